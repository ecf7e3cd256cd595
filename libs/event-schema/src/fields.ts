import { type Static, type TObject, type TSchema, Type } from '@sinclair/typebox';

/*
 * The vocabulary in which events are declared. Each function gives a TypeBox schema, that is: the TypeScript type, the
 * check at the store's edge, the sealing and the documentation, all from one line.
 *
 * Codes, numbers, moments, unit ids and employee ids are never sealed, so that queues, reports and lessons survive an
 * erasure. `freeText` and `personRef` always are.
 */

/** The longest text that an event may carry, in UTF-16 units; the byte limit of an append is held by the store. */
export const longestText = 100_000;

const momentPattern = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?Z$';
const datePattern = '^\\d{4}-\\d{2}-\\d{2}$';

/** Words of a person. Always sealed. */
export const freeText = (description: string) =>
  Type.String({ description, maxLength: longestText, kind: 'free text', sealed: true });

/** Who somebody is; each part is sealed on its own, so that one can see *that* a name is known without reading it. */
export const personRef = (description: string) =>
  Type.Object(
    {
      name: Type.Optional(freeText('Name as given.')),
      contact: Type.Optional(freeText('Address, telephone or e-mail, as given.')),
      customerRef: Type.Optional(freeText('The number under which the organisation knows this person.')),
    },
    { description, additionalProperties: false, kind: 'person' },
  );

/** One of a closed set of codes. */
export const code = <const Values extends readonly [string, ...string[]]>(values: Values, description = '') =>
  Type.Unsafe<Values[number]>(
    Type.Union(
      values.map((value) => Type.Literal(value)),
      { description, kind: 'code' },
    ),
  );

/** A code out of a maintained list (objects, causes, products); the list itself may grow without a new version. */
export const listCode = (description: string) =>
  Type.String({ description, minLength: 1, maxLength: 200, kind: 'list code' });

/** An instant in UTC, ISO 8601 with a Z. */
export const moment = (description = '') => Type.String({ description, pattern: momentPattern, kind: 'moment' });
/** A calendar day, ISO 8601. */
export const day = (description = '') => Type.String({ description, pattern: datePattern, kind: 'day' });
/** An opaque identifier made by Redress. */
export const id = (description = '') => Type.String({ description, minLength: 1, maxLength: 200, kind: 'id' });
/** Opaque id of an employee; the name lives in a register that can be erased. */
export const employeeId = (description = '') =>
  Type.String({ description, minLength: 1, maxLength: 200, kind: 'employee id' });
/** Id of a unit (afdeling). */
export const unitId = (description = '') => Type.String({ description, minLength: 1, maxLength: 200, kind: 'unit id' });
/** Money in integer cents; its currency stands beside it. */
export const cents = (description = '') =>
  Type.Integer({ description, minimum: 0, maximum: Number.MAX_SAFE_INTEGER, kind: 'cents' });
/** ISO 4217. */
export const currency = () => Type.String({ description: 'ISO 4217', pattern: '^[A-Z]{3}$', kind: 'currency' });
/** BCP 47 language tag. */
export const language = () => Type.String({ description: 'BCP 47', minLength: 2, maxLength: 35, kind: 'language' });
/** A whole number within bounds, both included. */
export const whole = (minimum: number, maximum: number, description = '') =>
  Type.Integer({ description, minimum, maximum, kind: 'whole number' });
export const flag = (description = '') => Type.Boolean({ description, kind: 'yes or no' });
/** A hash in lower-case hex, keyed where the description says so. */
export const hash = (description = '') => Type.String({ description, pattern: '^[0-9a-f]{64}$', kind: 'hash' });
export const optional = <Field extends TSchema>(field: Field) => Type.Optional(field);
export const list = <Item extends TSchema>(item: Item, description = '') =>
  Type.Array(item, { description, maxItems: 1000, kind: 'list' });
/** Fields that belong together. */
export const group = <Fields extends Record<string, TSchema>>(fields: Fields, description = '') =>
  Type.Object(fields, { description, additionalProperties: false, kind: 'group' });

type Variants = Record<string, Record<string, TSchema>>;
type VariantOf<Tag extends string, Name extends string, Fields extends Record<string, TSchema>> = Record<Tag, Name> &
  Static<TObject<Fields>>;

/** Alternatives told apart by a tag: `oneOf('state', { done: {…}, planned: {…} })`. */
export const oneOf = <const Tag extends string, const Alternatives extends Variants>(
  tag: Tag,
  alternatives: Alternatives,
  description = '',
) =>
  Type.Unsafe<
    { [Name in keyof Alternatives & string]: VariantOf<Tag, Name, Alternatives[Name]> }[keyof Alternatives & string]
  >(
    Type.Union(
      Object.entries(alternatives).map(([name, fields]) =>
        Type.Object({ [tag]: Type.Literal(name), ...fields }, { additionalProperties: false }),
      ),
      { description, kind: 'one of' },
    ),
  );
