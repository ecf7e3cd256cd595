import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { present } from './deciding/present.js';
import { hasWords } from './deciding/words.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { isOwed } from './state/state-of.js';

/** The second append of an undoing, on the case that was a duplicate: it is as it was before. */
export interface FreeDuplicate {
  readonly type: 'FreeDuplicate';
  /** The case that it went on as. */
  readonly target: string;
  /** Of the announcement there. */
  readonly targetRevision: number;
  readonly reason?: string;
  readonly occurredAt?: never;
}

/** What was promised here and kept there is not owed a second time. */
export const freeDuplicate: Behaviour<FreeDuplicate, ReceivedComplaint> = (
  { target, targetRevision, reason },
  { duplicateOf, erased, promises },
  { otherCase },
) => {
  // Erased since it was announced, it stays where it is: on its own, nobody could bring it to an end.
  if (duplicateOf !== target || erased) return accept([]);
  const kept = new Set((otherCase?.complaint.promises ?? []).flatMap((one) => (isOwed(one) ? [] : [one.promiseId])));
  const keptMeanwhile = promises.filter((one) => isOwed(one) && kept.has(one.promiseId));
  return accept([
    {
      type: 'Unmerged',
      data: {
        otherCase: target,
        otherRevision: targetRevision,
        ...present({
          keptMeanwhile: keptMeanwhile.length === 0 ? undefined : keptMeanwhile.map(({ promiseId }) => promiseId),
          reason: hasWords(reason) ? reason : undefined,
        }),
      },
    },
  ]);
};
