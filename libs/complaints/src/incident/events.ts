import {
  code,
  event,
  flag,
  freeText,
  hash,
  id,
  list,
  listCode,
  moment,
  optional,
  unitId,
  whole,
  type EventOf,
} from '#libs/event-schema';

export const incidentDetected = event(
  'IncidentDetected',
  1,
  ['N3', 'P12'],
  'Something went wrong and customers are not yet complaining. Staff may tell it about their own error, without blame.',
  {
    what: freeText('What went wrong.'),
    happenedAt: optional(moment('When it went wrong; when it was detected is the moment of this event.')),
    unit: optional(unitId('The unit where it happened.')),
    product: optional(listCode('The product that it is about.')),
    cause: optional(listCode('The cause, as far as it is known.')),
    ownError: optional(flag('Whoever tells it made the error.')),
    severity: optional(whole(1, 5, 'How heavy it is for those who are affected, 1 to 5.')),
  },
);
export const affectedIdentified = event(
  'AffectedIdentified',
  1,
  ['N3'],
  'We know how many customers it touched, and which.',
  {
    count: whole(0, Number.MAX_SAFE_INTEGER, 'How many customers.'),
    hashes: list(
      hash('Keyed hash of a customer reference.'),
      'Keyed hashes of their customer references, as far as known.',
    ),
    note: optional(freeText('How they were found.')),
  },
);
export const notificationMediums = ['telephone', 'email', 'letter', 'sms', 'website', 'inPerson'] as const;
export type NotificationMedium = (typeof notificationMediums)[number];
export const proactiveNotificationSent = event(
  'ProactiveNotificationSent',
  1,
  ['N3', 'N3b'],
  'We told customers before they had to tell us.',
  {
    count: whole(0, Number.MAX_SAFE_INTEGER, 'How many customers were told.'),
    hashes: optional(
      list(
        hash('Keyed hash of a customer reference.'),
        'Keyed hashes of the customer references of who was told, as far as known: told twice counts once.',
      ),
    ),
    medium: code(notificationMediums, 'How.'),
    text: freeText('What was told.'),
    asksForIdeas: optional(flag('They were asked to think along about a good solution.')),
  },
);
export const incidentClosed = event(
  'IncidentClosed',
  1,
  ['N3', 'N7'],
  'The incident is over, and what had to be learned from it is recorded.',
  {
    lessonComplaintId: optional(id('The complaint whose lesson serves the whole incident.')),
    improvementId: optional(id('The improvement that it led to.')),
    reason: freeText('How it ended.'),
    notNotifiedReason: optional(freeText('Why customers whom it touched were not told.')),
  },
);

export const incidentEvents = [
  incidentDetected,
  affectedIdentified,
  proactiveNotificationSent,
  incidentClosed,
] as const;
export type IncidentEvent = EventOf<(typeof incidentEvents)[number]>;
