import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bert } from '../serving/client.js';
import { HeldClock } from '../serving/held-clock.js';
import type { ServerInTest } from '../serving/server-in-process.js';
import { Case, resolved, responsibility, warm } from './case.js';
import { serverOn, withDirectory } from './restartable.js';

const queues = [
  'unacknowledged',
  'mine',
  'handover-inbox',
  'promises',
  'apology-owed',
  'awaiting-answer',
  'lessons-due',
];

async function everythingRead({ client }: ServerInTest, ids: readonly string[], position: string) {
  const paths = [
    ...ids.flatMap((id) => [`/complaints/${id}?after=${position}`, `/complaints/${id}/history`]),
    ...queues.map((name) => `/queues/${name}?after=${position}`),
    `/queues?after=${position}`,
  ];
  const read: [string, string][] = [];
  for (const path of paths) read.push([path, (await client.get(path)).text]);
  read.push(['find', (await client.post('/complaints/find', { name: 'de vries' })).text]);
  return read;
}

describe('starting again', () => {
  it.each([
    ['as it was', false],
    ['after read.db was deleted', true],
  ])('[X15] %s: every case, history, queue and find says what it said before', (_, deleted) =>
    withDirectory(async (data) => {
      const clock = new HeldClock();
      const before = await serverOn(data, clock);
      const ids = (await aFewCases(before)).map(({ id }) => id);
      const last = await Case.received(before);
      const { position } = (await last.history()).entries.at(-1)!;
      const first = await everythingRead(before, ids, position);
      expect(first.some(([, text]) => text.includes('not-yet'))).toBe(false);
      await before.close();

      if (deleted) {
        const files = readdirSync(data).filter((name) => name.startsWith('read.db'));
        expect(files).not.toEqual([]);
        for (const name of files) rmSync(join(data, name));
      }
      const after = await serverOn(data, clock);
      try {
        expect(await everythingRead(after, ids, position)).toEqual(first);
      } finally {
        await after.close();
      }
    }),
  );

  it('[X11] an Idempotency-Key is known after a restart', () =>
    withDirectory(async (data) => {
      const body = { channel: 'desk', statement: 'The queue was an hour long.', externalRef: 'E-1' };
      const key = { 'idempotency-key': 'restart-1' };
      const before = await serverOn(data);
      const first = await before.client.post('/complaints', body, key);
      await before.close();
      const after = await serverOn(data);
      try {
        expect((await after.client.post('/complaints', body, key)).body).toMatchObject(first.body);
        const byReference = await after.client.post('/complaints', body);
        expect(byReference.body['complaintId']).toBe(first.body['complaintId']);
      } finally {
        await after.close();
      }
    }));

  it('[T1] a second server on the same directory is refused in a sentence, and the first goes on', () =>
    withDirectory(async (data) => {
      const first = await serverOn(data);
      try {
        await expect(serverOn(data)).rejects.toThrow(/\S+ \S+ \S+/);
        await expect(serverOn(data)).rejects.toThrow(/another|already|second/i);
        expect((await first.client.post('/complaints', { channel: 'desk', statement: 'x' })).status).toBe(201);
      } finally {
        await first.close();
      }
    }));
});

async function aFewCases(server: ServerInTest): Promise<Case[]> {
  const untouched = await Case.received(server);
  const handedOver = await Case.received(server);
  await handedOver.acknowledge();
  await handedOver.must('route', warm('back-office'));
  const taken = await Case.received(server);
  await taken.acknowledge();
  await taken.must('route', warm('back-office'));
  await taken.must('accept-handover', {}, { as: bert });
  await taken.must('accept-responsibility', responsibility, { as: bert });
  return [untouched, handedOver, taken, await resolved(server)];
}
