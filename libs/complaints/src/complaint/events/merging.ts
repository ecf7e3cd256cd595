import { event, flag, optional, whole, type EventOf } from '#libs/event-schema';
import { otherCase, reason } from './vocabulary.js';

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
  },
);
export type MergeCompleted = EventOf<typeof mergeCompleted>;

export const mergeAbandoned = event(
  'MergeAbandoned',
  1,
  ['X9', 'X11'],
  'On the target: the announced merge did not happen.',
  { source: otherCase('The case that stays on its own.'), reason: optional(reason('Why.')) },
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

export const unmerged = event(
  'Unmerged',
  1,
  ['X9', 'X11'],
  'They were not one after all: on the source, this case stands on its own again; on the target, the other does.',
  {
    otherCase: otherCase('The other case.'),
    otherRevision: optional(revision('Its revision then.')),
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
