import {
  acknowledged,
  contactLogged,
  friday,
  type GivenEvent,
  monday,
  received,
  resolved,
  tuesday,
  wednesday,
} from '../../testing/facts.js';
import { complaintAfter, given } from '../../testing/given.js';
import { termToExtend } from './deciding/extending.js';
import { type ContactLogged } from './events/index.js';
import { type Extend } from './extend.js';
import { type LogContact } from './log-contact.js';

const awb = [received({ regime: 'awb' }), acknowledged({ nextSteps: [] })];
const until = '2026-06-15T22:00:00.000Z';
const consentsTo = { clock: 'finalResponse', until } as const;
const unknown: GivenEvent = {
  type: 'Received',
  data: { channel: 'form', statement: 'He takes our tips.', regime: 'awb', anonymous: true },
};
const missed: GivenEvent = {
  type: 'DeadlineMissed',
  data: { clock: 'finalResponse', startRevision: 0, dueAt: monday, stage: 'due', noticedAt: monday },
};

describe('agreeing to an extension', () => {
  const log = (differs: Partial<LogContact> = {}): LogContact => ({
    type: 'LogContact',
    direction: 'inbound',
    counterparty: 'complainant',
    medium: 'letter',
    summary: 'Take until the middle of June.',
    brings: 'nothing',
    consentsTo,
    ...differs,
  });

  it('[X6] is done in writing, by the complainant or who speaks for them', () => {
    for (const medium of ['letter', 'email', 'underCode'] as const)
      given(...awb)
        .when(log({ medium, consentsTo: { ...consentsTo, until: '2026-06-16T00:00:00+02:00' } }))
        .then({ type: 'ContactLogged', data: { medium, consentsTo } });
    given(...awb)
      .when(log({ counterparty: 'representative' }))
      .then({ type: 'ContactLogged', data: { consentsTo } });
  });

  it.each([
    { medium: 'telephone' },
    { medium: 'inPerson' },
    { medium: 'chat' },
    { medium: 'social' },
    { medium: 'other' },
    { direction: 'outbound' },
    { counterparty: 'subject' },
    { counterparty: 'thirdParty' },
    { automated: true },
  ] as const)('[X6] is not what %j says; that is logged as it is', (differs) => {
    given(...awb)
      .when(log(differs))
      .thenRefused('consent-not-in-writing', 'X6');
    const { consentsTo: _, ...plain } = log(differs);
    given(...awb)
      .when(plain)
      .then({ type: 'ContactLogged' });
  });

  it('[X6] is about a term that can be extended, and that still runs', () => {
    given(received({ regime: 'disp' }))
      .when(log())
      .thenRefused('extension-not-allowed', 'X6');
    given(...awb)
      .when(log({ consentsTo: { ...consentsTo, clock: 'resolution' } }))
      .thenRefused('extension-not-allowed');
    given(...awb, resolved())
      .when(log())
      .thenRefused('not-open');
  });

  it('[X6] is about a moment that is still to come', () => {
    for (const [end, code] of [
      [monday, 'due-in-past'],
      ['in June', 'value-not-allowed'],
    ] as const)
      given(...awb)
        .when(log({ consentsTo: { ...consentsTo, until: end } }))
        .thenRefused(code, 'X6');
  });
});

describe('the term to which a complainant can agree', () => {
  it.each<[string, readonly GivenEvent[], string | undefined]>([
    ['is the statutory one', awb, 'finalResponse'],
    ['is none where the regime knows none', [received({ regime: 'disp' })], undefined],
    ['is none where there is no regime', [received()], undefined],
    ['is none when it was missed', [...awb, missed], undefined],
    ['is there again when it was met after all', [...awb, missed, rebutted()], 'finalResponse'],
    ['is none when the case has ended', [...awb, resolved()], undefined],
    ['is none for whoever stays unknown', [unknown], undefined],
    ['is there when they say who they are', [unknown, identified()], 'finalResponse'],
  ])('[X6] %s', (_, events, term) => expect(termToExtend(complaintAfter(...events))).toBe(term));
});

