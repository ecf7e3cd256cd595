import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type EventDeclaration } from '#libs/event-schema';
import { dataOf } from '../testing/event-arbitrary.js';
import { allEvents, complaintCatalogue } from './catalogue.js';

/*
 * One file per version of each event: its stored format and an example. `UPDATE_GOLDEN=1` writes the files of new events
 * and accepts a new optional field; nothing else can be changed without a new version.
 */

interface Golden {
  readonly type: string;
  readonly version: number;
  readonly schema: Format;
  readonly example: Record<string, unknown>;
}
interface Format {
  readonly properties?: Readonly<Record<string, Format>>;
  readonly required?: readonly string[];
  readonly [key: string]: unknown;
}

const folder = join(__dirname, 'golden');
const fileOf = (type: string, version: number) => join(folder, `${type}@${version}.json`);
const stored = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Golden;
const updating = process.env['UPDATE_GOLDEN'] === '1';

/** The schema without what is only documentation. */
function formatOf(schema: unknown): Format {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      (key === 'description' || key === 'unit') && typeof value === 'string' ? undefined : value,
    ),
  ) as Format;
}

/** Whether `now` is `then` with optional fields added, and nothing else. */
function onlyGrew(then: unknown, now: unknown): boolean {
  if (typeof then !== 'object' || then === null || typeof now !== 'object' || now === null) return then === now;
  if (Array.isArray(then) || Array.isArray(now)) {
    if (!Array.isArray(then) || !Array.isArray(now)) return false;
    return then.length <= now.length && then.every((item, index) => onlyGrew(item, now[index]));
  }
  const before = then as Format;
  const after = now as Format;
  if (JSON.stringify(before.required ?? []) !== JSON.stringify(after.required ?? [])) return false;
  return Object.keys(before).every((key) => onlyGrew(before[key], after[key]));
}

function exampleOf(declaration: EventDeclaration): Record<string, unknown> {
  const samples = fc.sample(dataOf(declaration), { seed: 2026, numRuns: 20 });
  return samples.reduce((fullest, one) =>
    JSON.stringify(one).length > JSON.stringify(fullest).length ? one : fullest,
  );
}

function write(declaration: EventDeclaration): void {
  const { type, version, schema } = declaration;
  const file = fileOf(type, version);
  if (existsSync(file)) {
    const { schema: then } = stored(file);
    const now = formatOf(schema);
    if (!onlyGrew(then, now) || onlyGrew(now, then)) return;
  }
  const golden: Golden = { type, version, schema: formatOf(schema), example: exampleOf(declaration) };
  writeFileSync(file, `${JSON.stringify(golden, undefined, 2)}\n`);
}

describe('the stored format of events', () => {
  if (updating) allEvents.forEach(write);

  it.each(allEvents.map((declaration) => [declaration.type, declaration] as const))(
    '%s is stored as its golden file says; another change than a new optional field is a new version',
    (type, declaration) => {
      expect(formatOf(declaration.schema)).toEqual(stored(fileOf(type, declaration.version)).schema);
    },
  );

  it('lifts the example of every version that was ever stored to what the present version declares', () => {
    const examples = readdirSync(folder).map((name) => stored(join(folder, name)));
    const problems = examples.map(({ type, version, example }) => {
      const lifted = complaintCatalogue.lift(type, version, example);
      return lifted.known ? lifted.declaration.problem(lifted.data) : `${type}@${version} is unknown`;
    });
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
    expect(examples.length).toBeGreaterThanOrEqual(allEvents.length);
  });

  it('sees a field that is taken away, renamed, narrowed or made required, and lets an optional one be added', () => {
    const then = { properties: { a: { type: 'string' } }, required: ['a'] };
    expect(onlyGrew(then, { properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] })).toBe(
      true,
    );
    expect(onlyGrew(then, { properties: { b: { type: 'string' } }, required: ['a'] })).toBe(false);
    expect(onlyGrew(then, { properties: { a: { type: 'integer' } }, required: ['a'] })).toBe(false);
    expect(onlyGrew(then, { properties: { a: { type: 'string' }, b: {} }, required: ['a', 'b'] })).toBe(false);
  });
});
