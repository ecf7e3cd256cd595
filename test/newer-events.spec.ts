import { randomUUID } from 'node:crypto';
import { hashingEventStore } from '#libs/audit-log';
import { EmbeddedEventStore } from '#libs/event-store';
import { type Client } from './serving/client.js';
import { HeldClock } from './serving/held-clock.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

const clock = new HeldClock();
let server: ServerOnItsData;
let client: Client;
let touched: string;
let other: string;
let position: string;

/** What a newer version of Redress would do to a case while this one is not running. */
async function newerVersionWrites(data: string, complaintId: string): Promise<void> {
  const log = await EmbeddedEventStore.open(data);
  const store = hashingEventStore(log);
  const stream = `complaint-${complaintId}`;
  const metadata = {
    commandId: randomUUID(),
    bodyHash: '0'.repeat(64),
    correlationId: 'newer',
    actor: { id: 'anna', role: 'agent', unit: 'front-office' },
    originLogId: log.logId,
    occurredAt: clock.now(),
    precision: 'instant',
    recordedAt: clock.now(),
    schemaVersion: 1,
  };
  const { position: at } = await store.append(stream, 1, [
    { id: randomUUID(), type: 'ComplaintSungAbout', data: '{"verses":3}', metadata: JSON.stringify(metadata) },
  ]);
  position = at;
  await store.close();
}

beforeAll(async () => {
  server = await serverInProcess({ clock });
  const receive = async () => {
    const { body } = await server.client.post('/complaints', { channel: 'chat', statement: 'x' });
    return body['complaintId'] as string;
  };
  [touched, other] = [await receive(), await receive()];
  const { data } = server;
  await server.closeKeepingData();
  await newerVersionWrites(data, touched);
  server = await serverInProcess({ clock, data });
  ({ client } = server);
});
afterAll(() => server.close());

const note = (complaintId: string) => client.post(`/complaints/${complaintId}/add-note`, { text: 'y' });

describe('a case that a newer version has written to', () => {
  it('[X14] takes no commands, and says that a newer version is needed; other cases go on', async () => {
    const refused = await note(touched);
    expect(refused).toMatchObject({ status: 503, body: { code: 'newer-version-needed' } });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.text).not.toContain('ComplaintSungAbout');
    expect((await note(other)).status).toBe(200);
  });

  it('[X14] is parked where it is read, and says so; other cases go on', async () => {
    const waited = await client.get(`/complaints/${touched}?after=${position}`);
    expect(waited).toMatchObject({ status: 503, body: { code: 'case-parked' } });
    const link = `/complaints/${touched}/history?from=2`;
    expect(waited.body['parked']).toMatchObject({ history: link });
    const read = await client.get(`/complaints/${touched}`);
    expect(read).toMatchObject({ status: 200, body: { state: 'received', revision: 1, parked: { history: link } } });
    const { body } = await note(other);
    const unharmed = await client.get(`/complaints/${other}?after=${body['position'] as string}`);
    expect(unharmed.body).toMatchObject({ revision: body['revision'] });
    expect(unharmed.body).not.toHaveProperty('parked');
  });

  it('[X9] has a history that leaves nothing out', async () => {
    const { body } = await client.get(`/complaints/${touched}/history`);
    expect(body).toMatchObject({ revision: 2 });
    const entries = body['entries'] as { event: { type: string }; what: string }[];
    expect(entries.map(({ event }) => event.type)).toEqual(['Received', 'OwnerAssigned', 'ComplaintSungAbout']);
    expect(entries[2]!.what).toContain('newer version');
  });

  it('[X14] shows in health how many streams are parked', async () => {
    const { body } = await client.get('/health/ready');
    const { projector } = body['parts'] as {
      projector: { projections: { projection: string; parkedStreams: number }[] };
    };
    expect(projector.projections.find(({ projection }) => projection === 'cases')).toMatchObject({ parkedStreams: 1 });
  });
});
