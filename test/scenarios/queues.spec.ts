import { anna, bert } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, readyToResolve, resolved, responsibility, warm } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

async function allOf(name: string, query: string): Promise<string[]> {
  const ids: string[] = [];
  let page = '';
  for (let pages = 0; pages < 50; pages += 1) {
    const { body, status, text } = await server.client.get(`/queues/${name}?${query}${page}`);
    if (status !== 200) throw new Error(text);
    ids.push(...(body['items'] as { complaintId: string }[]).map(({ complaintId }) => complaintId));
    const next = (body['links'] as { next?: string } | undefined)?.next ?? (body['next'] as string | undefined);
    if (next === undefined) return ids;
    page = `&page=${encodeURIComponent(new URL(next, 'http://x').searchParams.get('page') ?? next)}`;
  }
  throw new Error('no end');
}

const dueOf = async (id: string, cases: readonly Case[]) =>
  (await cases.find((complaint) => complaint.id === id)?.inQueue('unacknowledged'))?.['dueAt'];

describe('queues', () => {
  it('[T12] say for each item why it is there, by when, what to do next and where, and the link works', async () => {
    const complaint = await Case.received(server);
    const item = await complaint.inQueue('unacknowledged');
    expect(item).toMatchObject({ why: expect.any(String) as string, next: 'Acknowledge', owner: 'duty-front-office' });
    // One business day after a Monday ends on Tuesday at five in the afternoon in Amsterdam.
    expect(item?.['dueAt']).toBe('2026-03-03T16:00:00.000Z');
    const { next } = item?.['links'] as { next: string };
    expect(next).toBe(`/complaints/${complaint.id}/acknowledge`);
  });

  it('[X1] due moments do not run over the weekend', async () => {
    server.clock.at('2026-03-06T15:00:00Z');
    const complaint = await Case.received(server);
    expect((await complaint.inQueue('unacknowledged'))?.['dueAt']).toBe('2026-03-09T16:00:00.000Z');
  });

  it('[T12] the number of a queue is the number of its items, by unit and by owner', async () => {
    await Case.received(server);
    await Case.received(server, { unit: 'back-office' });
    const last = await Case.received(server, { unit: 'back-office' });
    await last.read();
    const counts = async (query: string) => {
      const { body } = await server.client.get(`/queues${query}`);
      return Object.fromEntries(
        (body['queues'] as { queue: string; count: number }[]).map(({ queue, count }) => [queue, count]),
      );
    };
    expect((await counts(''))['unacknowledged']).toBe(3);
    expect((await counts('?unit=back-office'))['unacknowledged']).toBe(2);
    expect((await counts('?owner=duty-front-office'))['unacknowledged']).toBe(1);
    expect(await allOf('unacknowledged', 'unit=back-office')).toHaveLength(2);
  });

  it('[T12] pages show each case once, the most urgent first, also while others come and go', async () => {
    const cases: Case[] = [];
    for (let number = 0; number < 12; number += 1) {
      server.clock.forward({ hours: 7 });
      cases.push(await Case.received(server));
    }
    await cases.at(-1)?.read();
    const first = await server.client.get('/queues/unacknowledged?limit=5');
    await cases[0]?.acknowledge();
    const late = await Case.received(server);
    await late.read();
    const ids = await allOf('unacknowledged', 'limit=5');
    expect(new Set(ids)).toEqual(new Set([...cases.slice(1), late].map(({ id }) => id)));
    expect(ids).toHaveLength(12);
    const dues: unknown[] = [];
    for (const id of ids) dues.push(await dueOf(id, [...cases, late]));
    expect(dues).toEqual([...dues].sort());
    expect((first.body['items'] as unknown[]).length).toBe(5);
    expect(await allOf('unacknowledged', 'limit=1')).toEqual(ids);
  });

  it('[T12] what was withdrawn, referred or reopened stands where it belongs', async () => {
    const referred = await Case.received(server);
    await referred.acknowledge();
    await referred.must('refer-externally', { to: 'Delivery firm Noord', reason: 'We did not send that parcel.' });
    for (const queue of ['unacknowledged', 'promises', 'apology-owed', 'awaiting-answer']) {
      expect([queue, await referred.inQueue(queue)]).toEqual([queue, undefined]);
    }
    const reopened = await resolved(server);
    await reopened.must('reopen', { reason: 'It leaks.' });
    expect(await reopened.inQueue('mine')).toBeDefined();
    expect(await reopened.inQueue('awaiting-answer')).toBeUndefined();
    expect(await reopened.inQueue('lessons-due')).toBeUndefined();
  });

  it('[N2d] an apology stays owed while the case goes through other hands', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('accept-responsibility', responsibility);
    await complaint.must('route', warm('back-office'));
    await complaint.must('accept-handover', {}, { as: bert });
    expect(await complaint.inQueue('apology-owed')).toMatchObject({ owner: 'bert', unit: 'back-office' });
  });

  it('[N2d] two working days are given for it: taken on Friday, due on Tuesday at closing time', async () => {
    server.clock.at('2026-03-06T10:00:00Z');
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('accept-responsibility', responsibility);
    expect((await complaint.inQueue('apology-owed'))?.['dueAt']).toBe('2026-03-10T16:00:00.000Z');
  });

  it('[P14] mine is the queue of who asks; somebody else’s is asked for by name', async () => {
    const complaint = await Case.received(server);
    await complaint.must('assign-owner', { owner: 'gijs' });
    expect(await complaint.inQueue('mine', anna)).toBeUndefined();
    expect(await complaint.inQueue('mine', { id: 'gijs', role: 'agent', unit: 'front-office' })).toBeDefined();
    expect(await complaint.inQueue('mine', anna, '&owner=gijs')).toBeDefined();
  });

  it('[G14] a lesson is due ten working days after the end, and after that as well', async () => {
    const complaint = await resolved(server);
    expect((await complaint.inQueue('lessons-due'))?.['dueAt']).toBe('2026-03-16T16:00:00.000Z');
    server.clock.forward({ days: 60 });
    expect(await complaint.inQueue('lessons-due')).toBeDefined();
  });

  it('[F7] a promise stays in the queue of promises after its day, until it is kept', async () => {
    const complaint = await readyToResolve(server);
    const dueAt = server.clock.in({ days: 1 });
    await complaint.must('make-promise', { kind: 'callback', what: 'I ring', by: 'anna', dueAt });
    server.clock.forward({ days: 30 });
    expect(await complaint.inQueue('promises')).toBeDefined();
  });
});
