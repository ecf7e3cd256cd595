import { type ReceivedComplaint, type TrackedPromiseKind } from '../state/complaint.js';
import { owedPromise } from './owed-promise.js';
import { type ComplaintDecision, no } from './refusals.js';
import { isOwed } from '../state/state-of.js';

/** Promises to be in touch: an answer closes a case only when none of them is left. */
const contactKinds: ReadonlySet<TrackedPromiseKind> = new Set(['callback', 'nextStep', 'answer', 'willFindOut']);

/**
 * Refuses to leave a contact promise open, also a broken one, that the answer does not keep; and to name as kept what an
 * answer cannot keep.
 */
export function refuseOpenPromises(
  kept: readonly string[],
  complaint: ReceivedComplaint,
): Extract<ComplaintDecision, { readonly accepted: false }> | undefined {
  for (const promiseId of kept) {
    const owed = owedPromise(complaint, promiseId);
    if (!owed.found) return owed.no;
    if (!contactKinds.has(owed.promise.kind) && owed.promise.kind !== 'nextContact')
      return no(
        'keeps-nothing',
        'F7',
        'An answer does not bring about an improvement or deliver redress. Leave this promise out; it stays open until it is done.',
        { details: { promiseId } },
      );
  }
  const left = openContactPromises(complaint).filter((promiseId) => !kept.includes(promiseId));
  if (left.length === 0) return undefined;
  return no(
    'promise-open',
    'F7',
    'We promised the complainant more than this. Keep these promises first, or name in keepsPromises those that this answer keeps.',
    { details: { promises: left } },
  );
}

const openContactPromises = ({ promises }: ReceivedComplaint): readonly string[] =>
  promises.filter((promise) => contactKinds.has(promise.kind) && isOwed(promise)).map(({ promiseId }) => promiseId);

export const hasOpenContactPromise = (complaint: ReceivedComplaint): boolean =>
  openContactPromises(complaint).length > 0;
