import { code, employeeId, event, id, listCode, optional, whole, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const lessonOutcomes = ['processChanged', 'complaintSystemChanged', 'oneOff', 'noChangeDecided'] as const;
export type LessonOutcome = (typeof lessonOutcomes)[number];

export const lessonRecorded = event(
  'LessonRecorded',
  1,
  ['T21', 'T3', 'N7', 'P5', 'G14', 'T12'],
  'What we learned from this complaint. Several lessons may follow one case; a one-off excludes the others.',
  {
    outcome: code(lessonOutcomes, 'What comes of it.'),
    decider: optional(employeeId('Who decided that nothing changes, or confirmed a one-off.')),
    rootCause: listCode('The root cause, out of the maintained list.'),
    improvementId: optional(id('The improvement that it led to.')),
    justification: reason('Why this outcome.'),
    similarCount: optional(
      whole(
        0,
        Number.MAX_SAFE_INTEGER,
        'How many similar cases there were in 90 days; absent when it could not be asked.',
      ),
    ),
    similarAsOf: optional(id('The position in the log at which that was asked.')),
  },
);
export type LessonRecorded = EventOf<typeof lessonRecorded>;
