import { accept, type Warning } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { regimeNamed, regimes } from '../complaint/deciding/regimes.js';
import { hasWords } from '../complaint/deciding/words.js';
import { type RegisterBehaviour } from './deciding/behaviour.js';
import { refuseUnknownUnit } from './deciding/fields.js';
import { no, type RegisterRefused } from './deciding/refusals.js';
import { builtInUnits } from './register.js';
import { type UnitRegister } from './state/unit-register.js';

export interface RegisterUnit {
  readonly type: 'RegisterUnit';
  readonly unit: string;
  /** What it is called. */
  readonly title: string;
  /** The unit that it belongs to. */
  readonly partOf?: string;
  /** The calendar of its opening hours. */
  readonly calendar?: string;
  /** The regime of complaints that it receives, unless they say otherwise. */
  readonly regime?: string;
  /** Complaints that name no unit come here. */
  readonly takesUnnamed?: boolean;
}

/** The same unit once more: what is said now counts from now on. */
export const registerUnit: RegisterBehaviour<RegisterUnit> = (command, register) => {
  const { unit, title, partOf, calendar, takesUnnamed } = command;
  if (!hasWords(unit))
    return no('blank', 'T6', 'Give the unit a short name, such as billing.', { details: { field: 'unit' } });
  if (!hasWords(title)) return no('blank', 'T6', 'Say what the unit is called.', { details: { field: 'title' } });
  const regime = command.regime === undefined ? undefined : regimeNamed(command.regime);
  if (command.regime !== undefined && regime === undefined)
    return no(
      'value-not-allowed',
      'T1',
      `Nobody knows the regime "${command.regime.slice(0, 40)}". Take one of ${regimes.join(', ')}, or leave it out.`,
      { details: { field: 'regime', allowed: [...regimes] } },
    );
  const misplaced = partOf === undefined ? undefined : refuseParent(unit, partOf, register);
  if (misplaced !== undefined) return misplaced;

  const entry = { unit, title, ...present({ partOf, calendar, regime }) };
  const known = register.units.get(unit);
  const takes = takesUnnamed === true && register.unnamedTo !== unit;
  if (known !== undefined && !takes && fields.every((field) => known[field] === entry[field])) return accept([]);
  return accept(
    [{ type: 'UnitRegistered', data: { ...entry, ...(takesUnnamed === true ? { takesUnnamed } : {}) } }],
    [
      ...(register.units.size === 0 ? [builtInGone(unit)] : []),
      ...(register.dutyHolders.has(unit) ? [] : [nobodyOnDuty(unit)]),
    ],
  );
};

const fields = ['title', 'partOf', 'calendar', 'regime'] as const;

function refuseParent(unit: string, partOf: string, register: UnitRegister): RegisterRefused | undefined {
  if (partOf === unit)
    return no('unit-within-itself', 'T6', `${unit} cannot be part of itself. Name the unit above it, or none.`, {
      details: { field: 'partOf' },
    });
  const unknown = refuseUnknownUnit(register, partOf, 'partOf');
  if (unknown !== undefined) return unknown;
  if (!above(partOf, register).has(unit)) return undefined;
  return no(
    'unit-within-itself',
    'T6',
    `${partOf} is part of ${unit} already, so ${unit} cannot be part of ${partOf}. Change one of the two.`,
    { details: { field: 'partOf' } },
  );
}

/** The units that this one is part of, itself among them. */
function above(unit: string, { units }: UnitRegister): ReadonlySet<string> {
  const found = new Set<string>();
  for (let next: string | undefined = unit; next !== undefined && !found.has(next); next = units.get(next)?.partOf)
    found.add(next);
  return found;
}

const builtInGone = (unit: string): Warning => ({
  code: 'built-in-units-gone',
  rule: 'T6',
  sentence: `From now on only registered units count: ${[...builtInUnits.keys()].filter((known) => known !== unit).join(', ')} are not, unless you register them too. Complaints that name no unit go to ${unit} until another unit takes them.`,
});
const nobodyOnDuty = (unit: string): Warning => ({
  code: 'duty-holder-missing',
  rule: 'P14',
  sentence: `Nobody answers for complaints of ${unit} that nobody owns yet. Name its duty holder.`,
});
