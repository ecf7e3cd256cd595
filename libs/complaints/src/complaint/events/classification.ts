import { event, listCode, optional, type EventOf } from '#libs/event-schema';
import { causeParty, elsewhere, intention, product, remedySought, stage } from './vocabulary.js';

const fields = {
  object: listCode('What the complaint is about, out of the maintained list.'),
  cause: listCode('What caused it, out of the maintained list; `notRecorded` when an import does not say.'),
  causeParty: optional(causeParty()),
  stage: optional(stage()),
  product: optional(product()),
  intention: intention(),
  remedySought: remedySought(),
  elsewhere: optional(elsewhere()),
};

export const classified = event(
  'Classified',
  1,
  ['T11', 'T12', 'T19', 'T23', 'F6', 'N4b', 'F9'],
  'The complaint was judged on its content and on what the complainant is after.',
  fields,
);
export type Classified = EventOf<typeof classified>;

export const reclassified = event(
  'Reclassified',
  1,
  ['T18'],
  'It was judged again, for instance at the department; the earlier judgement stays visible in the event before it.',
  fields,
);
export type Reclassified = EventOf<typeof reclassified>;
