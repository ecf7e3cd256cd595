import { type Decision, refuse } from '#libs/event-schema';
import { type RefusalCode } from '../../complaint/deciding/refusals.js';
import { type UnitEvent } from '../events.js';

/** What is refused of the responsibility register alone, with what it means; `docs/problems.md` has a section for each. */
export const registerRefusalMeanings = {
  'unknown-unit': 'The register knows no unit of this name.',
  'unit-within-itself': 'A unit would be part of itself, directly or by way of others.',
  'period-reversed': 'A period ends before it begins.',
  'responsibility-taken': 'Another unit handles complaints of exactly this kind in that period.',
  'responsibility-not-found': 'The unit does not handle complaints of exactly this kind.',
  'deputy-is-holder': 'Somebody would stand in for themselves.',
  'mandate-for-one': 'A mandate is for a role or for an employee, never for both or neither.',
  'own-mandate': 'Nobody sets what they may offer themselves.',
  'own-competence': 'Nobody says of themselves that they may act as coordinator.',
} as const;

export type RegisterRefusalCode =
  | keyof typeof registerRefusalMeanings
  | Extract<RefusalCode, 'blank' | 'value-not-allowed' | 'nobody-named' | 'role-may-not'>;
export type RegisterDecision = Decision<UnitEvent, RegisterRefusalCode>;
export type RegisterRefused = Extract<RegisterDecision, { readonly accepted: false }>;

/** Says no: the code, the rule that says so, and a sentence that a person can act on. */
export const no = refuse<RegisterRefusalCode>;
