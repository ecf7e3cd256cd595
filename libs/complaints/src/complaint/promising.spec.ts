import {
  acknowledged,
  friday,
  monday,
  mondayNoon,
  ownerAssigned,
  promiseBroken,
  promiseKept,
  promiseMade,
  received,
  resolved,
  thursday,
  tuesday,
  wednesday,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type MakePromise, type MovePromise } from './commands.js';

const start = [received(), ownerAssigned()];
const promise = (differs: Partial<MakePromise> = {}): MakePromise => ({
  type: 'MakePromise',
  kind: 'callback',
  dueAt: tuesday,
  by: 'emma',
  what: 'Ring back.',
  ...differs,
});
const move = (differs: Partial<MovePromise> = {}): MovePromise => ({
  type: 'MovePromise',
  promiseId: 'promise-1',
  dueAt: friday,
  complainantTold: true,
  ...differs,
});

describe('making a promise', () => {
  it('[F7] says what, by whom and by when', () =>
    given(...start)
      .when(promise())
      .then({
        type: 'PromiseMade',
        data: { promiseId: 'id/promise', kind: 'callback', dueAt: tuesday, by: 'emma', what: 'Ring back.' },
      }));

  it('[N6b] is refused for a moment that is over, for nobody, or without words', () => {
    given(...start)
      .when(promise({ dueAt: mondayNoon }))
      .thenRefused('due-in-past', 'N6b');
    given(...start)
      .when(promise({ by: ' ' }))
      .thenRefused('nobody-named', 'N6b');
    given(...start)
      .when(promise({ what: '' }))
      .thenRefused('blank', 'F7');
  });

  it('was made for the future as it was then, when it is recorded later', () =>
    given(...start)
      .when(promise({ occurredAt: monday, dueAt: '2026-03-09T10:00:00Z' }))
      .then({ type: 'PromiseMade', data: { dueAt: '2026-03-09T10:00:00.000Z' }, occurredAt: monday }));

  it('[F7] warns outside opening hours', () => {
    given(...start)
      .when(promise({ dueAt: '2026-03-10T21:00:00Z' }))
      .thenWarned('outside-opening-hours');
    given(...start)
      .when(promise())
      .thenNotWarned('outside-opening-hours');
  });

  it('holds after a resolution too', () =>
    given(...start, acknowledged(), resolved())
      .when(promise())
      .then({ type: 'PromiseMade' }));
});

describe('moving a promise', () => {
  it('[N3b] told in time it is not broken', () => {
    const outcome = given(...start, promiseMade()).when(move(), { now: tuesday });
    outcome.then({ type: 'PromiseMoved', data: { dueAt: friday, previousDueAt: wednesday, toldAt: tuesday } });
    outcome.thenNotWarned('moved-late');
    expect(outcome.complaint.promises).toMatchObject([{ status: 'open', dueAt: friday }]);
  });

  it('[N3b] told late it is recorded, and stays broken', () => {
    const outcome = given(...start, promiseMade()).when(move(), { now: thursday });
    outcome.thenWarned('moved-late');
    expect(outcome.complaint.promises).toMatchObject([{ status: 'broken', dueAt: wednesday, movedTo: friday }]);
    given(...start, promiseMade(), promiseBroken())
      .when(move(), { now: thursday })
      .thenWarned('moved-late');
  });

  it('[N3b] told in time and recorded later, it was moved in time', () =>
    given(...start, promiseMade())
      .when(move({ occurredAt: tuesday }), { now: '2026-03-11T12:00:00.000Z' })
      .thenNotWarned('moved-late'));

  it('[N3b] is refused while the complainant does not know', () =>
    given(...start, promiseMade())
      .when(move({ complainantTold: false }))
      .thenRefused('complainant-not-told', 'N3b'));

  it('is refused for a promise that is not there, was kept, or would move into the past', () => {
    given(...start)
      .when(move())
      .thenRefused('promise-not-found');
    given(...start, promiseMade(), promiseKept())
      .when(move())
      .thenRefused('promise-already-kept');
    given(...start, promiseMade())
      .when(move({ dueAt: monday }))
      .thenRefused('due-in-past');
  });

  it('is already so when it is due then', () =>
    given(...start, promiseMade())
      .when(move({ dueAt: wednesday }))
      .thenNothing());

  it('is already so when who keeps it is named once more, and moves to whoever else is named', () => {
    given(...start, promiseMade())
      .when(move({ dueAt: wednesday, by: 'emma' }))
      .thenNothing();
    const outcome = given(...start, promiseMade()).when(move({ dueAt: wednesday, by: 'bilal' }));
    outcome.then({ type: 'PromiseMoved', data: { dueAt: wednesday, by: 'bilal' } });
    expect(outcome.complaint.promises).toMatchObject([{ by: 'bilal', dueAt: wednesday }]);
  });

  it('[N3b] told at the very moment at which it is due, it was told in time', () => {
    given(...start, promiseMade())
      .when(move(), { now: wednesday })
      .thenNotWarned('moved-late');
    // Told in time of one that was broken by then all the same.
    given(...start, promiseMade(), promiseBroken())
      .when(move({ occurredAt: tuesday }), { now: wednesday })
      .thenWarned('moved-late');
  });

  it('[F7] warns outside opening hours', () => {
    given(...start, promiseMade())
      .when(move({ dueAt: '2026-03-12T21:00:00Z' }))
      .thenWarned('outside-opening-hours');
    given(...start, promiseMade())
      .when(move())
      .thenNotWarned('outside-opening-hours');
  });
});

describe('keeping a promise', () => {
  const keep = { type: 'KeepPromise', promiseId: 'promise-1', what: 'Rang back.' } as const;

  it('[F7] is on time or late by when it happened', () => {
    const inTime = given(...start, promiseMade()).when(keep, { now: tuesday });
    inTime.then({ type: 'PromiseKept', data: { promiseId: 'promise-1', by: 'emma' } });
    inTime.thenNotWarned('kept-late');
    expect(inTime.complaint.promises).toMatchObject([{ status: 'kept' }]);
    const late = given(...start, promiseMade(), promiseBroken()).when(keep, { now: friday });
    late.thenWarned('kept-late');
    expect(late.complaint.promises).toMatchObject([{ status: 'keptLate' }]);
  });

  it('[F7] at the very moment at which it was due is on time', () =>
    given(...start, promiseMade())
      .when(keep, { now: wednesday })
      .thenNotWarned('kept-late'));

  it('is refused for a promise that is not there or was kept', () => {
    given(...start)
      .when(keep)
      .thenRefused('promise-not-found');
    given(...start, promiseMade(), promiseKept())
      .when(keep)
      .thenRefused('promise-already-kept');
  });
});

describe('adding a note', () => {
  it('[F12] keeps what colleagues should know, in any state', () => {
    given(...start, resolved())
      .when({ type: 'AddNote', text: 'Rings only in the evening.' })
      .then({ type: 'NoteAdded', data: { text: 'Rings only in the evening.' } });
    given(...start)
      .when({ type: 'AddNote', text: '\n' })
      .thenRefused('blank');
  });
});
