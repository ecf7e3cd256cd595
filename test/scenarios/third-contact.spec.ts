import { anna } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, type Done } from './case.js';

/* Somebody comes to us for the third time about the same thing, over several cases [F9]. */

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const an = { name: 'An de Vries', contact: '010 123 45 67', customerRef: 'C-1' };
const rings = {
  direction: 'inbound',
  counterparty: 'complainant',
  medium: 'telephone',
  summary: 'Still nothing.',
  brings: 'nothing',
};
const lift = { object: 'lift', cause: 'tooLate' };
const sentences = ({ warnings }: Pick<Done, 'warnings'>) =>
  warnings.filter(({ code }) => code === 'third-contact').map(({ sentence }) => sentence);

/** A case about the lift, as everybody may read it. */
async function aboutLift(fields: Readonly<Record<string, unknown>> = {}): Promise<Case> {
  const complaint = await Case.received(server, { complainant: an, ...fields });
  await complaint.must('classify', lift);
  await complaint.read();
  return complaint;
}
const receivedBy = (complainant: object, fields: object = {}) =>
  server.client.post('/complaints', { channel: 'hotline', statement: 'The lift again.', complainant, ...fields });

describe('the third contact of a person', () => {
  it('[F9] is told to whoever logs it, over two cases, pinned in the record and raised in priority', async () => {
    await aboutLift();
    const second = await aboutLift({ complainant: { customerRef: 'c 1' } });
    expect((await second.read()).priority).toMatchObject({ reasons: [] });
    const logged = await second.must('log-contact', rings);
    expect(sentences(logged)).toEqual([
      'This is the third time that this person comes to us about the lift, over two cases.',
    ]);
    const { event } = await second.latest('ContactLogged');
    expect(event.data).toMatchObject({
      elsewhere: { about: [{ object: 'lift', times: 1, cases: 1 }], asOf: expect.any(String) as string },
    });
    expect((await second.read()).priority).toEqual({ value: 2, reasons: ['thirdContact'] });
  });

  it('[F9] stands in its queue, with the priority and what to do next, until the case is solved', async () => {
    await aboutLift();
    const second = await aboutLift();
    expect(await second.inQueue('third-contact')).toBeUndefined();
    await second.must('log-contact', rings);
    expect(await second.inQueue('third-contact')).toMatchObject({
      why: 'thirdContact',
      next: 'Acknowledge',
      details: { times: 3, cases: 2, object: 'lift' },
      priority: { value: 2, reasons: ['thirdContact'] },
      links: { next: `/complaints/${second.id}/acknowledge` },
    });
    await second.acknowledge();
    await second.keepPromises('nextStep');
    expect(await second.inQueue('third-contact')).toMatchObject({ next: 'Resolve', owner: 'anna' });
    expect((await second.resolve()).status).toBe(200);
    expect(await second.inQueue('third-contact')).toBeUndefined();
  });

  it('[F9] is told to whoever receives a complaint, and stands in the queue once it is classified', async () => {
    await aboutLift();
    await aboutLift();
    const answer = await receivedBy(an);
    expect(sentences(answer.body as unknown as Done)).toEqual([
      'If this is about the lift again: this is the third time that this person comes to us about it, over three cases.',
    ]);
    const third = Case.of(server, answer);
    expect(await third.inQueue('third-contact')).toBeUndefined();
    await third.must('classify', lift);
    expect(await third.inQueue('third-contact')).toMatchObject({ details: { times: 3, cases: 3 } });
  });

  it('[F9] is told as soon as it is known what the case is about, when nobody had said that of the others before', async () => {
    const cases: Case[] = [];
    for (let time = 0; time < 3; time += 1) cases.push(await Case.received(server, { complainant: an }));
    const told: string[][] = [];
    for (const complaint of cases) {
      told.push(sentences(await complaint.must('classify', lift)));
      await complaint.read();
    }
    expect(told).toEqual([
      [],
      [],
      ['This is the third time that this person comes to us about the lift, over three cases.'],
    ]);
    expect(await cases[2]!.inQueue('third-contact')).toMatchObject({ details: { times: 3, cases: 3 } });
    expect((await cases[2]!.read())['classification']).not.toHaveProperty('elsewhere');
  });

  it('[F9] raises also the cases that they came about before, wherever these wait', async () => {
    const first = await aboutLift();
    await aboutLift();
    const third = await aboutLift();
    await third.read();
    for (const { priority } of [await first.read(), (await first.inQueue('unacknowledged'))!])
      expect(priority).toEqual({ value: 2, reasons: ['thirdContact'] });
  });

  it('[F9] is one of this person about this thing only', async () => {
    await aboutLift();
    await aboutLift({ complainant: { name: 'An de Vries', contact: 'another@example.org' } });
    const invoice = await Case.received(server, { complainant: an });
    await invoice.must('classify', { object: 'invoice', cause: 'tooLate' });
    await invoice.read();
    const last = await aboutLift();
    expect(sentences(await invoice.must('log-contact', rings))).toEqual([]);
    expect(sentences(await last.must('log-contact', { ...rings, direction: 'outbound', brings: 'answer' }))).toEqual(
      [],
    );
    expect(sentences(await last.must('log-contact', { ...rings, automated: true }))).toEqual([]);
    expect(sentences(await last.must('log-contact', rings))).toHaveLength(1);
  });

  it('[F9] is never taken from whoever sends the command', async () => {
    const claim = { elsewhere: { about: [{ object: 'lift', times: 9, cases: 9 }], asOf: 'made-up' } };
    const received = await receivedBy(an, claim);
    expect(received).toMatchObject({ status: 400 });
    const complaint = await aboutLift();
    expect(await complaint.tell('log-contact', { ...rings, ...claim })).toMatchObject({ status: 400 });
    expect((await complaint.read()).priority).toEqual({ value: 1, reasons: [] });
  });

  it('[F9][G9] looks nobody up who chose to stay unknown, and tells nothing of a case that is hidden from somebody', async () => {
    await aboutLift({ subjectEmployee: 'karel', confidentiality: 'hiddenFromSubject' });
    await aboutLift();
    const karel = { id: 'karel', role: 'agent', unit: 'front-office' };
    const answer = await server.client.as(karel).post('/complaints', {
      channel: 'desk',
      statement: 'The lift.',
      complainant: an,
    });
    expect(sentences(answer.body as unknown as Done)).toEqual([]);
    expect(JSON.stringify((await Case.of(server, answer).history()).entries)).not.toContain('"cases":2');
    const unknown = await Case.received(server, { anonymous: true, complainant: undefined });
    expect(await unknown.must('log-contact', rings)).toMatchObject({ warnings: [] });
    expect((await unknown.latest('Received')).event.data).not.toHaveProperty('elsewhere');
  });

  it('[F9] is told as it was, whoever repeats the command', async () => {
    await aboutLift();
    const second = await aboutLift();
    const key = { 'idempotency-key': 'the-very-same' };
    const once = await second.must('log-contact', rings, { headers: key });
    const again = await second.must('log-contact', rings, { headers: key });
    expect(again).toMatchObject({ revision: once.revision, warnings: once.warnings });
    expect(await second.inQueue('third-contact', anna)).toMatchObject({ details: { times: 3 } });
  });
});
