import { code, employeeId, event, hash, id, list, listCode, optional, type EventOf } from '#libs/event-schema';

/* Per employee, for coaching only: never for ranking, never in a figure about a person. */

export const draftRefused = event(
  'DraftRefused',
  1,
  ['F16', 'T15', 'P13'],
  'A draft was refused by wording rules, and better words were offered.',
  {
    rules: list(listCode('A rule that refused, such as AP-4.'), 'The rules that refused.'),
    textHash: hash('Keyed hash of the text: the same draft counts once.'),
    command: optional(listCode('The command whose text it was.')),
    language: optional(listCode('BCP 47 tag of the language that it was judged in.')),
    complaintId: optional(id('The complaint that it was for.')),
  },
);
export const trainingForms = ['course', 'coaching', 'peer', 'selfStudy'] as const;
export const trainingRecorded = event('TrainingRecorded', 1, ['T15', 'F16'], 'An employee was trained.', {
  employee: employeeId('The employee.'),
  subject: listCode('What in, out of the maintained list.'),
  form: optional(code(trainingForms, 'How.')),
});

export const coachingEvents = [draftRefused, trainingRecorded] as const;
export type CoachingEvent = EventOf<(typeof coachingEvents)[number]>;
