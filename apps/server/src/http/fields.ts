import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/*
 * The fields of a request body. Each function gives the check (shape and size, nothing of the domain), what a person
 * reads when it fails, and the line in the OpenAPI document.
 */

interface FieldOptions {
  /** May be left out. It may never be null: leaving out and knowing nothing are the same here. */
  readonly optional?: boolean;
  readonly description?: string;
}

const longestText = 100_000;
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,199}$/;
const plainCodePattern = /^[A-Za-z][A-Za-z0-9]{0,99}$/;
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function field(checks: PropertyDecorator[], options: FieldOptions, documented: ApiPropertyOptions): PropertyDecorator {
  const { optional = false, description = '' } = options;
  const described = { ...documented, ...(description === '' ? {} : { description }) };
  return applyDecorators(
    ...checks,
    // class-validator's own IsOptional lets null through.
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    optional ? ApiPropertyOptional(described) : ApiProperty(described),
  );
}

export const isUuid = (text: string): boolean => uuidPattern.test(text);
/** Letters and digits only. */
export const isPlainCode = (text: string): boolean => plainCodePattern.test(text);
export const isId = (text: string): boolean => idPattern.test(text);

/** Words of a person, at most `max` characters. What nobody knows is left out, never blank. */
export const Text = ({ max = longestText, ...options }: FieldOptions & { readonly max?: number } = {}) =>
  field(
    [
      IsString({ message: 'must be a text' }),
      MaxLength(max, { message: `must not be longer than ${max} characters` }),
      Matches(/\S/u, { message: 'must not be blank' }),
    ],
    options,
    { type: 'string', maxLength: max },
  );

/** An opaque id; never a path. */
export const Id = (options: FieldOptions = {}) =>
  field([Matches(idPattern, { message: 'must be an id: letters, digits and . _ @ : -, at most 200' })], options, {
    type: 'string',
    pattern: idPattern.source,
  });

/** The id of a case, an event or another thing that Redress made. */
export const Uuid = (options: FieldOptions = {}) =>
  field([Matches(uuidPattern, { message: 'must be a UUID in lower case' })], options, {
    type: 'string',
    format: 'uuid',
  });

/** Letters and digits only, so that it can stand beside something else in a name. */
export const PlainCode = (options: FieldOptions = {}) =>
  field([Matches(plainCodePattern, { message: 'must be letters and digits only, at most 100' })], options, {
    type: 'string',
    pattern: plainCodePattern.source,
  });

/** One of a closed set. */
export const Code = (values: readonly string[], options: FieldOptions = {}) =>
  field([IsIn([...values], { message: `must be one of ${values.join(', ')}` })], options, {
    type: 'string',
    enum: [...values],
  });

/** A digest as it is written: 64 digits and small letters. */
export const Sha256 = (options: FieldOptions = {}) =>
  field([Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in lower-case hex' })], options, {
    type: 'string',
    pattern: '^[0-9a-f]{64}$',
  });

/** A code out of a list that the installation maintains. */
export const ListCode = (options: FieldOptions = {}) =>
  field(
    [
      Matches(/^[\p{L}\p{N}][\p{L}\p{N} .,;:_/&()'-]{0,199}$/u, {
        message: "must be a code: at most 200 letters, digits, spaces and . , ; : _ / & ( ) ' -",
      }),
    ],
    options,
    { type: 'string', maxLength: 200 },
  );

export const Flag = (options: FieldOptions = {}) =>
  field([IsBoolean({ message: 'must be true or false' })], options, { type: 'boolean' });

export const Whole = (minimum: number, maximum: number, options: FieldOptions = {}) => {
  const message = `must be a whole number from ${minimum} to ${maximum}`;
  return field([IsInt({ message }), Min(minimum, { message }), Max(maximum, { message })], options, {
    type: 'integer',
    minimum,
    maximum,
  });
};

/** One text, number or yes or no, where only the domain knows which of them fits. */
export const Single = (options: FieldOptions = {}) =>
  field(
    [
      ValidateBy({
        name: 'single',
        validator: {
          validate: (value: unknown) =>
            typeof value === 'string'
              ? value.length <= longestText
              : typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)),
          defaultMessage: () => `must be a text of at most ${longestText} characters, a number, or true or false`,
        },
      }),
    ],
    options,
    {
      oneOf: [{ type: 'string', maxLength: longestText }, { type: 'number' }, { type: 'boolean' }],
    },
  );

/** Money in whole cents; never negative. */
export const Cents = (options: FieldOptions = {}) => Whole(0, 1_000_000_000_00, options);

export const Currency = (options: FieldOptions = {}) =>
  field([Matches(/^[A-Z]{3}$/, { message: 'must be a currency such as EUR' })], options, {
    type: 'string',
    pattern: '^[A-Z]{3}$',
  });

export const Language = (options: FieldOptions = {}) =>
  field(
    [Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/, { message: 'must be a language such as nl or en-GB' })],
    options,
    {
      type: 'string',
      maxLength: 35,
    },
  );

/** A moment with its time zone; arrives in the domain as an instant in UTC. */
export const Moment = (options: FieldOptions = {}) =>
  field(
    [
      Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (instantOf(value) ?? value) : value)),
      ValidateBy({
        name: 'moment',
        validator: {
          validate: (value: unknown) => typeof value === 'string' && instantOf(value) !== undefined,
          defaultMessage: () => 'must be a moment with its time zone, such as 2026-03-02T09:30:00+01:00 or …Z',
        },
      }),
    ],
    options,
    { type: 'string', format: 'date-time' },
  );

