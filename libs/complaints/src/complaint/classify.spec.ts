import { acknowledged, classified, ownerAssigned, received } from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type Classify } from './commands.js';

const classify = (differs: Partial<Classify> = {}): Classify => ({
  type: 'Classify',
  object: 'lift',
  cause: 'maintenanceMissed',
  ...differs,
});
const start = [received(), ownerAssigned(), acknowledged()];

describe('classifying', () => {
  it('[T11] says what it is about, what caused it and what the complainant is after, or that nobody said', () =>
    given(...start)
      .when(classify())
      .then({
        type: 'Classified',
        data: { object: 'lift', cause: 'maintenanceMissed', intention: 'notStated', remedySought: 'notStated' },
      }));

  it('[T11] is refused without object or cause', () => {
    given(...start)
      .when(classify({ object: ' ' }))
      .thenRefused('blank', 'T11');
    given(...start)
      .when(classify({ cause: '' }))
      .thenRefused('blank', 'T11');
  });

  it('[T18] the second time stands beside the first', () => {
    const outcome = given(...start, classified()).when(classify({ cause: 'noAnswer', stage: 'aftercare' }));
    outcome.then({ type: 'Reclassified', data: { cause: 'noAnswer', stage: 'aftercare' } });
    expect(outcome.complaint.classification).toMatchObject({ cause: 'noAnswer' });
  });

  it('is already so when nothing differs', () =>
    given(...start, classified())
      .when(classify({ intention: 'solveMine', remedySought: 'repair' }))
      .thenNothing());

  it('[F6] knows wrong data as a cause, and records one that is not on the list with a warning', () => {
    given(...start)
      .when(classify({ cause: 'wrongDataShown' }))
      .thenNotWarned('cause-not-listed');
    given(...start)
      .when(classify({ cause: 'vulnerabilityNotMet' }))
      .thenNotWarned('cause-not-listed');
    given(...start)
      .when(classify({ cause: 'constructor' }))
      .thenWarned('cause-not-listed');
  });

  it('[N1b] needs no acknowledgement: it judges what it is about, not who is right', () =>
    given(received(), ownerAssigned()).when(classify()).then({ type: 'Classified' }));
});

describe('classifying what somebody came to us about before', () => {
  const known = { about: [{ object: 'lift', times: 2, cases: 2 }], asOf: 'position-9' };

  it('[F9] tells that it is the third time, as soon as it is known what it is about, and pins what other cases knew', () => {
    const outcome = given(received()).when(classify(), { elsewhere: known });
    outcome.then({ type: 'Classified', data: { object: 'lift', elsewhere: known } });
    expect(outcome.decision).toMatchObject({
      warnings: expect.arrayContaining([
        {
          code: 'third-contact',
          rule: 'F9',
          sentence: 'This is the third time that this person comes to us about the lift, over three cases.',
        },
      ]) as unknown,
    });
    expect(outcome.complaint.classification).not.toHaveProperty('elsewhere');
    expect(outcome.complaint.inTouch.elsewhere).toEqual(known);
    given(received())
      .when(classify({ object: 'stairs' }), { elsewhere: known })
      .thenNotWarned('third-contact');
  });

  it('[F9] classifies all the same when other cases could not be asked', () => {
    const outcome = given(received()).when(classify(), { elsewhere: 'unknown' });
    outcome.then({ type: 'Classified' });
    expect(outcome.complaint.inTouch).not.toHaveProperty('elsewhere');
  });
});
