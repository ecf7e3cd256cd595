import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ClockName, type ExtensionGranted } from './events/index.js';
import { judgeWords } from './deciding/judge-words.js';
import { canBeExtended, consentOnRecord, isMissed } from './deciding/extending.js';
import { keepNextContact } from './deciding/keep-next-contact.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { regimeRules } from './deciding/regimes.js';
import { askWords } from './deciding/words.js';

export interface Extend extends Occurrence {
  readonly type: 'Extend';
  /** The statutory clock. Service clocks are not extended: tell the complainant with a holding response. */
  readonly clock: ClockName;
  readonly newDueAt: string;
  /** Who was told: the complainant always, the subject where there is one. */
  readonly notified: readonly ExtensionGranted['data']['notified'][number][];
  /** Why it takes longer, as told. */
  readonly reason: string;
  /** The written consent of the complainant, for more than the regime allows of itself; found on record when absent. */
  readonly consent?: { readonly evidence: string; readonly givenAt: string };
  /** Of what was told, BCP 47; that of the complaint when absent. */
  readonly language?: string;
}

export const extend: Behaviour<Extend, ReceivedComplaint> = (command, complaint, setting) => {
  const { clock, newDueAt, notified, reason, precision } = command;
  const refused =
    refuseRole(setting) ??
    refuseRegime(command, complaint) ??
    askWords('P12', { reason }, { reason: 'Say openly why it takes longer.' }) ??
    refuseUntold(command, complaint) ??
    refuseConsent(command, complaint, setting) ??
    refuseMoment(command, complaint, setting);
  if (refused !== undefined) return refused;
  const judged = judgeWords(
    {
      command: 'Extend',
      medium: 'written',
      field: 'reason',
      text: reason,
      ...present({ language: command.language }),
    },
    complaint,
    setting,
  );
  if (!judged.sound) return { accepted: false, refusal: judged.refusal };
  return accept(
    [
      {
        type: 'ExtensionGranted',
        data: {
          clock,
          newDueAt: utc(newDueAt),
          notified: [...new Set(notified)],
          reason,
          ...present({ consent: consentTo(command, complaint) }),
        },
        ...judged.pinned,
        ...present({ precision }),
      },
      ...keepNextContact(complaint),
    ],
    judged.warnings,
  );
};

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

const refuseRole = ({ actor }: Setting): Refused | undefined =>
  actor.role === 'coordinator'
    ? undefined
    : no(
        'coordinator-needed',
        'X6',
        'A coordinator extends a statutory term. Ask one, and tell them why it takes longer.',
      );

function refuseRegime({ clock }: Extend, complaint: ReceivedComplaint): Refused | undefined {
  if (canBeExtended(clock, complaint)) return undefined;
  return no(
    'extension-not-allowed',
    'X6',
    `${complaint.regime ?? 'This complaint’s regime'} knows no extension of the clock ${clock}. Tell the complainant with a holding response when to expect the answer.`,
    { details: { clock } },
  );
}

function refuseUntold({ notified }: Extend, { subjects, procedure }: ReceivedComplaint): Refused | undefined {
  if (!notified.includes('complainant'))
    return no(
      'extension-not-notified',
      'X6',
      'Tell the complainant in writing that it takes longer, and why; then extend.',
      { details: { missing: 'complainant' } },
    );
  if ((subjects.length > 0 || procedure.subjectInformed) && !notified.includes('subject'))
    return no('extension-not-notified', 'X6', 'Tell whom it is about as well that it takes longer; then extend.', {
      details: { missing: 'subject' },
    });
  return undefined;
}

