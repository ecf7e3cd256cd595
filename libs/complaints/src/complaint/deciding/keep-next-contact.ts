import { type Decided } from '#libs/event-schema';
import { type Complaint } from '../state/complaint.js';
import { type PromiseKept } from '../events/index.js';
import { isOwed } from '../state/state-of.js';

/** Whoever hears from us in a way that matters has had the next contact that was promised. */
export const keepNextContact = ({ promises }: Pick<Complaint, 'promises'>): readonly Decided<PromiseKept>[] =>
  promises
    .filter((promise) => promise.kind === 'nextContact' && isOwed(promise))
    .map(({ promiseId }) => ({ type: 'PromiseKept', data: { promiseId } }));
