import { type Fact } from '#libs/event-schema';
import { type Complaint, type ContactTrail, type Receipt } from './complaint.js';
import { withSubjects } from './fold-becoming-known.js';
import { correctCame } from './fold-in-touch.js';
import { present } from '../deciding/present.js';
import {
  causeParties,
  channels,
  counterparties,
  type FactCorrected,
  faults,
  intentions,
  isTheirs,
  remedies,
  responsibilityScopes,
} from '../events/index.js';

/*
 * A correction changes what its target said, and with it the present value, unless a later fact has said something else
 * since. A correction that makes no sense changes nothing: it stands in the history all the same.
 */

interface Correction {
  readonly target: string;
  readonly field: string;
  readonly value: string;
}

export function foldCorrection(complaint: Complaint, { data }: Fact<FactCorrected>): Complaint {
  const { targetEventId: target, field, unsealedValue: value } = data;
  if (value === undefined) return complaint;
  const correction = { target, field, value };
  if (field === 'occurredAt') return Number.isNaN(Date.parse(value)) ? complaint : correctMoment(complaint, correction);
  return correctContacts(
    correctJudgements(
      correctClassification(correctCircumstances(correctReceipt(complaint, correction), correction), correction),
      correction,
    ),
    correction,
  );
}

/** When it happened, wherever the target is remembered. */
function correctMoment(complaint: Complaint, { target, value }: Correction): Complaint {
  const at = new Date(value).toISOString();
  const one = <Noted extends { readonly eventId: string }>(noted: Noted): Noted =>
    noted.eventId === target ? { ...noted, at } : noted;
  const { receipt, acknowledgement, ending } = complaint;
  return {
    ...complaint,
    ...(receipt?.eventId === target ? { receipt: { ...receipt, at, precision: 'instant' } } : {}),
    ...(acknowledgement === undefined ? {} : { acknowledgement: one(acknowledgement) }),
    ...(ending === undefined ? {} : { ending: one(ending) }),
    investigations: complaint.investigations.map(one),
    responsibilities: complaint.responsibilities.map(one),
    apologies: complaint.apologies.map(one),
    handovers: complaint.handovers.map(one),
    overrides: complaint.overrides.map(one),
    resolutions: complaint.resolutions.map(one),
    lessons: complaint.lessons.map(one),
    contacts: changed(complaint.contacts, target, (contact) => ({ ...contact, at })),
    inTouch: { ...complaint.inTouch, latest: complaint.inTouch.latest.map(one) },
    externalCases: complaint.externalCases.map(one),
  };
}

function correctReceipt(complaint: Complaint, { target, field, value }: Correction): Complaint {
  const { receipt } = complaint;
  if (receipt?.eventId !== target) return complaint;
  const having = (change: Partial<Receipt>): Complaint => ({ ...complaint, receipt: { ...receipt, ...change } });
  switch (field) {
    case 'channel':
      return channels.some(is(value)) ? having({ channel: value as Receipt['channel'] }) : complaint;
    case 'confidentiality':
      return ['open', 'hiddenFromSubject', 'anonymous'].includes(value)
        ? having({ confidentiality: value as Receipt['confidentiality'] })
        : complaint;
    case 'language':
    case 'product':
    case 'incidentId':
      return having({ [field]: value });
    case 'subjectEmployee':
      return withSubjects(having({ subjectEmployee: value }));
    case 'signed':
      return { ...complaint, identity: { ...complaint.identity, signed: value === 'true' } };
    case 'form':
      return { ...complaint, identity: { ...complaint.identity, written: value === 'written' } };
    default:
      return complaint;
  }
}

function correctCircumstances(complaint: Complaint, { target, field, value }: Correction): Complaint {
  const { sources, severity } = complaint;
  switch (field) {
    case 'regime':
      return sources.regime === target ? { ...complaint, regime: value } : complaint;
    case 'vulnerable':
    case 'publicEscalationRisk':
    case 'captive':
      return sources[field] === target && isFlag(value) ? { ...complaint, [field]: value === 'true' } : complaint;
    case 'material':
    case 'emotional':
    case 'severity.material':
    case 'severity.emotional': {
      const axis = field.endsWith('material') ? 'material' : 'emotional';
      return sources.severity === target && severity !== undefined && isScore(value)
        ? { ...complaint, severity: { ...severity, [axis]: Number(value) } }
        : complaint;
    }
    default:
      return complaint;
  }
}

