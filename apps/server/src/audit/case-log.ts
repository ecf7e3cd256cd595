import { type Complaint, type ComplaintEvent, foldComplaint } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { complaintStream } from '../commands/complaint-stream.js';
import { type Decoded } from '#libs/transacting';
import { readStream } from './stream-log.js';

/** The events of one case, from the log itself; empty when there is no such case. */
export const readCase = (log: EventReader, complaintId: string, from = 0): Promise<readonly Decoded[]> =>
  readStream(log, complaintStream(complaintId), from);

/** The complaint that these events tell, as far as this version knows them. */
export const complaintIn = (events: readonly Decoded[]): Complaint =>
  foldComplaint(events.flatMap((event) => (event.known ? [event.fact as Fact<ComplaintEvent>] : [])));
