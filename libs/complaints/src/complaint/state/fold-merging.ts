import { type Fact } from '#libs/event-schema';
import { type Complaint, type MergeUnderWay } from './complaint.js';
import { keep, takeOver } from './fold-promises.js';
import { unique, without } from './lists.js';
import {
  type MergeAbandoned,
  type MergeAnnounced,
  type MergeCompleted,
  type UnmergeAnnounced,
  type Unmerged,
} from '../events/index.js';

export function foldAnnounced(
  complaint: Complaint,
  { type, data, revision, metadata }: Fact<MergeAnnounced> | Fact<UnmergeAnnounced>,
): Complaint {
  const { source } = data;
  const what = type === 'MergeAnnounced' ? ('merge' as const) : ('unmerge' as const);
  const announced = { what, source, revision, since: metadata.recordedAt };
  return { ...complaint, mergesUnderWay: [...settled(complaint, source), announced] };
}

export const foldAbandoned = (complaint: Complaint, { data }: Fact<MergeAbandoned>): Complaint => ({
  ...complaint,
  mergesUnderWay: settled(complaint, data.source),
});

/** What the complainant was promised on the other case is owed here from now on. */
export function foldMerged(complaint: Complaint, { data, revision }: Fact<MergeCompleted>): Complaint {
  const { source, takesOver = [] } = data;
  return {
    ...complaint,
    mergesUnderWay: settled(complaint, source),
    mergedFrom: unique([...complaint.mergedFrom, source]),
    promises: takeOver(complaint.promises, takesOver, { source, revision }),
  };
}

export function foldUnmerged(complaint: Complaint, fact: Fact<Unmerged>): Complaint {
  return complaint.duplicateOf === fact.data.otherCase ? onItsOwn(complaint, fact) : withoutOther(complaint, fact);
}

/** On a duplicate only the case that it went on as can set it free. It is as it was, but for what was kept there. */
function onItsOwn(complaint: Complaint, { data, metadata }: Fact<Unmerged>): Complaint {
  const { duplicateOf: _target, ...own } = complaint;
  return {
    ...own,
    formerTargets: unique([...complaint.formerTargets, data.otherCase]),
    promises: keep(complaint.promises, data.keptMeanwhile ?? [], metadata.occurredAt),
  };
}

/** What was taken over from the other case and is still owed goes back to it. */
function withoutOther(complaint: Complaint, { data }: Fact<Unmerged>): Complaint {
  const { otherCase } = data;
  return {
    ...complaint,
    mergesUnderWay: settled(complaint, otherCase),
    mergedFrom: without(complaint.mergedFrom, otherCase),
    promises: complaint.promises.filter(
      ({ takenOverFrom, status }) => takenOverFrom !== otherCase || status === 'kept' || status === 'keptLate',
    ),
  };
}

const settled = ({ mergesUnderWay }: Complaint, source: string): readonly MergeUnderWay[] =>
  mergesUnderWay.filter((one) => one.source !== source);
