import { type Complaint, complaintAggregate, hiddenFrom } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { cases, complaintIdOf } from '#libs/projections';
import { type DocumentBody, type ReadStore } from '#libs/read-store';
import { type Transactor } from '#libs/transacting';
import { complaintStream } from '../commands/complaint-stream.js';
import { unknownComplaint } from '../http/unknown-complaint.js';

/*
 * Whom a complaint is about sees neither the case nor who complains, where the complainant asked for that. Not even that
 * there is a case: to them every address, command, count and list answers as if it was not there.
 */

/** What a case says of whom it is about, and of who may know who complains. */
type Confidential = Partial<Pick<Complaint, 'subjects' | 'receipt' | 'duplicateOf'>>;

/** Whether the case is about this person, who may not learn of it. */
export const isHiddenFrom = ({ id }: Actor, { subjects = [], receipt }: Confidential): boolean =>
  receipt !== undefined && hiddenFrom({ subjects, receipt }).includes(id);

/** A case that was merged may have been merged into one that was merged since. */
const longestTrail = 5;

/** Hidden from this person, or going on as a case that is: whatever it answered would name that one. */
export async function isUnseenBy(
  transactor: Pick<Transactor, 'load'>,
  actor: Actor,
  complaint: Confidential,
): Promise<boolean> {
  let now = complaint;
  for (let step = 0; step < longestTrail; step++) {
    if (isHiddenFrom(actor, now)) return true;
    if (now.duplicateOf === undefined) return false;
    now = (await transactor.load(complaintAggregate, complaintStream(now.duplicateOf))).state;
  }
  return false;
}

/** What the document of a case in the projection `cases` says of it. */
export const confidentialIn = (own: DocumentBody): Confidential => (own['complaint'] ?? {}) as Confidential;

/** @throws Problem no-such-complaint, as for a number that nobody has */
export async function refuseUnseen(
  transactor: Pick<Transactor, 'load'>,
  reader: Actor,
  complaintId: string,
  complaint: Confidential,
): Promise<void> {
  if (await isUnseenBy(transactor, reader, complaint)) throw unknownComplaint(complaintId);
}

const pageSize = 200;

/** The complaints that are hidden from this person, as they are folded by now; most people have none. */
export async function casesHiddenFrom(reads: Pick<ReadStore, 'query'>, { id }: Actor): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>();
  let after: string | undefined;
  do {
    const query = { projection: cases.name, index: ['hiddenFrom'], equals: [id], limit: pageSize } as const;
    const page = await reads.query({ ...query, after });
    for (const { stream } of page.documents) hidden.add(complaintIdOf(stream));
    after = page.next;
  } while (after !== undefined);
  return hidden;
}
