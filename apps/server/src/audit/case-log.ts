import { type Complaint, complaintCatalogue, type ComplaintEvent, foldComplaint } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { complaintStream } from '../commands/complaint-stream.js';
import { decode, type Decoded } from '#libs/transacting';

/** The events of one case, from the log itself; empty when there is no such case. */
export async function readCase(log: EventReader, complaintId: string, from = 0): Promise<readonly Decoded[]> {
  const recorded = await log.read(complaintStream(complaintId), { from });
  return recorded.map((event) => decode(event, complaintCatalogue));
}

/** The complaint that these events tell, as far as this version knows them. */
export const complaintIn = (events: readonly Decoded[]): Complaint =>
  foldComplaint(events.flatMap((event) => (event.known ? [event.fact as Fact<ComplaintEvent>] : [])));