const momentShape = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-]([01]\d):[0-5]\d)$/;

/** The instant in UTC; undefined for anything that is not a real moment with its offset, such as 30 February. */
export function instantOf(text: string): string | undefined {
  const parts = momentShape.exec(text);
  if (parts === null) return undefined;
  const [, year, month, dayOfMonth] = parts.map(Number);
  if (year === undefined || month === undefined || dayOfMonth === undefined || year < 1900) return undefined;
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return undefined;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** A calendar day. */
export const Day = (options: FieldOptions = {}) =>
  field([Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day, like 2026-03-09' })], options, {
    type: 'string',
    format: 'date',
  });

/** A list of ids, without repetition. */
export const Ids = (options: FieldOptions & { readonly max?: number } = {}) => {
  const max = options.max ?? 100;
  return field(
    [
      IsArray({ message: 'must be a list of ids' }),
      ArrayMaxSize(max, { message: `must not hold more than ${max}` }),
      Matches(idPattern, { each: true, message: 'must hold ids: letters, digits and . _ @ : -, at most 200 each' }),
    ],
    options,
    { type: 'array', items: { type: 'string' }, maxItems: max },
  );
};

/** A list of texts, none of them blank. */
export const Texts = (options: FieldOptions & { readonly max: number; readonly longest: number }) => {
  const { max, longest } = options;
  return field(
    [
      IsArray({ message: 'must be a list of texts' }),
      ArrayMaxSize(max, { message: `must not hold more than ${max}` }),
      IsString({ each: true, message: 'must hold texts only' }),
      MaxLength(longest, { each: true, message: `must not hold a text longer than ${longest} characters` }),
      Matches(/[\p{L}\p{N}]/u, { each: true, message: 'must not hold a blank text' }),
    ],
    options,
    { type: 'array', items: { type: 'string', maxLength: longest }, maxItems: max },
  );
};

/** A list of codes of a closed set. */
export const Codes = (values: readonly string[], options: FieldOptions = {}) =>
  field(
    [
      IsArray({ message: `must be a list of ${values.join(', ')}` }),
      ArrayMaxSize(values.length, { message: `must not hold more than ${values.length}` }),
      IsIn([...values], { each: true, message: `must hold ${values.join(', ')} only` }),
    ],
    options,
    { type: 'array', items: { type: 'string', enum: [...values] } },
  );

type Fields = new () => object;

/** The shapes of `OneOf` fields, which the OpenAPI document would not find by itself. */
export const documentedShapes = new Set<Fields>();

/** An object with fields of its own. */
export const Group = (fields: () => Fields, options: FieldOptions = {}) =>
  field(
    // ValidateNested alone lets [] through for an object.
    [IsObject({ message: 'must be an object' }), ValidateNested(), Type(fields)],
    options,
    { type: () => fields() },
  );

/** A list of objects with fields of their own. */
export const Groups = (
  fields: () => Fields,
  options: FieldOptions & { readonly max?: number; readonly min?: number } = {},
) => {
  const { min = 0, max = 100 } = options;
  return field(
    [
      IsArray({ message: 'must be a list' }),
      ArrayMinSize(min, { message: `must hold at least ${min}` }),
      ArrayMaxSize(max, { message: `must not hold more than ${max}` }),
      ValidateBy({
        name: 'objects',
        validator: {
          validate: (value: unknown) => Array.isArray(value) && value.every((item) => isPlain(item)),
          defaultMessage: () => 'must hold objects only',
        },
      }),
      ValidateNested({ each: true }),
      Type(fields),
    ],
    options,
    { type: () => fields(), isArray: true, maxItems: max },
  );
};

/** One of several shapes, told apart by a tag: `OneOf('state', { done: Done, planned: Planned })`. */
export const OneOf = (tag: string, shapes: Readonly<Record<string, Fields>>, options: FieldOptions = {}) => {
  const names = Object.keys(shapes);
  for (const shape of Object.values(shapes)) documentedShapes.add(shape);
  const shapeOf = (value: unknown): Fields | undefined => {
    const name: unknown =
      isPlain(value) && Object.hasOwn(value, tag) ? (value as Record<string, unknown>)[tag] : undefined;
    return typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  };
  return field(
    [
      Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => {
        const value = obj[key];
        const shape = shapeOf(value);
        return shape === undefined ? value : plainToInstance(shape, value);
      }),
      ValidateBy({
        name: 'oneOf',
        validator: {
          validate: (value: unknown) => names.some((name) => value instanceof (shapes[name] ?? Object)),
          defaultMessage: () => `must be an object whose "${tag}" is one of ${names.join(', ')}`,
        },
      }),
      ValidateNested(),
    ],
    options,
    {
      type: 'object',
      oneOf: names.map((name) => ({ $ref: `#/components/schemas/${shapes[name]?.name ?? ''}` })),
    } as ApiPropertyOptions,
  );
};

/** The tag of one of the shapes of `OneOf`. */
export const Tag = (value: string) =>
  field([IsIn([value], { message: `must be ${value}` })], {}, { type: 'string', enum: [value] });

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
