import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence, onReceived, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint, isReceived } from './state/complaint.js';
import { type Channel, type ContactMedium, type Received } from './events/index.js';
import { type Repetition } from './deciding/context.js';
import { present } from './deciding/present.js';
import { namedRegime } from './deciding/naming-regimes.js';
import { comingAnew, pinned, unclaimed } from './deciding/coming-again.js';
import { type RegisteredUnit } from '../unit/register.js';
import { logContact } from './log-contact.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { ownerAbsent, ownerMayNotKnow, unitNotRegistered } from './deciding/warnings.js';
import { askWords, hasWords } from './deciding/words.js';

/** Channel and statement suffice; everything else may follow. Nothing is ever refused as unjustified. */
export type ReceiveComplaint = { readonly type: 'ReceiveComplaint' } & Readonly<
  Omit<Received['data'], 'source' | 'elsewhere'>
> &
  Occurrence;

export const receiveComplaint: Behaviour<ReceiveComplaint> = (command, complaint, setting) => {
  const blank = askWords(
    'P10',
    { statement: command.statement },
    { statement: 'Write down what the complainant says, in their own words.' },
  );
  if (blank !== undefined) return blank;
  if (isReceived(complaint)) return receiveAgain(command, complaint, setting);

  const anonymous = command.anonymous === true || command.confidentiality === 'anonymous';
  if (anonymous && saysWhoItIs(command))
    return no(
      'anonymous-with-identity',
      'G9',
      'Whoever wants to stay unknown is not named anywhere: leave name, contact and representative out. Or ask whether keeping the name from the subject is enough.',
    );

  const isHidden = anonymous || command.confidentiality === 'hiddenFromSubject';
  const hiddenFrom = isHidden && command.subjectEmployee !== undefined ? [command.subjectEmployee] : [];
  const unit = setting.register.unit(command.unit ?? setting.register.defaultUnit, setting.now, hiddenFrom);
  const regime = command.regime ?? unit.regime;
  const named = regime === undefined ? undefined : namedRegime(regime);
  if (named?.known === false) return named.no;
  const linked = setting.referenceHeld?.complaintId;
  return accept(
    [
      {
        type: 'Received',
        data: { ...receivedFrom(command, unit.unit, anonymous, setting), ...present({ regime: named?.regime }) },
        ...present({ precision: command.precision }),
      },
      { type: 'OwnerAssigned', data: { owner: unit.dutyHolder, reason: 'dutyHolder' } },
      ...(linked === undefined ? [] : [{ type: 'SimilarLinked', data: { otherCase: linked } } as const]),
    ],
    [
      ...comingAnew(setting.elsewhere),
      ...(named?.warnings ?? []),
      ...(anonymous || isReachable(command.complainant) ? [] : [identityMissing]),
      ...(command.unit === undefined ? notYours(unit, setting) : []),
      ...(unit.registered ? [] : [unitNotRegistered(unit.unit)]),
      ...(setting.register.isPresent(unit.dutyHolder, setting.now) ? [] : [ownerAbsent(unit.dutyHolder)]),
      ...(hiddenFrom.includes(unit.dutyHolder) ? [ownerMayNotKnow(unit.dutyHolder)] : []),
      ...(linked === undefined ? [] : [referenceHeld(linked)]),
      ...(setting.incidentFound === false ? [incidentUnknown] : []),
    ],
  );
};

/** Whoever takes a call expects to go on with it; where no unit is named it may be with another than theirs. */
function notYours({ unit, title, dutyHolder }: RegisteredUnit, { actor }: Setting): readonly Warning[] {
  const { id, role, unit: own } = actor;
  if (role !== 'agent' || own === undefined || own === unit || id === dutyHolder) return [];
  const called = title === unit ? unit : `${title} (${unit})`;
  return [
    {
      code: 'with-another-unit',
      rule: 'T5',
      sentence: `No unit was named, so this complaint is with ${called}, and ${dutyHolder} acknowledges it. Tell them, or ask a coordinator to route it to ${own}. What you take on yourself, receive with unit ${own}.`,
    },
  ];
}

