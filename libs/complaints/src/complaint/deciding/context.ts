import { type Actor, type Pins } from '#libs/event-schema';
import { type WorkingCalendar } from '#libs/working-time';
import { type Elsewhere } from '../events/index.js';
import { hiddenFrom } from '../state/confidential.js';
import { type Complaint } from '../state/complaint.js';
import { type Register } from '../../unit/register.js';
import { type WordingJudge } from './wording-judge.js';

/** What only other cases know, asked of the read store; absent when it could not be asked, which never blocks. */
export interface SimilarAnswer {
  /** Cases with the same object, cause and product in the last 90 days; imported ones not counted. */
  readonly similarCount: number;
  /** The same, among imported cases. */
  readonly importedCount: number;
  /** The position in the log at which it was asked. */
  readonly asOf: string;
}

/** What other cases know of who complains; `unknown` when they could not be asked, which never blocks. */
export type AskedElsewhere = Elsewhere | 'unknown';

/** An external reference that another complaint already holds. */
export interface ReferenceHeld {
  readonly complaintId: string;
}

/** Whether the statement of this command is, to the letter, the one that was received; and who says it. */
export interface Repetition {
  readonly sameStatement: boolean;
  readonly complainant: 'same' | 'unknown' | 'other';
}

/** The other case of a merge, of its undoing or of a link, as the log has it. */
export interface OtherCase {
  readonly complaint: Complaint;
  /** Whether both cases are of one person, as far as what is recorded of them tells; absent where nothing was compared. */
  readonly complainant?: Repetition['complainant'];
  /** What was promised on it, by the id of the promise; absent where it could not be opened. */
  readonly promised?: Readonly<Record<string, string>>;
}

/** Everything that a decision may know beside the command and the complaint. No clock, no input or output. */
export interface Context {
  /** ISO instant in UTC. */
  readonly now: string;
  readonly complaintId: string;
  readonly actor: Actor;
  /** A new identifier, the same for the same command and label. */
  readonly ids: (label: string) => string;
  /** The id that the event at this place among those of this decision will have, counted from 0. */
  readonly eventIdAt: (index: number) => string;
  readonly calendar: WorkingCalendar;
  readonly register: Register;
  /** BCP 47 tag of the installation's own language. */
  readonly language: string;
  readonly pins: Pins;
  readonly similar?: SimilarAnswer;
  /** What the same person came to us about in other cases; absent when there is nobody to ask about. */
  readonly elsewhere?: AskedElsewhere;
  /** Keyed hash by which a draft is known: the same for the same text. */
  readonly draftOf: (text: string) => string;
  /** The wording rules; absent where no words are looked at. */
  readonly wording?: WordingJudge;
  /** The statement of the complaint, where it could be opened; absent otherwise. */
  readonly statement?: string;
  /** Correcting a sealed field: what it was last corrected to, as JSON, where that could be opened; absent otherwise. */
  readonly correctedTo?: string;
  /** Until when this case has to be kept, whoever asks to erase it; absent when nothing says so. */
  readonly retention?: { readonly until: string };
  /** Whether somebody is there now who may override a wording rule; absent when that is not known. */
  readonly coordinatorOnDuty?: boolean;
  /** Receiving on an existing complaint: found by its external reference. */
  readonly repetition?: Repetition;
  /** Receiving anew although the external reference is held: by whom. */
  readonly referenceHeld?: ReferenceHeld;
  /** Whether there is such an incident as the one that is named; absent when none is, or when it could not be asked. */
  readonly incidentFound?: boolean;
  /** Merging and its undoing: the other case. Linking: the same, as who asks may see it. */
  readonly otherCase?: OtherCase;
  /** The same, of the improvement that a lesson names. */
  readonly improvementFound?: boolean;
}

/** Who answers for it: never nobody. */
export const ownerOf = (complaint: Complaint, { register, now }: Pick<Context, 'register' | 'now'>): string =>
  complaint.owner ?? register.unit(unitOf(complaint, { register }), now, hiddenFrom(complaint)).dutyHolder;

export const unitOf = (complaint: Complaint, { register }: Pick<Context, 'register'>): string =>
  complaint.unit ?? register.defaultUnit;
