import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ExternalDecisionRecorded } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface RecordExternalDecision extends Occurrence {
  readonly type: 'RecordExternalDecision';
  /** The body that decided. */
  readonly body: string;
  readonly outcome: ExternalDecisionRecorded['data']['outcome'];
  /** In words. */
  readonly reason?: string;
}

/** What it means for the complainant is done by reopening the case, not by the decision. */
export const recordExternalDecision: Behaviour<RecordExternalDecision, ReceivedComplaint> = (command, complaint) => {
  const { body, outcome, reason, precision } = command;
  if (!complaint.externalCases.some((one) => one.body === body && !one.decided))
    return no(
      'no-external-case',
      'T1',
      'No case waits for a decision of this body. Check its name, or record first that the complainant went there.',
    );
  const followsUp = outcome === 'forComplainant' || outcome === 'partly';
  return accept(
    [
      {
        type: 'ExternalDecisionRecorded',
        data: { body, outcome, ...present({ reason: hasWords(reason) ? reason : undefined }) },
        ...present({ precision }),
      },
    ],
    followsUp && complaint.ending !== undefined ? [reopeningDue] : [],
  );
};

const reopeningDue: Warning = {
  code: 'reopening-due',
  rule: 'T26',
  sentence:
    'The complainant was right after all. Reopen the case, put it right and tell them; then record what we learn.',
};
