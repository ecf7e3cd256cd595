import { type ReceivedComplaint } from '../state/complaint.js';
import { type ComplaintDecision, no } from './refusals.js';
import { handledEarlierStage, refuseSubject } from './separation-of-duties.js';
import { hasWords } from './words.js';

/** Refuses that a hearing is led by nobody, by whom it is about, or by who judged it in an earlier stage. */
export function refuseChair(
  complaint: ReceivedComplaint,
  chair: string,
): Extract<ComplaintDecision, { readonly accepted: false }> | undefined {
  if (!hasWords(chair))
    return no('nobody-named', 'N1a', 'Name who leads the hearing, or leave it out.', { details: { field: 'chair' } });
  const refused = refuseSubject(complaint, chair, 'lead the hearing');
  if (refused !== undefined) return refused;
  return handledEarlierStage(complaint, chair)
    ? no(
        'same-handler',
        'T1',
        `${chair} judged this complaint in an earlier stage. Let somebody else lead the hearing.`,
        {
          details: { chair },
        },
      )
    : undefined;
}
