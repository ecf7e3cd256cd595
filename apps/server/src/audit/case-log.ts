import { complaintCatalogue } from '#libs/complaints';
import { type EventReader } from '#libs/event-store';
import { complaintStream } from '../commands/complaint-stream.js';
import { decode, type Decoded } from '#libs/transacting';

/** The events of one case, from the log itself; empty when there is no such case. */
export async function readCase(log: EventReader, complaintId: string, from = 0): Promise<readonly Decoded[]> {
  const recorded = await log.read(complaintStream(complaintId), { from });
  return recorded.map((event) => decode(event, complaintCatalogue));
}
