import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, type PromiseOfCase } from './case.js';

let server: ServerInTest;
let complaint: Case;
beforeEach(async () => {
  server = await serverInProcess();
  complaint = await Case.received(server);
});
afterEach(() => server.close());

async function callback(distance = { days: 1 }): Promise<PromiseOfCase> {
  const dueAt = server.clock.in(distance);
  await complaint.must('make-promise', { kind: 'callback', what: 'I ring you', by: 'anna', dueAt });
  return complaint.promise('callback');
}

const open = async () => (await complaint.read()).promises.filter(({ status }) => status !== 'kept');

const rang = {
  direction: 'outbound',
  counterparty: 'complainant',
  medium: 'telephone',
  summary: 'Rang: the stove comes on Thursday.',
  brings: 'answer',
};

describe('a promise', () => {
  it('[F7] is open and in the queue until it is kept', async () => {
    const { promiseId, status } = await callback();
    expect(status).toBe('open');
    expect(await complaint.inQueue('promises')).toBeDefined();
    await complaint.must('keep-promise', { promiseId });
    expect(await open()).toEqual([]);
    expect(await complaint.inQueue('promises')).toBeUndefined();
  });

  it('[F7] is kept by the contact that keeps it', async () => {
    const { promiseId } = await callback();
    const { events } = await complaint.must('log-contact', { ...rang, keepsPromises: [promiseId] });
    expect(events).toEqual(['ContactLogged', 'PromiseKept']);
    expect(await open()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a machine made', { automated: true }],
    ['came from the other side', { direction: 'inbound' }],
  ])('[F3] is not kept by a contact that %s', async (_, fields) => {
    const { promiseId } = await callback();
    const answer = await complaint.tell('log-contact', { ...rang, ...fields, keepsPromises: [promiseId] });
    expect(answer.body).toMatchObject({ code: 'keeps-nothing' });
    expect((await complaint.promise('callback')).status).toBe('open');
  });

  it('[F7] the case says in words what was promised, so that a caller need not tell it', async () => {
    await callback();
    expect(JSON.stringify(await complaint.read())).toContain('I ring you');
  });

  it('[F7] is made for a moment to come, by somebody', async () => {
    const promise = { kind: 'callback', what: 'I ring you', by: 'anna', dueAt: server.clock.in({ days: -1 }) };
    expect((await complaint.tell('make-promise', promise)).body).toMatchObject({ code: 'due-in-past' });
    const nobody = { ...promise, dueAt: server.clock.in({ days: 1 }), by: undefined };
    expect((await complaint.tell('make-promise', nobody)).status).toBe(400);
  });

  it('[X1] outside opening hours is warned about, not refused', async () => {
    const dueAt = '2026-03-07T12:00:00Z';
    const done = await complaint.must('make-promise', { kind: 'callback', what: 'I ring', by: 'anna', dueAt });
    expect(done.warnings).not.toEqual([]);
    const inside = await complaint.must('make-promise', {
      kind: 'callback',
      what: 'I ring',
      by: 'anna',
      dueAt: '2026-03-06T12:00:00Z',
    });
    expect(inside.warnings).toEqual([]);
  });

  it('[F7] is kept once', async () => {
    const { promiseId } = await callback();
    await complaint.must('keep-promise', { promiseId });
    await complaint.tell('keep-promise', { promiseId });
    expect((await complaint.types()).filter((type) => type === 'PromiseKept')).toHaveLength(1);
  });
});

describe('moving a promise', () => {
  it('[N3b] told before it was due: it is not broken, and kept by the new day is kept', async () => {
    const { promiseId } = await callback();
    server.clock.forward({ hours: 20 });
    const dueAt = server.clock.in({ days: 2 });
    await complaint.must('move-promise', { promiseId, dueAt, complainantTold: true });
    expect(await complaint.promise('callback')).toMatchObject({ dueAt, status: 'open' });
    server.clock.forward({ days: 1 });
    const kept = await complaint.must('keep-promise', { promiseId });
    expect(kept.warnings).toEqual([]);
    expect(await complaint.types()).not.toContain('PromiseBroken');
  });

  it('[N3b] told after it was due: it is recorded, never refused, and stays broken', async () => {
    const { promiseId } = await callback();
    server.clock.forward({ days: 3 });
    const done = await complaint.must('move-promise', {
      promiseId,
      dueAt: server.clock.in({ days: 2 }),
      complainantTold: true,
    });
    expect(done.events).toContain('PromiseMoved');
    const moved = await complaint.promise('callback');
    expect(moved.status).toBe('broken');
    const kept = await complaint.must('keep-promise', { promiseId });
    expect(kept.warnings).toMatchObject([{ code: 'kept-late' }]);
  });

  it('[N3b] told in time and written down later: it was in time', async () => {
    const { promiseId } = await callback();
    const occurredAt = server.clock.in({ hours: 23 });
    server.clock.forward({ hours: 25 });
    const dueAt = server.clock.in({ days: 2 });
    await complaint.must('move-promise', { promiseId, dueAt, complainantTold: true, occurredAt });
    expect(await complaint.promise('callback')).toMatchObject({ dueAt, status: 'open' });
    expect((await complaint.must('keep-promise', { promiseId })).warnings).toEqual([]);
  });

  it('[N3b] without telling the complainant is refused', async () => {
    const { promiseId } = await callback();
    const body = { promiseId, dueAt: server.clock.in({ days: 3 }), complainantTold: false };
    expect((await complaint.tell('move-promise', body)).body).toMatchObject({ code: 'complainant-not-told' });
    expect((await complaint.promise('callback')).dueAt).not.toBe(body.dueAt);
  });

  it('[N3b] into the past, or of a promise that nobody made, is refused', async () => {
    const { promiseId } = await callback();
    const past = { promiseId, dueAt: server.clock.in({ days: -3 }), complainantTold: true };
    expect((await complaint.tell('move-promise', past)).body).toMatchObject({ code: 'due-in-past' });
    const unknown = { ...past, promiseId: complaint.id, dueAt: server.clock.in({ days: 3 }) };
    expect((await complaint.tell('move-promise', unknown)).body).toMatchObject({ code: 'promise-not-found' });
  });
});

describe('a promise that was kept late', () => {
  it('[F7] is told apart from one kept in time', async () => {
    const { promiseId } = await callback();
    server.clock.forward({ days: 4 });
    expect((await complaint.inQueue('promises'))?.why).toMatch(/broken|overdue|late/i);
    expect((await complaint.promise('callback')).status).toBe('broken');
    const kept = await complaint.must('keep-promise', { promiseId });
    expect(kept.warnings).toMatchObject([{ code: 'kept-late' }]);
    expect(await complaint.inQueue('promises')).toBeUndefined();
  });

  it('[F7] broken promises stand before those that can still be kept', async () => {
    await callback({ days: 1 });
    server.clock.forward({ days: 3 });
    const other = await Case.received(server);
    await other.must('make-promise', {
      kind: 'callback',
      what: 'I ring',
      by: 'anna',
      dueAt: server.clock.in({ hours: 1 }),
    });
    await other.read();
    const { body } = await server.client.get('/queues/promises');
    const order = (body['items'] as { complaintId: string }[]).map(({ complaintId }) => complaintId);
    expect(order).toEqual([complaint.id, other.id]);
  });
});
