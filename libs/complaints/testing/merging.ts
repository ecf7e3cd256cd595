import { type ComplaintCommand, type OtherCase } from '../src/index.js';
import { acknowledged, type GivenEvent, mergeAnnounced, mergeCompleted, received } from './facts.js';
import { complaintAfter } from './given.js';

/* Two cases of one person, of which the other, case-2, is merged into this one. */

export const start = [received(), acknowledged()];
export const [announced, completed] = [mergeAnnounced(), mergeCompleted()];

/** The other case, told to be of the same person unless said otherwise. */
export const other = (
  events: readonly GivenEvent[] = [received()],
  complainant: NonNullable<OtherCase['complainant']> = 'same',
): { otherCase: OtherCase } => ({ otherCase: { complaint: complaintAfter(...events), complainant } });

export const merge = (differs: object = {}): ComplaintCommand => ({
  type: 'Merge',
  source: 'case-2',
  sourceRevision: 0,
  ...differs,
});
