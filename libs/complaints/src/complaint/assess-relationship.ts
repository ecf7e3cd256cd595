import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseOutside } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type RelationshipAssessed } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

/** What the complainant answered; −2 to +2, and 1 to 5 for fairness. */
export interface AssessRelationship extends Occurrence, Omit<Readonly<RelationshipAssessed['data']>, 'afterAttempt'> {
  readonly type: 'AssessRelationship';
  /** The number of the Resolved that it followed, counted from 1; the latest when absent. */
  readonly afterAttempt?: number;
}

/** One answer for each attempt: a second one would count somebody twice. */
export const assessRelationship: Behaviour<AssessRelationship, ReceivedComplaint> = (command, complaint) => {
  const { beforeProblem, atComplaint, after, justice, remark, precision } = command;
  const attempts = complaint.resolutions.length;
  const { afterAttempt = attempts } = command;
  const refused =
    refuseOutside('P1', { beforeProblem, atComplaint, after }, { from: -2, to: 2 }) ??
    refuseOutside('P3', { ...justice }, { from: 1, to: 5 }) ??
    refuseOutside('P1', { afterAttempt }, { from: Math.min(1, attempts), to: attempts });
  if (refused !== undefined) return refused;
  if (attempts === 0 && complaint.ending === undefined)
    return no(
      'not-ended',
      'P1',
      'There is no answer of ours yet that they could judge. Log what they say now as a contact.',
    );
  if (complaint.assessedAttempts.includes(afterAttempt))
    return no(
      'already-assessed',
      'P1',
      'They answered this before, and one answer counts. Log what they add as a contact, or correct the answer when it was recorded wrongly.',
      { details: { afterAttempt } },
    );
  return accept([
    {
      type: 'RelationshipAssessed',
      data: {
        beforeProblem,
        after,
        afterAttempt,
        ...present({ atComplaint, justice, remark: hasWords(remark) ? remark : undefined }),
      },
      ...present({ precision }),
    },
  ]);
};