/** What allows more than the regime does of itself: what is told, or what is on record where that is needed. */
function consentTo(command: Extend, complaint: ReceivedComplaint): ExtensionGranted['data']['consent'] {
  const { clock, newDueAt, consent } = command;
  if (consent !== undefined) return { ...consent, givenAt: utc(consent.givenAt) };
  if (!isAgain(command, complaint) && longerThanAllowed(command, complaint) === undefined) return undefined;
  const given = consentOnRecord(complaint, clock, newDueAt);
  if (given === undefined) return undefined;
  const evidence = `The complainant agreed in writing, in contact ${given.eventId} on record.`;
  return { evidence, givenAt: given.at, contactEventId: given.eventId };
}

const isAgain = ({ clock }: Extend, { extensions }: ReceivedComplaint): boolean =>
  extensions.some((one) => one.clock === clock);

/** Once by ourselves; again only as the complainant agrees in writing. */
function refuseConsent(command: Extend, complaint: ReceivedComplaint, { at }: Setting): Refused | undefined {
  const { clock, newDueAt, consent } = command;
  if (consent === undefined)
    return isAgain(command, complaint) && consentOnRecord(complaint, clock, newDueAt) === undefined
      ? no(
          'consent-missing',
          'X6',
          'This term was extended before. Another time needs the written consent of the complainant, given since, to this very end or a later one: ask for it, and log the contact in which they give it, or add it here.',
        )
      : undefined;
  const given = Date.parse(consent.givenAt);
  if (Number.isNaN(given) || given > Date.parse(at))
    return no('value-not-allowed', 'X6', 'Give the moment at which the complainant consented; it is past.', {
      details: { field: 'consent.givenAt' },
    });
  return askWords(
    'X6',
    { 'consent.evidence': consent.evidence },
    { 'consent.evidence': 'Say what shows that the complainant consents: which letter or e-mail.' },
  );
}

const dayMs = 86_400_000;
/** A term that ends on days off rolls to the next working day; never more than a week. */
const rollingDays = 7;

function refuseMoment(command: Extend, complaint: ReceivedComplaint, { at }: Setting): Refused | undefined {
  const { clock, newDueAt, consent } = command;
  const due = Date.parse(newDueAt);
  if (Number.isNaN(due))
    return no('value-not-allowed', 'X6', 'Give the new end of the term as a moment, like 2026-03-09T09:00:00Z.', {
      details: { field: 'newDueAt' },
    });
  const before = complaint.extensions.findLast((one) => one.clock === clock)?.newDueAt;
  if (isMissed(clock, complaint) || (before !== undefined && Date.parse(before) < Date.parse(at)))
    return no(
      'deadline-passed',
      'X6',
      'The term has passed: it is late, and no extension undoes that. Send a holding response, and answer as soon as you can.',
    );
  if (due <= Math.max(Date.parse(at), before === undefined ? 0 : Date.parse(before)))
    return no('due-in-past', 'X6', 'The new end of the term lies after now, and after the end it had until now.', {
      details: { field: 'newDueAt' },
    });
  const agreed = consent ?? consentOnRecord(complaint, clock, newDueAt);
  const tooLong = agreed === undefined ? longerThanAllowed(command, complaint) : undefined;
  return tooLong === undefined
    ? undefined
    : no(
        'extension-too-long',
        'X6',
        `Of itself the term is extended by at most ${tooLong.byWeeks} weeks. For longer, ask the complainant for their written consent.`,
        { details: { weeks: tooLong.byWeeks } },
      );
}

/** Longer than the regime allows of itself: by how much it does. */
function longerThanAllowed(
  { newDueAt }: Extend,
  complaint: ReceivedComplaint,
): { readonly byWeeks: number } | undefined {
  const { extension } = regimeRules(complaint.regime);
  if (extension === undefined) return undefined;
  const { byWeeks, termWeeks, termWithAdviceWeeks } = extension;
  const weeks = (complaint.procedure.advice === 'none' ? termWeeks : termWithAdviceWeeks) + byWeeks;
  return Date.parse(newDueAt) > Date.parse(complaint.receipt.at) + (weeks * 7 + rollingDays) * dayMs
    ? { byWeeks }
    : undefined;
}
