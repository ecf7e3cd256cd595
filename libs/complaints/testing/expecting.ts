import { type AnyEvent, type Decision } from '#libs/event-schema';
import { complaintCatalogue } from '../src/index.js';

type Matching = { readonly type: string; readonly data?: Readonly<Record<string, unknown>> } & Readonly<
  Record<string, unknown>
>;

/** What an example says of a decision. */
export interface Expecting<Code extends string> {
  /** Accepted with exactly these events; of each, what is named here is as named. */
  then(...expected: readonly Matching[]): void;
  thenNothing(): void;
  thenRefused(code: Code, rule?: string): void;
  /** Accepted, with these warnings among others. */
  thenWarned(...codes: readonly string[]): void;
  thenNotWarned(...codes: readonly string[]): void;
}

/** For a decision on any stream; every event that was decided is checked against its declaration. */
export function expecting<Code extends string>(decision: Decision<AnyEvent, Code>): Expecting<Code> {
  const decided = decision.accepted ? decision.events : [];
  for (const { type, data } of decided)
    expect([type, complaintCatalogue.declarations.get(type)?.problem(data)]).toEqual([type, undefined]);
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
    thenRefused(code, rule) {
      expect(decision).toMatchObject({
        accepted: false,
        refusal: {
          code,
          sentence: expect.stringMatching(/\w.*[.!?]$/s) as string,
          ...(rule === undefined ? {} : { rule }),
        },
      });
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
