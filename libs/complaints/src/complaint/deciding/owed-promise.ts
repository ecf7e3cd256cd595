import { type ReceivedComplaint, type TrackedPromise } from '../state/complaint.js';
import { type ComplaintRefusal, no } from './refusals.js';
import { isOwed } from '../state/state-of.js';

/** The promise of this id, when it is there and not kept yet; else why not. */
export function owedPromise(
  { promises }: ReceivedComplaint,
  promiseId: string,
):
  | { readonly found: true; readonly promise: TrackedPromise }
  | { readonly found: false; readonly no: { readonly accepted: false; readonly refusal: ComplaintRefusal } } {
  const promise = promises.find((one) => one.promiseId === promiseId);
  if (promise === undefined)
    return {
      found: false,
      no: no(
        'promise-not-found',
        'F7',
        'This complaint has no such promise. Look up its promises and name one of them.',
        {
          details: { promiseId },
        },
      ),
    };
  if (!isOwed(promise))
    return {
      found: false,
      no: no('promise-already-kept', 'F7', 'This promise was kept before; nothing is owed on it any more.', {
        details: { promiseId },
      }),
    };
  return { found: true, promise };
}
