import { type Precision } from '#libs/event-schema';
import {
  type CauseParty,
  type Channel,
  type ClockName,
  type Intention,
  type PromiseKind,
  type RedressKind,
  type RemedySought,
} from '../events/codes.js';
import { type Fault, type IdentityAsked, type LessonOutcome, type ResponsibilityScope } from '../events/index.js';
import {
  type ContactTrail,
  type InTouch,
  type Noted,
  type Override,
  type SourcedValue,
  type Trail,
} from './remembered.js';

export type { CameToUs, Contact, ContactTrail, InTouch, Noted, Override, SourcedValue, Trail } from './remembered.js';

/*
 * What a complaint is, as far as decisions need to know: folded from its facts. Sealed fields are kept as *whether they
 * are there*, never as words. Moments are ISO instants in UTC; `at` is when it happened in the world.
 */

export interface Receipt extends Noted {
  readonly precision: Precision;
  readonly recordedAt: string;
  readonly channel: Channel;
  readonly language?: string;
  readonly anonymous: boolean;
  readonly confidentiality: 'open' | 'hiddenFromSubject' | 'anonymous';
  readonly product?: string;
  readonly incidentId?: string;
  readonly subjectEmployee?: string;
  /** Came from an importer: enters no queue and starts no clock until a person acts on it. */
  readonly imported: boolean;
}

/** What is known about who complains; not who it is. */
export interface Identity {
  readonly name: boolean;
  readonly contact: boolean;
  readonly signed: boolean;
  readonly written: boolean;
  readonly asked: boolean;
}

/** What we asked the complainant about who they are; what was asked before and after that, taken together. */
export interface IdentityQuestion {
  readonly at: string;
  readonly asks: readonly IdentityAsked['data']['asks'][number][];
  readonly answerBy?: string;
}

export interface Hearing {
  readonly planned: boolean;
  /** Since when it stands as it does. */
  readonly at: string;
  /** Until when they can say yes to it, or when it will be held. */
  readonly dueAt?: string;
  readonly chair?: string;
}

export interface ExternalCase extends Noted {
  readonly body: string;
  readonly decided: boolean;
}

export interface Classification {
  readonly object: string;
  readonly cause: string;
  readonly causeParty?: CauseParty;
  readonly stage?: string;
  readonly product?: string;
  readonly intention: Intention;
  readonly remedySought: RemedySought;
}

/** `nextContact` comes from an acknowledgement, `willFindOut` from an apology. */
export type TrackedPromiseKind = PromiseKind | 'nextContact' | 'willFindOut';

export interface TrackedPromise {
  readonly promiseId: string;
  readonly kind: TrackedPromiseKind;
  readonly dueAt: string;
  readonly by: string;
  readonly madeAt: string;
  /** Revision of the event that made it. */
  readonly revision: number;
  readonly status: 'open' | 'kept' | 'keptLate' | 'broken';
  /** Where a late move put it; it stays broken. */
  readonly movedTo?: string;
  /** The case on which it was made, which was merged into this one. */
  readonly takenOverFrom?: string;
}

export interface Handover extends Noted {
  readonly from: string;
  readonly to: string;
  readonly mode: 'warm' | 'cold';
  readonly hop: number;
  readonly spoken: boolean;
  /** Who owned the complaint when it was sent. */
  readonly sender?: string;
  readonly receiver?: string;
  readonly status: 'open' | 'accepted' | 'bounced' | 'recalled';
}

export interface Investigation extends Noted {
  readonly fault: Fault;
  readonly by: string;
}
export interface Responsibility extends Noted {
  readonly scope: ResponsibilityScope;
  readonly extent: 'full' | 'partly';
  readonly by: string;
}
export interface Apology extends Noted {
  /** Responsibility had been accepted before it, in the order of the stream. */
  readonly valid: boolean;
}

export interface Redress {
  readonly promiseId: string;
  readonly kind: RedressKind;
  readonly amountCents?: number;
  readonly currency?: string;
  readonly dueAt?: string;
  /** Who offered it, or asked for it. */
  readonly by: string;
  /** Since when it stands as it does. */
  readonly at: string;
  readonly status: 'offered' | 'approvalRequested' | 'approved' | 'refused' | 'accepted' | 'declined' | 'delivered';
}

export interface ResolutionAttempt extends Noted {
  /** Counted from 1. */
  readonly attempt: number;
  readonly recourse: boolean;
  readonly answer?: 'accepted' | 'rejected' | 'notDisputed';
}

export interface Lesson extends Noted {
  readonly outcome: LessonOutcome;
  readonly rootCause: string;
  readonly improvementId?: string;
  /** The number of resolutions that it follows. */
  readonly afterAttempt: number;
}

export interface Pause {
  readonly clock: ClockName;
  readonly waitingFor: 'complainant' | 'thirdParty';
  readonly since: string;
}

export interface Extension {
  readonly clock: ClockName;
  readonly newDueAt: string;
  readonly revision: number;
  readonly at: string;
}

/** What the timer has said, so that it says it once. */
export interface DeadlineTold {
  readonly told: 'warned' | 'missed';
  readonly clock: ClockName;
  readonly startRevision: number;
  readonly dueAt: string;
  readonly stage: string;
  readonly promiseId?: string;
  readonly rebutted: boolean;
}

