import { type Actor } from '#libs/event-schema';
import { type Mandate } from './state/unit-register.js';

/** What is offered, as far as a mandate looks at it. */
export interface Offered {
  /** The unit that has the complaint. */
  readonly unit: string;
  /** ISO 4217; absent where nothing is said about money. */
  readonly currency?: string;
}

/**
 * What somebody may offer alone, in cents [T20]: the mandate of this employee goes before that of the role, and one for
 * this unit before one for all. In another currency nothing was mandated. Without a currency it is asked whether there
 * is a mandate at all, and the largest answers.
 */
export function limitIn(mandates: readonly Mandate[], actor: Actor, { unit, currency }: Offered): number {
  const fitting = mandates.filter(
    (one) =>
      (one.employee === undefined ? one.role === actor.role : one.employee === actor.id) &&
      (one.unit === undefined || one.unit === unit) &&
      (currency === undefined || one.currency === undefined || one.currency === currency),
  );
  const closest = Math.max(...fitting.map(closeness));
  return Math.max(0, ...fitting.filter((one) => closeness(one) === closest).map(({ limitCents }) => limitCents));
}

const closeness = ({ employee, unit }: Mandate): number =>
  (employee === undefined ? 0 : 2) + (unit === undefined ? 0 : 1);
