import {
  acknowledged,
  at,
  by,
  classified,
  friday,
  type GivenEvent,
  monday,
  ownerAssigned,
  received,
  resolved,
  routed,
  tuesday,
  wednesday,
} from '../../../testing/facts.js';
import { given } from '../../../testing/given.js';
import {
  type AcceptHandover,
  type AnswerResolution,
  type RecordLesson,
  type Reopen,
  type Resolve,
} from '../commands.js';

const lateReason = 'The system was down.';
const start = [at(tuesday, received()), at(tuesday, ownerAssigned())];
const context = { now: friday };
const note = { type: 'AddNote', text: 'Works nights.', lateReason } as const;

describe('when something happened', () => {
  it('[F17] is never before the complaint was received, unless only the day of that is known', () => {
    given(...start)
      .when({ ...note, occurredAt: monday }, context)
      .thenRefused('occurred-before-receipt', 'F17');
    given({ ...at(tuesday, received()), precision: 'day' })
      .when({ ...note, occurredAt: monday }, context)
      .then({ type: 'NoteAdded' }, { type: 'NoteAdded' });
    given(...start)
      .when({ ...note, occurredAt: tuesday }, context)
      .then({ type: 'NoteAdded' }, { type: 'NoteAdded' });
  });

  it('[F17] said to the day is compared by the day, in the zone of the calendar', () => {
    // In Amsterdam the tenth begins at 23:00 UTC.
    const day = { ...note, precision: 'day' } as const;
    given(...start)
      .when({ ...day, occurredAt: '2026-03-10T00:00:00Z' }, context)
      .then({ type: 'NoteAdded' }, { type: 'NoteAdded' });
    given(...start)
      .when({ ...day, occurredAt: '2026-03-09T22:30:00Z' }, context)
      .thenRefused('occurred-before-receipt');
    given(...start)
      .when({ ...day, occurredAt: '2026-03-09T23:30:00Z' }, context)
      .then({ type: 'NoteAdded' }, { type: 'NoteAdded' });
  });

  const before = { occurredAt: '2026-03-10T10:00:00Z', lateReason } as const;
  const over = [...start, acknowledged(), classified(), at(wednesday, resolved())];
  type Act = AcceptHandover | AnswerResolution | RecordLesson | Reopen | Resolve;
  const acts: [string, Act, readonly GivenEvent[]][] = [
    ['resolving', { type: 'Resolve', resolution: 'r', explanation: 'e' }, [...start, at(wednesday, acknowledged())]],
    ['an answer', { type: 'AnswerResolution', answer: 'accepted', medium: 'spoken' }, over],
    ['reopening', { type: 'Reopen', reason: 'It leaks.' }, over],
    [
      'a lesson',
      { type: 'RecordLesson', outcome: 'noChangeDecided', rootCause: 'tooLate', justification: 'j', decider: 'carla' },
      over,
    ],
    ['an accepted handover', { type: 'AcceptHandover' }, [...start, at(wednesday, routed())]],
  ];
  it.each(acts)('[F17] is for %s not before what it follows', (_, act, history) =>
    given(...history)
      .when({ ...act, ...before }, context)
      .thenRefused('occurred-out-of-order', 'F17'),
  );

  it('[F17] may be any moment where of an import only the day of the ending is known', () =>
    given(
      ...start,
      acknowledged(),
      classified(),
      by('importer', 'importer', { ...at(wednesday, resolved()), precision: 'notAfter' }),
    )
      .when({ type: 'AnswerResolution', answer: 'accepted', medium: 'spoken', ...before }, context)
      .then({ type: 'ResolutionAnswered' }, { type: 'NoteAdded' }));

  it('[T8] said to the day may be today, whatever the hour, and not tomorrow', () => {
    const receive = { type: 'ReceiveComplaint', channel: 'letter', statement: 's', precision: 'day' } as const;
    const today = given().when({ ...receive, occurredAt: '2026-03-13T20:00:00Z' }, context);
    today.then({ type: 'Received', precision: 'day' }, { type: 'OwnerAssigned' });
    today.thenNotWarned('occurred-at-clamped');
    expect(today.complaint.receipt?.at).toBe(friday);
    given()
      .when({ ...receive, occurredAt: '2026-03-13T23:30:00Z' }, context)
      .thenRefused('occurred-in-future');
  });
});
