import {
  type Classification,
  type Complaint,
  type Elsewhere,
  type Handover,
  isDormant,
  isOwed,
  openHandover,
  type StateName,
  stateOf,
  type TrackedPromise,
} from '#libs/complaints';
import { type StoredDocument } from '#libs/read-store';
import { unpacked } from './folded-complaint.js';
import { asItStands } from '../overdue.js';
import { type Priority, priorityOf } from './priority.js';

/** A case as people look at it; without words, which stay sealed in a document of their own. */
export interface Case {
  readonly complaintId: string;
  /** Of the last event folded. */
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly state: StateName | undefined;
  readonly imported: boolean;
  /** Imported, and no person has acted on it yet. */
  readonly dormant: boolean;
  readonly channel: string | undefined;
  readonly language: string | undefined;
  readonly anonymous: boolean;
  readonly confidentiality: string | undefined;
  readonly product: string | undefined;
  readonly incidentId: string | undefined;
  readonly unit: string | undefined;
  readonly owner: string | undefined;
  readonly ownershipConfirmed: boolean;
  readonly regime: string | undefined;
  readonly classification: Classification | undefined;
  readonly severity: { readonly material: number; readonly emotional: number } | undefined;
  readonly priority: Priority;
  /** How often the complainant's side came to us about this case, the complaint itself included. */
  readonly timesInTouch: number;
  readonly receivedAt: string | undefined;
  readonly acknowledgedAt: string | undefined;
  readonly responsibilityAcceptedAt: string | undefined;
  readonly apologisedAt: string | undefined;
  /** Of the latest resolution that was not followed by a reopening. */
  readonly resolvedAt: string | undefined;
  readonly resolutionAnswer: string | undefined;
  readonly reopenings: number;
  readonly lessons: Complaint['lessons'];
  /** Promises that are still owed, the nearest first; broken ones among them. */
  readonly promises: readonly TrackedPromise[];
  readonly handover: Handover | undefined;
  readonly redress: Complaint['redress'];
  readonly pauses: Complaint['pauses'];
  readonly duplicateOf: string | undefined;
  readonly mergedFrom: readonly string[];
  readonly similarTo: readonly string[];
  readonly externalCases: Complaint['externalCases'];
  readonly legalHolds: number;
  readonly erased: boolean;
}

/** Reads a document of the projection `cases`, as the case stands at this moment; without one, as far as was recorded. */
export function caseOf({ body }: Pick<StoredDocument, 'body'>, now?: string): Case {
  const complaint = unpacked(body['complaint']);
  const { receipt, ending } = complaint;
  const resolution = ending?.how === 'resolved' ? complaint.resolutions.at(-1) : undefined;
  return {
    complaintId: body['complaintId'] as string,
    revision: complaint.revision,
    position: body['position'] as string,
    recordedAt: body['recordedAt'] as string,
    state: stateOf(complaint),
    imported: receipt?.imported ?? false,
    dormant: isDormant(complaint),
    channel: receipt?.channel,
    language: receipt?.language,
    anonymous: receipt?.anonymous ?? false,
    confidentiality: receipt?.confidentiality,
    product: complaint.classification?.product ?? receipt?.product,
    incidentId: receipt?.incidentId,
    unit: complaint.unit,
    owner: complaint.owner,
    ownershipConfirmed: complaint.ownershipConfirmed,
    regime: complaint.regime,
    classification: complaint.classification,
    severity: complaint.severity,
    priority: priorityOf(complaint),
    timesInTouch: complaint.inTouch.times,
    receivedAt: receipt?.at,
    acknowledgedAt: complaint.acknowledgement?.at,
    responsibilityAcceptedAt: complaint.responsibilities[0]?.at,
    apologisedAt: complaint.apologies.find(({ valid }) => valid)?.at,
    resolvedAt: resolution?.at,
    resolutionAnswer: resolution?.answer,
    reopenings: complaint.reopenings,
    lessons: complaint.lessons,
    promises: complaint.promises
      .filter(isOwed)
      .map((promise) => (now === undefined ? promise : asItStands(promise, now)))
      .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1)),
    handover: openHandover(complaint),
    redress: complaint.redress,
    pauses: complaint.pauses,
    duplicateOf: complaint.duplicateOf,
    mergedFrom: complaint.mergedFrom,
    similarTo: complaint.similarTo,
    externalCases: complaint.externalCases,
    legalHolds: complaint.legalHolds.length,
    erased: complaint.erased,
  };
}

/** How urgent the case is in a document of `cases`, with what other cases of the person know now, where that was asked. */
export function priorityIn({ body }: Pick<StoredDocument, 'body'>, elsewhere?: Elsewhere): Priority {
  const complaint = unpacked(body['complaint']);
  const { inTouch } = complaint;
  return priorityOf(elsewhere === undefined ? complaint : { ...complaint, inTouch: { ...inTouch, elsewhere } });
}

/** What it is about, as far as that is known; other cases can be compared with nothing else. */
export const objectIn = ({ body }: Pick<StoredDocument, 'body'>): string | undefined =>
  unpacked(body['complaint']).classification?.object;
