import { code, event, hash, id, list, listCode, optional, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const wordingOverridden = event(
  'WordingOverridden',
  1,
  ['P13', 'N2a', 'N5c'],
  'Somebody sent a text although a wording rule was against it, and said why.',
  {
    rules: list(listCode('A rule that refused, such as AP-4.'), 'The rules that were overridden.'),
    reason: reason('Why these words are right here.'),
    draft: hash('Keyed hash of the text: the override is for these very words.'),
    command: optional(listCode('The command whose text it was.')),
    noCoordinatorOnDuty: optional(
      code(['agentMayOverride'], 'Nobody was there to ask; a review follows the next day.'),
    ),
  },
);
export type WordingOverridden = EventOf<typeof wordingOverridden>;

export const overrideReviewed = event(
  'OverrideReviewed',
  1,
  ['P13', 'F16'],
  'A coordinator looked at an overridden wording rule afterwards.',
  {
    verdict: code(['justified', 'notJustified', 'ruleIsWrong'], 'What the coordinator thinks of it.'),
    overrideEventId: optional(id('The event of the override.')),
    reason: optional(reason('In words.')),
  },
);
export type OverrideReviewed = EventOf<typeof overrideReviewed>;
