import { type Precision } from '#libs/event-schema';
import { type ClockName, type Counterparty } from '../events/codes.js';
import { type Elsewhere } from '../events/vocabulary.js';

/* What is remembered of single facts: enough to point to them, to weigh them and to correct them. */

/** One fact of the stream, where others may point to it. */
export interface Noted {
  readonly eventId: string;
  readonly revision: number;
  readonly at: string;
  /** How well `at` is known; to the instant when absent. */
  readonly precision?: Precision;
}

export interface Contact extends Noted {
  readonly direction: 'inbound' | 'outbound';
  readonly counterparty: Counterparty;
  readonly automated: boolean;
  readonly meaningful: boolean;
  readonly asks: boolean;
  readonly emotion?: number;
  /** The term that they agreed to see extended, and until when. */
  readonly consentsTo?: { readonly clock: ClockName; readonly until: string };
}

/** Every contact, last first; a list that shares its tail, so that folding stays linear. */
export interface ContactTrail {
  readonly latest: Contact;
  readonly before: ContactTrail | undefined;
}

/** The complainant's side came to us: with the complaint itself, or with a contact that they began. */
export interface CameToUs {
  readonly eventId: string;
  readonly at: string;
  /** How strong their emotion was, where somebody noted it. */
  readonly emotion?: number;
}

export interface InTouch {
  /** How often they came to us about this case, the complaint itself included. */
  readonly times: number;
  /** The latest of these, the last one last; those further back say nothing about what is to be done now. */
  readonly latest: readonly CameToUs[];
  /** What the same person came to us about in other cases, as it was asked last. */
  readonly elsewhere?: Elsewhere;
}

/** Every fact of the stream, last first; a list that shares its tail, so that folding stays linear. */
export interface Trail {
  readonly eventId: string;
  readonly type: string;
  readonly revision: number;
  readonly actor: string;
  /** The fact that it corrects or redacts. */
  readonly about?: string;
  /** A correction: of which field, and what it should have said where that is not sealed. */
  readonly corrected?: { readonly field: string; readonly value?: string };
  readonly before: Trail | undefined;
}

/** Values of which it is kept which fact they come from, so that a correction of that fact corrects them. */
export type SourcedValue = 'classification' | 'regime' | 'severity' | 'vulnerable' | 'publicEscalationRisk' | 'captive';

/** Words that went out, or may go out, against a wording rule. */
export interface Override extends Noted {
  readonly by: string;
  readonly rules: readonly string[];
  /** Keyed hash of the text that it is for. */
  readonly draft: string;
  /** The command whose text it is; any when absent. */
  readonly command?: string;
  readonly reviewed: boolean;
  /** No coordinator was there to ask, so that one looks at it afterwards. */
  readonly unasked: boolean;
}
