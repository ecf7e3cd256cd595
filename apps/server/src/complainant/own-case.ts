import { type Complaint, foldComplaint, isOpen, stateOf, type StateName, termToExtend } from '#libs/complaints';
import { asItStands } from '#libs/projections';
import { type Spoken } from './language-of.js';
import { type OwnFacts } from './own-facts.js';
import { resolutionOf, type ToldResolution } from './told-resolution.js';
import { promisedIn, timelineOf, type Told } from './timeline.js';
import { type Act, type Awaited, type Kept, type OfferState } from './words/words.js';

export interface ToldPromise {
  readonly what: string;
  /** As it stands now. */
  readonly status: Kept;
  readonly dueAt: string;
  readonly words: string;
}

export interface Offer {
  /** To answer it with. */
  readonly promiseId: string;
  readonly status: OfferState;
  readonly what: string;
  readonly words: string;
}

/** Something that the complainant can do now. */
export interface Can {
  readonly what: Act;
  readonly words: string;
  readonly method: 'POST';
  readonly href: string;
}

/** A case as whoever complained is told it. */
export interface OwnCase {
  readonly complaintId: string;
  readonly language: string;
  readonly state: { readonly is: StateName | 'erased'; readonly words: string };
  readonly whoIsThere: { readonly unit: string; readonly owner?: string; readonly words: string };
  readonly timeline: readonly Told[];
  /** What we do next and by when, the nearest first. */
  readonly nextSteps: readonly ToldPromise[];
  /** Everything that was promised, and whether it was kept. */
  readonly promises: readonly ToldPromise[];
  /** What we wait for from the complainant. */
  readonly waitingFor: readonly { readonly what: Awaited; readonly words: string; readonly question?: string }[];
  readonly offers: readonly Offer[];
  readonly resolution?: ToldResolution;
  readonly youCan: readonly Can[];
}

/** Everything that this case is asked with. */
export interface Asked {
  readonly complaintId: string;
  readonly facts: OwnFacts;
  readonly spoken: Spoken;
  readonly now: string;
  /** Where a case is that names no unit. */
  readonly defaultUnit: string;
}

export function ownCase({ complaintId, facts, spoken, now, defaultUnit }: Asked): OwnCase {
  const { words, language } = spoken;
  const complaint = foldComplaint(facts.recorded);
  const is = complaint.erased ? 'erased' : (stateOf(complaint) ?? 'received');
  const promises = promisesOf(facts, complaint, spoken, now);
  const offers = offersOf(facts, complaint, spoken);
  const resolution = resolutionOf(facts.told, complaint, spoken);
  return {
    complaintId,
    language,
    state: { is, words: words.states[is] },
    whoIsThere: whoIsThere(complaint, spoken, defaultUnit),
    timeline: timelineOf(facts.told, complaint, spoken),
    nextSteps: promises
      .filter(({ status }) => status === 'open')
      .sort((one, other) => one.dueAt.localeCompare(other.dueAt)),
    promises,
    waitingFor: complaint.erased ? [] : awaited(facts, complaint, offers, spoken),
    offers,
    ...(resolution === undefined ? {} : { resolution }),
    youCan: canNow(complaint, offers).map((what) => ({
      what,
      words: words.can[what],
      method: 'POST',
      href: `/complaints/${complaintId}/${addresses[what]}`,
    })),
  };
}

/** Who is named in an acknowledgement is known to them; who owns it before that is not. */
function whoIsThere({ unit, owner, acknowledgement }: Complaint, { words }: Spoken, defaultUnit: string) {
  const at = unit ?? defaultUnit;
  const named = acknowledgement === undefined ? undefined : owner;
  return { unit: at, ...(named === undefined ? {} : { owner: named }), words: words.whoIsThere(at, named) };
}

function promisesOf({ told }: OwnFacts, complaint: Complaint, { words, say }: Spoken, now: string): ToldPromise[] {
  const promised = promisedIn(told);
  return complaint.promises.map((promise) => {
    const { promiseId, kind, dueAt, movedTo, status } = asItStands(promise, now);
    const what = promised.get(promiseId) ?? words.promised[kind];
    return { what, status, dueAt, words: words.kept(status, dueAt, movedTo, say) };
  });
}