/** The same words may be two people's; and who names themselves is not known to be whoever chose to stay unknown. */
export const isOfAnother = (
  command: Pick<ReceiveComplaint, 'complainant' | 'representative'>,
  { receipt }: ReceivedComplaint,
  { complainant }: Repetition,
): boolean => complainant === 'other' || (receipt.anonymous && saysWhoItIs(command));

/** The same reference again: nothing is lost, and nothing is counted twice. */
function receiveAgain(command: ReceiveComplaint, complaint: ReceivedComplaint, setting: Setting): ComplaintDecision {
  const { repetition, complaintId } = setting;
  if (repetition === undefined)
    return no('already-received', 'X9', 'This complaint was received before. Log what is new as a contact.');
  const ofAnother = isOfAnother(command, complaint, repetition);
  if (repetition.sameStatement && !ofAnother) return accept([]);
  if (ofAnother || complaint.erased || complaint.receipt.anonymous)
    return no(
      'reference-of-another-case',
      'T8',
      'Another case holds this reference. Receive this as a case of its own; the two are linked as similar.',
      {
        details: { complaintId },
      },
    );
  const logged = onReceived(logContact)(
    {
      type: 'LogContact',
      direction: 'inbound',
      counterparty: command.representative === undefined ? 'complainant' : 'representative',
      medium: mediumOf[command.channel],
      summary: command.statement,
      brings: 'nothing',
      ...present({ emotion: command.emotion, precision: command.precision }),
    },
    complaint,
    setting,
  );
  if (!logged.accepted) return logged;
  return accept(logged.events, [
    ...logged.warnings,
    {
      code: 'became-a-contact',
      rule: 'T8',
      sentence: `This reference belongs to case ${complaintId}; what is new was added there as a contact.`,
    },
  ]);
}

function receivedFrom(
  command: ReceiveComplaint,
  unit: string,
  anonymous: boolean,
  { language, elsewhere }: Setting,
): Received['data'] {
  const {
    type: _type,
    occurredAt: _occurredAt,
    precision: _precision,
    lateReason: _lateReason,
    ...told
  } = unclaimed(command);
  const { suggestion, complainantProposal, complainant, ...rest } = told;
  return {
    ...rest,
    unit,
    language: told.language ?? language,
    ...(anonymous ? { anonymous, confidentiality: 'anonymous' as const } : {}),
    // An empty field of a form says nothing; it must not ask for an answer, nor look like a known name.
    ...present({
      suggestion: hasWords(suggestion) ? suggestion : undefined,
      complainantProposal: hasWords(complainantProposal) ? complainantProposal : undefined,
      complainant: complainant === undefined ? undefined : filled(complainant),
      elsewhere: pinned(elsewhere),
    }),
  };
}

function filled(person: NonNullable<Received['data']['complainant']>): Received['data']['complainant'] {
  const parts = Object.fromEntries(Object.entries(person).filter(([, part]) => hasWords(part)));
  return Object.keys(parts).length === 0 ? undefined : parts;
}

const isReachable = (person: ReceiveComplaint['complainant']): boolean =>
  person !== undefined && hasWords(person.name) && hasWords(person.contact);

const saysWhoItIs = ({
  complainant,
  representative,
}: Pick<ReceiveComplaint, 'complainant' | 'representative'>): boolean =>
  [complainant, representative].some((person) => person !== undefined && Object.values(person).some(hasWords));

const mediumOf: Readonly<Record<Channel, ContactMedium>> = {
  online: 'email',
  hotline: 'telephone',
  chat: 'chat',
  email: 'email',
  form: 'email',
  letter: 'letter',
  desk: 'inPerson',
  social: 'social',
  review: 'social',
  regulator: 'other',
  other: 'other',
};

const identityMissing: Warning = {
  code: 'identity-missing',
  rule: 'P10',
  sentence:
    'We do not know how to reach the complainant. Ask for name and address as a next step; the case goes on meanwhile.',
};
const incidentUnknown: Warning = {
  code: 'incident-unknown',
  rule: 'N3',
  sentence: 'No incident with this number is known; the complaint is received all the same. Check the number.',
};
const referenceHeld = (complaintId: string): Warning => ({
  code: 'reference-held',
  rule: 'T8',
  sentence: `Case ${complaintId} holds the same reference of somebody else, so this is a case of its own; they are linked as similar.`,
});
