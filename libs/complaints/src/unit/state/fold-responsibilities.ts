import { type Fact } from '#libs/event-schema';
import { present } from '../../complaint/deciding/present.js';
import { type ResponsibilityAssigned, type ResponsibilityEnded } from '../events.js';
import { isSameKind } from '../responsible.js';
import { type UnitRegister } from './unit-register.js';

export function foldAssigned(register: UnitRegister, { data, metadata }: Fact<ResponsibilityAssigned>): UnitRegister {
  const { unit, object, cause, product, from = metadata.occurredAt, until } = data;
  const assigned = { unit, from, ...present({ object, cause, product, until }) };
  return { ...register, responsibilities: [...register.responsibilities, assigned] };
}

/** What had not begun by then, never begins. */
export function foldEnded(register: UnitRegister, { data }: Fact<ResponsibilityEnded>): UnitRegister {
  const at = Date.parse(data.at);
  const responsibilities = register.responsibilities.flatMap((one) => {
    if (one.unit !== data.unit || !isSameKind(one, data)) return [one];
    if (one.until !== undefined && Date.parse(one.until) <= at) return [one];
    return Date.parse(one.from) < at ? [{ ...one, until: data.at }] : [];
  });
  return { ...register, responsibilities };
}
