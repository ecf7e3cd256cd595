import { accept, type Warning } from '#libs/event-schema';
import { utc } from '../complaint/deciding/moments.js';
import { present } from '../complaint/deciding/present.js';
import { type RegisterBehaviour } from './deciding/behaviour.js';
import { inWords, refuseBlankKind, refuseNoMoment } from './deciding/fields.js';
import { no } from './deciding/refusals.js';
import { isSameKind } from './responsible.js';
import { type Kind } from './state/unit-register.js';

export interface EndResponsibility extends Kind {
  readonly type: 'EndResponsibility';
  readonly unit: string;
  /** From when it is over; now when absent. */
  readonly at?: string;
}

/** Also of a unit that is registered no more: what it has to let go must not hang on its name. */
export const endResponsibility: RegisterBehaviour<EndResponsibility> = (command, register, { now }) => {
  const { unit, object, cause, product, at = now } = command;
  const refused = refuseBlankKind(command) ?? refuseNoMoment({ at });
  if (refused !== undefined) return refused;
  if (Date.parse(at) < Date.parse(now))
    return no(
      'value-not-allowed',
      'T6',
      'What was routed until now was routed by this register, so it ends now or later. Leave `at` out for now.',
      { details: { field: 'at' } },
    );
  const held = register.responsibilities.filter((one) => one.unit === unit && isSameKind(one, command));
  if (held.length === 0)
    return no(
      'responsibility-not-found',
      'T6',
      `${unit} does not handle ${inWords(command)}. Look in the register what it handles, and name exactly that.`,
      { details: { unit } },
    );
  const goesOn = held.filter(({ until }) => until === undefined || Date.parse(at) < Date.parse(until));
  if (goesOn.length === 0) return accept([]);
  return accept(
    [{ type: 'ResponsibilityEnded', data: { unit, at: utc(at), ...present({ object, cause, product }) } }],
    [successorMissing(command)],
  );
};

const successorMissing = (kind: Kind): Warning => ({
  code: 'assign-successor',
  rule: 'T5',
  sentence: `Who handles ${inWords(kind)} from then on? Assign it to another unit, or less specific responsibilities count.`,
});
