import { type Complaint } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { cases, caseKey } from '#libs/projections';
import { type DocumentBody, type ReadStore } from '#libs/read-store';
import { problem } from '../http/problem.js';

/** What a case says of whom it is about, and of who may know who complains. */
type Confidential = Partial<Pick<Complaint, 'subjects' | 'receipt'>>;

/** Whether the case is about this reader, who may not learn who complains. Who chose to stay unknown is hidden as well. */
export function isHiddenFrom({ id }: Actor, { subjects = [], receipt }: Confidential): boolean {
  return receipt !== undefined && receipt.confidentiality !== 'open' && subjects.includes(id);
}

/** What the document of a case in the projection `cases` says of it. */
export const confidentialIn = (own: DocumentBody): Confidential => (own['complaint'] ?? {}) as Confidential;

/** @throws Problem confidential */
export function refuseSubject(reader: Actor, complaint: Confidential): void {
  if (!isHiddenFrom(reader, complaint)) return;
  throw problem(
    'confidential',
    'This complaint is about you, and whoever made it may stay unknown to you, so you cannot read it. Ask a coordinator what you need to know of it.',
  );
}

/** Which of these complaints this reader may not know of. */
export async function hiddenAmong(
  reads: Pick<ReadStore, 'get'>,
  reader: Actor,
  complaintIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const hidden = await Promise.all(
    [...new Set(complaintIds)].map(async (complaintId) => {
      const own = await reads.get(cases.name, caseKey(complaintId));
      return own !== undefined && isHiddenFrom(reader, confidentialIn(own.body)) ? [complaintId] : [];
    }),
  );
  return new Set(hidden.flat());
}
