import { event, id, listCode, optional, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const legalHoldPlaced = event(
  'LegalHoldPlaced',
  1,
  ['X10'],
  'The personal data of this case may not be erased for now.',
  { holdId: id('The hold.'), basis: listCode('What it is based on.'), reason: optional(reason('In words.')) },
);
export type LegalHoldPlaced = EventOf<typeof legalHoldPlaced>;

export const legalHoldLifted = event('LegalHoldLifted', 1, ['X10'], 'A legal hold is over.', {
  holdId: id('The hold.'),
  reason: optional(reason('In words.')),
});
export type LegalHoldLifted = EventOf<typeof legalHoldLifted>;

export const personalDataErased = event(
  'PersonalDataErased',
  1,
  ['X10'],
  'The personal data of this case are erased: an order that is appended first, after which the key is destroyed.',
  { legalBasis: listCode('What it is based on.') },
);
export type PersonalDataErased = EventOf<typeof personalDataErased>;
