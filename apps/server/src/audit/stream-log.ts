import { complaintCatalogue } from '#libs/complaints';
import { type EventReader } from '#libs/event-store';
import { decode, type Decoded } from '#libs/transacting';

/** The events of any stream, from the log itself; empty when there is no such stream. */
export async function readStream(log: EventReader, stream: string, from = 0): Promise<readonly Decoded[]> {
  const recorded = await log.read(stream, { from });
  return recorded.map((event) => decode(event, complaintCatalogue));
}
