import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseWhileMerging } from './deciding/merging.js';
import { no } from './deciding/refusals.js';
import { isDormant, isOpen } from './state/state-of.js';
import { askWords } from './deciding/words.js';

/** Happens when it is decided: an erasure cannot be dated back. */
export interface EraseData {
  readonly type: 'EraseData';
  /** What it is based on, such as the request of the person. */
  readonly legalBasis: string;
  readonly occurredAt?: never;
}

/** The order to erase; the key is destroyed after it was appended. Other cases of the same person are not touched. */
export const eraseData: Behaviour<EraseData, ReceivedComplaint> = ({ legalBasis }, complaint, setting) => {
  const { legalHolds, erased } = complaint;
  const { retention, now } = setting;
  const blank = askWords('X10', { legalBasis }, { legalBasis: 'Name what the erasure is based on.' });
  if (blank !== undefined) return blank;
  if (erased) return accept([]);
  const merging = refuseWhileMerging(complaint);
  if (merging !== undefined) return merging;
  if (legalHolds.length > 0)
    return no(
      'legal-hold',
      'X10',
      'A legal hold lies on this case. Lift it first, when it is over; other cases of this person can be erased meanwhile.',
      { details: { holds: legalHolds } },
    );
  if (retention !== undefined && Date.parse(retention.until) > Date.parse(now))
    return no(
      'retention-running',
      'X10',
      `This case has to be kept until ${retention.until.slice(0, 10)}. Erase it after that day; what was filed here by mistake can be redacted at once.`,
      { details: { until: retention.until } },
    );
  if (isOpen(complaint) && !isDormant(complaint))
    return no(
      'still-open',
      'X10',
      'This case is still being handled, and nobody could be answered on it once it is erased. Record that they withdraw it, resolve it or refer it; then erase it.',
    );
  return accept([{ type: 'PersonalDataErased', data: { legalBasis } }]);
};
