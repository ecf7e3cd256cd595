import { type Actor, type Role } from '#libs/event-schema';

/** A unit, as the responsibility register knows it. */
export interface RegisteredUnit {
  readonly unit: string;
  /** Answers for complaints of this unit that nobody owns yet. */
  readonly dutyHolder: string;
  /** False for a unit that nobody registered: its name may be a slip of the pen. */
  readonly registered: boolean;
}

/** Who does what, where, and up to which amount, in the version that was in force. */
export interface Register {
  readonly version: string;
  /** Where a complaint goes that names no unit. */
  readonly defaultUnit: string;
  /** The units that are registered. */
  readonly units: readonly string[];
  unit(unit: string): RegisteredUnit;
  /** False while somebody is known to be away. */
  isPresent(employee: string, at: string): boolean;
  /** What this actor may offer alone, in cents. */
  mandateLimitCents(actor: Actor): number;
}

export interface RegisterEntries {
  readonly version: string;
  readonly defaultUnit: string;
  /** Duty holder by unit. */
  readonly units: ReadonlyMap<string, string>;
  readonly mandateCents: Readonly<Partial<Record<Role, number>>>;
  readonly absences?: readonly { readonly employee: string; readonly from: string; readonly until: string }[];
}

/** A unit that is not registered is answered for by `duty-{unit}`, so that a complaint is never without an owner. */
export function registerOf({ version, defaultUnit, units, mandateCents, absences = [] }: RegisterEntries): Register {
  return {
    version,
    defaultUnit,
    units: [...units.keys()],
    unit(unit) {
      const dutyHolder = units.get(unit);
      return { unit, dutyHolder: dutyHolder ?? `duty-${unit}`, registered: dutyHolder !== undefined };
    },
    isPresent(employee, at) {
      const moment = Date.parse(at);
      return !absences.some(
        (absence) =>
          absence.employee === employee && Date.parse(absence.from) <= moment && moment < Date.parse(absence.until),
      );
    },
    mandateLimitCents: ({ role }) => mandateCents[role] ?? 0,
  };
}

/** Until an installation registers its own units. */
export const defaultRegister: Register = registerOf({
  version: 'default-1',
  defaultUnit: 'front-office',
  units: new Map([
    ['front-office', 'duty-front-office'],
    ['back-office', 'duty-back-office'],
    ['complaints-desk', 'duty-complaints-desk'],
  ]),
  mandateCents: { intake: 2_500, agent: 10_000, coordinator: 100_000 },
});
