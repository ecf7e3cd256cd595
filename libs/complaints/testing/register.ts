import { type Actor, type Decided, type Fact } from '#libs/event-schema';
import {
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
import { expecting } from './expecting.js';
import { factIn } from './fact-in.js';
import { monday, mondayNoon } from './facts.js';

const admin: Actor = { id: 'adam', role: 'admin' };

/** An event as it stands in the register's stream, at this place. */
const registerFact = ({ occurredAt = monday, ...event }: Decided<UnitEvent>, revision: number): Fact<UnitEvent> =>
  factIn(registerStream, { ...event, occurredAt }, revision, admin);

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
      const warned = decision.accepted ? decision.warnings.map(({ code }) => code) : [];
      return {
        decision,
        /** The register with what was decided folded in. */
        register: registerAfter(...events, ...decided.map((event) => ({ occurredAt: now, ...event }))),
        ...expecting<RegisterRefusalCode>(decision),
        /** With exactly these warnings. */
        thenWarned(...codes: readonly string[]) {
          expect(warned).toEqual([...codes]);
        },
      };
    },
  };
}
