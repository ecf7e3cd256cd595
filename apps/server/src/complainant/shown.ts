import {
  type ClockName,
  type ComplaintEvent,
  type ComplaintEventType,
  type PromiseKind,
  type Redress,
  type TrackedPromise,
} from '#libs/complaints';

/*
 * What a complainant is shown of their case: of each event the fields that are named here, and nothing else. A new type of
 * event does not compile until somebody has decided. Never shown: what is about others, what we think of the complainant,
 * what we wrote for ourselves, and words that only say what somebody else has noted.
 */

export type DataOf<Type extends ComplaintEventType> = Extract<ComplaintEvent, { readonly type: Type }>['data'];

/** What is known of an event beside its data. */
export interface About {
  /** The complainant did it themselves, with their code. */
  readonly own: boolean;
  /** What was promised, as it was told. */
  readonly promise?: string | undefined;
  readonly tracked?: TrackedPromise | undefined;
  readonly redress?: (Pick<Redress, 'kind' | 'amountCents' | 'currency'> & { readonly what?: string }) | undefined;
}

type Showing = {
  readonly [Type in ComplaintEventType]: (data: DataOf<Type>, about: About) => object | undefined;
};

/** A text that was told to them or that is their own; nothing when it is erased or redacted. */
export const told = (text: unknown): string | undefined =>
  typeof text === 'string' && text.trim() !== '' ? text : undefined;

const together = (...texts: readonly unknown[]): string | undefined =>
  told(texts.flatMap((text) => told(text) ?? []).join('\n\n'));

const nothing = () => undefined;

/** Terms that were set for their sake, and not for our own order. */
const theirTerms: ReadonlySet<ClockName> = new Set<ClockName>([
  'acknowledge',
  'declineNotice',
  'summaryResolution',
  'finalResponse',
  'holdingResponse',
  'resolution',
]);

