import { type Static, type TObject, type TSchema, Type } from '@sinclair/typebox';
import { type TypeCheck, TypeCompiler } from '@sinclair/typebox/compiler';
import { type Json } from './json.js';

/** Where a sealed value stands in the data of an event; `*` means every item of a list. */
export type FieldPath = readonly string[];

export interface EventDeclaration<Name extends string = string, Schema extends TObject = TObject> {
  readonly type: Name;
  readonly version: number;
  /** The requirement rows that this fact answers. */
  readonly rows: readonly string[];
  readonly summary: string;
  readonly schema: Schema;
  readonly sealedPaths: readonly FieldPath[];
  /** A server that does not know this type may skip it, because no decision or figure depends on it. */
  readonly ignorable: boolean;
  /** The first thing that is wrong with this data, or undefined when it is as declared. */
  problem(data: unknown): string | undefined;
}

/** The type of an event as the domain decides and folds it. */
export type EventOf<Declaration extends EventDeclaration> =
  Declaration extends EventDeclaration<infer Name, infer Schema>
    ? { readonly type: Name; readonly data: Readonly<Static<Schema>> }
    : never;

/** An event of any type, before anything is known of it. */
export interface AnyEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Declares an event: once, and for ever. A field may be added as optional; any other change is the next version with
 * an upcaster and a golden file.
 */
export function event<const Name extends string, Fields extends Record<string, TSchema>>(
  type: Name,
  version: number,
  rows: readonly string[],
  summary: string,
  fields: Fields,
  { ignorable = false }: { readonly ignorable?: boolean } = {},
): EventDeclaration<Name, TObject<Fields>> {
  const schema = Type.Object(fields, { additionalProperties: false });
  let compiled: TypeCheck<TObject<Fields>> | undefined;
  return {
    type,
    version,
    rows,
    summary,
    schema,
    ignorable,
    sealedPaths: sealedPathsOf(schema),
    problem(data) {
      compiled ??= TypeCompiler.Compile(schema);
      if (compiled.Check(data)) return undefined;
      const first = compiled.Errors(data).First();
      return first === undefined ? 'does not match its declaration' : `${first.path || '/'}: ${first.message}`;
    },
  };
}

function sealedPathsOf(schema: TSchema, path: FieldPath = []): FieldPath[] {
  if (schema['sealed'] === true) return [path];
  const found: FieldPath[] = [];
  const properties = schema['properties'] as Record<string, TSchema> | undefined;
  for (const [name, property] of Object.entries(properties ?? {}))
    found.push(...sealedPathsOf(property, [...path, name]));
  const items = schema['items'] as TSchema | undefined;
  if (items !== undefined) found.push(...sealedPathsOf(items, [...path, '*']));
  for (const alternative of (schema['anyOf'] as TSchema[] | undefined) ?? [])
    found.push(...sealedPathsOf(alternative, path));
  return unique(found);
}

function unique(paths: FieldPath[]): FieldPath[] {
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()];
}

/** How a sealed value is stored: base64url of nonce, ciphertext and tag. */
export interface Sealed {
  readonly sealed: string;
}
export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Sealed).sealed === 'string';

/** How a sealed value reads once its key is gone. */
export interface Erased {
  readonly erased: true;
}
export const isErased = (value: unknown): value is Erased =>
  typeof value === 'object' && value !== null && (value as Erased).erased;

/**
 * A copy of `data` in which `change` was applied to every value that stands at one of the paths.
 * `label` names the place exactly (with list indices), so that a sealed value cannot be moved to another place.
 */
export function changeAt(
  data: Readonly<Record<string, unknown>>,
  paths: readonly FieldPath[],
  change: (value: Json, label: string) => unknown,
): Record<string, unknown> {
  let copy: unknown = data;
  for (const path of paths) copy = changed(copy, path, '', change);
  return copy as Record<string, unknown>;
}

function changed(
  value: unknown,
  path: FieldPath,
  label: string,
  change: (value: Json, label: string) => unknown,
): unknown {
  const [step, ...rest] = path;
  if (value === undefined) return undefined;
  if (step === undefined) return change(value as Json, label);
  if (step === '*') {
    return Array.isArray(value) ? value.map((item, index) => changed(item, rest, `${label}/${index}`, change)) : value;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return value;
  const inner = (value as Record<string, unknown>)[step];
  return { ...value, [step]: changed(inner, rest, `${label}/${step}`, change) };
}
