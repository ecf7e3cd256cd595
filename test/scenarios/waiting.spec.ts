import { anna, carla, type Person } from '../serving/client.js';
import { HeldClock } from '../serving/held-clock.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { appendToStream } from '../serving/appended-to-log.js';
import { apology, Case, readyToResolve, resolved, responsibility } from './case.js';

/* What waits in the queues that need no clock, over HTTP: in, and out again. */

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const finding = (fault: string) => ({ finding: 'The list was never checked.', fault });
const rings = (emotion: number) => ({
  direction: 'inbound',
  counterparty: 'complainant',
  medium: 'telephone',
  summary: 'Still nothing.',
  brings: 'nothing',
  emotion,
});
const refund = (amountCents: number) => ({
  kind: 'refund',
  amountCents,
  currency: 'EUR',
  what: 'The price of the stove',
});

async function countOf(queue: string, query = '', as: Person = anna): Promise<number> {
  const { body } = await server.client.as(as).get(`/queues${query}`);
  return (body['queues'] as { queue: string; count: number }[]).find((one) => one.queue === queue)!.count;
}

describe('queues of how people are treated', () => {
  it('[N2d] a fault that was found and not admitted waits until somebody accepts responsibility', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    server.clock.forward({ days: 1 });
    await complaint.must('record-investigation', finding('partly'));
    server.clock.forward({ days: 3 });
    expect(await complaint.inQueue('fault-not-admitted')).toMatchObject({
      since: '2026-03-03T09:00:00.000Z',
      next: 'AcceptResponsibility',
      details: { fault: 'partly' },
      links: { next: `/complaints/${complaint.id}/accept-responsibility` },
    });
    await complaint.must('accept-responsibility', responsibility);
    expect(await complaint.inQueue('fault-not-admitted')).toBeUndefined();
    expect(await complaint.inQueue('apology-owed')).toBeDefined();
    await complaint.must('apologise', apology(server));
    expect(await complaint.inQueue('apology-owed')).toBeUndefined();
  });

  it('[P11][F4] rising emotion stands in its queue and raises the priority, with the reasons', async () => {
    const complaint = await Case.received(server, { emotion: 2 });
    await complaint.must('log-contact', rings(3));
    expect(await complaint.inQueue('rising-emotion')).toBeUndefined();
    await complaint.must('log-contact', rings(5));
    expect(await complaint.inQueue('rising-emotion')).toMatchObject({
      why: 'emotionRises',
      next: 'LogContact',
      details: { emotion: 5 },
      priority: { value: 3, reasons: ['thirdContact', 'risingEmotion'] },
    });
    await complaint.must('log-contact', rings(2));
    expect(await complaint.inQueue('rising-emotion')).toBeUndefined();
  });

  it('[N2c] what is told in public, or may be, stands in its queue and raises the priority', async () => {
    const review = await Case.received(server, { channel: 'review' });
    const quiet = await Case.received(server);
    expect(await review.inQueue('public-risk')).toMatchObject({
      why: 'toldInPublic',
      priority: { value: 2, reasons: ['publicEscalationRisk'] },
    });
    expect(await quiet.inQueue('public-risk')).toBeUndefined();
    await quiet.must('record-circumstances', { publicEscalationRisk: true });
    expect(await quiet.inQueue('public-risk')).toMatchObject({ why: 'publicEscalationRisk' });
    expect(await countOf('public-risk')).toBe(2);
    expect(await countOf('public-risk', '?unit=back-office')).toBe(0);
  });

  it('[P10] whom we asked who they are waits for us until we know', async () => {
    const complaint = await Case.received(server, { complainant: { name: 'Jan' } });
    await complaint.must('ask-identity', { asks: ['name', 'address'], answerBy: server.clock.in({ days: 7 }) });
    expect(await complaint.inQueue('identity-asked')).toMatchObject({
      dueAt: server.clock.in({ days: 7 }),
      next: 'IdentifyComplainant',
      details: { asks: 'address' },
      links: { next: `/complaints/${complaint.id}/identify-complainant` },
    });
    await complaint.must('identify-complainant', { complainant: { contact: 'jan@example.org' } });
    expect(await complaint.inQueue('identity-asked')).toBeUndefined();
  });

  it('[G13] free advice waits ten business days for an answer, also when the case is over', async () => {
    const complaint = await readyToResolve(server, { suggestion: 'Ring people on the evening before.' });
    expect(await complaint.inQueue('suggestions-unanswered')).toMatchObject({
      dueAt: '2026-03-16T16:00:00.000Z',
      next: 'AnswerSuggestion',
    });
    expect((await complaint.resolve()).status).toBe(200);
    expect(await complaint.inQueue('suggestions-unanswered')).toBeDefined();
    await complaint.must('answer-suggestion', { answer: 'Thank you: we do that from now on.' });
    expect(await complaint.inQueue('suggestions-unanswered')).toBeUndefined();
  });

  it('[N1a] a hearing waits to be planned, and then to be held', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('offer-hearing', { to: ['complainant'], answerBy: server.clock.in({ days: 7 }) });
    expect(await complaint.inQueue('hearings-due')).toMatchObject({ next: 'PlanHearing', owner: 'anna' });
    await complaint.must('plan-hearing', { at: server.clock.in({ days: 9 }), chair: 'gijs' });
    expect(await complaint.inQueue('hearings-due')).toMatchObject({
      next: 'RecordHearing',
      owner: 'gijs',
      dueAt: server.clock.in({ days: 9 }),
    });
    await complaint.must('record-hearing', { report: 'She told it all.', chair: 'gijs' });
    expect(await complaint.inQueue('hearings-due')).toBeUndefined();
  });

  it('[T26][N2c] what went to somebody else waits for their decision', async () => {
    const complaint = await resolved(server);
    await complaint.must('open-external-case', { body: 'ombudsman' });
    expect(await complaint.inQueue('external-cases')).toMatchObject({
      next: 'RecordExternalDecision',
      details: { body: 'ombudsman' },
    });
    await complaint.must('record-external-decision', { body: 'ombudsman', outcome: 'partly' });
    expect(await complaint.inQueue('external-cases')).toBeUndefined();
  });
});

