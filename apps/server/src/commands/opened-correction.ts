import {
  complaintCatalogue,
  type Complaint,
  type CorrectFact,
  factIn,
  isReceived,
  lastCorrection,
} from '#libs/complaints';
import { decode, openFact } from '#libs/transacting';
import { complaintStream } from './complaint-stream.js';
import { type Opening } from './opened-receipt.js';

/** What a sealed field was last corrected to, as the correction keeps it; undefined when it was not, or is erased. */
export async function openedCorrection(
  { log, keys }: Opening,
  complaintId: string,
  complaint: Complaint,
  { targetEventId, targetRevision, field }: CorrectFact,
): Promise<string | undefined> {
  if (!isReceived(complaint)) return undefined;
  const target = factIn(complaint, targetEventId ?? targetRevision);
  const last = target.found ? lastCorrection(complaint, target.fact.eventId, field) : undefined;
  if (last === undefined || last.corrected?.value !== undefined) return undefined;
  const [recorded] = await log.read(complaintStream(complaintId), { from: last.revision, limit: 1 });
  const decoded = recorded && decode(recorded, complaintCatalogue);
  const newValue = decoded?.known === true ? (await openFact(decoded.fact, keys)).data['newValue'] : undefined;
  return typeof newValue === 'string' ? newValue : undefined;
}
