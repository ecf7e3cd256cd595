import { type OpenAPIObject } from '@nestjs/swagger';

/* What the schemas of answers are made of. */

export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Properties = Readonly<Record<string, Schema>>;

export const text = (description?: string): Schema => ({
  type: 'string',
  ...(description === undefined ? {} : { description }),
});
export const whole = (description?: string): Schema => ({
  type: 'integer',
  ...(description === undefined ? {} : { description }),
});
export const yesOrNo = (description: string): Schema => ({ type: 'boolean', description });
export const moment = (description?: string): Schema => ({ ...text(description), format: 'date-time' });
export const uuid = (description?: string): Schema => ({ ...text(description), format: 'uuid' });
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description === undefined ? {} : { description }),
});
/** With what is always there; everything else is left out when nobody knows it. */
export const record = (properties: Properties, required: readonly string[] = [], description?: string): Schema => ({
  type: 'object',
  ...(required.length === 0 ? {} : { required: [...required] }),
  properties: { ...properties },
  ...(description === undefined ? {} : { description }),
});

export const links = (...names: readonly string[]): Schema =>
  record(Object.fromEntries(names.map((name) => [name, text()])), names, 'Addresses.');

/** What was said in a stream. */
export const streamWords: Schema = list(
  record({ eventId: uuid(), type: text(), at: moment(), said: { type: 'object' } }, ['eventId', 'type', 'at', 'said']),
  'What was said, by the names of its fields; {"sealed": true} for whoever may not read it.',
);

/** Complaints that something leads to, or comes from. */
export const leadingCases: Schema = record(
  {
    found: list(record({ complaintId: uuid(), state: text(), receivedAt: moment(), links: links('complaint') })),
    incomplete: yesOrNo('There are more.'),
  },
  ['found', 'incomplete'],
  'The complaints; absent when they cannot be looked up now.',
);
