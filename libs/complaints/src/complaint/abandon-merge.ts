import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { present } from './deciding/present.js';
import { type MergeAbandoned } from './events/index.js';
import { type ReceivedComplaint } from './state/complaint.js';

/** Instead of the third append of a merge: the source was not as it had been looked at, and never will be again. */
export interface AbandonMerge {
  readonly type: 'AbandonMerge';
  readonly source: string;
  /** What had become of it. */
  readonly because: MergeAbandoned['data']['because'];
  /** Its revision now. */
  readonly sourceRevision?: number;
  readonly occurredAt?: never;
}

export const abandonMerge: Behaviour<AbandonMerge, ReceivedComplaint> = (
  { source, because, sourceRevision },
  { mergesUnderWay },
) =>
  mergesUnderWay.some((one) => one.what === 'merge' && one.source === source)
    ? accept([{ type: 'MergeAbandoned', data: { source, because, ...present({ sourceRevision }) } }])
    : accept([]);
