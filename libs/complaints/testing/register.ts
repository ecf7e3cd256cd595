import { type Actor, type Decided, type Fact } from '#libs/event-schema';
import {
  complaintCatalogue,
  decideRegister,
  foldRegister,
  type Register,
  type RegisterCommand,
  type RegisterDecision,
  registerIn,
  type RegisterRefusalCode,
  registerStream,
  type UnitEvent,
} from '../src/index.js';
import { monday, mondayNoon } from './facts.js';

const admin: Actor = { id: 'adam', role: 'admin' };

/** An event as it stands in the register's stream, at this place. */
export function registerFact(event: Decided<UnitEvent>, revision: number): Fact<UnitEvent> {
  const { occurredAt = monday, precision = 'instant', ...rest } = event;
  return {
    ...rest,
    id: `fact-${revision}`,
    stream: registerStream,
    revision,
    metadata: {
      commandId: `command-${revision}`,
      bodyHash: '',
      correlationId: 'correlation',
      actor: admin,
      originLogId: 'log',
      occurredAt,
      precision,
      recordedAt: occurredAt,
      schemaVersion: 1,
    },
  };
}

/** The register after these events. */
export const registerAfter = (...events: readonly Decided<UnitEvent>[]): Register =>
  registerIn(foldRegister(events.map(registerFact)), events.length - 1);

export function givenRegister(...events: readonly Decided<UnitEvent>[]) {
  const before = foldRegister(events.map(registerFact));
  return {
    /** By an administrator on Monday at noon, unless told otherwise. */
    when(command: RegisterCommand, { now = mondayNoon, actor = admin }: { now?: string; actor?: Actor } = {}) {
      const decision: RegisterDecision = decideRegister(command, before, { now, actor });
      const decided = decision.accepted ? decision.events : [];
      for (const { type, data } of decided)
        expect([type, complaintCatalogue.declarations.get(type)?.problem(data)]).toEqual([type, undefined]);
      const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
      return {
        decision,
        /** The register with what was decided folded in. */
        register: registerAfter(...events, ...decided.map((event) => ({ occurredAt: now, ...event }))),
        then(...expected: readonly { readonly type: string; readonly data?: object }[]) {
          expect(decision).toMatchObject({ accepted: true });
          expect(decided.map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
          expect(decided).toMatchObject([...expected]);
        },
        thenNothing() {
          expect(decision).toMatchObject({ accepted: true, events: [] });
        },
        thenRefused(code: RegisterRefusalCode, rule: string, ...says: readonly string[]) {
          expect(decision).toMatchObject({ accepted: false, refusal: { code, rule } });
          const sentence = decision.accepted ? '' : decision.refusal.sentence;
          expect(sentence).toMatch(/\w.*[.!?]$/s);
          for (const said of says) expect(sentence).toContain(said);
        },
        thenWarned(...codes: readonly string[]) {
          expect(warned).toEqual([...codes]);
        },
      };
    },
  };
}