/** Announced on the target, with the source still to follow. */
export interface MergeUnderWay {
  readonly what: 'merge' | 'unmerge';
  readonly source: string;
  /** Of the announcement. */
  readonly revision: number;
  /** When the announcement was recorded. */
  readonly since: string;
}

/** A complaint ended one way or another, and may be reopened. */
export interface Ending extends Noted {
  readonly how: 'resolved' | 'withdrawn' | 'referred';
}

export interface Complaint {
  readonly receipt?: Receipt;
  /** Revision of the last fact; −1 when there is none. */
  readonly revision: number;
  readonly trail: Trail | undefined;
  /** A person, not an importer or a timer, has acted on it. */
  readonly actedOn: boolean;
  /** By value, the event id of the fact that said it last. */
  readonly sources: Readonly<Partial<Record<SourcedValue, string>>>;

  readonly unit?: string;
  readonly owner?: string;
  readonly ownershipConfirmed: boolean;
  readonly regime?: string;
  readonly identity: Identity;
  readonly identityQuestion?: IdentityQuestion;
  /** Employees whom it is about; they may not investigate, hear or decide. */
  readonly subjects: readonly string[];
  readonly severity?: { readonly material: number; readonly emotional: number };
  readonly vulnerable: boolean;
  readonly publicEscalationRisk: boolean;
  readonly captive: boolean;
  readonly suggestion: 'none' | 'open' | 'answered';
  readonly parts: readonly { readonly partId: string; readonly subjectEmployee?: string }[];
  readonly stages: readonly { readonly stage: number; readonly handler: string; readonly revision: number }[];

  /** The latest acknowledgement. */
  readonly acknowledgement?: Noted & { readonly owner: string };
  /** One since the receipt or the latest reopening. */
  readonly acknowledgedThisRun: boolean;
  readonly classification?: Classification;
  readonly investigations: readonly Investigation[];
  readonly responsibilities: readonly Responsibility[];
  readonly apologies: readonly Apology[];
  readonly promises: readonly TrackedPromise[];
  readonly contacts: ContactTrail | undefined;
  readonly inTouch: InTouch;
  readonly handovers: readonly Handover[];
  readonly redress: readonly Redress[];
  readonly overrides: readonly Override[];
  readonly procedure: {
    readonly hearing: 'none' | 'offered' | 'planned' | 'waived' | 'held';
    readonly subjectInformed: boolean;
    readonly advice: 'none' | 'requested' | 'received';
    readonly declined: boolean;
  };
  /** While one was offered or planned. */
  readonly hearing?: Hearing;

  readonly pauses: readonly Pause[];
  readonly extensions: readonly Extension[];
  readonly deadlines: readonly DeadlineTold[];
  readonly holdingResponses: number;
  readonly escalations: number;

  readonly resolutions: readonly ResolutionAttempt[];
  readonly ending?: Ending;
  readonly reopenings: number;
  readonly lessons: readonly Lesson[];
  readonly externalCases: readonly ExternalCase[];

  readonly duplicateOf?: string;
  /** Of cases that are to be merged into this one, or to be taken out of it again: neither completed nor abandoned. */
  readonly mergesUnderWay: readonly MergeUnderWay[];
  readonly mergedFrom: readonly string[];
  /** Cases that it went on as, before it stood on its own again. */
  readonly formerTargets: readonly string[];
  readonly similarTo: readonly string[];

  readonly surveyInvited: boolean;
  /** The attempts after which the relation was assessed. */
  readonly assessedAttempts: readonly number[];
  readonly relationshipEnded: boolean;
  readonly documents: readonly string[];
  readonly legalHolds: readonly string[];
  readonly erased: boolean;
}

/** A stream without facts. */
export const noComplaint: Complaint = {
  revision: -1,
  trail: undefined,
  actedOn: false,
  sources: {},
  ownershipConfirmed: false,
  identity: { name: false, contact: false, signed: false, written: false, asked: false },
  subjects: [],
  vulnerable: false,
  publicEscalationRisk: false,
  captive: false,
  suggestion: 'none',
  parts: [],
  stages: [],
  acknowledgedThisRun: false,
  investigations: [],
  responsibilities: [],
  apologies: [],
  promises: [],
  contacts: undefined,
  inTouch: { times: 0, latest: [] },
  handovers: [],
  redress: [],
  overrides: [],
  procedure: { hearing: 'none', subjectInformed: false, advice: 'none', declined: false },
  pauses: [],
  extensions: [],
  deadlines: [],
  holdingResponses: 0,
  escalations: 0,
  resolutions: [],
  reopenings: 0,
  lessons: [],
  externalCases: [],
  mergesUnderWay: [],
  mergedFrom: [],
  formerTargets: [],
  similarTo: [],
  surveyInvited: false,
  assessedAttempts: [],
  relationshipEnded: false,
  documents: [],
  legalHolds: [],
  erased: false,
};

/** A complaint that was received. */
export type ReceivedComplaint = Complaint & Required<Pick<Complaint, 'receipt'>>;
export const isReceived = (complaint: Complaint): complaint is ReceivedComplaint => complaint.receipt !== undefined;