/** What waits for approval, or was not approved, was never offered. */
const offered: Readonly<Partial<Record<Complaint['redress'][number]['status'], OfferState>>> = {
  offered: 'offered',
  approved: 'offered',
  accepted: 'accepted',
  declined: 'declined',
  delivered: 'delivered',
};

function offersOf({ told, recorded }: OwnFacts, complaint: Complaint, { words, say }: Spoken): readonly Offer[] {
  const promised = promisedIn(told);
  const declinedUnseen = new Set(
    recorded.flatMap(({ type, data }) => (type === 'RedressApprovalRequested' ? [data.promiseId] : [])),
  );
  for (const { type, data } of recorded) if (type === 'RedressApproved') declinedUnseen.delete(data.promiseId);
  return complaint.redress.flatMap(({ promiseId, status, amountCents, currency, kind }) => {
    const state = offered[status];
    if (state === undefined || declinedUnseen.has(promiseId)) return [];
    const telling = { kind, amountCents, currency, said: undefined };
    const what = promised.get(promiseId) ?? words.events.RedressOffered(telling, say);
    return [{ promiseId, status: state, what, words: words.offer(state) }];
  });
}

function awaited(
  { told, recorded }: OwnFacts,
  complaint: Complaint,
  offers: readonly Offer[],
  { words }: Spoken,
): OwnCase['waitingFor'] {
  const waiting = (what: Awaited, question?: unknown) => ({
    what,
    words: words.awaited[what],
    ...(typeof question === 'string' ? { question } : {}),
  });
  const isPaused = complaint.pauses.some(({ waitingFor }) => waitingFor === 'complainant');
  const paused = told.findLast(({ type, data }) => type === 'ClockPaused' && data.waitingFor === 'complainant');
  const { identity, procedure, ending } = complaint;
  const answer = complaint.resolutions.at(-1)?.answer;
  const hearing = recorded.some(({ type, data }) => type === 'HearingOffered' && data.to.includes('complainant'));
  return [
    ...(isPaused ? [waiting('answer', (paused?.data as { readonly question?: unknown } | undefined)?.question)] : []),
    ...(isOpen(complaint) && identity.asked && !(identity.name && identity.contact) ? [waiting('identity')] : []),
    ...(isOpen(complaint) && procedure.hearing === 'offered' && hearing ? [waiting('hearing')] : []),
    ...(ending?.how === 'resolved' && answer === undefined ? [waiting('resolution')] : []),
    ...(offers.some(({ status }) => status === 'offered') ? [waiting('redress')] : []),
  ];
}

const addresses: Readonly<Record<Act, string>> = {
  reply: 'reply',
  answer: 'mine/answer',
  withdraw: 'mine/withdraw',
  addDocument: 'mine/add-document',
  assess: 'mine/assess',
  answerRedress: 'mine/answer-redress',
  consentToExtension: 'mine/consent-to-extension',
};

function canNow(complaint: Complaint, offers: readonly Offer[]): readonly Act[] {
  if (complaint.erased) return [];
  // What is told a duplicate goes to the case that it goes on as; everything else is done there.
  if (complaint.duplicateOf !== undefined) return ['reply'];
  const { ending, resolutions, assessedAttempts } = complaint;
  const latest = resolutions.at(-1);
  const answerable = latest?.answer === undefined || latest.answer === 'notDisputed';
  const judges = ending !== undefined || resolutions.length > 0;
  return [
    'reply',
    ...(ending?.how === 'resolved' && answerable ? (['answer'] as const) : []),
    ...(offers.some(({ status }) => status === 'offered') ? (['answerRedress'] as const) : []),
    ...(termToExtend(complaint) === undefined ? [] : (['consentToExtension'] as const)),
    ...(isOpen(complaint) ? (['withdraw'] as const) : []),
    'addDocument',
    ...(judges && !assessedAttempts.includes(resolutions.length) ? (['assess'] as const) : []),
  ];
}
