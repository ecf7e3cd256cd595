import { accept, type Decided } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseOpenPromises } from './deciding/contact-promises.js';
import { type ComplaintEvent, type Resolved } from './events/index.js';
import { keepNextContact } from './deciding/keep-next-contact.js';
import { refuseWhileMerging } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { type Closing, refuseOutsideRegime, warnHearing } from './deciding/resolving-under-regime.js';
import { refuseSameHandler, refuseSubject } from './deciding/separation-of-duties.js';
import { apologyOwed, openHandover } from './state/state-of.js';
import { judgeWords } from './deciding/judge-words.js';
import { askWords, hasWords } from './deciding/words.js';

export interface Resolve extends Closing, Occurrence {
  readonly type: 'Resolve';
  /** What was done. */
  readonly resolution: string;
  /** How it came about. */
  readonly explanation: string;
  /** Promises that this answer keeps; the promised next contact is kept by itself. */
  readonly keepsPromises?: readonly string[];
  readonly text?: string;
  /** Of the text, BCP 47; that of the complaint when absent. */
  readonly language?: string;
}

export const resolve: Behaviour<Resolve, ReceivedComplaint> = (command, complaint, setting) => {
  const refused =
    refuseUnready(complaint) ??
    refuseUnexplained(command) ??
    refuseOpenPromises(command.keepsPromises ?? [], complaint) ??
    refuseUnapologised(complaint) ??
    refuseOutsideRegime(command, complaint) ??
    refuseJudge(command, complaint, setting);
  if (refused !== undefined) return refused;
  const judged = judgeWords(
    {
      command: 'Resolve',
      medium: 'written',
      field: 'text',
      text: command.text,
      ...present({ language: command.language }),
    },
    complaint,
    setting,
  );
  if (!judged.sound) return { accepted: false, refusal: judged.refusal };

  const { complainantAgreed, keepsPromises = [], precision } = command;
  const nextContact = keepNextContact(complaint);
  const named = [...new Set(keepsPromises)].filter(
    (promiseId) => !nextContact.some(({ data }) => data.promiseId === promiseId),
  );
  const events: Decided<ComplaintEvent>[] = [
    { type: 'Resolved', data: resolvedFrom(command), ...judged.pinned, ...present({ precision }) },
    ...nextContact,
    ...named.map((promiseId) => ({ type: 'PromiseKept', data: { promiseId } }) as const),
    ...(complainantAgreed === undefined
      ? []
      : [
          {
            type: 'ResolutionAnswered',
            data: {
              answer: 'accepted',
              medium: complainantAgreed.medium,
              evidence: complainantAgreed.evidence,
            },
          } as const,
        ]),
  ];
  return accept(events, [...warnHearing(command, complaint), ...redressOpen(complaint), ...judged.warnings]);
};

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

function refuseUnready(complaint: ReceivedComplaint): Refused | undefined {
  const merging = refuseWhileMerging(complaint);
  if (merging !== undefined) return merging;
  if (complaint.acknowledgement === undefined)
    return no(
      'not-acknowledged',
      'N1b',
      'Acknowledge the complaint first: the complainant wants to be heard before they get an answer. What is fixed at once can be fixed in first contact.',
    );
  if (complaint.classification === undefined)
    return no(
      'not-classified',
      'T11',
      'Classify the complaint first, on its content and on what the complainant is after: that is what we learn from.',
    );
  const waiting = openHandover(complaint);
  if (waiting?.mode === 'warm')
    return no(
      'handover-open',
      'F11',
      `A warm handover to ${waiting.to} waits for an answer. Let them accept it or give it back, or recall it; then resolve.`,
      { details: { to: waiting.to } },
    );
  return undefined;
}

function refuseUnexplained({ resolution, explanation, complainantAgreed }: Resolve): Refused | undefined {
  const blank = askWords('P12', { resolution }, { resolution: 'Say what was done.' });
  if (blank !== undefined) return blank;
  if (!hasWords(explanation))
    return no(
      'explanation-missing',
      'P12',
      'Explain how it came about, openly: without it the complainant cannot see that they were taken seriously.',
    );
  return complainantAgreed === undefined
    ? undefined
    : askWords(
        'P12',
        { 'complainantAgreed.evidence': complainantAgreed.evidence },
        { 'complainantAgreed.evidence': 'Say what shows that the complainant is satisfied: their words, and when.' },
      );
}

function refuseUnapologised(complaint: ReceivedComplaint): Refused | undefined {
  if (apologyOwed(complaint) === undefined) return undefined;
  return no(
    'apology-missing',
    'F13',
    'We said that it was our fault, and nobody has apologised since. Apologise first; late is better than never.',
  );
}

/** Whom it is about may settle informally, when the complainant agrees; not decide. */
function refuseJudge(command: Resolve, complaint: ReceivedComplaint, setting: Setting): Refused | undefined {
  const settles = command.complainantAgreed !== undefined && (command.decisions ?? []).length === 0;
  return (
    (settles ? undefined : refuseSubject(complaint, setting.actor.id, 'decide it')) ??
    refuseSameHandler(complaint, setting)
  );
}

function resolvedFrom({
  resolution,
  explanation,
  decisions,
  recourse,
  keepsPromises,
  text,
}: Resolve): Resolved['data'] {
  return {
    resolution,
    explanation,
    ...present({
      decisions: decisions?.map((one) => ({ ...one })),
      recourse,
      keepsPromises: keepsPromises === undefined ? undefined : [...keepsPromises],
      text: hasWords(text) ? text : undefined,
    }),
  };
}

const redressOpen = ({ redress }: ReceivedComplaint) =>
  redress.some(({ status }) => status === 'approvalRequested')
    ? [
        {
          code: 'approval-open',
          rule: 'T20',
          sentence: 'Redress waits for approval. Tell the complainant that an answer to that is still to come.',
        },
      ]
    : [];
