import { accept, type Decision } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { type CoachingEvent } from './events.js';
import { type Coaching, wasRefused } from './state.js';

/** By the server, when wording rules refused what somebody wrote. */
export interface RecordRefusedDraft {
  readonly type: 'RecordRefusedDraft';
  /** The rules that refused. */
  readonly rules: readonly string[];
  /** Keyed hash of the text. */
  readonly draft: string;
  /** The command whose text it was. */
  readonly command?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly complaintId?: string;
}

/** The same draft counts once, however often and for whatever it is sent. */
export function recordRefusedDraft(command: RecordRefusedDraft, coaching: Coaching): Decision<CoachingEvent> {
  const { rules, draft, language, complaintId } = command;
  if (wasRefused(coaching, draft)) return accept<CoachingEvent>([]);
  return accept<CoachingEvent>([
    {
      type: 'DraftRefused',
      data: {
        rules: [...new Set(rules)],
        textHash: draft,
        ...present({ command: command.command, language, complaintId }),
      },
    },
  ]);
}