describe('queues of what a colleague has to look at', () => {
  it('[T20] more than a mandate covers waits for somebody else, and never leads the asker to approve it', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('offer-redress', refund(45_000));
    const { redress } = (await complaint.read()) as unknown as { redress: { promiseId: string }[] };
    const { promiseId } = redress[0]!;
    const asker = await complaint.inQueue('approvals');
    expect(asker).toMatchObject({
      why: 'mandateExceeded',
      owner: null,
      dueAt: '2026-03-02T13:00:00.000Z',
      who: 'Somebody whose mandate covers 450.00 EUR, and not anna, who asked for it.',
      links: { complaint: `/complaints/${complaint.id}` },
    });
    expect(asker?.['links']).not.toHaveProperty('next');
    expect(await complaint.inQueue('mine')).not.toMatchObject({ next: 'ApproveRedress' });
    expect(await countOf('approvals', '?owner=anna')).toBe(0);
    const approver = await complaint.inQueue('approvals', carla);
    expect(approver).toMatchObject({ links: { next: `/complaints/${complaint.id}/approve-redress` } });

    await complaint.must('approve-redress', { promiseId }, { as: carla });
    expect(await complaint.inQueue('approvals', carla)).toBeUndefined();
    expect(await complaint.inQueue('redress-undelivered')).toBeUndefined();
    await complaint.must('accept-redress', { promiseId, dueAt: server.clock.in({ days: 7 }) });
    expect(await complaint.inQueue('redress-undelivered')).toMatchObject({
      why: 'redressAccepted',
      next: 'DeliverRedress',
      details: { promiseId, amountCents: 45_000 },
    });
    server.clock.forward({ days: 8 });
    expect(await complaint.inQueue('redress-undelivered')).toMatchObject({ why: 'redressOverdue' });
    await complaint.must('deliver-redress', { promiseId });
    expect(await complaint.inQueue('redress-undelivered')).toBeUndefined();
  });

  it('[P13] a rule that was overridden while nobody was there is looked at by a coordinator the next day', async () => {
    const complaint = await Case.received(server);
    await complaint.must('override-wording', {
      rules: ['AP-4'],
      reason: 'She asked for it.',
      command: 'Apologise',
      text: 'You are the first.',
    });
    expect(await complaint.inQueue('approvals')).toMatchObject({
      why: 'wordingOverridden',
      dueAt: '2026-03-03T16:00:00.000Z',
      who: 'A coordinator, and not anna, who overrode the rule.',
    });
    const { details, links } = (await complaint.inQueue('approvals', carla)) as unknown as {
      details: { overrideEventId: string };
      links: { next: string };
    };
    const reviewed = await server.client.as(carla).post(links.next, {
      verdict: 'justified',
      overrideEventId: details.overrideEventId,
    });
    expect(reviewed.status).toBe(200);
    await server.client.get(`/complaints/${complaint.id}?after=${String(reviewed.body['position'])}`);
    expect(await countOf('approvals')).toBe(0);
  });
});

