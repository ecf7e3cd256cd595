import {
  acknowledged,
  friday,
  monday,
  nextMonday,
  received,
  resolved,
  tuesday,
  wednesday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { judged, refusing } from '../../testing/judging.js';
import { type Extend } from './extend.js';
import { type WordingJudge } from './deciding/wording-judge.js';

const heard = acknowledged({ nextSteps: [] });
const start = [received(), heard];
const keepsNextContact = { type: 'PromiseKept', data: { promiseId: 'next-contact' } };
/** Would refuse a letter; here it only warns. */
const wording: WordingJudge = ({ command }) => judged(refusing('AP-9', `Look again at this ${command}.`));

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

  it('[X6] is still possible at the very end, and with consent of this moment', () => {
    given(...awb, extended(wednesday))
      .when(extend({ consent: { ...consent, givenAt: wednesday } }), { ...carla, now: wednesday })
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb, extended(nextMonday))
      .when(extend({ newDueAt: nextMonday, consent }), carla)
      .thenRefused('due-in-past');
  });

  it('[X6] is refused for a missed term, not for a warned one, nor for an extension of another clock', () => {
    const data = { clock: 'finalResponse', startRevision: 0, dueAt: friday, stage: '5d', noticedAt: monday } as const;
    given(...awb, { type: 'DeadlineWarned', data })
      .when(extend(), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb, { type: 'ExtensionGranted', data: { clock: 'holdingResponse', newDueAt: monday, notified: [] } })
      .when(extend(), carla)
      .then({ type: 'ExtensionGranted' }, keepsNextContact);
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
