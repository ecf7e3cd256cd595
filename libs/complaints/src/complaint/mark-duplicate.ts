import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { refuseAsSource } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { hasWords } from './deciding/words.js';

/** The second append of a merge, on the case that goes on as another one; at the revision that was looked at. */
export interface MarkDuplicate {
  readonly type: 'MarkDuplicate';
  /** The case that it goes on as. */
  readonly target: string;
  /** Of the announcement there. */
  readonly targetRevision: number;
  /** Why they are one. */
  readonly reason?: string;
  readonly occurredAt?: never;
}

/** A case on its way to be another one's target is not marked: so two merges that meet both back out. */
export const markDuplicate: Behaviour<MarkDuplicate> = ({ target, targetRevision, reason }, complaint, setting) =>
  refuseAsSource(complaint, setting.complaintId) ??
  accept([
    {
      type: 'MarkedDuplicate',
      data: { target, targetRevision, ...present({ reason: hasWords(reason) ? reason : undefined }) },
    },
  ]);
