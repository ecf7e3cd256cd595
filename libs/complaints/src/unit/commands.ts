import { type AssignResponsibility } from './assign-responsibility.js';
import { type EndResponsibility } from './end-responsibility.js';
import { type NameDutyHolder } from './name-duty-holder.js';
import { type RecordCompetence } from './record-competence.js';
import { type RegisterUnit } from './register-unit.js';
import { type SetAvailability } from './set-availability.js';
import { type SetMandate } from './set-mandate.js';

export type {
  AssignResponsibility,
  EndResponsibility,
  NameDutyHolder,
  RecordCompetence,
  RegisterUnit,
  SetAvailability,
  SetMandate,
};

/** Everything that can be asked of the responsibility register. */
export type RegisterCommand =
  | RegisterUnit
  | AssignResponsibility
  | EndResponsibility
  | NameDutyHolder
  | SetAvailability
  | SetMandate
  | RecordCompetence;
export type RegisterCommandType = RegisterCommand['type'];
