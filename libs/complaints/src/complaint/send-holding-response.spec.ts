import {
  acknowledged,
  friday,
  monday,
  received,
  resolved,
  tuesday,
  wednesday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { judged, refusing, remembering } from '../../testing/judging.js';
import { type SendHoldingResponse } from './send-holding-response.js';
import { type WordingJudge } from './deciding/wording-judge.js';

const heard = acknowledged({ nextSteps: [] });
const start = [received(), heard];
const keepsNextContact = { type: 'PromiseKept', data: { promiseId: 'next-contact' } };
/** Would refuse a letter; here it only warns. */
const wording: WordingJudge = ({ command }) => judged(refusing('AP-9', `Look again at this ${command}.`));

describe('a holding response', () => {
  const hold = (differs: Partial<SendHoldingResponse> = {}): SendHoldingResponse => ({
    type: 'SendHoldingResponse',
    why: 'The part comes from Finland.',
    expectedAt: friday,
    ...differs,
  });

  it('[P12] tells why it takes longer, and when the answer comes', () => {
    given(...start)
      .when(hold())
      .then({ type: 'HoldingResponseSent', data: { why: hold().why, expectedAt: friday } }, keepsNextContact);
    given(...start)
      .when(hold({ why: ' ' }))
      .thenRefused('blank', 'P12');
    given(...start)
      .when(hold({ expectedAt: monday }))
      .thenRefused('due-in-past');
  });

  it('is sent at any time, and changes no verdict', () => {
    const missed: GivenEvent = {
      type: 'DeadlineMissed',
      data: { clock: 'finalResponse', startRevision: 0, dueAt: tuesday, stage: 'due', noticedAt: tuesday },
    };
    const outcome = given(...start, missed).when(hold(), { now: wednesday });
    outcome.then({ type: 'HoldingResponseSent' }, keepsNextContact);
    expect(outcome.complaint.deadlines).toMatchObject([{ told: 'missed', rebutted: false }]);
    given(received()).when(hold()).thenWarned('not-acknowledged-yet');
    given(...start)
      .when(hold())
      .thenNotWarned('not-acknowledged-yet');
  });

  it('[P12] names recourse where the regime asks for it', () => {
    const recourse = { body: 'ombudsman', term: 'P6M' };
    const disp = [received({ regime: 'disp' }), heard];
    given(...disp)
      .when(hold())
      .thenWarned('recourse-missing');
    const told = given(...disp).when(hold({ recourse }));
    told.then({ type: 'HoldingResponseSent', data: { recourse } }, keepsNextContact);
    told.thenNotWarned('recourse-missing');
    given(...start)
      .when(hold())
      .thenNotWarned('recourse-missing');
    given(...disp)
      .when(hold({ recourse: { body: 'ombudsman', term: ' ' } }))
      .thenRefused('blank');
  });

  it('is judged in the language that it is in', () => {
    const { wording: silent, asked } = remembering();
    given(...start).when(hold({ language: 'fy' }), { wording: silent });
    expect(asked).toMatchObject([{ language: 'fy' }]);
  });

  it('is warned about its words, never refused for them', () =>
    given(...start)
      .when(hold(), { wording })
      .thenWarned('wording'));

  it('is for open cases', () =>
    given(...start, resolved())
      .when(hold())
      .thenRefused('not-open'));
});
