import { type AnyEvent, type Decision } from '#libs/event-schema';
import { complaintCatalogue } from '../src/index.js';
import { expectReadable } from './readable.js';

type Matching = { readonly type: string; readonly data?: Readonly<Record<string, unknown>> } & Readonly<
  Record<string, unknown>
>;

/** What an example says of a decision. */
export interface Expecting<Code extends string> {
  /** Accepted with exactly these events; of each, what is named here is as named. */
  then(...expected: readonly Matching[]): void;
  thenNothing(): void;
  /** Also with these words in its sentence, where it has to name something. */
  thenRefused(code: Code, rule?: string, ...says: readonly string[]): void;
  /** Accepted, with these warnings among others. */
  thenWarned(...codes: readonly string[]): void;
  thenNotWarned(...codes: readonly string[]): void;
}

/**
 * For a decision on any stream; every event that was decided is checked against its declaration, and whatever is told has
 * to be of use to who reads it.
 */
export function expecting<Code extends string>(decision: Decision<AnyEvent, Code>): Expecting<Code> {
  const decided = decision.accepted ? decision.events : [];
  for (const { type, data } of decided)
    expect([type, complaintCatalogue.declarations.get(type)?.problem(data)]).toEqual([type, undefined]);
  expectReadable(decision);
  const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
  return {
    then(...expected) {
      expect(decision).toMatchObject({ accepted: true });
      expect(decided.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
      expect(decided).toMatchObject([...expected]);
    },
    thenNothing() {
      expect(decision).toMatchObject({ accepted: true, events: [] });
    },
    thenRefused(code, rule, ...says) {
      expect(decision).toMatchObject({ accepted: false, refusal: { code, ...(rule === undefined ? {} : { rule }) } });
      for (const said of says)
        expect(decision).toMatchObject({ refusal: { sentence: expect.stringContaining(said) as string } });
    },
    thenWarned(...codes) {
      expect(decision).toMatchObject({ accepted: true });
      expect(warned).toEqual(expect.arrayContaining([...codes]));
    },
    thenNotWarned(...codes) {
      expect(decision).toMatchObject({ accepted: true });
      expect(warned.filter((code) => codes.includes(code))).toEqual([]);
    },
  };
}