describe('extending a term as the complainant agreed', () => {
  const carla = { actor: { id: 'carla', role: 'coordinator' }, now: wednesday } as const;
  const extend = (differs: Partial<Extend> = {}): Extend => ({
    type: 'Extend',
    clock: 'finalResponse',
    newDueAt: until,
    notified: ['complainant'],
    reason: 'The mechanic has to be heard first.',
    ...differs,
  });
  const before: GivenEvent = {
    type: 'ExtensionGranted',
    data: { clock: 'finalResponse', newDueAt: '2026-05-18T22:00:00.000Z', notified: ['complainant'] },
    occurredAt: tuesday,
  };
  const agreed = (more: Partial<ContactLogged['data']> = {}, occurredAt = tuesday): GivenEvent => ({
    ...contactLogged({ medium: 'letter', consentsTo, ...more }),
    occurredAt,
  });
  const keepsNextContact = { type: 'PromiseKept', data: { promiseId: 'next-contact' } };

  it('[X6] happens another time, and says which contact that was', () =>
    given(...awb, before, agreed())
      .when(extend(), carla)
      .then(
        {
          type: 'ExtensionGranted',
          data: {
            consent: {
              evidence: expect.stringContaining('fact-3') as string,
              givenAt: tuesday,
              contactEventId: 'fact-3',
            },
          },
        },
        keepsNextContact,
      ));

  it('[X6] takes longer than the regime allows, also the first time', () => {
    given(...awb, agreed())
      .when(extend(), carla)
      .then({ type: 'ExtensionGranted', data: { consent: { contactEventId: 'fact-2' } } }, keepsNextContact);
    given(...awb)
      .when(extend(), carla)
      .thenRefused('extension-too-long');
  });

  it('[X6] names no consent where the regime needs none, and the one that is told where one is', () => {
    const { decision } = given(...awb, agreed()).when(extend({ newDueAt: '2026-05-18T22:00:00.000Z' }), carla);
    expect(decision.accepted && decision.events[0]?.data).not.toHaveProperty('consent');
    const consent = { evidence: 'Her letter of Sunday.', givenAt: monday };
    const outcome = given(...awb, before, agreed()).when(extend({ consent }), carla);
    outcome.then({ type: 'ExtensionGranted', data: { consent } }, keepsNextContact);
    expect(JSON.stringify(outcome.decision)).not.toContain('fact-3');
  });

  it('[X6] goes no further than they agreed to, nor to another clock', () => {
    given(...awb, before, agreed())
      .when(extend({ newDueAt: '2026-06-15T22:00:00.001Z' }), carla)
      .thenRefused('consent-missing', 'X6');
    given(...awb, before, agreed({ consentsTo: { clock: 'resolution', until } }))
      .when(extend(), carla)
      .thenRefused('consent-missing');
  });

  it('[X6] finds the consent among what else they told us', () =>
    given(...awb, before, agreed(), contactLogged(), agreed({ consentsTo: { ...consentsTo, until: friday } }))
      .when(extend(), carla)
      .then({ type: 'ExtensionGranted', data: { consent: { contactEventId: 'fact-3' } } }, keepsNextContact));

  it('[X6] takes no consent of anybody else, whatever the record says now', () => {
    for (const theirs of [{ counterparty: 'thirdParty' }, { direction: 'outbound' }, { automated: true }] as const)
      given(...awb, before, agreed(theirs))
        .when(extend(), carla)
        .thenRefused('consent-missing');
    const correct = (field: string, unsealedValue: string): GivenEvent => ({
      type: 'FactCorrected',
      data: { targetEventId: 'fact-3', field, newValue: unsealedValue, unsealedValue, why: 'Read again.' },
    });
    for (const [field, value] of [
      ['counterparty', 'subject'],
      ['consentsTo.until', '2026-06-01T22:00:00Z'],
      ['occurredAt', monday],
    ] as const)
      given(...awb, before, agreed(), correct(field, value))
        .when(extend(), carla)
        .thenRefused('consent-missing');
    for (const correction of [correct('consentsTo.until', 'in June'), correct('consentsTo.until', until)])
      given(...awb, before, agreed(), correction)
        .when(extend(), carla)
        .then({ type: 'ExtensionGranted' }, keepsNextContact);
    given(...awb, before, contactLogged(), correct('consentsTo.until', until))
      .when(extend(), carla)
      .thenRefused('consent-missing');
  });

  it('[X6] was agreed to since the last time, and so serves once', () => {
    given(...awb, agreed({}, tuesday), before)
      .when(extend(), carla)
      .thenRefused('consent-missing');
    given(...awb, before, agreed({}, monday))
      .when(extend(), carla)
      .thenRefused('consent-missing');
    const { complaint } = given(...awb, before, agreed()).when(extend({ newDueAt: '2026-06-01T22:00:00Z' }), carla);
    expect(complaint.extensions.map(({ at }) => at)).toEqual([tuesday, wednesday]);
  });
});

function rebutted(): GivenEvent {
  return { type: 'DeadlineMissRebutted', data: { clock: 'finalResponse', evidence: 'The post stamp.' } };
}
function identified(): GivenEvent {
  return {
    type: 'ComplainantIdentified',
    data: { complainant: { name: 'Mieke Verschuren', contact: 'mieke@example.org' } },
  };
}
