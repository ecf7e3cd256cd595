import {
  code,
  employeeId,
  event,
  freeText,
  group,
  id,
  listCode,
  moment,
  optional,
  whole,
  type EventOf,
} from '#libs/event-schema';
import { deadlineMissed, deadlineWarned } from '../complaint/events/index.js';

export const improvementSources = ['lesson', 'audit', 'staff', 'suggestion', 'external'] as const;
export const improvementScopes = ['process', 'complaintSystem'] as const;
export const improvementProposed = event(
  'ImprovementProposed',
  1,
  ['T3', 'T26', 'N7', 'P6'],
  'Somebody proposed to change something, so that it does not happen again.',
  {
    source: code(improvementSources, 'Where the idea came from.'),
    sourceStream: optional(id('The stream that it came from.')),
    sourceEventId: optional(id('The event that it came from.')),
    proposal: freeText('What would change.'),
    object: optional(listCode('The object of the complaints that it should prevent.')),
    cause: optional(listCode('The cause that it should take away.')),
    product: optional(listCode('The product that it is about.')),
    scope: optional(code(improvementScopes, 'Whether a process or the handling of complaints changes.')),
    owner: optional(employeeId('Who sees to it.')),
  },
);
export const approved = event('Approved', 1, ['T3', 'T14'], 'The improvement will be carried out.', {
  by: employeeId('Who decided.'),
  owner: employeeId('Who carries it out.'),
  dueAt: optional(moment('When it will have been carried out.')),
  reason: optional(freeText('Why.')),
});
export const implemented = event(
  'Implemented',
  1,
  ['T21', 'G14', 'N7'],
  'The improvement works from now on; ninety days later we look whether it helped.',
  { by: employeeId('Who carried it out.'), what: freeText('What has changed.') },
);
export const recurrenceOutcomes = ['recurred', 'notRecurred', 'tooFewCases'] as const;
export const recurrenceChecked = event(
  'RecurrenceChecked',
  1,
  ['N7', 'T12'],
  'We looked whether the same problem still happens.',
  {
    outcome: code(recurrenceOutcomes, 'What we found.'),
    by: employeeId('Who looked.'),
    before: optional(
      whole(0, Number.MAX_SAFE_INTEGER, 'Complaints with this object, cause and product in as long a time before.'),
    ),
    after: optional(whole(0, Number.MAX_SAFE_INTEGER, 'The same, since it was implemented.')),
    window: optional(
      group({ from: moment('Begin.'), until: moment('End.') }, 'The time that was looked at after it was implemented.'),
    ),
    countedAsOf: optional(id('The position in the log at which the complaints were counted.')),
    reason: optional(freeText('In words.')),
  },
);
export const improvementEnds = ['effective', 'notEffective', 'rejected', 'replaced'] as const;
export const closed = event('Closed', 1, ['N7', 'T3'], 'The improvement is done with.', {
  outcome: code(improvementEnds, 'How it ended.'),
  by: employeeId('Who closed it.'),
  reason: optional(freeText('Why.')),
  replacedBy: optional(id('The improvement that takes its place.')),
});

/** Every event of an improvement; its deadlines are told in the same words as those of a complaint. */
export const improvementEvents = [
  improvementProposed,
  approved,
  implemented,
  recurrenceChecked,
  closed,
  deadlineWarned,
  deadlineMissed,
] as const;
export type ImprovementEvent = EventOf<(typeof improvementEvents)[number]>;
