import { code, employeeId, event, freeText, optional, type EventOf } from '#libs/event-schema';

export const ownerReasons = [
  'dutyHolder',
  'acknowledgement',
  'assigned',
  'taken',
  'handover',
  'recalled',
  'absence',
  'secondStage',
  'reopened',
  'subject',
] as const;
export type OwnerReason = (typeof ownerReasons)[number];

export const ownerAssigned = event(
  'OwnerAssigned',
  1,
  ['P14', 'T9'],
  'One person answers for this complaint from now on. It stands beside Received too, so that a complaint always has an owner.',
  {
    owner: employeeId('Who answers for the complaint.'),
    reason: code(ownerReasons, 'What made this person the owner.'),
    explanation: optional(freeText('More about the reason.')),
  },
);
export type OwnerAssigned = EventOf<typeof ownerAssigned>;

export const ownershipConfirmed = event(
  'OwnershipConfirmed',
  1,
  ['P14'],
  'The owner said: this one is mine. An act of the person, never of a rule.',
  { owner: employeeId('Who confirmed.') },
);
export type OwnershipConfirmed = EventOf<typeof ownershipConfirmed>;
