import { accept, type Warning } from '#libs/event-schema';
import { isPresentIn } from './availability.js';
import { type RegisterBehaviour } from './deciding/behaviour.js';
import { refuseNobody, refuseUnknownUnit } from './deciding/fields.js';
import { no } from './deciding/refusals.js';

export interface NameDutyHolder {
  readonly type: 'NameDutyHolder';
  readonly unit: string;
  /** Employee id of who answers for complaints of the unit that nobody owns yet. */
  readonly employee: string;
  /** Who stands in, in order. */
  readonly deputies?: readonly string[];
}

export const nameDutyHolder: RegisterBehaviour<NameDutyHolder> = (command, register, { now }) => {
  const { unit, employee, deputies: named = [] } = command;
  const refused =
    refuseUnknownUnit(register, unit) ??
    refuseNobody('employee', employee) ??
    named.map((deputy, index) => refuseNobody(`deputies[${index}]`, deputy)).find((one) => one !== undefined);
  if (refused !== undefined) return refused;
  if (named.includes(employee))
    return no(
      'deputy-is-holder',
      'P14',
      `${employee} cannot stand in for themselves. Name a colleague who does, or no deputy.`,
      { details: { field: 'deputies' } },
    );
  const deputies = [...new Set(named)];
  const before = register.dutyHolders.get(unit);
  if (before?.employee === employee && before.deputies.join('\n') === deputies.join('\n')) return accept([]);
  const isAway = (who: string) =>
    !isPresentIn(
      register.availability.filter((one) => one.employee === who),
      now,
    );
  return accept(
    [{ type: 'DutyHolderNamed', data: { unit, employee, ...(deputies.length === 0 ? {} : { deputies }) } }],
    [
      ...(deputies.length === 0 ? [noDeputy(unit, employee)] : []),
      ...([employee, ...deputies].every(isAway) ? [nobodyThere(unit)] : []),
    ],
  );
};

const noDeputy = (unit: string, employee: string): Warning => ({
  code: 'deputy-missing',
  rule: 'P14',
  sentence: `Nobody stands in when ${employee} is away, and ${unit} has complaints then too. Name a deputy.`,
});
const nobodyThere = (unit: string): Warning => ({
  code: 'owner-absent',
  rule: 'P14',
  sentence: `Everybody who is named for ${unit} is away now. Name somebody who is there.`,
});