function correctClassification(complaint: Complaint, { target, field, value }: Correction): Complaint {
  const { classification, sources } = complaint;
  if (classification === undefined || sources.classification !== target) return complaint;
  const isOne = Object.hasOwn(classificationFields, field) && classificationFields[field]?.(value) === true;
  return isOne ? { ...complaint, classification: { ...classification, [field]: value } } : complaint;
}

const anyCode = (value: string): boolean => value !== '';
const classificationFields: Readonly<Record<string, (value: string) => boolean>> = {
  object: anyCode,
  cause: anyCode,
  stage: anyCode,
  product: anyCode,
  causeParty: (value) => causeParties.some(is(value)),
  intention: (value) => intentions.some(is(value)),
  remedySought: (value) => remedies.some(is(value)),
};

function correctJudgements(complaint: Complaint, { target, field, value }: Correction): Complaint {
  const one =
    (changes: boolean) =>
    <Noted extends { readonly eventId: string }>(noted: Noted): Noted =>
      changes && noted.eventId === target ? { ...noted, [field]: value } : noted;
  const responsibility =
    (field === 'scope' && responsibilityScopes.some(is(value))) ||
    (field === 'extent' && (value === 'full' || value === 'partly'));
  return {
    ...complaint,
    investigations: complaint.investigations.map(one(field === 'fault' && faults.some(is(value)))),
    responsibilities: complaint.responsibilities.map(one(responsibility)),
  };
}

/** Who said it matters: the customer's own word must not be taken for ours. */
function correctContacts(complaint: Complaint, { target, field, value }: Correction): Complaint {
  if (field === 'consentsTo.until') return correctConsent(complaint, target, value);
  const change = contactChange(field, value);
  if (change === undefined) return complaint;
  const contacts = changed(complaint.contacts, target, (contact) => ({ ...contact, ...change }));
  return correctCame({ ...complaint, contacts }, target, (came) => {
    const { direction = 'inbound', counterparty = 'complainant', automated = false, emotion } = change;
    return isTheirs({ direction, counterparty, automated }) ? { ...came, ...present({ emotion }) } : undefined;
  });
}

/** Until when they agreed to wait, read again. */
function correctConsent(complaint: Complaint, target: string, value: string): Complaint {
  if (Number.isNaN(Date.parse(value))) return complaint;
  const until = new Date(value).toISOString();
  const contacts = changed(complaint.contacts, target, ({ consentsTo, ...contact }) =>
    consentsTo === undefined ? contact : { ...contact, consentsTo: { ...consentsTo, until } },
  );
  return { ...complaint, contacts };
}

function contactChange(field: string, value: string): Partial<ContactTrail['latest']> | undefined {
  if (field === 'direction' && (value === 'inbound' || value === 'outbound')) return { direction: value };
  if (field === 'counterparty') {
    const counterparty = counterparties.find((one) => one === value);
    return counterparty === undefined ? undefined : { counterparty };
  }
  if (field === 'emotion' && isScore(value)) return { emotion: Number(value) };
  if (field === 'automated' && value === 'true') return { automated: true, meaningful: false };
  return undefined;
}

/** The list up to the contact is made anew; what came before it is shared. */
function changed(
  trail: ContactTrail | undefined,
  target: string,
  change: (contact: ContactTrail['latest']) => ContactTrail['latest'],
): ContactTrail | undefined {
  const later: ContactTrail['latest'][] = [];
  let here = trail;
  while (here !== undefined && here.latest.eventId !== target) {
    later.push(here.latest);
    here = here.before;
  }
  if (here === undefined) return trail;
  return later.reduceRight<ContactTrail>((before, latest) => ({ latest, before }), {
    latest: change(here.latest),
    before: here.before,
  });
}

const is = (value: string) => (one: string) => one === value;
const isFlag = (value: string): boolean => value === 'true' || value === 'false';
const isScore = (value: string): boolean => /^[1-5]$/.test(value);
