import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnFarAhead } from './deciding/due-moments.js';
import { judgeWords } from './deciding/judge-words.js';
import { keepNextContact } from './deciding/keep-next-contact.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { regimeRules } from './deciding/regimes.js';
import { notAcknowledgedYet } from './deciding/warnings.js';
import { askWords, hasWords } from './deciding/words.js';

export interface SendHoldingResponse extends Occurrence {
  readonly type: 'SendHoldingResponse';
  /** Why it takes longer, as told. */
  readonly why: string;
  /** When the complainant can expect the answer. */
  readonly expectedAt: string;
  readonly recourse?: { readonly body: string; readonly term: string };
  /** Of what was told, BCP 47; that of the complaint when absent. */
  readonly language?: string;
}

/** At any time. It changes no verdict: a late answer stays late. */
export const sendHoldingResponse: Behaviour<SendHoldingResponse, ReceivedComplaint> = (command, complaint, setting) => {
  const { why, expectedAt, recourse, precision } = command;
  const refused =
    askWords('P12', { why }, { why: 'Say openly why it takes longer.' }) ??
    refuseDue(
      {
        field: 'expectedAt',
        dueAt: expectedAt,
        asked: 'Tell the complainant a moment that is still to come by which the answer is there.',
      },
      setting,
    );
  if (refused !== undefined) return refused;
  if (recourse !== undefined && (!hasWords(recourse.body) || !hasWords(recourse.term)))
    return no('blank', 'P12', 'Name the body that they can turn to, and until when.', {
      details: { field: 'recourse' },
    });
  const judged = judgeWords(
    {
      command: 'SendHoldingResponse',
      medium: 'written',
      field: 'why',
      text: why,
      ...present({ language: command.language }),
    },
    complaint,
    setting,
  );
  if (!judged.sound) return { accepted: false, refusal: judged.refusal };
  return accept(
    [
      {
        type: 'HoldingResponseSent',
        data: { why, expectedAt: utc(expectedAt), ...present({ recourse }) },
        ...judged.pinned,
        ...present({ precision }),
      },
      ...keepNextContact(complaint),
    ],
    [
      ...(complaint.acknowledgement === undefined ? [notAcknowledgedYet] : []),
      ...(recourse === undefined && regimeRules(complaint.regime).holdingNamesRecourse ? [nameRecourse] : []),
      ...warnFarAhead([expectedAt], setting),
      ...judged.warnings,
    ],
  );
};

const nameRecourse: Warning = {
  code: 'recourse-missing',
  rule: 'P12',
  sentence:
    'When the final term has passed, this response has to tell where the complainant can turn to, and until when.',
};
