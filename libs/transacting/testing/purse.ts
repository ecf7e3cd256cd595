import {
  accept,
  catalogue,
  cents,
  event,
  freeText,
  group,
  id,
  list,
  optional,
  refuse,
  type Decision,
  type EventOf,
} from '#libs/event-schema';
import { type Aggregate } from '../src/index.js';

/* A domain small enough to see through: money goes into a purse and out of it, and never more than there is. */

export const paidIn = event('PaidIn', 1, [], 'Money went in.', {
  amountCents: cents(),
  remark: optional(freeText('Why.')),
  lines: optional(list(group({ what: freeText('What it was for.') }))),
});
export const paidOut = event('PaidOut', 1, [], 'Money went out.', { amountCents: cents(), remark: freeText('Why.') });
export const referenceReserved = event('ReferenceReserved', 1, [], 'A reference belongs to a complaint.', {
  complaintId: id(),
});

export type PurseEvent = EventOf<typeof paidIn> | EventOf<typeof paidOut>;

export const purseCatalogue = catalogue([paidIn, paidOut, referenceReserved]);

export interface Purse {
  readonly balanceCents: number;
  readonly payments: number;
}

export const purse: Aggregate<Purse, PurseEvent> = {
  category: 'purse',
  initial: { balanceCents: 0, payments: 0 },
  evolve(state, fact) {
    switch (fact.type) {
      case 'PaidIn':
        return { balanceCents: state.balanceCents + fact.data.amountCents, payments: state.payments + 1 };
      case 'PaidOut':
        return { balanceCents: state.balanceCents - fact.data.amountCents, payments: state.payments + 1 };
    }
  },
};

export const payIn =
  (amountCents: number, remark = 'pocket money') =>
  (): Decision<PurseEvent> =>
    accept([{ type: 'PaidIn', data: { amountCents, remark } }]);

export const payOut =
  (amountCents: number, remark = 'sweets') =>
  ({ balanceCents }: Purse): Decision<PurseEvent> =>
    balanceCents < amountCents
      ? refuse('not-enough', 'X0', 'There is not that much in the purse.')
      : accept([{ type: 'PaidOut', data: { amountCents, remark } }]);
