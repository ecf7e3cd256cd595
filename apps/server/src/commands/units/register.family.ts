import {
  decideRegister,
  registerAggregate,
  type RegisterCommand,
  registerStream,
  type UnitEvent,
  type UnitRegister,
} from '#libs/complaints';
import { type Family } from '../streams/family.js';

/** Who does what, where, and up to which amount: one stream for all units and all employees. */
export const register: Family<UnitRegister, UnitEvent, RegisterCommand> = {
  collection: 'units',
  called: 'register',
  parameters: [],
  aggregate: registerAggregate,
  streamOf: () => registerStream,
  decide: decideRegister,
};
