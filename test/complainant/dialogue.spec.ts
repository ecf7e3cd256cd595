import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anna, carla } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case } from '../scenarios/case.js';
import { Complainant } from './by-code.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const anonymous = { channel: 'online', statement: 'My shift leader takes our tips.', anonymous: true, language: 'en' };

async function received(fields: object = {}): Promise<{ complaint: Case; complainant: Complainant }> {
  const answer = await server.client.as(anna).post('/complaints', { ...anonymous, ...fields });
  return { complaint: Case.of(server, answer), complainant: Complainant.of({ client: server.client, answer }) };
}
const whatOf = ({ timeline }: Awaited<ReturnType<Complainant['mine']>>) => timeline.map(({ what }) => what);

describe('somebody who never says who they are', () => {
  it('[X17] is heard, asked, answers, is answered and accepts, by number and code alone', async () => {
    const { complaint, complainant } = await received();
    expect(await complainant.mine()).toMatchObject({
      language: 'en',
      state: { is: 'received' },
      whoIsThere: { unit: 'front-office' },
      timeline: [{ what: 'We received your complaint.', said: anonymous.statement }],
      youCan: [{ what: 'reply' }, { what: 'withdraw' }, { what: 'addDocument' }],
    });

    const { clock } = server;
    await complaint.must('acknowledge', {
      complainantWasHeard: true,
      empathyStatement: 'That somebody takes what you earned must be hard.',
      nextSteps: [{ action: 'Look at the lists of the last month', by: 'anna', dueAt: clock.in({ days: 1 }) }],
      nextContact: { dueAt: clock.in({ days: 2 }) },
      owner: 'anna',
      medium: 'underCode',
      text: 'That must be hard. Anna looks at the lists of the last month.',
    });
    const question = 'On which evenings did it happen?';
    await complaint.must('log-contact', {
      direction: 'outbound',
      counterparty: 'complainant',
      medium: 'underCode',
      summary: 'Thank you for trusting us with this. We look at the lists.',
      brings: 'question',
      asks: question,
    });
    await complaint.must('pause-clock', { clock: 'resolution', waitingFor: 'complainant', question });
    const asked = await complainant.mine();
    expect(asked).toMatchObject({
      state: { is: 'waiting' },
      whoIsThere: { owner: 'anna' },
      waitingFor: [{ what: 'answer', question }],
      nextSteps: [{ what: 'Look at the lists of the last month', status: 'open' }],
    });
    expect(JSON.stringify(asked)).toContain('Thank you for trusting us with this.');

    const replied = await complainant.tell('reply', { text: 'On both Fridays.', emotion: 4 });
    expect(replied).toMatchObject({ status: 200, body: { words: expect.stringContaining('added') as string } });
    expect(await complaint.types()).toEqual(expect.arrayContaining(['ClockPaused', 'ClockResumed']));
    expect(await complaint.latest('ContactLogged')).toMatchObject({
      who: { id: 'complainant', role: 'complainant' },
      event: { data: { direction: 'inbound', counterparty: 'complainant', medium: 'underCode', emotion: 4 } },
    });
    expect((await complainant.mine()).waitingFor).toEqual([]);

    await complaint.classify();
    await complaint.keepPromises('nextStep');
    expect((await complaint.resolve({ recourse: undefined })).status).toBe(200);
    const answered = await complainant.mine();
    expect(answered).toMatchObject({
      state: { is: 'resolved' },
      waitingFor: [{ what: 'resolution' }],
      resolution: { resolution: 'The stove was delivered.', explanation: 'It stood at the wrong depot.' },
      youCan: [{ what: 'reply' }, { what: 'answer' }, { what: 'addDocument' }, { what: 'assess' }],
    });
    const accepted = await complainant.tell('mine/answer', { answer: 'accepted', why: 'You did something about it.' });
    expect(accepted.status).toBe(200);
    expect(await complainant.tell('mine/assess', { beforeProblem: 0, after: 1 })).toMatchObject({ status: 200 });
    expect(await complaint.types()).toEqual(expect.arrayContaining(['ResolutionAnswered', 'RelationshipAssessed']));
    expect(whatOf(await complainant.mine())).toContain('You let us know that this settles it for you.');

    // Nothing of it says who they are: no person was ever in it, and nobody finds it by one.
    const { entries } = await complaint.history();
    for (const { event } of entries)
      for (const field of ['complainant', 'representative']) expect(event.data[field]).toBeUndefined();
    expect(new Set(entries.map(({ who }) => who.id))).toEqual(new Set(['anna', 'complainant']));
    expect(server.logged.some((line) => JSON.stringify(line).includes(complainant.code))).toBe(false);
    for (const file of readdirSync(server.data)) {
      expect(readFileSync(join(server.data, file)).includes(complainant.code)).toBe(false);
    }
  });

  it('[G9] is reached under the same code when they say later who they are', async () => {
    const { complaint, complainant } = await received();
    await complaint.must('identify-complainant', {
      complainant: { name: 'Mieke Verschuren', contact: 'mieke@example.org' },
      revealedSelf: true,
    });
    await complaint.must('log-contact', {
      direction: 'outbound',
      counterparty: 'complainant',
      medium: 'underCode',
      summary: 'Thank you for telling us.',
      brings: 'answer',
    });
    const mine = await complainant.read();
    expect(mine.status).toBe(200);
    expect(mine.text).toContain('Thank you for telling us.');
    expect(mine.text).not.toContain('Mieke');
    expect((await complainant.tell('reply', { text: 'Good.' })).status).toBe(200);
  });

  it('[G12] rejects our answer, and it is taken up again', async () => {
    const { complaint, complainant } = await received();
    await complaint.acknowledge();
    await complaint.classify();
    await complaint.keepPromises('nextStep');
    await complaint.resolve();
    const rejected = await complainant.tell('mine/answer', { answer: 'rejected', why: 'He still does it.' });
    expect(rejected).toMatchObject({ status: 200, body: { words: expect.stringContaining('up again') as string } });
    expect(await complainant.mine()).toMatchObject({ state: { is: 'inHandling' } });
    expect((await complainant.mine()).timeline.map(({ said }) => said)).toContain('He still does it.');
  });

  it('[G12] is told that it goes on elsewhere when they were shown where to turn to', async () => {
    const { complaint, complainant } = await received();
    await complaint.acknowledge();
    await complaint.classify();
    await complaint.keepPromises('nextStep');
    await complaint.resolve({ recourse: { body: 'Ombudsman', term: 'P1Y' } });
    expect((await complainant.mine()).resolution).toMatchObject({
      recourse: { words: 'If you disagree, you can turn to Ombudsman. You have 1 year for it.' },
    });
    const { body } = await complainant.tell('mine/answer', { answer: 'rejected' });
    expect(body['words']).toContain('where you can turn to');
  });

  it('[X6][P12] agrees that it takes longer, and the term is extended without another paper', async () => {
    const { complaint, complainant } = await received({
      ...{ anonymous: undefined, complainant: { name: 'Mieke Verschuren', contact: 'mieke@example.org' } },
      ...{ regime: 'awb', form: 'written', signed: true, language: 'nl' },
    });
    await complaint.acknowledge();
    const { clock } = server;
    const until = clock.in({ days: 120 });
    const extend = async (newDueAt: string) =>
      complaint.tell(
        'extend',
        { clock: 'finalResponse', newDueAt, notified: ['complainant'], reason: 'We want to hear the driver.' },
        { as: carla, headers: { 'if-match': `"${(await complaint.history()).revision}"` } },
      );
    expect((await extend(clock.in({ days: 65 }))).status).toBe(200);
    expect(await extend(until)).toMatchObject({ status: 422, body: { code: 'consent-missing' } });
    expect((await complainant.mine()).youCan).toContainEqual({
      what: 'consentToExtension',
      words: 'Ermee instemmen dat wij meer tijd nemen, tot een dag die u kiest. U hoeft dat niet te doen.',
      method: 'POST',
      href: `/complaints/${complaint.id}/mine/consent-to-extension`,
    });

    const key = { 'idempotency-key': 'take-your-time' };
    const consented = await complainant.tell('mine/consent-to-extension?language=en', { until }, key);
    expect(consented).toMatchObject({ status: 200, body: { words: expect.stringContaining('more time') as string } });
    const again = await complainant.tell('mine/consent-to-extension', { until }, key);
    expect(again.body['repeated']).toBe(true);
    const { event, when } = await complaint.latest('ContactLogged');
    expect(event.data).toMatchObject({
      medium: 'underCode',
      summary: expect.stringContaining('Ik stem ermee in') as string,
      consentsTo: { clock: 'finalResponse', until },
    });
    expect(JSON.stringify((await complainant.mine('?language=en')).timeline)).toContain('You agreed, here, under your');

    expect((await extend(until)).status).toBe(200);
    expect((await complaint.latest('ExtensionGranted')).event.data).toMatchObject({
      newDueAt: until,
      consent: { contactEventId: event.id, givenAt: when.occurredAt },
    });
    expect((await complaint.latest('ExtensionGranted')).what).toContain('the complainant had agreed');
    expect(await extend(clock.in({ days: 130 }))).toMatchObject({ status: 422, body: { code: 'consent-missing' } });
  });

  it('[F17] takes the complaint back in one act, with what they said as its evidence', async () => {
    const { complaint, complainant } = await received();
    const key = { 'idempotency-key': 'take-back' };
    const first = await complainant.tell('mine/withdraw', { text: 'We sorted it out.' }, key);
    expect(first.status).toBe(200);
    const { entries } = await complaint.history();
    const [contact, withdrawn] = entries.slice(-2);
    expect(contact).toMatchObject({ event: { type: 'ContactLogged', data: { summary: 'We sorted it out.' } } });
    expect(withdrawn).toMatchObject({ event: { type: 'Withdrawn', data: { contactEventId: contact!.event.id } } });
    expect((await complainant.tell('mine/withdraw', { text: 'We sorted it out.' }, key)).body).toEqual({
      ...first.body,
      repeated: true,
    });
    expect((await complainant.mine()).state.is).toBe('withdrawn');
  });

  it('[T10] accepts or declines what was offered, and sees nothing of what waits for approval', async () => {
    const { complaint, complainant } = await received();
    await complaint.acknowledge();
    const offer = { kind: 'refund', amountCents: 2_500, currency: 'EUR', dueAt: server.clock.in({ days: 3 }) };
    await complaint.must('offer-redress', { ...offer, what: 'Your tips of both evenings' });
    await complaint.must('offer-redress', { ...offer, amountCents: 90_000, what: 'Tips of a whole year' });
    const { offers, timeline } = await complainant.mine();
    expect(offers).toMatchObject([{ status: 'offered', what: 'Your tips of both evenings' }]);
    expect(JSON.stringify(timeline)).not.toContain('whole year');
    const accepted = await complainant.tell('mine/answer-redress', { promiseId: offers[0]!.promiseId, accept: true });
    expect(accepted.status).toBe(200);
    expect((await complainant.mine()).offers).toMatchObject([{ status: 'accepted' }]);
    const asked = await complaint.latest('RedressApprovalRequested');
    await complaint.must('approve-redress', { promiseId: asked.event.data['promiseId'] }, { as: carla });
    const approved = (await complainant.mine()).offers.find(({ status }) => status === 'offered');
    expect(approved?.what).toBe('Tips of a whole year');
    await complainant.tell('mine/answer-redress', { promiseId: approved!.promiseId, accept: false, why: 'Too much.' });
    expect((await complainant.mine()).offers.map(({ status }) => status)).toEqual(['accepted', 'declined']);
  });

  it('[T1] adds a document of which they alone are shown the name', async () => {
    const { complaint, complainant } = await received();
    const document = { sha256: 'a'.repeat(64), kind: 'photo', size: 10 };
    await complainant.tell('mine/add-document', { ...document, name: 'list.jpg' });
    await complaint.must('add-document', { ...document, sha256: 'b'.repeat(64), name: 'internal-memo.pdf' });
    const { text } = await complainant.read();
    expect(text).toContain('list.jpg');
    expect(text).not.toContain('internal-memo');
  });
});

