import { type Complaint, hiddenFrom, stateOf } from '#libs/complaints';
import { type DocumentBody } from '#libs/read-store';
import { type Projection } from '../projection.js';
import { foldKept, packed, unpacked } from './folded-complaint.js';
import { placementIndex, placementOfOwnerIndex, withPlacement } from './placement.js';
import { withWords } from './sealed-words.js';
import { withCounted } from './similar-key.js';

export const complaintCategory = 'complaint';
/** The complaint whose stream this is. */
export const complaintIdOf = (stream: string): string => stream.slice(complaintCategory.length + 1);
/** The key of a complaint's document in the projection `cases`, which is the name of its stream. */
export const caseKey = (complaintId: string): string => `${complaintCategory}-${complaintId}`;
/** The key of the document with a complaint's sealed words; apart, so that they are not written again with every fact. */
export const wordsKey = (complaintId: string): string => `${caseKey(complaintId)}/words`;

/** The key of the document under which a case is counted: small, so that hundreds are read at once. */
const countedKey = (caseKeyOf: string): string => `${caseKeyOf}/counted`;

/** The key of the document that says where a case is; small, for the same reason. */
const placedKey = (caseKeyOf: string): string => `${caseKeyOf}/placed`;

/** Cases that are alike, imported ones apart, in the order in which they came. */
export const similarIndex = ['similarKey', 'imported', 'receivedAt'] as const;

/** The cases that follow from an incident, in the order in which they came. */
export const incidentIndex = ['incidentId', 'receivedAt'] as const;
/** The cases with a lesson that led to an improvement. */
export const improvementIndex = ['improvementIds'] as const;
/** Cases in which a merge was announced and not finished, since when. */
export const mergeIndex = ['mergeUnderWaySince'] as const;

/**
 * One document per complaint: what the domain folds of it, and what lists are ordered by; one with its sealed words; one
 * by which it is counted among its like; and one that says where it is. `caseOf` reads the first.
 */
export const cases: Projection = {
  name: 'cases',
  version: 6,
  indexes: [['state', 'receivedAt'], similarIndex, incidentIndex, mergeIndex, placementIndex, placementOfOwnerIndex],
  lists: ['improvementIds', 'hiddenFrom'],
  categories: [complaintCategory],
  evolve(documents, { fact, position }) {
    const { stream } = fact;
    const complaintId = complaintIdOf(stream);
    const before = documents.get(stream);
    const next = new Map(documents);
    next.set(stream, {
      complaintId,
      position,
      recordedAt: fact.metadata.recordedAt,
      complaint: foldKept(before?.['complaint'], fact),
    });
    const words = withWords(documents.get(wordsKey(complaintId)), complaintId, fact);
    if (words !== undefined) next.set(wordsKey(complaintId), words);
    return next;
  },
  complete(documents) {
    const next = new Map(documents);
    for (const [key, body] of documents) {
      if (body['complaint'] === undefined) continue;
      const complaint = unpacked(body['complaint']);
      const listed = {
        state: stateOf(complaint) ?? null,
        receivedAt: complaint.receipt?.at ?? null,
        mergeUnderWaySince: complaint.mergesUnderWay[0]?.since ?? null,
      };
      next.set(key, { ...body, ...listed, ...leadingOn(complaint), complaint: packed(complaint) });
      const counted = withCounted(documents.get(countedKey(key)), complaint);
      if (counted === undefined) next.delete(countedKey(key));
      else next.set(countedKey(key), counted);
      const placed = withPlacement(documents.get(placedKey(key)), complaint, complaintIdOf(key));
      if (placed === undefined) next.delete(placedKey(key));
      else next.set(placedKey(key), placed);
    }
    return next;
  },
};

/**
 * What a case is found by from elsewhere: the incident that it follows from, the improvements that follow from it, and
 * whom it is about and may not be known to.
 */
function leadingOn(complaint: Complaint): DocumentBody {
  const { receipt, lessons } = complaint;
  const hidden = [...hiddenFrom(complaint)];
  const improvementIds = lessons.flatMap(({ improvementId }) => improvementId ?? []);
  return {
    ...(receipt?.incidentId === undefined ? {} : { incidentId: receipt.incidentId }),
    ...(hidden.length === 0 ? {} : { hiddenFrom: hidden }),
    ...(improvementIds.length === 0 ? {} : { improvementIds: [...new Set(improvementIds)] }),
  };
}
