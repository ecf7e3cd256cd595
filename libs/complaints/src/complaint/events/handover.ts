import {
  code,
  employeeId,
  event,
  flag,
  freeText,
  group,
  optional,
  unitId,
  whole,
  type EventOf,
} from '#libs/event-schema';
import { promiseId, reason } from './vocabulary.js';

export const routed = event(
  'Routed',
  1,
  ['T5', 'T6', 'F2', 'F10', 'F11', 'F12'],
  'The complaint was sent to another unit: warm, so that it stays ours until they accept, or cold.',
  {
    from: unitId('The unit that sends.'),
    to: unitId('The unit that receives.'),
    mode: code(
      ['warm', 'cold'],
      'Warm: the sender answers for it until it is accepted. Cold: the receiver does at once.',
    ),
    briefing: optional(
      group(
        {
          whatHappened: optional(freeText('What happened.')),
          whatIsPromised: optional(freeText('What was promised to the complainant.')),
          whatTheyWant: optional(freeText('What the complainant wants.')),
          whatIAskOfYou: optional(freeText('What the sender asks of the receiver.')),
        },
        'What the receiver needs to know, so that the complainant need not repeat it; absent only on imports.',
      ),
    ),
    announced: optional(
      group(
        {
          told: flag('The complainant was told before the transfer.'),
          promiseId: optional(promiseId('The promise of who will tell the complainant.')),
        },
        'Whether the complainant knows; absent only on imports.',
      ),
    ),
    spoken: optional(flag('A live transfer: all three on the line.')),
    reason: optional(reason('Why it goes there.')),
    hop: whole(1, 1000, 'How many times this complaint has been routed, this one included.'),
    receiver: optional(employeeId("The receiving unit's duty holder at that moment.")),
  },
);
export type Routed = EventOf<typeof routed>;

const answer = {
  by: employeeId('Who did it.'),
  unit: optional(unitId('The unit that this handover was sent to.')),
};

export const handoverAccepted = event(
  'HandoverAccepted',
  1,
  ['F11', 'T5'],
  'The receiving unit took the complaint over.',
  { ...answer, reason: optional(reason('What the receiver says with it.')) },
);
export type HandoverAccepted = EventOf<typeof handoverAccepted>;

export const handoverBounced = event(
  'HandoverBounced',
  1,
  ['T5', 'F2'],
  'The receiving unit gave the complaint back: it had gone to the wrong place.',
  { ...answer, reason: reason('Why it does not belong there, and where it does.') },
);
export type HandoverBounced = EventOf<typeof handoverBounced>;

export const handoverRecalled = event(
  'HandoverRecalled',
  1,
  ['F11'],
  'The owner took a handover back that nobody had accepted yet.',
  { ...answer, reason: optional(reason('Why.')) },
);
export type HandoverRecalled = EventOf<typeof handoverRecalled>;