/** `said` are words as they were said; all else goes into a sentence. */
export const shown = {
  Received: ({ statement }) => ({ said: told(statement) }),
  ComplainantIdentified: () => ({}),
  IdentityAsked: ({ asks, answerBy }) => ({ asks, answerBy }),
  ComplaintPutInWriting: ({ writtenBy, text }) => ({ writtenBy, said: told(text) }),
  RegimeChanged: ({ regime }) => ({ regime }),
  SeverityAssessed: nothing,
  CircumstancesRecorded: nothing,
  ComplaintPartsSet: ({ parts }) => ({ count: parts.length }),
  StageOpened: () => ({}),
  // Until the acknowledgement nobody was named to them; from then on who follows is.
  OwnerAssigned: ({ owner, reason }) =>
    reason === 'dutyHolder' || reason === 'acknowledgement' ? undefined : { owner },
  OwnershipConfirmed: nothing,
  Acknowledged: ({ owner, nextContact, medium, text, empathyStatement }) => ({
    owner,
    reached: medium !== 'notReachable',
    nextContactBy: nextContact?.dueAt,
    said: told(text) ?? told(empathyStatement),
  }),
  // A note of a call is ours, and who else we talked with is theirs; what is written under the code is meant to be read.
  ContactLogged: ({ direction, counterparty, medium, summary, brings, asks, automated, consentsTo }, { own }) => {
    if (counterparty === 'subject' || counterparty === 'thirdParty') return undefined;
    const toRead = own || (direction === 'outbound' && medium === 'underCode');
    return {
      direction,
      who: counterparty,
      medium,
      brings,
      automated,
      question: direction === 'outbound' ? told(asks) : undefined,
      agreedUntil: direction === 'inbound' ? consentsTo?.until : undefined,
      said: toRead ? told(summary) : undefined,
    };
  },
  PromiseMade: ({ kind, dueAt, what }) => ({ kind, dueAt, said: told(what) }),
  PromiseMoved: ({ previousDueAt, dueAt, what }, { promise }) => ({
    previousDueAt,
    dueAt,
    said: told(what) ?? promise,
  }),
  // That we were in touch as promised is told by that contact itself.
  PromiseKept: (_, { promise, tracked }) =>
    tracked === undefined || tracked.kind === 'nextContact'
      ? undefined
      : { kind: tracked.kind, late: tracked.status === 'keptLate', said: promise },
  PromiseBroken: ({ dueAt }, { promise, tracked }) => ({ kind: tracked?.kind, dueAt, said: promise }),
  Classified: nothing,
  Reclassified: nothing,
  Routed: ({ from, to, mode }) => ({ from, to, mode }),
  HandoverAccepted: ({ unit }) => ({ unit }),
  HandoverBounced: () => ({}),
  HandoverRecalled: () => ({}),
  InvestigationRecorded: () => ({}),
  HearingOffered: ({ to, answerBy }) => (to.includes('complainant') ? { answerBy } : undefined),
  HearingPlanned: ({ at }) => ({ at }),
  HearingWaived: ({ by }) => ({ byThemselves: by === 'complainant' }),
  HearingHeld: () => ({}),
  SubjectInformed: ({ withoutIdentity }) => ({ withoutIdentity: withoutIdentity === true }),
  AdviceRequested: ({ from, dueAt }) => ({ from, dueAt }),
  AdviceReceived: ({ from }) => ({ from }),
  DeclineNotified: ({ text }) => ({ said: told(text) }),
  ResponsibilityAccepted: ({ scope, extent, statement }) => ({ scope, extent, said: told(statement) }),
  Apologised: ({ consequence, responsibility, improvement, text }) => ({
    improvement: improvement.state,
    improvesBy: improvement.state === 'done' ? undefined : improvement.dueAt,
    said:
      told(text) ??
      together(consequence, responsibility, improvement.state === 'willFindOut' ? undefined : improvement.action),
  }),
  WordingOverridden: nothing,
  OverrideReviewed: nothing,
  RedressOffered: ({ kind, amountCents, currency, what }) => ({ kind, amountCents, currency, said: told(what) }),
  RedressApprovalRequested: nothing,
  // Approved, it is offered; what it is stands in the request, which was ours.
  RedressApproved: (_, { redress }) =>
    redress && {
      kind: redress.kind,
      amountCents: redress.amountCents,
      currency: redress.currency,
      said: redress.what,
    },
  RedressRefused: nothing,
  RedressAccepted: ({ dueAt }) => ({ dueAt }),
  RedressDeclined: () => ({}),
  RedressDelivered: () => ({}),
  ClockPaused: ({ waitingFor, question }) => ({
    waitingFor,
    said: waitingFor === 'complainant' ? told(question) : undefined,
  }),
  ClockResumed: () => ({}),
  ClockRepinned: nothing,
  ExtensionGranted: ({ newDueAt, notified, reason }) =>
    notified.includes('complainant') ? { newDueAt, said: told(reason) } : undefined,
  HoldingResponseSent: ({ why, expectedAt, recourse }) => ({ expectedAt, recourse, said: told(why) }),
  DeadlineWarned: nothing,
  DeadlineMissed: ({ clock, dueAt }) => (theirTerms.has(clock) ? { dueAt } : undefined),
  DeadlineMissRebutted: ({ clock }) => (theirTerms.has(clock) ? {} : undefined),
  Escalated: nothing,
  Resolved: ({ resolution, explanation, text }) => ({ said: told(text) ?? together(resolution, explanation) }),
  ResolutionAnswered: ({ answer, evidence }, { own }) => ({ answer, said: own ? told(evidence) : undefined }),
  Reopened: ({ cause }) => ({ cause }),
  Withdrawn: () => ({}),
  ReferredExternally: ({ to, text }) => ({ to, said: told(text) }),
  ExternalCaseOpened: ({ body }) => ({ body }),
  ExternalDecisionRecorded: ({ body, outcome }) => ({ body, outcome }),
  MergeAnnounced: nothing,
  MergeCompleted: ({ source }) => ({ source }),
  MergeAbandoned: nothing,
  MarkedDuplicate: ({ target }) => ({ target }),
  UnmergeAnnounced: nothing,
  Unmerged: ({ otherCase }) => ({ otherCase }),
  SimilarLinked: nothing,
  SurveyInvited: () => ({}),
  RelationshipAssessed: (_, { own }) => (own ? {} : undefined),
  RelationshipEnded: nothing,
  CostRecorded: nothing,
  SuggestionAnswered: ({ answer }) => ({ said: told(answer) }),
  LessonRecorded: ({ outcome }) =>
    outcome === 'processChanged' || outcome === 'complaintSystemChanged' ? { outcome } : undefined,
  NoteAdded: nothing,
  FactCorrected: nothing,
  FieldRedacted: nothing,
  // What we add may be ours alone.
  DocumentAdded: ({ kind, name }, { own }) => (own ? { kind, said: told(name) } : undefined),
  ConductArrangementMade: ({ kind }) => ({ kind }),
  EmployeeDebriefed: nothing,
  EmployeeComplimented: nothing,
  StaffSuggestionMade: nothing,
  LegalHoldPlaced: nothing,
  LegalHoldLifted: nothing,
  PersonalDataErased: () => ({}),
} satisfies Showing;

type Shown = typeof shown;
export type Shows<Type extends ComplaintEventType> = NonNullable<ReturnType<Shown[Type]>>;
/** The types of events of which a complainant may be told anything at all. */
export type ToldType = {
  [Type in ComplaintEventType]: [Shows<Type>] extends [never] ? never : Type;
}[ComplaintEventType];

/** `nextContact` and what comes of an apology are promises too. */
export type PromisedKind = PromiseKind | TrackedPromise['kind'];

/** What of this event is shown; undefined for what is not told. */
export function shownOf(
  { type, data }: ComplaintEvent,
  about: About,
): (object & { readonly said?: string }) | undefined {
  const show: (data: never, about: About) => object | undefined = shown[type];
  return show(data as never, about);
}
