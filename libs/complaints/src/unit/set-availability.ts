import { accept, type Warning } from '#libs/event-schema';
import { utc } from '../complaint/deciding/moments.js';
import { isAllAlong } from './availability.js';
import { type RegisterBehaviour } from './deciding/behaviour.js';
import { refuseNobody, refuseNoMoment, refuseReversed } from './deciding/fields.js';
import { no } from './deciding/refusals.js';

export interface SetAvailability {
  readonly type: 'SetAvailability';
  readonly employee: string;
  readonly from: string;
  /** Not included. */
  readonly until: string;
  /** True takes back an absence; away when absent. */
  readonly present?: boolean;
}

/**
 * Only says who is there. The complaints of somebody who is away stay theirs until each gets another owner, in its own
 * history: the queue ownerAbsent shows them while it lasts.
 */
export const setAvailability: RegisterBehaviour<SetAvailability> = (command, register, { actor }) => {
  const { employee, from, until, present = false } = command;
  const refused = refuseNobody('employee', employee) ?? refuseNoMoment({ from, until }) ?? refuseReversed(from, until);
  if (refused !== undefined) return refused;
  if (employee !== actor.id && !speaksForOthers.has(actor.role))
    return no(
      'role-may-not',
      'P14',
      `You say this of yourself. Ask ${employee} to, or a coordinator when they cannot.`,
      { details: { field: 'employee' } },
    );
  const said = register.availability.filter((one) => one.employee === employee);
  if (isAllAlong(said, from, until, present)) return accept([]);
  return accept(
    [
      {
        type: 'AvailabilitySet',
        data: { employee, from: utc(from), until: utc(until), ...(present ? { present } : {}) },
      },
    ],
    present ? [] : [casesRemain(employee), ...dutiesOf(employee, [...register.dutyHolders])],
  );
};

const speaksForOthers: ReadonlySet<string> = new Set(['coordinator', 'admin']);

const casesRemain = (employee: string): Warning => ({
  code: 'cases-remain',
  rule: 'P14',
  sentence: `What ${employee} owns stays theirs until each complaint gets another owner. While they are away it is in the queue ownerAbsent: assign an owner who is there.`,
});

/** The units of which nobody stands in for this employee. */
const dutiesOf = (
  employee: string,
  holders: readonly (readonly [string, { readonly employee: string; readonly deputies: readonly string[] }])[],
): readonly Warning[] =>
  holders
    .filter(([, holder]) => holder.employee === employee && holder.deputies.length === 0)
    .map(([unit]) => ({
      code: 'deputy-missing',
      rule: 'P14',
      sentence: `${employee} is the duty holder of ${unit}, and nobody stands in. Name a deputy.`,
    }));
