import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { type OtherCase } from './deciding/context.js';
import { present } from './deciding/present.js';
import { type MergeCompleted } from './events/index.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { isOwed } from './state/state-of.js';

/** The third append of a merge: the source was marked. */
export interface CompleteMerge {
  readonly type: 'CompleteMerge';
  readonly source: string;
  /** The revision at which it was looked at and marked. */
  readonly sourceRevision: number;
  readonly occurredAt?: never;
}

/** What the complainant was promised on the other case stays promised: it is owed here from now on. */
export const completeMerge: Behaviour<CompleteMerge, ReceivedComplaint> = (
  { source, sourceRevision },
  { mergesUnderWay },
  { otherCase },
) => {
  if (!mergesUnderWay.some((one) => one.what === 'merge' && one.source === source)) return accept([]);
  const takesOver = takenOverFrom(otherCase);
  return accept([
    {
      type: 'MergeCompleted',
      data: { source, sourceRevision, ...(takesOver.length === 0 ? {} : { takesOver }) },
    },
  ]);
};

function takenOverFrom({ complaint, promised = {} }: Partial<OtherCase> = {}): NonNullable<
  MergeCompleted['data']['takesOver']
> {
  // A delivery of redress is not among them: while one is under way there is no merge.
  return (complaint?.promises ?? []).flatMap((promise) => {
    const { promiseId, kind, dueAt, by, madeAt, status } = promise;
    if (!isOwed(promise) || kind === 'redress') return [];
    const broken = status === 'broken' ? true : undefined;
    return [{ promiseId, kind, dueAt, by, madeAt, ...present({ broken, what: promised[promiseId] }) }];
  });
}
