import { type Schema } from './schema-words.js';

/** Problem details (RFC 9457) as they are answered everywhere. */
export const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'correlationId'],
  properties: {
    type: {
      type: 'string',
      description: 'Address of what this problem means and what to do.',
      example: '/problems/revision-stale',
    },
    title: { type: 'string', description: 'What went wrong, in a few words; the same for each code.' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence that a person can act on.' },
    code: { type: 'string', description: 'Stable; for programs.' },
    correlationId: { type: 'string', description: 'Under which the log lines of this request are found.' },
    rule: { type: 'string', description: 'The rule or requirement that refuses.' },
    details: {
      type: 'object',
      additionalProperties: true,
      description:
        'What else helps a program, by name: such as `field` (the field that is refused), `target` (the case that this one goes on as) or `missing`. Never words of a person.',
    },
    span: {
      type: 'object',
      description: 'Where in the text the refused words stand, counted in UTF-16 units.',
      properties: { start: { type: 'integer' }, end: { type: 'integer' } },
    },
    better: { type: 'string', description: 'Words that would do.' },
    allowed: { type: 'array', items: { type: 'string' }, description: 'The roles or the methods that may.' },
    between: { type: 'string', description: 'Address of what was recorded since the revision that you have seen.' },
    revision: { type: 'integer', description: 'Revision of the case when it was refused.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, or the name of a header or parameter.' },
          detail: { type: 'string' },
          rule: { type: 'string', description: 'The rule that refuses these words.' },
          span: {
            type: 'object',
            description: 'Where in this field they stand, counted in UTF-16 units.',
            properties: { start: { type: 'integer' }, end: { type: 'integer' } },
          },
          better: { type: 'string', description: 'Words that would do.' },
        },
      },
    },
  },
};

const done: Readonly<Record<string, Schema>> = {
  revision: { type: 'integer', description: 'Of the case, or of another stream, after this command; also in ETag.' },
  position: { type: 'string', description: 'Place in the log; give it as `after` to read no earlier than this.' },
  commandId: { type: 'string', format: 'uuid' },
  events: { type: 'array', items: { type: 'string' }, description: 'Their types; none when it was already so.' },
  warnings: {
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'rule', 'sentence'],
      properties: { code: { type: 'string' }, rule: { type: 'string' }, sentence: { type: 'string' } },
    },
  },
  repeated: { type: 'boolean', description: 'It had been done before; this is the first answer again.' },
};

/** What whoever sent a command gets to know. */
export const commandAnswerSchema: Schema = answered(
  { complaintId: { type: 'string', format: 'uuid' } },
  {
    returnCode: { type: 'string', description: 'On receipt: with it the complainant comes back to the complaint.' },
  },
);

/** The same for another stream, which these parameters of an address tell apart. */
export const streamAnswerSchema = (
  parameters: readonly { readonly name: string; readonly description: string }[],
): Schema =>
  answered(Object.fromEntries(parameters.map(({ name, description }) => [name, { type: 'string', description }])));

function answered(ids: Readonly<Record<string, Schema>>, more: Readonly<Record<string, Schema>> = {}): Schema {
  return {
    type: 'object',
    required: [...Object.keys(ids), 'revision', 'commandId', 'events', 'warnings'],
    properties: { ...ids, ...done, ...more },
  };
}
