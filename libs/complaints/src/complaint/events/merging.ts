import { code, employeeId, event, flag, freeText, group, list, listCode, moment, optional } from '#libs/event-schema';
import { whole, type EventOf } from '#libs/event-schema';
import { promiseKinds } from './codes.js';
import { otherCase, promiseId, reason } from './vocabulary.js';

/*
 * A merge, and its undoing, stand in two streams and are written in three appends: announced on the target, done on the
 * source, completed on the target. What is announced and neither completed nor abandoned is taken up again.
 */

const revision = (description: string) => whole(0, Number.MAX_SAFE_INTEGER, description);

export const mergeAnnounced = event(
  'MergeAnnounced',
  1,
  ['X9', 'X11'],
  'On the target: another case is about to be merged into this one.',
  {
    source: otherCase('The case that will be a duplicate of this one.'),
    sourceRevision: revision('The revision of that case that was looked at.'),
    samePersonConfirmed: optional(flag('A coordinator confirmed that it is the same person.')),
    reason: optional(reason('Why they are one.')),
  },
);
export type MergeAnnounced = EventOf<typeof mergeAnnounced>;

export const mergeCompleted = event(
  'MergeCompleted',
  1,
  ['X9', 'X11'],
  'On the target: the other case is a duplicate of this one now.',
  {
    source: otherCase('The case that is a duplicate of this one.'),
    sourceRevision: revision('Its revision when it was marked.'),
    takesOver: optional(
      list(
        group({
          promiseId: promiseId('The promise, by the id that it has on the other case.'),
          kind: code([...promiseKinds, 'nextContact', 'willFindOut'], 'What sort of promise.'),
          dueAt: moment('When it will have been kept.'),
          by: employeeId('Who keeps it.'),
          madeAt: moment('When it was made.'),
          broken: optional(flag('Its moment had passed.')),
          what: optional(freeText('What was promised.')),
        }),
        'What the complainant was promised there and is still owed: it is owed here from now on.',
      ),
    ),
  },
);
export type MergeCompleted = EventOf<typeof mergeCompleted>;

export const mergeAbandoned = event(
  'MergeAbandoned',
  1,
  ['X9', 'X11'],
  'On the target: the announced merge did not happen.',
  {
    source: otherCase('The case that stays on its own.'),
    because: code(
      ['sourceChanged', 'sourceRefused'],
      'That case was not as it had been looked at any more, or could not go on as another one as it was.',
    ),
    refusal: optional(listCode('Of a refusal: its code.')),
    sourceRevision: optional(revision('Its revision then.')),
  },
);
export type MergeAbandoned = EventOf<typeof mergeAbandoned>;

export const markedDuplicate = event(
  'MarkedDuplicate',
  1,
  ['X9', 'X11'],
  'On the source: this case goes on as another one.',
  {
    target: otherCase('The case that it goes on as.'),
    targetRevision: revision('The revision at which that case announced it.'),
    reason: optional(reason('Why they are one.')),
  },
);
export type MarkedDuplicate = EventOf<typeof markedDuplicate>;

export const unmergeAnnounced = event(
  'UnmergeAnnounced',
  1,
  ['X9', 'X11'],
  'On the target: a case that was merged into this one is about to stand on its own again.',
  {
    source: otherCase('The case that was a duplicate of this one.'),
    reason: optional(reason('Why they are not one.')),
  },
);
export type UnmergeAnnounced = EventOf<typeof unmergeAnnounced>;

export const unmerged = event(
  'Unmerged',
  1,
  ['X9', 'X11'],
  'They were not one after all: on the source, this case stands on its own again; on the target, the other does.',
  {
    otherCase: otherCase('The other case.'),
    otherRevision: optional(revision('Its revision then.')),
    keptMeanwhile: optional(
      list(promiseId('A promise of this case.'), 'On the source: what was kept on the other case in the meantime.'),
    ),
    reason: optional(reason('Why.')),
  },
);
export type Unmerged = EventOf<typeof unmerged>;

export const similarLinked = event(
  'SimilarLinked',
  1,
  ['T12', 'N7'],
  'Another case is like this one; each gets its own answer.',
  {
    otherCase: otherCase('The other case.'),
    otherRevision: optional(revision('Its revision then.')),
    reason: optional(reason('What they share.')),
  },
);
export type SimilarLinked = EventOf<typeof similarLinked>;
