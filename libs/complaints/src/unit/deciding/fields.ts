import { noMoment } from '../../complaint/deciding/moments.js';
import { hasWords } from '../../complaint/deciding/words.js';
import { isUnit } from '../register-in.js';
import { type Kind, type UnitRegister } from '../state/unit-register.js';
import { no, type RegisterRefused } from './refusals.js';

/* What several commands of the register ask of their fields. */

export function refuseUnknownUnit(register: UnitRegister, unit: string, field = 'unit'): RegisterRefused | undefined {
  if (isUnit(register, unit)) return undefined;
  return no(
    'unknown-unit',
    'T6',
    `The register knows no unit "${unit.slice(0, 40)}". Check the name, or register the unit first.`,
    { details: { field } },
  );
}

export const refuseNobody = (field: string, employee: string): RegisterRefused | undefined =>
  hasWords(employee) ? undefined : no('nobody-named', 'P14', 'Name the employee.', { details: { field } });

/** Refuses the first of these that is no moment. */
export function refuseNoMoment(moments: Readonly<Record<string, string | undefined>>): RegisterRefused | undefined {
  const wrong = Object.entries(moments).find(([, moment]) => moment !== undefined && Number.isNaN(Date.parse(moment)));
  if (wrong === undefined) return undefined;
  const [field, moment = ''] = wrong;
  return noMoment('T6', field, moment);
}

/** The end is not included, so that it lies after the beginning. */
export function refuseReversed(from: string, until: string | undefined): RegisterRefused | undefined {
  if (until === undefined || Date.parse(from) < Date.parse(until)) return undefined;
  return no(
    'period-reversed',
    'T6',
    `This would end (${until}) before it begins (${from}). Give an end that lies after the beginning.`,
    { details: { field: 'until' } },
  );
}

export function refuseBlankKind({ object, cause, product }: Kind): RegisterRefused | undefined {
  const blank = Object.entries({ object, cause, product }).find(([, value]) => value !== undefined && !hasWords(value));
  if (blank === undefined) return undefined;
  const [field] = blank;
  return no('blank', 'T5', `Say which ${field} it is about, or leave ${field} out when any will do.`, {
    details: { field },
  });
}

/** "complaints about delivery, caused by tooLate", as one would say which complaints are meant. */
export function inWords({ object, cause, product }: Kind): string {
  const parts = [
    ...(object === undefined ? [] : [`about ${object}`]),
    ...(cause === undefined ? [] : [`caused by ${cause}`]),
    ...(product === undefined ? [] : [`with the product ${product}`]),
  ];
  return parts.length === 0 ? 'complaints of any kind' : `complaints ${parts.join(', ')}`;
}
