import { type Role } from '#libs/event-schema';

/*
 * The responsibility register as it is folded: what was said, not yet what follows from it. Moments are ISO instants in
 * UTC.
 */

export interface UnitEntry {
  readonly unit: string;
  readonly title: string;
  readonly partOf?: string;
  readonly calendar?: string;
  readonly regime?: string;
}

export interface DutyHolder {
  readonly employee: string;
  /** In the order in which they stand in. */
  readonly deputies: readonly string[];
}

/** What a unit may be responsible for; any object, cause or product where none is named. */
export interface Kind {
  readonly object?: string;
  readonly cause?: string;
  readonly product?: string;
}

export interface AssignedResponsibility extends Kind {
  readonly unit: string;
  readonly from: string;
  /** Not included. */
  readonly until?: string;
}

export interface Availability {
  readonly employee: string;
  readonly from: string;
  /** Not included. */
  readonly until: string;
  /** Takes back an absence; away otherwise. */
  readonly present: boolean;
}

/** The roles that may have a mandate. */
export const mandatedRoles = ['intake', 'agent', 'coordinator'] as const satisfies readonly Role[];
export type MandatedRole = (typeof mandatedRoles)[number];

/** Of a role or of one employee, never of both. */
export interface Mandate {
  readonly role?: MandatedRole;
  readonly employee?: string;
  /** Only for complaints of this unit. */
  readonly unit?: string;
  readonly limitCents: number;
  /** ISO 4217; any where the built-in mandates are in force. */
  readonly currency?: string;
}

export interface Competence {
  readonly employee: string;
  readonly competence: string;
  /** The last day on which it counts, ISO 8601. */
  readonly validUntil?: string;
}

export interface UnitRegister {
  /** In the order in which they were registered. */
  readonly units: ReadonlyMap<string, UnitEntry>;
  /** Where complaints go that name no unit, when somebody said so. */
  readonly unnamedTo?: string;
  readonly dutyHolders: ReadonlyMap<string, DutyHolder>;
  readonly responsibilities: readonly AssignedResponsibility[];
  /** In the order in which they were said: the later counts. Without what was over when the next was said. */
  readonly availability: readonly Availability[];
  readonly mandates: readonly Mandate[];
  readonly competences: readonly Competence[];
}

/** A register in which nothing was said yet. */
export const emptyRegister: UnitRegister = {
  units: new Map(),
  dutyHolders: new Map(),
  responsibilities: [],
  availability: [],
  mandates: [],
  competences: [],
};
