import {
  acknowledged,
  clockPaused,
  contactLogged,
  friday,
  monday,
  mondayNoon,
  nextMonday,
  received,
  resolved,
  tuesday,
  wednesday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type Extend } from './extend.js';
import { type PauseClock } from './pause-clock.js';
import { type SendHoldingResponse } from './send-holding-response.js';
import { type WordingJudge } from './wording-judge.js';

const heard = acknowledged({ nextSteps: [] });
const start = [received(), heard];
const keepsNextContact = { type: 'PromiseKept', data: { promiseId: 'next-contact' } };
/** Would refuse a letter; here it only warns. */
const wording: WordingJudge = ({ command }) => [
  { rule: 'AP-9', severity: 'refuse', start: 0, end: 3, why: `Look again at this ${command}.`, better: 'Say sorry.' },
];

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

  it('is warned about its words, never refused for them', () =>
    given(...start)
      .when(hold(), { wording })
      .thenWarned('wording'));

  it('is for open cases', () =>
    given(...start, resolved())
      .when(hold())
      .thenRefused('not-open'));
});

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

describe('extending a term', () => {
  const carla = { actor: { id: 'carla', role: 'coordinator' } } as const;
  const awb = [received({ regime: 'awb' }), heard];
  const extend = (differs: Partial<Extend> = {}): Extend => ({
    type: 'Extend',
    clock: 'finalResponse',
    newDueAt: '2026-05-18T22:00:00.000Z',
    notified: ['complainant'],
    reason: 'The mechanic has to be heard first.',
    ...differs,
  });
  const consent = { evidence: 'Her letter of Sunday.', givenAt: monday };
  const extended = (newDueAt: string): GivenEvent => ({
    type: 'ExtensionGranted',
    data: { clock: 'finalResponse', newDueAt, notified: ['complainant'] },
  });

  it('[X6] tells the complainant why, and until when', () => {
    given(...awb)
      .when(extend({ notified: ['complainant', 'complainant'] }), carla)
      .then(
        {
          type: 'ExtensionGranted',
          data: {
            clock: 'finalResponse',
            newDueAt: '2026-05-18T22:00:00.000Z',
            notified: ['complainant'],
            reason: 'The mechanic has to be heard first.',
          },
        },
        keepsNextContact,
      );
    given(...awb)
      .when(extend({ notified: [] }), carla)
      .thenRefused('extension-not-notified', 'X6');
    given(...awb)
      .when(extend({ reason: '' }), carla)
      .thenRefused('blank', 'P12');
  });

  it('[X6] tells the subject too, where there is one', () => {
    const about = [
      [received({ regime: 'awb', subjectEmployee: 'bilal' }), heard],
      [...awb, { type: 'SubjectInformed', data: {} } as const],
    ];
    for (const events of about) {
      given(...events)
        .when(extend(), carla)
        .thenRefused('extension-not-notified');
      given(...events)
        .when(extend({ notified: ['complainant', 'subject'] }), carla)
        .then({ type: 'ExtensionGranted' }, keepsNextContact);
    }
  });

  it('[X6] is only what the regime knows: a statutory term', () => {
    for (const regime of ['awb', 'wkkgz'])
      given(received({ regime }), heard).when(extend(), carla).then({ type: 'ExtensionGranted' }, keepsNextContact);
    for (const regime of ['disp', 'nl-finance', 'cfpb', 'internal'])
      given(received({ regime }), heard).when(extend(), carla).thenRefused('extension-not-allowed', 'X6');
    given(...start)
      .when(extend(), carla)
      .thenRefused('extension-not-allowed');
    for (const clock of ['resolution', 'acknowledge', 'promise'] as const)
      given(...awb)
        .when(extend({ clock }), carla)
        .thenRefused('extension-not-allowed');
  });

  it('is for a coordinator', () =>
    given(...awb)
      .when(extend())
      .thenRefused('coordinator-needed'));

  it('[X6] happens once, and again only with the consent of the complainant', () => {
    const again = extend({ newDueAt: '2026-06-15T22:00:00.000Z' });
    given(...awb, extended('2026-05-18T22:00:00.000Z'))
      .when(again, carla)
      .thenRefused('consent-missing', 'X6');
    given(...awb, extended('2026-05-18T22:00:00.000Z'))
      .when({ ...again, consent }, carla)
      .then({ type: 'ExtensionGranted', data: { consent } }, keepsNextContact);
    given(...awb)
      .when(extend({ consent: { ...consent, evidence: ' ' } }), carla)
      .thenRefused('blank', 'X6');
    for (const givenAt of [friday, 'yesterday'])
      given(...awb)
        .when(extend({ consent: { ...consent, givenAt } }), carla)
        .thenRefused('value-not-allowed');
  });

  it('[X6] is no longer than the regime allows, unless the complainant consents', () => {
    // Received on 9 March: 6 + 4 weeks are 18 May, with a week to spare for days off.
    const tooLong = '2026-05-25T09:00:00.001Z';
    given(...awb)
      .when(extend({ newDueAt: '2026-05-25T09:00:00.000Z' }), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb)
      .when(extend({ newDueAt: tooLong }), carla)
      .thenRefused('extension-too-long', 'X6');
    given(...awb)
      .when(extend({ newDueAt: tooLong, consent }), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    // With an advisory committee it was 10 weeks.
    const committee = { type: 'AdviceRequested', data: { from: 'committee' } } as const;
    given(...awb, committee)
      .when(extend({ newDueAt: tooLong }), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb, committee)
      .when(extend({ newDueAt: '2026-06-23T09:00:00.000Z' }), carla)
      .thenRefused('extension-too-long');
  });

  it('[X6] comes before the term has passed', () => {
    const missed: GivenEvent = {
      type: 'DeadlineMissed',
      data: { clock: 'finalResponse', startRevision: 0, dueAt: monday, stage: 'due', noticedAt: monday },
    };
    const rebutted: GivenEvent = {
      type: 'DeadlineMissRebutted',
      data: { clock: 'finalResponse', evidence: 'The post stamp.' },
    };
    given(...awb, missed)
      .when(extend(), carla)
      .thenRefused('deadline-passed', 'X6');
    given(...awb, missed, rebutted)
      .when(extend(), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb, { type: 'DeadlineMissed', data: { ...missed.data, clock: 'progress' } })
      .when(extend(), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb, extended(tuesday))
      .when(extend({ consent }), { ...carla, now: wednesday })
      .thenRefused('deadline-passed');
  });

  it('ends later than it did', () => {
    given(...awb)
      .when(extend({ newDueAt: monday }), carla)
      .thenRefused('due-in-past');
    given(...awb)
      .when(extend({ newDueAt: 'in May' }), carla)
      .thenRefused('value-not-allowed');
    given(...awb, extended(nextMonday))
      .when(extend({ newDueAt: friday, consent }), carla)
      .thenRefused('due-in-past');
  });

  it('is warned about its words, never refused for them', () =>
    given(...awb)
      .when(extend(), { ...carla, wording })
      .thenWarned('wording'));

  it('is for open cases', () =>
    given(...awb, resolved())
      .when(extend(), carla)
      .thenRefused('not-open'));
});
