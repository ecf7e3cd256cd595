import { type Fact } from '#libs/event-schema';
import { type Complaint, type Contact, type Noted } from './complaint.js';
import { keep, make } from './fold-promises.js';
import { present } from '../deciding/present.js';
import { type Acknowledged, type Apologised, type ContactLogged, isMeaningful } from '../events/index.js';

export function foldContact(complaint: Complaint, fact: Fact<ContactLogged>): Complaint {
  const { data, metadata } = fact;
  const contact: Contact = {
    ...noted(fact),
    direction: data.direction,
    counterparty: data.counterparty,
    automated: data.automated,
    meaningful: isMeaningful(data),
    asks: data.asks !== undefined,
    ...present({ emotion: data.emotion, consentsTo: data.consentsTo }),
  };
  return {
    ...complaint,
    contacts: { latest: contact, before: complaint.contacts },
    promises: keep(complaint.promises, data.keepsPromises ?? [], metadata.occurredAt),
  };
}

/** Some acts are themselves a meaningful contact with the complainant; no ContactLogged stands beside them. */
export function withOutboundAct(complaint: Complaint, fact: Fact, automated = false): Complaint {
  const contact: Contact = {
    ...noted(fact),
    direction: 'outbound',
    counterparty: 'complainant',
    automated,
    meaningful: !automated,
    asks: false,
  };
  return { ...complaint, contacts: { latest: contact, before: complaint.contacts } };
}

export function foldAcknowledged(complaint: Complaint, fact: Fact<Acknowledged>): Complaint {
  const { data, revision, metadata } = fact;
  const madeAt = metadata.occurredAt;
  const steps = data.nextSteps.map(({ promiseId, by, dueAt }) => ({
    promiseId,
    kind: 'nextStep' as const,
    by,
    dueAt,
    madeAt,
    revision,
  }));
  const nextContact =
    data.nextContact === undefined
      ? []
      : [{ ...data.nextContact, kind: 'nextContact' as const, by: data.owner, madeAt, revision }];
  const acknowledged: Complaint = {
    ...complaint,
    acknowledgement: { ...noted(fact), owner: data.owner },
    acknowledgedThisRun: true,
    owner: data.owner,
    ownershipConfirmed: complaint.ownershipConfirmed && complaint.owner === data.owner,
    promises: make(complaint.promises, [...steps, ...nextContact]),
  };
  // Who could not be reached has not been in contact with us.
  return data.medium === 'notReachable' ? acknowledged : withOutboundAct(acknowledged, fact, data.automated ?? false);
}

export function foldApologised(complaint: Complaint, fact: Fact<Apologised>): Complaint {
  const { improvement } = fact.data;
  const apologised: Complaint = {
    ...complaint,
    apologies: [...complaint.apologies, { ...noted(fact), valid: complaint.responsibilities.length > 0 }],
    promises:
      improvement.state === 'done'
        ? complaint.promises
        : make(complaint.promises, [
            {
              promiseId: improvement.promiseId,
              kind: improvement.state === 'planned' ? 'improvement' : 'willFindOut',
              by: improvement.owner,
              dueAt: improvement.dueAt,
              madeAt: fact.metadata.occurredAt,
              revision: fact.revision,
            },
          ]),
  };
  return withOutboundAct(apologised, fact);
}

export const noted = ({ id, revision, metadata: { occurredAt, precision } }: Fact): Noted => ({
  eventId: id,
  revision,
  at: occurredAt,
  ...(precision === 'instant' ? {} : { precision }),
});
