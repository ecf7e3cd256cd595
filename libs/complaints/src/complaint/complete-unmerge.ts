import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';

/** The third append of an undoing: the other case stands on its own. */
export interface CompleteUnmerge {
  readonly type: 'CompleteUnmerge';
  readonly source: string;
  readonly occurredAt?: never;
}

export const completeUnmerge: Behaviour<CompleteUnmerge, ReceivedComplaint> = ({ source }, { mergesUnderWay }) =>
  mergesUnderWay.some((one) => one.what === 'unmerge' && one.source === source)
    ? accept([{ type: 'Unmerged', data: { otherCase: source } }])
    : accept([]);
