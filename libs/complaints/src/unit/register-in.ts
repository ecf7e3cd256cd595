import { builtInMandates, builtInUnits, defaultRegister, type Register, registerOf } from './register.js';
import { coordinates } from './competences.js';
import { registerStream } from './state/evolve.js';
import { type DutyHolder, type Mandate, type UnitRegister } from './state/unit-register.js';

/**
 * What the folded register answers, in the version that the revision of its stream is. Of what is built in, the units
 * count until the first is registered, and the mandate of a role until one is set for that role in all units.
 */
export function registerIn(said: UnitRegister, revision: number): Register {
  if (revision < 0) return defaultRegister;
  const [first] = said.units.keys();
  return registerOf({
    version: `${registerStream}@${revision}`,
    defaultUnit: said.unnamedTo ?? first ?? defaultRegister.defaultUnit,
    units: unitsIn(said),
    entries: said.units,
    mandates: mandatesIn(said),
    absences: said.availability,
    responsibilities: said.responsibilities,
    coordinators: said.competences.filter(({ competence }) => competence === coordinates),
  });
}

/** The mandates that count: those that were set, and the built-in ones of the roles for which none was set in all units. */
export function mandatesIn({ mandates }: UnitRegister): readonly Mandate[] {
  const set = new Set(mandates.flatMap(({ role, unit }) => (unit === undefined ? [role] : [])));
  return [...builtInMandates.filter(({ role }) => !set.has(role)), ...mandates];
}

/** By unit who answers for it; `duty-{unit}` until somebody is named. */
function unitsIn({ units, dutyHolders }: UnitRegister): ReadonlyMap<string, string | DutyHolder> {
  const registered = units.size === 0 ? builtInUnits : units;
  return new Map([...registered.keys()].map((unit) => [unit, dutyHolders.get(unit) ?? `duty-${unit}`]));
}

/** The units that count: those that are registered, or the built-in ones while none is. */
export const isUnit = (said: UnitRegister, unit: string): boolean =>
  said.units.size === 0 ? builtInUnits.has(unit) : said.units.has(unit);
