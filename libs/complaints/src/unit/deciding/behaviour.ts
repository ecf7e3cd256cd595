import { type Actor } from '#libs/event-schema';
import { type UnitRegister } from '../state/unit-register.js';
import { type RegisterDecision } from './refusals.js';

/** Everything that a decision about the register may know beside the command and the register. */
export interface RegisterContext {
  /** ISO instant in UTC. */
  readonly now: string;
  readonly actor: Actor;
}

/** Pure: the events that a command brings about, none when it is already so, or why not. */
export type RegisterBehaviour<Command> = (
  command: Command,
  register: UnitRegister,
  context: RegisterContext,
) => RegisterDecision;
