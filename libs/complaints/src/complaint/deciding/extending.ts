import { type ClockName, type ContactLogged, isTheirs } from '../events/index.js';
import { type Complaint, type Contact, type ReceivedComplaint } from '../state/complaint.js';
import { isOpen } from '../state/state-of.js';
import { type Setting } from './behaviour.js';
import { latestContact } from './contacts.js';
import { noMoment } from './moments.js';
import { type ComplaintDecision, no } from './refusals.js';
import { regimeRules } from './regimes.js';

/* Which term can be extended, and what the complainant has agreed to. */

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

const statutoryTerm: ClockName = 'finalResponse';

/** Whether the regime knows an extension of this clock. */
export const canBeExtended = (clock: ClockName, { regime }: Pick<Complaint, 'regime'>): boolean =>
  clock === statutoryTerm && regimeRules(regime).extension !== undefined;

/** Whether the timer said that it was missed, and nobody showed that it was met. */
export const isMissed = (clock: ClockName, { deadlines }: Pick<Complaint, 'deadlines'>): boolean =>
  deadlines.some((one) => one.told === 'missed' && one.clock === clock && !one.rebutted);

/** The statutory term that runs and can be extended; no such term runs for whoever stays unknown. */
export function termToExtend(complaint: Complaint): ClockName | undefined {
  const { receipt, identity } = complaint;
  const staysUnknown = receipt?.anonymous === true && !identity.name;
  const canBe = canBeExtended(statutoryTerm, complaint) && !isMissed(statutoryTerm, complaint);
  return isOpen(complaint) && canBe && !staysUnknown ? statutoryTerm : undefined;
}

type ConsentsTo = NonNullable<ContactLogged['data']['consentsTo']>;

const inWriting: ReadonlySet<ContactLogged['data']['medium']> = new Set(['letter', 'email', 'underCode'] as const);

/** Consent is the complainant's own, in writing, and to a term that can be extended. */
export function refuseConsentTo(
  { clock, until }: ConsentsTo,
  contact: Pick<ContactLogged['data'], 'direction' | 'counterparty' | 'automated' | 'medium'>,
  complaint: ReceivedComplaint,
  { at }: Pick<Setting, 'at'>,
): Refused | undefined {
  if (!isTheirs(contact) || !inWriting.has(contact.medium))
    return no(
      'consent-not-in-writing',
      'X6',
      'The complainant consents in writing: log the letter or e-mail in which they, or who speaks for them, did; or ask them to do it under their code. What was said is logged without `consentsTo`.',
      { details: { field: 'consentsTo' } },
    );
  if (!canBeExtended(clock, complaint))
    return no(
      'extension-not-allowed',
      'X6',
      `${complaint.regime ?? 'This complaint’s regime'} knows no extension of the clock ${clock}, so there is nothing to consent to. Log what they wrote without \`consentsTo\`.`,
      { details: { clock } },
    );
  if (!isOpen(complaint))
    return no(
      'not-open',
      'T1',
      'This case has ended, so no term runs to which anybody could consent. Log what they wrote without `consentsTo`, or reopen it first.',
      { details: { state: complaint.ending?.how ?? 'over' } },
    );
  const due = Date.parse(until);
  if (Number.isNaN(due)) return noMoment('X6', 'consentsTo.until', until);
  return due > Date.parse(at)
    ? undefined
    : no('due-in-past', 'X6', 'They consent to a moment that is still to come. Give the day until which they wait.', {
        details: { field: 'consentsTo.until' },
      });
}

/** The latest contact in which the complainant's side agreed to wait that long, given since the term was extended last. */
export function consentOnRecord(
  complaint: Pick<Complaint, 'contacts' | 'extensions'>,
  clock: ClockName,
  newDueAt: string,
): Contact | undefined {
  const extended = complaint.extensions.findLast((one) => one.clock === clock);
  const isSince = ({ revision, at }: Contact): boolean =>
    extended === undefined || (revision > extended.revision && Date.parse(at) >= Date.parse(extended.at));
  return latestContact(
    complaint,
    (contact) =>
      contact.consentsTo?.clock === clock &&
      Date.parse(contact.consentsTo.until) >= Date.parse(newDueAt) &&
      isTheirs(contact) &&
      isSince(contact),
  );
}
