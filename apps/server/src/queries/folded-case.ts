import { caseKey, cases, complaintIdOf, wordsKey } from '#libs/projections';
import { type DocumentBody } from '#libs/read-store';
import { type Decoded } from '#libs/transacting';

/** The documents of one case, as the projection `cases` has them. */
export interface CaseDocuments {
  readonly own: DocumentBody | undefined;
  readonly words: DocumentBody | undefined;
}

/** A case folded straight from these events, by the very fold that makes the read store. */
export function foldedCase(events: readonly Decoded[]): CaseDocuments {
  let documents: ReadonlyMap<string, DocumentBody> = new Map();
  let complaintId = '';
  for (const event of events) {
    if (!event.known) continue;
    const { fact, position } = event;
    complaintId = complaintIdOf(fact.stream);
    documents = cases.evolve(documents, { fact, position, searchTokens: [] });
  }
  return { own: documents.get(caseKey(complaintId)), words: documents.get(wordsKey(complaintId)) };
}
