import { type Fact } from '#libs/event-schema';
import { type Complaint, type Redress } from './complaint.js';
import { keep, make } from './fold-promises.js';
import { present } from '../deciding/present.js';
import { type RedressAccepted, type RedressApprovalRequested, type RedressOffered } from '../events/index.js';

export function foldRedressOffered(
  complaint: Complaint,
  { type, data, metadata }: Fact<RedressOffered> | Fact<RedressApprovalRequested>,
): Complaint {
  const offered: Redress = {
    promiseId: data.promiseId,
    kind: data.kind,
    by: metadata.actor.id,
    at: metadata.occurredAt,
    status: type === 'RedressOffered' ? 'offered' : 'approvalRequested',
    ...present({ amountCents: data.amountCents, currency: data.currency, dueAt: data.dueAt }),
  };
  const others = complaint.redress.filter(({ promiseId }) => promiseId !== data.promiseId);
  return { ...complaint, redress: [...others, offered] };
}

export function foldRedressStatus(
  complaint: Complaint,
  promiseId: string,
  status: Redress['status'],
  at: string,
): Complaint {
  return {
    ...complaint,
    redress: complaint.redress.map((one) => (one.promiseId === promiseId ? { ...one, status, at } : one)),
  };
}

/** From here on its delivery is a promise, if somebody said when. */
export function foldRedressAccepted(complaint: Complaint, fact: Fact<RedressAccepted>): Complaint {
  const { promiseId } = fact.data;
  const accepted = foldRedressStatus(complaint, promiseId, 'accepted', fact.metadata.occurredAt);
  const redress = accepted.redress.find((one) => one.promiseId === promiseId);
  const dueAt = fact.data.dueAt ?? redress?.dueAt;
  if (redress === undefined || dueAt === undefined) return accepted;
  const promise = {
    promiseId,
    kind: 'redress' as const,
    dueAt,
    by: redress.by,
    madeAt: fact.metadata.occurredAt,
    revision: fact.revision,
  };
  return { ...accepted, promises: make(accepted.promises, [promise]) };
}

export function foldRedressDelivered(complaint: Complaint, promiseId: string, at: string): Complaint {
  const delivered = foldRedressStatus(complaint, promiseId, 'delivered', at);
  return { ...delivered, promises: keep(delivered.promises, [promiseId], at) };
}
