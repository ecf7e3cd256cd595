import { type Fact } from '#libs/event-schema';
import { type Complaint, type Identity, type SourcedValue } from './complaint.js';
import { sourced, withSubjects } from './fold-becoming-known.js';
import { type ComplainantIdentified, type IdentityAsked, type Received } from '../events/index.js';
import { unique } from './lists.js';
import { present } from '../deciding/present.js';

type Fields = Received['data'];

export function foldReceived(complaint: Complaint, fact: Fact<Received>): Complaint {
  const { data, metadata } = fact;
  const anonymous = data.anonymous === true || data.confidentiality === 'anonymous';
  const { regime, severity, vulnerable, publicEscalationRisk, captive } = data;
  const told = Object.keys(present({ regime, severity, vulnerable, publicEscalationRisk, captive }));
  return withSubjects({
    ...complaint,
    receipt: {
      eventId: fact.id,
      revision: fact.revision,
      at: metadata.occurredAt,
      precision: metadata.precision,
      recordedAt: metadata.recordedAt,
      channel: data.channel,
      anonymous,
      confidentiality: data.confidentiality ?? (anonymous ? 'anonymous' : 'open'),
      imported: data.source !== undefined || metadata.actor.role === 'importer',
      ...present({ language: data.language, product: data.product, incidentId: data.incidentId }),
      ...present({ subjectEmployee: data.subjectEmployee }),
    },
    ...present({ unit: data.unit, regime, severity }),
    sources: sourced(complaint, fact, told as SourcedValue[]),
    identity: identityOf(complaint.identity, data),
    vulnerable: vulnerable ?? false,
    publicEscalationRisk: publicEscalationRisk ?? false,
    captive: captive ?? false,
    suggestion: data.suggestion === undefined ? 'none' : 'open',
  });
}

function identityOf(before: Identity, { complainant, signed, form, channel }: Fields): Identity {
  return {
    name: complainant?.name !== undefined,
    contact: complainant?.contact !== undefined,
    signed: signed ?? false,
    written: form === undefined ? writtenChannels.has(channel) : form === 'written',
    asked: before.asked,
  };
}

const writtenChannels: ReadonlySet<string> = new Set(['online', 'chat', 'email', 'form', 'letter', 'social', 'review']);

export function foldIdentified(complaint: Complaint, { data }: Fact<ComplainantIdentified>): Complaint {
  const { receipt, identity } = complaint;
  const revealed = data.revealedSelf === true && receipt !== undefined;
  return {
    ...complaint,
    ...(revealed
      ? { receipt: { ...receipt, anonymous: false, confidentiality: unveiled(receipt.confidentiality) } }
      : {}),
    identity: {
      ...identity,
      name: identity.name || data.complainant.name !== undefined,
      contact: identity.contact || data.complainant.contact !== undefined,
      signed: identity.signed || data.signed === true,
    },
  };
}

/** Asked again, it was asked for all of it, and the latest moment to answer counts. */
export function foldIdentityAsked(complaint: Complaint, { data, metadata }: Fact<IdentityAsked>): Complaint {
  const { identity, identityQuestion: before } = complaint;
  return {
    ...complaint,
    identity: { ...identity, asked: true },
    identityQuestion: {
      at: before?.at ?? metadata.occurredAt,
      asks: unique([...(before?.asks ?? []), ...data.asks]),
      ...present({ answerBy: data.answerBy ?? before?.answerBy }),
    },
  };
}

/** Who reveals themselves to us has not agreed that the subject hears it. */
const unveiled = (before: 'open' | 'hiddenFromSubject' | 'anonymous') =>
  before === 'anonymous' ? 'hiddenFromSubject' : before;
