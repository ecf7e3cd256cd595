import { cents, code, currency, employeeId, event, freeText, moment, optional, type EventOf } from '#libs/event-schema';
import { redressKinds } from './codes.js';
import { promiseId, reason } from './vocabulary.js';

const offer = {
  promiseId: promiseId('The redress, and the promise to deliver it once it is accepted.'),
  kind: code(redressKinds, 'What sort of redress.'),
  amountCents: optional(cents('What it is worth; absent when it is no money or the source does not say.')),
  currency: optional(currency()),
  mandateLimitCents: optional(cents('What the actor may offer alone, as it was then; absent on imports.')),
  dueAt: optional(moment('When it will have been delivered.')),
  what: optional(freeText('What exactly is offered.')),
};
const which = { promiseId: promiseId('The redress.') };

export const redressOffered = event(
  'RedressOffered',
  1,
  ['T10', 'T20', 'P6'],
  'Something was offered to put it right.',
  offer,
);
export type RedressOffered = EventOf<typeof redressOffered>;

export const redressApprovalRequested = event(
  'RedressApprovalRequested',
  1,
  ['T20'],
  'Somebody wants to offer more than their mandate, and asks for it now: MandateExceeded is the reason.',
  { ...offer, because: code(['mandateExceeded'], 'Why it needs approval.') },
);
export type RedressApprovalRequested = EventOf<typeof redressApprovalRequested>;

export const redressApproved = event(
  'RedressApproved',
  1,
  ['T20'],
  'Somebody with the mandate approved it; it is offered by that.',
  {
    ...which,
    by: employeeId('Who approved.'),
    mandateLimitCents: optional(cents('The mandate of the approver, as it was then.')),
  },
);
export type RedressApproved = EventOf<typeof redressApproved>;

export const redressRefused = event('RedressRefused', 1, ['T20'], 'The approver said no.', {
  ...which,
  by: employeeId('Who refused.'),
  reason: reason('Why.'),
});
export type RedressRefused = EventOf<typeof redressRefused>;

export const redressAccepted = event('RedressAccepted', 1, ['T10'], 'The complainant accepted what was offered.', {
  ...which,
  dueAt: optional(moment('When it will have been delivered.')),
});
export type RedressAccepted = EventOf<typeof redressAccepted>;

export const redressDeclined = event('RedressDeclined', 1, ['T10'], 'The complainant did not want what was offered.', {
  ...which,
  reason: optional(reason('Why, in their words.')),
});
export type RedressDeclined = EventOf<typeof redressDeclined>;

export const redressDelivered = event('RedressDelivered', 1, ['T10', 'N6b'], 'The complainant has got it.', which);
export type RedressDelivered = EventOf<typeof redressDelivered>;
