import {
  code,
  event,
  freeText,
  list,
  listCode,
  moment,
  optional,
  whole,
  group,
  id,
  type EventOf,
} from '#libs/event-schema';
import { clock, promiseId, recourse } from './vocabulary.js';

export const clockPaused = event(
  'ClockPaused',
  1,
  ['X5', 'X6'],
  'A clock stands still because we asked something concrete; shown as the waiting time of the complainant too.',
  {
    clock: clock(),
    waitingFor: code(['complainant', 'thirdParty'], 'Whose answer we wait for.'),
    question: freeText('What was asked.'),
  },
);
export type ClockPaused = EventOf<typeof clockPaused>;

export const clockResumed = event('ClockResumed', 1, ['X5', 'X6'], 'A paused clock runs again.', {
  clock: clock(),
  cause: code(['answered', 'byHand', 'tooLong', 'resolved'], 'What made it run again.'),
});
export type ClockResumed = EventOf<typeof clockResumed>;

export const clockRepinned = event(
  'ClockRepinned',
  1,
  ['X5', 'X7'],
  'An open clock follows another version of policy or calendar from now on; what was consumed and paused stays.',
  {
    clock: clock(),
    policy: optional(listCode('The version of the policy.')),
    calendar: optional(listCode('The version of the calendar.')),
  },
);
export type ClockRepinned = EventOf<typeof clockRepinned>;

export const extensionGranted = event(
  'ExtensionGranted',
  1,
  ['X6'],
  'A statutory term was extended, and those who must know were told.',
  {
    clock: clock(),
    newDueAt: moment('The new end of the term.'),
    notified: list(code(['complainant', 'subject'], 'Who was told.'), 'Everybody who was told.'),
    consent: optional(
      group(
        {
          evidence: freeText('How the complainant consented.'),
          givenAt: moment('When.'),
          contactEventId: optional(id('The contact in which they did, where it was found on record.')),
        },
        'The consent of the complainant, where the regime asks for it.',
      ),
    ),
    reason: optional(freeText('Why it takes longer, as told.')),
  },
);
export type ExtensionGranted = EventOf<typeof extensionGranted>;

export const holdingResponseSent = event(
  'HoldingResponseSent',
  1,
  ['F3', 'P12'],
  'The complainant was told why it takes longer and when to expect the answer. Changes no verdict.',
  {
    why: optional(freeText('Why it takes longer; absent only when the source of an import does not say.')),
    expectedAt: optional(moment('When the answer is expected; absent only when the source of an import does not say.')),
    recourse: optional(recourse()),
  },
);
export type HoldingResponseSent = EventOf<typeof holdingResponseSent>;

const deadline = {
  clock: clock(),
  startRevision: whole(0, Number.MAX_SAFE_INTEGER, 'Revision of the event that started the clock.'),
  dueAt: moment('When it was, or is, due.'),
  stage: listCode('Which warning, or `due`.'),
  noticedAt: moment('When the timer noticed it.'),
  promiseId: optional(promiseId("The promise, for a promise's clock.")),
};

export const deadlineWarned = event(
  'DeadlineWarned',
  1,
  ['X3', 'X7'],
  'A deadline comes near; said once per clock, due moment and stage.',
  deadline,
);
export type DeadlineWarned = EventOf<typeof deadlineWarned>;

export const deadlineMissed = event(
  'DeadlineMissed',
  1,
  ['X1', 'X7'],
  'A deadline passed. It stands, whatever happens later; evidence may rebut it.',
  deadline,
);
export type DeadlineMissed = EventOf<typeof deadlineMissed>;

export const deadlineMissRebutted = event(
  'DeadlineMissRebutted',
  1,
  ['F17'],
  'It turned out that the deadline had been met and was recorded late.',
  {
    clock: clock(),
    evidence: freeText('What shows it.'),
    startRevision: optional(whole(0, Number.MAX_SAFE_INTEGER, 'Revision of the event that started the clock.')),
  },
);
export type DeadlineMissRebutted = EventOf<typeof deadlineMissRebutted>;
