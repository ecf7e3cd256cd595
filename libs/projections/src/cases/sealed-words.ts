import { type Fact } from '#libs/event-schema';
import { type DocumentBody, type DocumentValue } from '#libs/read-store';

/*
 * What was said and by whom stays sealed in the read store, as it was stored, beside what is needed to open it on the
 * way out: labels are paths, so that a part of an event's data opens where it stood.
 */

/** Sealed fields of one event. Open `data` at (originLogId, stream, eventId) with the keys that `keyId` names. */
export interface SealedWords {
  readonly eventId: string;
  readonly type: string;
  readonly originLogId: string;
  /** Absent when nothing was sealed. */
  readonly keyId?: string;
  readonly recordedAt: string;
  /** A later event that says what an earlier one should have said. */
  readonly corrects?: { readonly targetEventId: string; readonly field: string };
  readonly data: Readonly<Record<string, unknown>>;
}

export interface WordsDocument {
  readonly complaintId: string;
  /** In the order of the stream. */
  readonly sealed: readonly SealedWords[];
}

const identity = ['complainant', 'representative'];
/** The fields of each event that a reader of the case is shown. */
const shown: Readonly<Record<string, readonly string[]>> = {
  Received: [
    'statement',
    ...identity,
    'communicationNeeds',
    'suggestion',
    'complainantProposal',
    'subject',
    'externalRef',
  ],
  ComplainantIdentified: identity,
  ComplaintPutInWriting: ['text'],
  CircumstancesRecorded: ['communicationNeeds'],
  // What was promised stands beside its id, so that a reader of the promise is told it.
  Acknowledged: ['nextSteps'],
  PromiseMade: ['promiseId', 'what'],
  PromiseMoved: ['promiseId', 'what'],
  RedressOffered: ['promiseId', 'what'],
  RedressApprovalRequested: ['promiseId', 'what'],
  MergeCompleted: ['takesOver'],
  Apologised: ['consequence', 'responsibility', 'improvement', 'text', 'spokenGist'],
  Resolved: ['resolution', 'explanation', 'text'],
  FactCorrected: ['newValue'],
};

/** The words of one case with those of this fact; undefined when it brings none. */
export function withWords(before: DocumentBody | undefined, complaintId: string, fact: Fact): DocumentBody | undefined {
  const fields = shown[fact.type]?.filter((field) => fact.data[field] !== undefined) ?? [];
  if (fields.every((field) => field === 'promiseId')) return undefined;
  const { id: eventId, type, data, metadata } = fact;
  const { targetEventId, field } = data;
  const words = {
    eventId,
    type,
    originLogId: metadata.originLogId,
    recordedAt: metadata.recordedAt,
    ...(metadata.keyId === undefined ? {} : { keyId: metadata.keyId }),
    ...(type === 'FactCorrected' ? { corrects: { targetEventId, field } } : {}),
    data: Object.fromEntries(fields.map((name) => [name, data[name]])),
  };
  const sealed = (before?.['sealed'] ?? []) as readonly DocumentValue[];
  return { complaintId, sealed: [...sealed, words as DocumentValue] };
}
