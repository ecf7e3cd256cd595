import {
  acknowledged,
  clockPaused,
  contactLogged,
  monday,
  mondayNoon,
  received,
  resolved,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type PauseClock } from './pause-clock.js';

const heard = acknowledged({ nextSteps: [] });
const start = [received(), heard];
describe('pausing a clock', () => {
  const pause = (differs: Partial<PauseClock> = {}): PauseClock => ({
    type: 'PauseClock',
    clock: 'resolution',
    waitingFor: 'complainant',
    question: 'On which floor does she live?',
    ...differs,
  });
  const question = contactLogged({ direction: 'outbound', asks: 'Which floor?', brings: 'question' });
  const answer = contactLogged({ brings: 'answer' });

  it('[X6] follows a question of ours', () => {
    const outcome = given(...start, question).when(pause());
    outcome.then({
      type: 'ClockPaused',
      data: { clock: 'resolution', waitingFor: 'complainant', question: 'On which floor does she live?' },
    });
    expect(outcome.complaint.pauses).toMatchObject([{ clock: 'resolution', since: mondayNoon }]);
    given(...start)
      .when(pause())
      .thenRefused('nothing-asked', 'X6');
    given(...start, contactLogged({ direction: 'outbound', brings: 'answer' }))
      .when(pause())
      .thenRefused('nothing-asked');
    // A question of theirs is none of ours.
    given(...start, contactLogged({ asks: 'When does the mechanic come?' }))
      .when(pause())
      .thenRefused('nothing-asked');
  });

  it('[X6] is over with the answer, until we ask again', () => {
    given(...start, question, answer)
      .when(pause())
      .thenRefused('nothing-asked');
    given(...start, question, answer, question)
      .when(pause())
      .then({ type: 'ClockPaused' });
    given(...start, question, contactLogged({ direction: 'outbound', brings: 'newDate' }))
      .when(pause())
      .then({ type: 'ClockPaused' });
  });

  it('[X6] waits for the one who was asked', () => {
    const toMechanic = contactLogged({ direction: 'outbound', counterparty: 'thirdParty', asks: 'When can you come?' });
    given(...start, toMechanic)
      .when(pause())
      .thenRefused('nothing-asked');
    given(...start, question)
      .when(pause({ waitingFor: 'thirdParty' }))
      .thenRefused('nothing-asked');
    given(...start, toMechanic, answer)
      .when(pause({ waitingFor: 'thirdParty' }))
      .then({ type: 'ClockPaused', data: { waitingFor: 'thirdParty' } });
    given(...start, contactLogged({ direction: 'outbound', counterparty: 'representative', asks: 'Which floor?' }))
      .when(pause())
      .then({ type: 'ClockPaused' });
  });

  it('[X6] stops only the clocks that may wait: never a statutory one, nor that of a promise', () => {
    for (const clock of ['finalResponse', 'acknowledge', 'apology', 'promise', 'handover', 'lesson'] as const)
      given(...start, question)
        .when(pause({ clock }))
        .thenRefused('clock-not-pausable', 'X6');
    given(...start, question)
      .when(pause({ clock: 'progress' }))
      .then({ type: 'ClockPaused', data: { clock: 'progress' } });
    given(...start, contactLogged({ direction: 'outbound', counterparty: 'thirdParty', asks: 'When?' }))
      .when(pause({ clock: 'progress', waitingFor: 'thirdParty' }))
      .thenRefused('clock-not-pausable');
  });

  it('[X5] is never backdated', () => {
    given(...start, question)
      .when(pause({ occurredAt: monday }))
      .thenRefused('pause-backdated', 'X5');
    given(...start, question)
      .when(pause({ occurredAt: mondayNoon }))
      .then({ type: 'ClockPaused' });
  });

  it('[X5] is per clock', () => {
    given(...start, question, clockPaused())
      .when(pause())
      .thenNothing();
    given(...start, question, clockPaused())
      .when(pause({ clock: 'progress' }))
      .then({ type: 'ClockPaused' });
    given(...start, question, clockPaused({ waitingFor: 'thirdParty' }))
      .when(pause())
      .thenRefused('clock-paused');
  });

  it('[X5] one clock resumes, and the other stands still', () => {
    const outcome = given(...start, question, clockPaused(), clockPaused({ clock: 'progress' })).when({
      type: 'ResumeClock',
      clock: 'resolution',
    });
    outcome.then({ type: 'ClockResumed' });
    expect(outcome.complaint.pauses).toMatchObject([{ clock: 'progress' }]);
  });

  it('[X5] says what was asked', () =>
    given(...start, question)
      .when(pause({ question: ' ' }))
      .thenRefused('blank', 'X5'));

  it('[X5] ends by hand, or when the answer stays away too long', () => {
    const resume = { type: 'ResumeClock', clock: 'resolution' } as const;
    const outcome = given(...start, question, clockPaused()).when(resume);
    outcome.then({ type: 'ClockResumed', data: { clock: 'resolution', cause: 'byHand' } });
    expect(outcome.complaint.pauses).toEqual([]);
    given(...start, question, clockPaused())
      .when(resume, { actor: { id: 'timer', role: 'timer' } })
      .then({ type: 'ClockResumed', data: { cause: 'tooLong' } });
    given(...start, question, clockPaused({ clock: 'progress' }))
      .when(resume)
      .thenNothing();
  });

  it('is for open cases', () => {
    given(...start, question, resolved())
      .when(pause())
      .thenRefused('not-open');
    given(...start, resolved())
      .when({ type: 'ResumeClock', clock: 'resolution' })
      .thenRefused('not-open');
  });
});