describe('queues of what is no complaint', () => {
  it('[N3] an incident waits until it is known whom it touched, and then until they have heard it from us', async () => {
    const begun = await server.client.post('/incidents', {
      what: 'Letters went to the wrong people.',
      unit: 'back-office',
    });
    const incidentId = begun.body['incidentId'] as string;
    let position = begun.body['position'] as string;
    const tell = async (command: string, body: object) => {
      const answer = await server.client.post(`/incidents/${incidentId}/${command}`, body);
      expect([answer.status, answer.text]).toEqual([200, expect.any(String)]);
      position = answer.body['position'] as string;
    };
    const read = async (query = '') =>
      (await server.client.get(`/queues/incidents?after=${position}${query}`)).body['items'];
    expect(await read()).toEqual([
      {
        queue: 'incidents',
        subject: { kind: 'incident', id: incidentId },
        complaintId: null,
        unit: 'back-office',
        owner: null,
        why: 'affectedUnknown',
        since: server.clock.now(),
        dueAt: null,
        next: 'IdentifyAffected',
        details: {},
        links: { incident: `/incidents/${incidentId}`, next: `/incidents/${incidentId}/identify-affected` },
      },
    ]);
    await tell('identify-affected', { count: 40 });
    await tell('send-proactive-notification', {
      count: 30,
      medium: 'email',
      text: 'We sent your letter to somebody else. That is our fault, and you get the right one today.',
    });
    expect(await read('&unit=back-office')).toMatchObject([
      {
        why: 'customersNotNotified',
        details: { affected: 40, notified: 30 },
        links: { next: `/incidents/${incidentId}/send-proactive-notification` },
      },
    ]);
    expect(await read('&unit=front-office')).toEqual([]);
    expect(await countOf('incidents')).toBe(1);
    await tell('send-proactive-notification', {
      count: 10,
      medium: 'telephone',
      text: 'We sent your letter to somebody else. That is our fault, and you get the right one today.',
    });
    expect(await read()).toEqual([]);
  });

  it('[T26] improvements wait with their own addresses, overdue as soon as their moment has passed', async () => {
    const clock = new HeldClock();
    const before = await serverInProcess({ clock });
    await before.closeKeepingData();
    const at = clock.now();
    const tell = (stream: string, type: string, data: object) =>
      appendToStream(before.data, `improvement-${stream}`, { type, data, at });
    await tell('1', 'ImprovementProposed', { source: 'audit' });
    await tell('1', 'Approved', { by: 'carla', owner: 'imke', dueAt: clock.in({ days: 7 }) });
    await tell('2', 'ImprovementProposed', { source: 'external' });
    await tell('2', 'RecurrenceChecked', { outcome: 'recurred', by: 'imke' });
    const after = await serverInProcess({ clock, data: before.data });
    try {
      const received = await after.client.post('/complaints', { channel: 'hotline', statement: 'It leaks.' });
      const read = async (query = '') =>
        (await after.client.get(`/queues/improvements?after=${String(received.body['position'])}${query}`)).body[
          'items'
        ];
      expect(await read()).toMatchObject([
        {
          why: 'recurring',
          subject: { kind: 'improvement', id: '2' },
          complaintId: null,
          links: { improvement: '/improvements/2', next: '/improvements/2/close-improvement' },
        },
        { why: 'improvementDue', owner: 'imke', next: 'ImplementImprovement' },
      ]);
      clock.forward({ days: 8 });
      expect(await read('&owner=imke')).toMatchObject([{ why: 'improvementOverdue', subject: { id: '1' } }]);
    } finally {
      await after.close();
    }
  });
});
