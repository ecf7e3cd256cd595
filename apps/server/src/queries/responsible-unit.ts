import { type Register } from '#libs/complaints';
import { type Case } from '#libs/projections';

/** The unit to which a case belongs, as the register says. */
export interface ResponsibleUnit {
  readonly unit: string;
  readonly title: string;
}

const routable: ReadonlySet<string | undefined> = new Set(['received', 'acknowledged', 'inHandling', 'waiting']);

/** The unit that the register names, when that is another than the one that has the case; undefined for what is not to be routed. */
export function otherUnit(
  { state, dormant, handover, classification, product, unit }: Case,
  register: Register,
  now: string,
): ResponsibleUnit | undefined {
  if (classification === undefined || dormant || handover !== undefined || !routable.has(state)) return undefined;
  const { object, cause } = classification;
  const named = register.responsibleFor({ object, cause, ...(product === undefined ? {} : { product }) }, now);
  if (named === undefined || named === (unit ?? register.defaultUnit)) return undefined;
  return { unit: named, title: register.unit(named, now).title };
}
