import { type EveryRefusalCode, type StateName } from '#libs/complaints';
import { type PromisedKind, type Shows, type ToldType } from '../shown.js';
import { type Saying } from './saying.js';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** What the complainant is told came of what they did. */
export type Done =
  | 'replied'
  | 'accepted'
  | 'rejected'
  | 'rejectedAndElsewhere'
  | 'withdrawn'
  | 'documentAdded'
  | 'assessed'
  | 'redressAccepted'
  | 'redressDeclined'
  | 'consented'
  | 'feedbackGiven'
  | 'feedbackReceived';
/** What the complainant can do. */
export type Act = 'reply' | 'answer' | 'withdraw' | 'addDocument' | 'assess' | 'answerRedress' | 'consentToExtension';
/** What we wait for from them. */
export type Awaited = 'answer' | 'identity' | 'hearing' | 'resolution' | 'redress';
export type Kept = 'open' | 'kept' | 'keptLate' | 'broken';
export type Decided = 'upheld' | 'partly' | 'notUpheld' | 'noJudgement' | 'offeredWithoutAccepting' | 'declined';
export type OfferState = 'offered' | 'accepted' | 'declined' | 'delivered';

/** Refusals that a complainant can meet. */
export type MetRefusal = Extract<
  EveryRefusalCode,
  | 'case-is-duplicate'
  | 'case-erased'
  | 'not-open'
  | 'not-resolved'
  | 'already-answered'
  | 'already-assessed'
  | 'not-ended'
  | 'blank'
  | 'value-not-allowed'
  | 'redress-not-found'
  | 'redress-other-state'
  | 'extension-not-allowed'
  | 'due-in-past'
  | 'survey-answered'
  | 'anonymous-with-identity'
>;

/** Everything that is said to complainants, in one language. */
export interface Words {
  /** What happened. What was said stands beside the sentence, in their or our own words. */
  readonly events: { readonly [Type in ToldType]: (shows: Shows<Type>, say: Saying) => string };
  readonly states: Readonly<Record<StateName | 'erased', string>>;
  /** Who is there for them: the unit, and the person from the moment on that they were named. */
  readonly whoIsThere: (unit: string, owner: string | undefined) => string;
  /** A promise of which no words were recorded, or whose words are erased. */
  readonly promised: Readonly<Record<PromisedKind, string>>;
  readonly kept: (status: Kept, dueAt: string, movedTo: string | undefined, say: Saying) => string;
  readonly awaited: Readonly<Record<Awaited, string>>;
  readonly offer: (state: OfferState) => string;
  readonly decision: (decision: Decided, part: number | undefined) => string;
  readonly recourse: (body: string, term: string, say: Saying) => string;
  /** What they write by agreeing to more time, where they write nothing else. */
  readonly consents: (until: string, say: Saying) => string;
  readonly can: Readonly<Record<Act, string>>;
  readonly done: Readonly<Record<Done, string>>;
  /** What they told a case that goes on as another one was added to that one. */
  readonly wentTo: (complaintId: string) => string;
  readonly refused: Readonly<Record<MetRefusal, string>>;
  readonly refusedOtherwise: string;
}
