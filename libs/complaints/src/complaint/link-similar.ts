import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseOutside } from './deciding/bounds.js';
import { isReceived, type ReceivedComplaint } from './state/complaint.js';
import { noOtherCase } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

export interface LinkSimilar extends Occurrence {
  readonly type: 'LinkSimilar';
  /** The number of the other case. */
  readonly otherCase: string;
  /** Its revision, when it was looked at. */
  readonly otherRevision?: number;
  /** What they share. */
  readonly reason?: string;
}

/** Different people with one grievance: each gets their own answer. */
export const linkSimilar: Behaviour<LinkSimilar, ReceivedComplaint> = (command, { similarTo }, setting) => {
  const { otherCase, otherRevision, reason, precision } = command;
  const { complaintId, otherCase: other } = setting;
  const refused =
    askWords('T12', { otherCase }, { otherCase: 'Name the other case.' }) ??
    refuseOutside('T12', { otherRevision }, { from: 0, to: Number.MAX_SAFE_INTEGER });
  if (refused !== undefined) return refused;
  if (otherCase === complaintId)
    return no('same-case', 'T12', 'This is the same case. Name the other one.', { details: { otherCase } });
  // Before it is said that they are linked already: of a case that is hidden from who asks that would tell that it is there.
  if (other !== undefined && !isReceived(other.complaint)) return noOtherCase(otherCase);
  if (similarTo.includes(otherCase)) return accept([]);
  return accept([
    {
      type: 'SimilarLinked',
      data: { otherCase, ...present({ otherRevision, reason: hasWords(reason) ? reason : undefined }) },
      ...present({ precision }),
    },
  ]);
};
