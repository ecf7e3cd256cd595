import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type Redress, type ReceivedComplaint } from './state/complaint.js';
import { unitOf } from './deciding/context.js';
import { present } from './deciding/present.js';
import { redressIn } from './deciding/redress-in-question.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { refuseSubject } from './deciding/separation-of-duties.js';

export interface ApproveRedress extends Occurrence {
  readonly type: 'ApproveRedress';
  readonly promiseId: string;
}

/** It is offered by that; nobody approves what they asked for themselves. */
export const approveRedress: Behaviour<ApproveRedress, ReceivedComplaint> = (command, complaint, setting) => {
  const { promiseId, precision } = command;
  if (complaint.redress.some((one) => one.promiseId === promiseId && one.status === 'approved')) return accept([]);
  const { redress, refused } = redressIn(['approvalRequested'], promiseId, complaint);
  if (redress === undefined) return refused;
  return (
    refuseApprover(redress, complaint, setting) ??
    accept([
      {
        type: 'RedressApproved',
        data: {
          promiseId,
          by: setting.actor.id,
          mandateLimitCents: mandateFor(redress, complaint, setting),
        },
        ...present({ precision }),
      },
    ])
  );
};

/** Somebody else, with a mandate that covers it, and no part in the complaint. */
export function refuseApprover(
  redress: Redress,
  complaint: ReceivedComplaint,
  setting: Setting,
): Extract<ComplaintDecision, { readonly accepted: false }> | undefined {
  const { by, amountCents } = redress;
  const { actor } = setting;
  if (by === actor.id)
    return no('own-request', 'T20', 'You asked for this yourself. Let somebody else with the mandate look at it.');
  const isSubject = refuseSubject(complaint, actor.id, 'decide about its redress');
  if (isSubject !== undefined) return isSubject;
  const limit = mandateFor(redress, complaint, setting);
  if (limit > 0 && (amountCents ?? 0) <= limit) return undefined;
  return no(
    'mandate-exceeded',
    'T20',
    'This is more than your mandate covers too. Ask somebody who may decide about this amount.',
    { details: { mandateLimitCents: limit } },
  );
}

/** In the currency of what was asked for, for complaints of the unit that has it. */
const mandateFor = ({ amountCents, currency }: Redress, complaint: ReceivedComplaint, setting: Setting): number =>
  setting.register.mandateLimitCents(setting.actor, {
    unit: unitOf(complaint, setting),
    ...present({ currency: amountCents === undefined ? undefined : currency }),
  });
