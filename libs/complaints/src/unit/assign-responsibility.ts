import { accept } from '#libs/event-schema';
import { utc } from '../complaint/deciding/moments.js';
import { present } from '../complaint/deciding/present.js';
import { type RegisterBehaviour } from './deciding/behaviour.js';
import { inWords, refuseBlankKind, refuseNoMoment, refuseReversed, refuseUnknownUnit } from './deciding/fields.js';
import { no } from './deciding/refusals.js';
import { isSameKind } from './responsible.js';
import { type AssignedResponsibility, type Kind } from './state/unit-register.js';

export interface AssignResponsibility extends Kind {
  readonly type: 'AssignResponsibility';
  readonly unit: string;
  /** From when; now when absent. */
  readonly from?: string;
  /** Until when, not included; until it is ended when absent. */
  readonly until?: string;
}

/** Of two units for one kind of complaint nobody would know which; a more specific kind beside it is fine. */
export const assignResponsibility: RegisterBehaviour<AssignResponsibility> = (command, register, { now }) => {
  const { unit, object, cause, product, from = now, until } = command;
  const refused =
    refuseUnknownUnit(register, unit) ??
    refuseBlankKind(command) ??
    refuseNoMoment({ from, until }) ??
    refuseReversed(from, until);
  if (refused !== undefined) return refused;

  const standing = register.responsibilities.filter((one) => isSameKind(one, command));
  const taken = standing.find((one) => one.unit !== unit && overlaps(one, { from, until }));
  if (taken !== undefined)
    return no(
      'responsibility-taken',
      'T5',
      `${taken.unit} handles ${inWords(command)} already${periodOf(taken)}. End that first, or say more exactly which complaints ${unit} handles.`,
      { details: { unit: taken.unit } },
    );
  if (standing.some((one) => one.unit === unit && contains(one, { from, until }))) return accept([]);
  return accept([
    {
      type: 'ResponsibilityAssigned',
      data: {
        unit,
        from: utc(from),
        ...present({ object, cause, product, until: until === undefined ? undefined : utc(until) }),
      },
    },
  ]);
};

type Period = { readonly from: string; readonly until?: string | undefined };
const end = ({ until }: Period): number => (until === undefined ? Infinity : Date.parse(until));
const overlaps = (one: Period, other: Period): boolean =>
  Date.parse(one.from) < end(other) && Date.parse(other.from) < end(one);
const contains = (outer: Period, inner: Period): boolean =>
  Date.parse(outer.from) <= Date.parse(inner.from) && end(inner) <= end(outer);

const periodOf = ({ from, until }: AssignedResponsibility): string =>
  until === undefined ? ` from ${from} on` : ` from ${from} until ${until}`;
