import { type Fact } from '#libs/event-schema';
import { type Complaint } from './complaint.js';
import { unique, without } from './lists.js';
import { type MergeCompleted, type Unmerged } from '../events/index.js';

export function foldMerged(complaint: Complaint, { data }: Fact<MergeCompleted>): Complaint {
  return {
    ...complaint,
    announcedMerges: without(complaint.announcedMerges, data.source),
    mergedFrom: unique([...complaint.mergedFrom, data.source]),
  };
}

/** On a duplicate only the case that it went on as can set it free. */
export function foldUnmerged(complaint: Complaint, { data }: Fact<Unmerged>): Complaint {
  const { duplicateOf, ...own } = complaint;
  const stays = duplicateOf !== undefined && duplicateOf !== data.otherCase;
  return {
    ...own,
    ...(stays ? { duplicateOf } : {}),
    mergedFrom: without(complaint.mergedFrom, data.otherCase),
  };
}
