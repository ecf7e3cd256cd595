import {
  code,
  employeeId,
  event,
  flag,
  freeText,
  group,
  id,
  list,
  listCode,
  moment,
  optional,
  whole,
  type EventOf,
} from '#libs/event-schema';
import { complainant, reason, representative, subject, subjectEmployee } from './vocabulary.js';

/* What becomes known after the receipt. */

export const complainantIdentified = event(
  'ComplainantIdentified',
  1,
  ['P10', 'G9'],
  'It became known who complains, or more about who complains.',
  {
    complainant: complainant(),
    representative: optional(representative()),
    signed: optional(flag('Whether the complaint is now signed.')),
    revealedSelf: optional(flag('Somebody who was anonymous chose to say who they are.')),
  },
);
export type ComplainantIdentified = EventOf<typeof complainantIdentified>;

export const identityAsked = event(
  'IdentityAsked',
  1,
  ['P10'],
  'We asked the complainant for name, address or signature. A missing name is not anonymity.',
  {
    asks: list(code(['name', 'address', 'signature'], 'What we asked for.'), 'What we asked for.'),
    answerBy: optional(moment('Until when we asked for an answer; the complaint goes on without it.')),
  },
);
export type IdentityAsked = EventOf<typeof identityAsked>;

export const complaintPutInWriting = event(
  'ComplaintPutInWriting',
  1,
  ['P10', 'T8'],
  'A spoken complaint was written down, so that a regime that asks for writing applies.',
  {
    text: freeText('The complaint as written down.'),
    signed: optional(flag('Whether the complainant signed it.')),
    writtenBy: code(['complainant', 'us'], 'Who wrote it down.'),
  },
);
export type ComplaintPutInWriting = EventOf<typeof complaintPutInWriting>;

export const regimeChanged = event(
  'RegimeChanged',
  1,
  ['T1'],
  'Another body of rules turned out to set the statutory clocks.',
  {
    regime: listCode('The regime from now on.'),
    previous: optional(listCode('The regime until now.')),
    reason: reason('Why.'),
  },
);
export type RegimeChanged = EventOf<typeof regimeChanged>;

export const severityAssessed = event(
  'SeverityAssessed',
  1,
  ['F5', 'N1d'],
  'How serious the complaint is, in money or rights and for the person.',
  {
    material: whole(1, 5, 'How heavy the loss in money, goods or rights is, 1 to 5.'),
    emotional: whole(1, 5, 'How heavy it is for the person, 1 to 5.'),
    reason: reason('What makes it so.'),
  },
);
export type SeverityAssessed = EventOf<typeof severityAssessed>;

export const circumstancesRecorded = event(
  'CircumstancesRecorded',
  1,
  ['N2c', 'G10'],
  'Circumstances of the complainant that the handling has to reckon with.',
  {
    vulnerable: optional(flag('The complainant is in a vulnerable position.')),
    publicEscalationRisk: optional(flag('It may be, or is, told in public.')),
    captive: optional(flag('The complainant cannot go elsewhere.')),
    communicationNeeds: optional(freeText('What the complainant needs to be able to talk with us.')),
  },
);
export type CircumstancesRecorded = EventOf<typeof circumstancesRecorded>;

export const complaintPartsSet = event(
  'ComplaintPartsSet',
  1,
  ['T11'],
  'The complaint was divided into parts, each of which gets its own decision.',
  {
    parts: list(
      group(
        {
          partId: id('The part.'),
          description: freeText('What this part is about.'),
          subject: optional(subject()),
          subjectEmployee: optional(subjectEmployee()),
        },
        'A part of the complaint.',
      ),
      'All parts; replaces an earlier division.',
    ),
  },
);
export type ComplaintPartsSet = EventOf<typeof complaintPartsSet>;

export const stageOpened = event(
  'StageOpened',
  1,
  ['T1'],
  'The complainant asked for a second look, by another handler.',
  {
    stage: whole(2, 9, 'The number of the stage.'),
    handler: employeeId('Who handles this stage; never who handled the one before.'),
    reason: optional(reason('Why the complainant asks for it.')),
  },
);
export type StageOpened = EventOf<typeof stageOpened>;
