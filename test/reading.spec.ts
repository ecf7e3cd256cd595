import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { anna, carla, type Client } from './serving/client.js';
import { HeldClock } from './serving/held-clock.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';
import { anyOf } from './serving/matchers.js';

const statement = 'De kachel kwam weer niet, en ik zat weer thuis.';
const complainant = {
  name: 'Jan de Vries',
  contact: '+31 6 12345678, jan.devries@example.org',
  customerRef: 'KL-10021',
};

let server: ServerOnItsData;
let client: Client;
let complaintId: string;
let position: string;
beforeAll(async () => {
  server = await serverInProcess({ environment: { REDRESS_READ_WAIT_MS: '400' } });
  ({ client } = server);
  const { body } = await client.post('/complaints', { channel: 'hotline', statement, complainant });
  complaintId = body['complaintId'] as string;
  position = body['position'] as string;
});
afterAll(() => server.close());

const withRole = (role: string) => client.as({ ...anna, role });
const find = (asked: object) => client.post(`/complaints/find?after=${position}`, asked);
const found = async (asked: object) =>
  ((await find(asked)).body['found'] as { complaintId: string }[]).map((one) => one.complaintId);

describe('who sees what', () => {
  it('[G9] whoever handles the case reads what was said and by whom', async () => {
    const { body } = await client.get(`/complaints/${complaintId}?after=${position}`);
    expect(body['words']).toEqual({ statement, complainant });
  });

  it.each(['', '/history'])('[G9] an auditor sees that there are words at %s, and not which', async (path) => {
    const answer = await withRole('auditor').get(`/complaints/${complaintId}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('kachel');
    expect(answer.text).not.toContain('Vries');
    expect(answer.text).toContain('"statement":{"sealed":true}');
  });

  it.each([`complaints/ID`, 'complaints/ID/history', 'queues/unacknowledged'])(
    '[G9] an analyst does not read %s',
    async (path) => {
      const answer = await withRole('analyst').get(`/${path.replace('ID', complaintId)}`);
      expect(answer).toMatchObject({ status: 403, body: { code: 'role-may-not' } });
    },
  );

  it('[G9] words and names lie nowhere in clear on the disk', async () => {
    await client.get(`/complaints/${complaintId}?after=${position}`);
    const files = readdirSync(server.data).map((name) => readFileSync(join(server.data, name), 'latin1'));
    expect(files.length).toBeGreaterThan(3);
    for (const content of files) {
      expect(content).not.toContain('kachel kwam');
      expect(content.toLowerCase()).not.toContain('vries');
      expect(content).not.toContain('12345678');
      expect(content).not.toContain('10021');
    }
  });

  it('[G9] neither are they in the lines that are logged', () => {
    const lines = JSON.stringify(server.logged);
    expect(lines).toContain('/complaints');
    expect(lines).not.toMatch(/kachel|vries|12345678/i);
  });
});

describe('finding the complaint of a caller', () => {
  it.each([
    [{ name: 'de vries' }],
    [{ name: 'VRIE' }],
    [{ phone: '06 12345678' }],
    [{ email: 'jan.devries@example.org' }],
    [{ email: 'jan.d' }],
    [{ reference: 'kl 10021' }],
    [{ name: 'jan', phone: '0612345678' }],
  ])('[F12] finds it by %j', async (asked) => expect(await found(asked)).toEqual([complaintId]));

  it.each([
    [{ name: 'jansen' }],
    [{ name: 'vri' }],
    [{ phone: '0687654321' }],
    [{ name: 'vries', phone: '0687654321' }],
  ])('[F12] does not find it by %j', async (asked) => expect(await found(asked)).toEqual([]));

  it('asks for something to find by', async () => {
    expect(await find({})).toMatchObject({ status: 400, body: { code: 'invalid-fields' } });
    expect(await find({ name: ' ' })).toMatchObject({ status: 400, body: { code: 'invalid-fields' } });
  });
});

describe('reading no earlier than a position', () => {
  it('[X16] a wait ends, and says how far it is', async () => {
    const [logId] = position.split('.');
    const far = `${logId}.${'9'.repeat(16)}`;
    const answer = await client.get(`/queues/unacknowledged?after=${far}`);
    expect(answer).toMatchObject({ status: 504, body: { code: 'not-yet', position: anyOf(String) } });
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('a position of another log is refused at once', async () => {
    const answer = await client.get(`/complaints/${complaintId}?after=ffff.0000000000000001`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-address' } });
  });
});

describe('queues', () => {
  it('[T8] are paged by place, each entry once, in order of urgency, also while others arrive', async () => {
    for (let index = 0; index < 9; index++) {
      server.clock.forward({ minutes: 7 });
      const { body } = await client.post('/complaints', { channel: 'chat', statement: 'x', unit: 'complaints-desk' });
      position = body['position'] as string;
    }
    const seen: { complaintId: string; dueAt: string }[] = [];
    let next: string | undefined = `/queues/unacknowledged?unit=complaints-desk&limit=4&after=${position}`;
    let pages = 0;
    while (next !== undefined) {
      const { body } = await client.get(next);
      seen.push(...(body['items'] as typeof seen));
      next = body['next'] as string | undefined;
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(new Set(seen.map((item) => item.complaintId)).size).toBe(9);
    expect(seen.map(({ dueAt }) => dueAt)).toEqual(seen.map(({ dueAt }) => dueAt).sort());
  });

  it('tell what they are for, how much waits, and which command ends it', async () => {
    const { body } = await client.get(`/queues?unit=complaints-desk&after=${position}`);
    expect(body['queues']).toContainEqual({
      queue: 'unacknowledged',
      meaning: 'Somebody complained and does not know yet that they were heard.',
      count: 9,
      link: '/queues/unacknowledged?unit=complaints-desk',
    });
    const page = await client.get('/queues/unacknowledged?unit=complaints-desk&limit=1');
    const [item] = page.body['items'] as { next: string; complaintId: string; links: { next: string } }[];
    expect(item).toMatchObject({ next: 'Acknowledge', why: 'notAcknowledged' });
    expect(item!.links.next).toBe(`/complaints/${item!.complaintId}/acknowledge`);
  });

  it('[P14] mine is what the reader owns', async () => {
    await client.post(`/complaints/${complaintId}/assign-owner`, { owner: 'anna' });
    const { body } = await client.post(`/complaints/${complaintId}/add-note`, { text: 'x' });
    const mine = (as: typeof anna) => client.as(as).get(`/queues/mine?after=${body['position'] as string}`);
    expect((await mine(anna)).body['items']).toMatchObject([{ complaintId, owner: 'anna' }]);
    expect((await mine(carla)).body['items']).toEqual([]);
  });

  it('a page is of its own query', async () => {
    const { body } = await client.get('/queues/unacknowledged?unit=complaints-desk&limit=1');
    const page = new URLSearchParams((body['next'] as string).split('?')[1]).get('page')!;
    expect(await client.get(`/queues/unacknowledged?page=${page}`)).toMatchObject({
      status: 400,
      body: { code: 'malformed-address' },
    });
  });
});

describe('health', () => {
  it('[X12][X16] tells how far the projector is behind, and the age of the oldest event that is not folded', async () => {
    const { status, body } = await client.get('/health/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ready: true,
      parts: { log: { ready: true }, readStore: { ready: true }, projector: { alive: true } },
    });
    const { projector } = body['parts'] as { projector: { projections: { projection: string }[] } };
    expect(projector.projections.find(({ projection }) => projection === 'cases')).toMatchObject({
      lagEvents: anyOf(Number),
      oldestUnprojectedMs: anyOf(Number),
      parkedStreams: 0,
      stalled: false,
    });
    expect((await client.get('/health/live')).body).toEqual({ status: 'alive' });
  });
});

describe('the read store', () => {
  it('[X15] is disposable: deleted and gone, it comes back, and the case is readable all the time', async () => {
    const { data } = server;
    const clock = new HeldClock(server.clock.now());
    await server.closeKeepingData();
    for (const name of readdirSync(data).filter((file) => file.startsWith('read.db'))) rmSync(join(data, name));
    server = await serverInProcess({ data, clock });
    ({ client } = server);
    expect((await client.get(`/complaints/${complaintId}`)).body).toMatchObject({ complaintId, words: { statement } });
    expect(await found({ name: 'vries' })).toEqual([complaintId]);
    expect(
      (await client.get(`/queues/unacknowledged?unit=complaints-desk&after=${position}`)).body['items'],
    ).toHaveLength(9);
  });
});
