import {
  type Absence,
  type AssignedResponsibility,
  type Availability,
  type Competence,
  isInForce,
  type Mandate,
  mandatesIn,
  type Register,
  type UnitEntry,
  type UnitRegister,
} from '#libs/complaints';

export interface UnitAnswer extends UnitEntry {
  readonly dutyHolder: { readonly now: string; readonly named?: string; readonly deputies: readonly string[] };
  readonly responsibilities: readonly (Omit<AssignedResponsibility, 'unit'> & { readonly inForce: boolean })[];
}

/** The register as people look at it. */
export interface RegisterAnswer {
  readonly version: string;
  readonly revision?: number;
  readonly asOf?: { readonly moment: string; readonly by: string };
  readonly builtIn: boolean;
  readonly defaultUnit: string;
  readonly units: readonly UnitAnswer[];
  readonly mandates: readonly Mandate[];
  readonly away: readonly ({ readonly employee: string } & Absence)[];
  readonly availability: readonly Availability[];
  readonly competences: readonly Competence[];
  readonly coordinatorOnDuty?: boolean;
  readonly links: { readonly self: string; readonly history: string };
}

/** What was said, and what follows from it at this moment. */
export function registerAnswer(
  said: UnitRegister,
  register: Register,
  at: string,
): Omit<RegisterAnswer, 'revision' | 'asOf' | 'links'> {
  const isAhead = ({ until }: { readonly until?: string }) => until === undefined || Date.parse(until) > Date.parse(at);
  const onDuty = register.coordinatorOnDuty(at);
  return {
    version: register.version,
    builtIn: said.units.size === 0,
    defaultUnit: register.defaultUnit,
    units: register.units.map((unit) => unitAnswer(unit, said, register, at)),
    mandates: mandatesIn(said),
    away: [...register.absentees(at)].map(([employee, absence]) => ({ employee, ...absence })),
    availability: said.availability.filter(isAhead),
    competences: said.competences,
    ...(onDuty === undefined ? {} : { coordinatorOnDuty: onDuty }),
  };
}

function unitAnswer(unit: string, said: UnitRegister, register: Register, at: string): UnitAnswer {
  const { title, dutyHolder } = register.unit(unit, at);
  const named = said.dutyHolders.get(unit);
  return {
    ...(said.units.get(unit) ?? { unit, title }),
    dutyHolder: {
      now: dutyHolder,
      ...(named === undefined ? {} : { named: named.employee }),
      deputies: named?.deputies ?? [],
    },
    responsibilities: said.responsibilities
      .filter((one) => one.unit === unit && (one.until === undefined || Date.parse(one.until) > Date.parse(at)))
      .map(({ unit: _unit, ...one }) => ({ ...one, inForce: isInForce(one, at) })),
  };
}
