import { assignResponsibility } from './assign-responsibility.js';
import { type RegisterCommand, type RegisterCommandType } from './commands.js';
import { type RegisterBehaviour, type RegisterContext } from './deciding/behaviour.js';
import { type RegisterDecision } from './deciding/refusals.js';
import { endResponsibility } from './end-responsibility.js';
import { nameDutyHolder } from './name-duty-holder.js';
import { recordCompetence } from './record-competence.js';
import { registerUnit } from './register-unit.js';
import { setAvailability } from './set-availability.js';
import { setMandate } from './set-mandate.js';
import { type UnitRegister } from './state/unit-register.js';

type Behaviours = {
  readonly [Type in RegisterCommandType]: RegisterBehaviour<Extract<RegisterCommand, { readonly type: Type }>>;
};

const behaviours: Behaviours = {
  RegisterUnit: registerUnit,
  AssignResponsibility: assignResponsibility,
  EndResponsibility: endResponsibility,
  NameDutyHolder: nameDutyHolder,
  SetAvailability: setAvailability,
  SetMandate: setMandate,
  RecordCompetence: recordCompetence,
};

/** The types of all commands, as the edge needs them. */
export const registerCommandTypes = Object.keys(behaviours) as readonly RegisterCommandType[];

/** What a command to the register brings about, or why not. */
export const decideRegister = (
  command: RegisterCommand,
  register: UnitRegister,
  context: RegisterContext,
): RegisterDecision => (behaviours[command.type] as RegisterBehaviour<RegisterCommand>)(command, register, context);