describe('what a complainant cannot do now', () => {
  it.each([
    ['mine/answer', { answer: 'accepted' }, 409, 'not-resolved', 'There is no answer of ours yet'],
    ['mine/assess', { beforeProblem: 0, after: 0 }, 409, 'not-ended', 'There is no answer of ours yet'],
    ['mine/consent-to-extension', { until: '2099-01-01T00:00:00Z' }, 409, 'extension-not-allowed', 'there is no term'],
    ['mine/answer-redress', { promiseId: 'none', accept: true }, 422, 'redress-not-found', 'There is no such offer'],
    ['mine/add-document', { sha256: 'x', kind: 'photo', size: 1 }, 422, 'value-not-allowed', 'Look at the field'],
  ])('[P12] is told in words for them: %s', async (what, body, status, code, words) => {
    const { complainant } = await received();
    const answer = await complainant.tell(what, body);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body['detail']).toContain(words);
    expect(Object.keys(answer.body)).not.toEqual(expect.arrayContaining(['revision']));
    const inDutch = await complainant.tell(`${what}?language=nl`, body);
    expect(inDutch.body['detail']).not.toEqual(answer.body['detail']);
  });

  it('[P12] is told of a body that is not as asked, as everybody is', async () => {
    const { complainant } = await received();
    expect(await complainant.tell('reply', { text: ' ' })).toMatchObject({ status: 400 });
    expect(await complainant.tell('reply', { text: 'x', by: 'anna' })).toMatchObject({ status: 400 });
    expect(await complainant.tell('reply', { text: 'x' }, { 'idempotency-key': 'with space' })).toMatchObject({
      status: 400,
      body: { code: 'malformed-header' },
    });
  });
});

it('[T8] a reply is recorded once for each key, and another body under it is refused', async () => {
  const { complaint, complainant } = await received();
  const other = (await received()).complainant;
  const key = { 'idempotency-key': 'reply-1' };
  const first = await complainant.tell('reply', { text: 'Hello?' }, key);
  expect(first.headers.get('idempotency-key')).toBe('reply-1');
  expect((await complainant.tell('reply', { text: 'Hello?' }, key)).body).toEqual({ ...first.body, repeated: true });
  expect(await complainant.tell('reply', { text: 'Anybody?' }, key)).toMatchObject({
    status: 422,
    body: { code: 'idempotency-key-reused' },
  });
  expect((await other.tell('reply', { text: 'Hello?' }, key)).body['repeated']).toBeUndefined();
  expect(await complaint.types()).toEqual(['Received', 'OwnerAssigned', 'ContactLogged']);
});
