import { type Redress, type ReceivedComplaint } from '../state/complaint.js';
import { type ComplaintDecision, no } from './refusals.js';

/** The redress of this id where it is in one of these states; else why not. */
export function redressIn(
  states: readonly Redress['status'][],
  promiseId: string,
  { redress }: ReceivedComplaint,
):
  | { readonly redress: Redress; readonly refused?: undefined }
  | { readonly redress?: undefined; readonly refused: Extract<ComplaintDecision, { readonly accepted: false }> } {
  const found = redress.find((one) => one.promiseId === promiseId);
  if (found === undefined)
    return {
      refused: no(
        'redress-not-found',
        'T10',
        'This complaint has no such redress. Look up what was offered and name one of those.',
        { details: { promiseId } },
      ),
    };
  if (states.includes(found.status)) return { redress: found };
  return {
    refused: no('redress-other-state', 'T10', `This redress ${whereItIs[found.status]}.`, {
      details: { promiseId, status: found.status },
    }),
  };
}

const whereItIs: Readonly<Record<Redress['status'], string>> = {
  offered: 'was offered, and waits for an answer of the complainant',
  approvalRequested: 'waits for approval; ask somebody with the mandate',
  approved: 'was approved, and waits for an answer of the complainant',
  refused: 'was refused by the approver; offer something else',
  accepted: 'was accepted, and waits to be delivered',
  declined: 'was declined by the complainant; when they think otherwise now, offer it again',
  delivered: 'was delivered',
};
