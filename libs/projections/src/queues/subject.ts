import { type Fact } from '#libs/event-schema';
import { type DocumentValue } from '#libs/read-store';
import { type DueMoments } from './due-moments.js';
import { type QueueName, type Waiting } from './queue.js';

/** What an entry of a queue is about. */
export const subjectKinds = ['complaint', 'improvement', 'incident'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What of one subject waits, and in which queue. */
export interface Standing {
  /** Where it is and whose, unless what waits says otherwise. */
  readonly unit?: string | undefined;
  readonly owner?: string | undefined;
  /** Whom it is about and may not know of it. */
  readonly hiddenFrom?: readonly string[];
  readonly waiting: readonly (readonly [QueueName, Waiting])[];
}

export const standsNowhere: Standing = { waiting: [] };

/** A category of streams of which something may wait in queues. Pure. */
export interface Subject {
  /** Also the category of its streams. */
  readonly kind: SubjectKind;
  /** What is kept of the stream with one more fact; what was kept is absent before the first. */
  fold(kept: DocumentValue | undefined, fact: Fact): DocumentValue;
  /** What is kept as it is stored, without what no queue looks at. Folding goes on from that as well. */
  packed(kept: DocumentValue): DocumentValue;
  standing(kept: DocumentValue, due: DueMoments): Standing;
}
