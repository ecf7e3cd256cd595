import { complaintCatalogue } from '#libs/complaints';
import { type EventReader } from '#libs/event-store';
import { type KeyReader } from '#libs/privacy';
import { decode, openFact } from '#libs/transacting';
import { complaintStream } from './complaint-stream.js';

export interface Opening {
  readonly log: EventReader;
  readonly keys: KeyReader;
}

/** What was received, with its words opened as far as they are not erased; undefined when it cannot be read. */
export async function openedReceipt(
  { log, keys }: Opening,
  complaintId: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [first] = await log.read(complaintStream(complaintId), { limit: 1 });
  if (first === undefined) return undefined;
  const decoded = decode(first, complaintCatalogue);
  return decoded.known ? (await openFact(decoded.fact, keys)).data : undefined;
}

export async function openedStatement(opening: Opening, complaintId: string): Promise<string | undefined> {
  const statement = (await openedReceipt(opening, complaintId))?.['statement'];
  return typeof statement === 'string' ? statement : undefined;
}
