import { type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { regimes } from './regimes.js';
import { complaintEvents } from '../events/index.js';

/** What may stand in a field, or in words why this may not. */
export type FieldFound =
  | { readonly sound: true; readonly sealed: boolean; readonly value: string | number | boolean }
  | { readonly sound: false; readonly why: string };

const declarations: ReadonlyMap<string, { readonly schema: TSchema }> = new Map(
  complaintEvents.map((declaration) => [declaration.type, declaration]),
);

/** Looks a field up in the declaration of its event, and checks the new value as the store would. */
export function fieldOf(type: string, path: string, value: string | number | boolean, now: string): FieldFound {
  if (path === 'occurredAt') return momentFound(value, now);
  const schema = schemaAt(declarations.get(type)?.schema, path.split('.'));
  if (schema === undefined || !isSingle(schema))
    return {
      sound: false,
      why: `${type} has no field "${path.slice(0, 60)}". Name one field exactly, such as severity.material; what happened when is occurredAt.`,
    };
  if (path === 'regime' && (typeof value !== 'string' || !regimes.some((regime) => regime === value)))
    return { sound: false, why: `Nobody knows this regime. Take one of ${regimes.join(', ')}.` };
  const written = schema['kind'] === 'moment' && typeof value === 'string' ? asMoment(value) : value;
  if (written === undefined || !Value.Check(schema, written))
    return {
      sound: false,
      why: `This cannot be the value of ${path}: ${schema.description ?? 'it does not fit.'}`,
    };
  return { sound: true, sealed: schema['sealed'] === true, value: written };
}

function momentFound(value: string | number | boolean, now: string): FieldFound {
  const moment = typeof value === 'string' ? asMoment(value) : undefined;
  if (moment === undefined) return { sound: false, why: 'Write the moment like 2026-03-09T09:00:00Z.' };
  return Date.parse(moment) > Date.parse(now)
    ? { sound: false, why: 'This moment is still to come; it cannot have happened then.' }
    : { sound: true, sealed: false, value: moment };
}

/** In alternatives, the first one that has the field. */
function schemaAt(schema: TSchema | undefined, [step, ...rest]: readonly string[]): TSchema | undefined {
  if (schema === undefined || step === undefined) return schema;
  const properties = schema['properties'] as Readonly<Record<string, TSchema>> | undefined;
  if (properties !== undefined) return Object.hasOwn(properties, step) ? schemaAt(properties[step], rest) : undefined;
  if (schema['kind'] === 'list') return /^\d{1,4}$/.test(step) ? schemaAt(schema['items'] as TSchema, rest) : undefined;
  const alternatives = (schema['anyOf'] ?? []) as readonly TSchema[];
  return alternatives.map((one) => schemaAt(one, [step, ...rest])).find((one) => one !== undefined);
}

const isSingle = (schema: TSchema): boolean =>
  schema['properties'] === undefined && schema['kind'] !== 'list' && schema['kind'] !== 'one of';

function asMoment(text: string): string | undefined {
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}
