import { pino } from 'pino';
import { configFrom } from '../apps/server/src/config.js';
import { createServer } from '../apps/server/src/create-server.js';
import { openInstallation } from '../apps/server/src/installation.js';
import { CatchingUp } from '../apps/server/src/projecting/catching-up.js';
import { probesOf } from '../apps/server/src/probes.js';
import { Client } from './serving/client.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

/*
 * A read store that is being built has folded a part of the log: what it holds looks like everything. Here the projector
 * is held before the end of what the log held at the start.
 */

let before: ServerOnItsData;
let client: Client;
let complaintId: string;
let caughtUp = false;
let close: () => Promise<void>;
beforeAll(async () => {
  before = await serverInProcess();
  const received = await before.client.post('/complaints', { channel: 'chat', statement: 'It is late.' });
  complaintId = received.body['complaintId'] as string;
  await before.closeKeepingData();

  const logger = pino({ level: 'silent' });
  const config = configFrom({ REDRESS_DATA: before.data, REDRESS_PORT: '0', REDRESS_READ_WAIT_MS: '50' });
  const opening = { logger, root: process.cwd(), clock: before.clock, projectInProcess: true };
  const opened = await openInstallation(config, opening);
  const waitFor = () => Promise.resolve(caughtUp ? ('reached' as const) : ('timeout' as const));
  const held = new CatchingUp('the-end', { reads: opened.reads, projecting: { waitFor } });
  const installation = { ...opened, catchingUp: held, probes: probesOf({ ...opened, catchingUp: held }) };
  const server = await createServer(config, installation, opening);
  client = new Client(await server.listen());
  close = () => server.close();
});
afterAll(async () => {
  await close();
  await before.close();
});

describe('while the read store is being built', () => {
  const asked = () =>
    Promise.all([
      client.get('/queues'),
      client.get('/queues/unacknowledged'),
      client.get('/queues/owner-absent'),
      client.post('/complaints/find', { name: 'de vries' }),
    ]);

  it('[X16] queues, counts and finding say so rather than answer as if that was all', async () => {
    for (const answer of await asked()) {
      expect(answer).toMatchObject({ status: 504, body: { code: 'not-yet' } });
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect(await client.get('/health/ready')).toMatchObject({
      status: 503,
      body: { parts: { readStore: { ready: false, reason: 'is being built' } } },
    });
  });

  it('[X15] a case is read all the same, from the log', async () => {
    const read = await client.get(`/complaints/${complaintId}`);
    expect(read).toMatchObject({ status: 200, body: { complaintId, revision: 1 } });
  });

  it('[X16] and they answer as soon as it is over', async () => {
    caughtUp = true;
    for (const { status } of await asked()) expect(status).toBe(200);
    expect((await client.get('/health/ready')).status).toBe(200);
  });
});
