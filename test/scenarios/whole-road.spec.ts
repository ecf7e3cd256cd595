import { anna, bert } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, responsibility, warm, whatWasSaid } from './case.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

describe('one complaint from received to learned', () => {
  it('[T1] every fact moves the state, the queues and the history as the domain says', async () => {
    const complaint = await Case.received(server);
    expect((await complaint.read()).state).toBe('received');
    expect(await complaint.inQueue('unacknowledged')).toBeDefined();

    await complaint.acknowledge();
    expect((await complaint.read()).state).toBe('acknowledged');
    expect(await complaint.inQueue('unacknowledged')).toBeUndefined();
    expect(await complaint.inQueue('mine', anna)).toBeDefined();
    expect(await complaint.inQueue('promises')).toBeDefined();

    await complaint.classify();
    expect((await complaint.read()).state).toBe('inHandling');

    await complaint.must('route', warm('back-office'));
    expect(await complaint.inQueue('handover-inbox', bert, '&unit=back-office')).toBeDefined();
    await complaint.must('accept-handover', {}, { as: bert });
    expect(await complaint.inQueue('handover-inbox', bert, '&unit=back-office')).toBeUndefined();
    expect(await complaint.inQueue('mine', anna)).toBeUndefined();
    expect(await complaint.inQueue('mine', bert)).toBeDefined();
    const by = { as: bert };

    await complaint.must('record-investigation', { finding: 'It stood at the wrong depot.', fault: 'ours' }, by);
    await complaint.must('accept-responsibility', responsibility, by);
    expect(await complaint.inQueue('apology-owed')).toBeDefined();
    await complaint.must('apologise', apology(server), by);
    expect(await complaint.inQueue('apology-owed')).toBeUndefined();

    const { promiseId } = await complaint.promise('nextStep');
    const answer = await complaint.resolve({ keepsPromises: [promiseId] }, by);
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
    expect((await complaint.read()).state).toBe('resolved');
    expect(await complaint.inQueue('promises')).toBeUndefined();
    expect(await complaint.inQueue('awaiting-answer')).toBeDefined();
    expect(await complaint.inQueue('lessons-due')).toBeDefined();

    await complaint.must('answer-resolution', { answer: 'accepted', medium: 'spoken' }, by);
    expect(await complaint.inQueue('awaiting-answer')).toBeUndefined();
    await complaint.must(
      'record-lesson',
      {
        outcome: 'processChanged',
        rootCause: 'promiseBroken',
        improvementId: 'check-lists',
        justification: 'Lists first.',
      },
      by,
    );
    expect((await complaint.read()).state).toBe('closed');
    expect(await complaint.inQueue('lessons-due')).toBeUndefined();
    expect(await complaint.inQueue('mine', bert)).toBeUndefined();

    const commissioned = ['Received', 'Acknowledged', 'Routed', 'Apologised', 'Resolved', 'LessonRecorded'];
    expect((await complaint.types()).filter((type) => commissioned.includes(type))).toEqual(commissioned);
  });

  it('[P12] the history tells who, when and what in a sentence, beside the raw event', async () => {
    const complaint = await Case.received(server);
    server.clock.forward({ minutes: 10 });
    await complaint.acknowledge();
    const { entries, revision } = await complaint.history();
    expect(entries.map((entry) => entry.revision)).toEqual(entries.map((_, index) => index));
    expect(revision).toBe(entries.length - 1);
    for (const { who, what, when, event } of entries) {
      expect(who.id).toBe('anna');
      expect(what).toMatch(/\S \S.*[.”?!)]$/su);
      expect(Date.parse(when.occurredAt)).toBeLessThanOrEqual(Date.parse(when.recordedAt));
      expect(event.type).toMatch(/^[A-Z]/);
    }
    expect(entries[0]?.what).toContain(whatWasSaid);
    const acknowledged = await complaint.latest('Acknowledged');
    expect(acknowledged.when.occurredAt).toBe(server.clock.now());
    expect(acknowledged.what).toContain('anna');
  });

  it('[T18] classifying again keeps both values in the history', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.classify();
    const { events } = await complaint.must('classify', { object: 'invoice', cause: 'wrongDataShown' });
    expect(events).toEqual(['Reclassified']);
    expect((await complaint.latest('Classified')).event.data).toMatchObject({ object: 'delivery', cause: 'tooLate' });
    expect((await complaint.latest('Reclassified')).event.data).toMatchObject({
      object: 'invoice',
      cause: 'wrongDataShown',
    });
  });

  it('[T1] a classified case that nobody acknowledged stays received', async () => {
    const complaint = await Case.received(server);
    await complaint.classify();
    expect((await complaint.read()).state).toBe('received');
    expect(await complaint.inQueue('unacknowledged')).toBeDefined();
  });

  it('[P14] from the first moment somebody owns it: the duty holder until it is assigned, then that person', async () => {
    const complaint = await Case.received(server);
    expect((await complaint.read()).owner).toBe('duty-front-office');
    await complaint.must('assign-owner', { owner: 'anna' });
    expect(await complaint.read()).toMatchObject({ owner: 'anna', ownershipConfirmed: false });
    await complaint.must('confirm-ownership');
    expect(await complaint.read()).toMatchObject({ owner: 'anna', ownershipConfirmed: true });
  });

  it('[P14] nobody confirms ownership for somebody else', async () => {
    const complaint = await Case.received(server);
    await complaint.must('assign-owner', { owner: 'dirk' });
    const answer = await complaint.tell('confirm-ownership');
    expect(answer.body).toMatchObject({ code: 'not-the-owner' });
  });
});
