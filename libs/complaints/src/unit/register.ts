import { type Actor } from '#libs/event-schema';
import { type Absence, absenceIn, isPresentIn } from './availability.js';
import { limitIn, type Offered } from './mandates.js';
import { type Classified, mostSpecific } from './responsible.js';
import {
  type AssignedResponsibility,
  type Availability,
  type Competence,
  type DutyHolder,
  type Mandate,
  type UnitEntry,
} from './state/unit-register.js';

/** A unit, as the responsibility register knows it at a moment. */
export interface RegisteredUnit {
  readonly unit: string;
  /** What it is called; its id when nobody registered it. */
  readonly title: string;
  /**
   * Answers for complaints of this unit that nobody owns yet: who is named for it, or the first deputy who is there and
   * may know of it.
   */
  readonly dutyHolder: string;
  /** False for a unit that nobody registered: its name may be a slip of the pen. */
  readonly registered: boolean;
  /** The regime of complaints that it receives, unless they say otherwise. */
  readonly regime?: string;
}

/** Who does what, where, and up to which amount, in the version that was in force. Moments are ISO instants. */
export interface Register {
  readonly version: string;
  /** Where a complaint goes that names no unit. */
  readonly defaultUnit: string;
  /** The units that are registered. */
  readonly units: readonly string[];
  /** `hiddenFrom`: who may not know of the complaint that somebody is to answer for. */
  unit(unit: string, at: string, hiddenFrom?: readonly string[]): RegisteredUnit;
  /** False while somebody is known to be away. */
  isPresent(employee: string, at: string): boolean;
  /** The absence of somebody who is known to be away. */
  absence(employee: string, at: string): Absence | undefined;
  /** Who is known to be away, since when and until when. */
  absentees(at: string): ReadonlyMap<string, Absence>;
  /** What this actor may offer alone, in cents. */
  mandateLimitCents(actor: Actor, offered: Offered): number;
  /** Some unit handles some complaints: without that, `responsibleFor` names none. */
  readonly namesResponsible: boolean;
  /** The unit that handles such complaints; undefined when the register names none. */
  responsibleFor(complaint: Classified, at: string): string | undefined;
  /** Whether a coordinator is there; undefined while the register knows of none. */
  coordinatorOnDuty(at: string): boolean | undefined;
}

export interface RegisterEntries {
  readonly version: string;
  readonly defaultUnit: string;
  /** Duty holder by unit; in full where deputies are named. */
  readonly units: ReadonlyMap<string, string | DutyHolder>;
  readonly entries?: ReadonlyMap<string, UnitEntry>;
  readonly mandates?: readonly Mandate[];
  readonly absences?: readonly (Omit<Availability, 'present'> & { readonly present?: boolean })[];
  readonly responsibilities?: readonly AssignedResponsibility[];
  /** Who may act as coordinator. */
  readonly coordinators?: readonly Competence[];
}

/** A unit that is not registered is answered for by `duty-{unit}`, so that a complaint is never without an owner. */
export function registerOf({
  version,
  defaultUnit,
  units,
  entries = new Map<string, UnitEntry>(),
  mandates = [],
  absences = [],
  responsibilities = [],
  coordinators = [],
}: RegisterEntries): Register {
  const said = new Map<string, Availability[]>();
  for (const { present = false, ...absence } of absences)
    said.set(absence.employee, [...(said.get(absence.employee) ?? []), { ...absence, present }]);
  const isPresent = (employee: string, at: string): boolean => isPresentIn(said.get(employee) ?? [], at);
  return {
    version,
    defaultUnit,
    units: [...units.keys()],
    unit(unit, at, hiddenFrom = []) {
      const { title = unit, regime } = entries.get(unit) ?? {};
      const dutyHolder = answers(units.get(unit) ?? `duty-${unit}`, {
        isThere: (employee) => isPresent(employee, at),
        mayKnow: (employee) => !hiddenFrom.includes(employee),
      });
      return { unit, title, dutyHolder, registered: units.has(unit), ...(regime === undefined ? {} : { regime }) };
    },
    isPresent,
    absence: (employee, at) => absenceIn(said.get(employee) ?? [], at),
    namesResponsible: responsibilities.length > 0,
    absentees: (at) =>
      new Map(
        [...said].flatMap(([employee, ofThem]) => {
          const absence = absenceIn(ofThem, at);
          return absence === undefined ? [] : [[employee, absence] as const];
        }),
      ),
    mandateLimitCents: (actor, offered) => limitIn(mandates, actor, offered),
    responsibleFor: (complaint, at) => mostSpecific(responsibilities, complaint, at)?.unit,
    coordinatorOnDuty(at) {
      const able = coordinators.filter(({ validUntil }) => validUntil === undefined || at.slice(0, 10) <= validUntil);
      return able.length === 0 ? undefined : able.some(({ employee }) => isPresent(employee, at));
    },
  };
}

interface Asked {
  readonly isThere: (employee: string) => boolean;
  readonly mayKnow: (employee: string) => boolean;
}

/**
 * Who is named for it, unless they are away or may not know of it and a deputy is there. Whoever is away comes back, and
 * is found by the queue of those who are away; to whom it is hidden from it would not be there at all.
 */
function answers(holder: string | DutyHolder, { isThere, mayKnow }: Asked): string {
  const { employee, deputies } = typeof holder === 'string' ? { employee: holder, deputies: [] } : holder;
  const named = [employee, ...deputies];
  const knowing = named.filter(mayKnow);
  return knowing.find(isThere) ?? knowing[0] ?? named.find(isThere) ?? employee;
}

/** Until an installation sets its own; in whatever currency. */
export const builtInMandates: readonly Mandate[] = [
  { role: 'intake', limitCents: 2_500 },
  { role: 'agent', limitCents: 10_000 },
  { role: 'coordinator', limitCents: 100_000 },
];

/** Until an installation registers its own units. */
export const builtInUnits: ReadonlyMap<string, string> = new Map(
  ['front-office', 'back-office', 'complaints-desk'].map((unit) => [unit, `duty-${unit}`]),
);

/** Of an installation that has registered nothing yet. */
export const defaultRegister: Register = registerOf({
  version: 'default-1',
  defaultUnit: 'front-office',
  units: builtInUnits,
  mandates: builtInMandates,
});
