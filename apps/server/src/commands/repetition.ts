import { complaintCatalogue, type Received, type Repetition } from '#libs/complaints';
import { type EventReader } from '#libs/event-store';
import { decode, type Outcome } from '#libs/transacting';
import { complaintStream } from './complaint-stream.js';
import { openedReceipt, type Opening } from './opened-receipt.js';

type Told = Partial<Pick<Received['data'], 'statement' | 'complainant'>>;
type Done = Extract<Outcome, { kind: 'done' }>;

/** Whether this is to the letter what was received, and whether the same person says it. */
export async function repetitionOf({ log, keys }: Opening, complaintId: string, told: Told): Promise<Repetition> {
  const received = await openedReceipt({ log, keys }, complaintId);
  if (received === undefined) return { sameStatement: false, complainant: 'other' };
  const { statement, complainant } = received;
  return { sameStatement: statement === told.statement, complainant: compared(complainant, told.complainant) };
}

/** Customer number decides; otherwise name and contact, as far as both say them. What was erased is unknown. */
function compared(received: unknown, told: Told['complainant']): Repetition['complainant'] {
  const known = typeof received === 'object' && received !== null ? (received as Record<string, unknown>) : {};
  const both = (['customerRef', 'name', 'contact'] as const).flatMap((part) => {
    const one = normalised(known[part]);
    const other = normalised(told?.[part]);
    return one === undefined || other === undefined ? [] : [{ part, same: one === other }];
  });
  if (both.length === 0) return 'unknown';
  const number = both.find(({ part }) => part === 'customerRef');
  if (number !== undefined) return number.same ? 'same' : 'other';
  return both.every(({ same }) => same) ? 'same' : 'other';
}

/** Letters, digits and @ only, in lower case; undefined when there are none. */
export const normalised = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== ''
    ? value
        .normalize('NFKD')
        .replaceAll(/[^\p{L}\p{N}@]/gu, '')
        .toLowerCase()
    : undefined;

/**
 * Under what a complaint is looked for, in this order: the reference as it is; the reference as this complainant uses
 * it, when that is somebody else's; and the reference with these very words of theirs.
 */
export function referencesOf({ statement, complainant }: Told, externalRef: string): readonly string[] {
  const number = normalised(complainant?.customerRef);
  const who = number === undefined ? [normalised(complainant?.name), normalised(complainant?.contact)] : [number];
  const own = JSON.stringify([externalRef, ...who.map((part) => part ?? null)]);
  return [externalRef, own, JSON.stringify([externalRef, ...who.map((part) => part ?? null), statement ?? null])];
}

/** What was answered when this complaint was received first; `now` is how it stands. */
export async function firstAnswer(
  { log }: { readonly log: EventReader },
  complaintId: string,
  now: Done,
): Promise<Done> {
  const events = (await log.read(complaintStream(complaintId), { limit: 50 })).map((event) =>
    decode(event, complaintCatalogue),
  );
  const facts = events.flatMap((event) => (event.known ? [{ ...event.fact, position: event.position }] : []));
  const commandId = facts[0]?.metadata.commandId;
  const first = facts.filter(({ metadata }) => metadata.commandId === commandId);
  const last = first.at(-1);
  if (last === undefined || commandId === undefined) return now;
  return {
    ...now,
    commandId,
    revision: last.revision,
    position: last.position,
    events: first.map(({ id, type, revision }) => ({ id, type, revision })),
    warnings: first[0]?.metadata.warnings ?? [],
    repeated: true,
  };
}
