import { type DocumentBody } from '#libs/read-store';
import { bandsOf, unpackSketch } from '#libs/wording';
import { complaintCategory, complaintIdOf } from '../cases/cases.projection.js';
import { type Documents, type Projection, put, remove, type Told } from '../projection.js';
import { outgoing } from './sketches.js';

/** One text that went out, without its words. */
export interface EarlierText {
  readonly complaintId: string;
  /** Within one incident the same words to everybody are right. */
  readonly incidentId: string | null;
  /** The type of the event that sent it. */
  readonly sentBy: string;
  readonly at: string;
  /** Keyed; `unpackSketch` reads it. */
  readonly sketch: string;
  /** By which a text like it is found. */
  readonly bands: readonly string[];
}

const textKey = (stream: string, eventId: string): string => `${stream}/${eventId}`;

/**
 * The texts that went out, one document each, as keyed sketches that are found by the bands they share with another.
 * What is redacted or erased leaves none. Raise the version when texts are sketched otherwise: sketches of two ways
 * cannot be compared.
 */
export const earlierTexts: Projection = {
  name: 'earlier-texts',
  version: 1,
  indexes: [],
  lists: ['bands'],
  categories: [complaintCategory],
  compares: true,
  evolve(documents, told) {
    const { stream, type, data } = told.fact;
    switch (type) {
      case 'Received': {
        const { incidentId } = data;
        return typeof incidentId === 'string' ? put(documents, stream, { incidentId }) : documents;
      }
      case 'PersonalDataErased':
        return documents.size === 0 ? documents : new Map();
      case 'FieldRedacted':
        return remove(documents, textKey(stream, String(data['targetEventId'])));
      case 'FactCorrected':
        return corrected(documents, told);
      default:
        return type in outgoing ? withText(documents, told) : documents;
    }
  },
};

/** Reads a document of the projection; undefined for one that holds no text. */
export const earlierTextIn = (body: DocumentBody): EarlierText | undefined =>
  body['sketch'] === undefined ? undefined : (body as unknown as EarlierText);

function withText(documents: Documents, { fact, sketch }: Told): Documents {
  if (sketch === undefined) return documents;
  const { stream, type, id, metadata } = fact;
  const incidentId = documents.get(stream)?.['incidentId'] ?? null;
  return put(documents, textKey(stream, id), {
    complaintId: complaintIdOf(stream),
    incidentId,
    sentBy: type,
    at: metadata.occurredAt,
    ...sketched(sketch),
  });
}

/** It is compared as what it should have been; without words it is not compared any more. */
function corrected(documents: Documents, { fact: { stream, data }, sketch }: Told): Documents {
  const key = textKey(stream, String(data['targetEventId']));
  const before = documents.get(key);
  if (before === undefined || outgoing[before['sentBy'] as string] !== data['field']) return documents;
  return sketch === undefined ? remove(documents, key) : put(documents, key, { ...before, ...sketched(sketch) });
}

const sketched = (sketch: string): Pick<EarlierText, 'sketch' | 'bands'> => ({
  sketch,
  bands: bandsOf(unpackSketch(sketch)),
});
