import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { present } from './deciding/present.js';
import { type MergeAbandoned } from './events/index.js';
import { type ReceivedComplaint } from './state/complaint.js';

/** Instead of the third append of a merge: the source is not as it was looked at, or cannot go on as another case. */
export interface AbandonMerge {
  readonly type: 'AbandonMerge';
  readonly source: string;
  /** What had become of it. */
  readonly because: MergeAbandoned['data']['because'];
  /** Of a refusal: its code. */
  readonly refusal?: string;
  /** Its revision now. */
  readonly sourceRevision?: number;
  readonly occurredAt?: never;
}

export const abandonMerge: Behaviour<AbandonMerge, ReceivedComplaint> = (
  { source, because, refusal, sourceRevision },
  { mergesUnderWay },
) =>
  mergesUnderWay.some((one) => one.what === 'merge' && one.source === source)
    ? accept([{ type: 'MergeAbandoned', data: { source, because, ...present({ refusal, sourceRevision }) } }])
    : accept([]);
