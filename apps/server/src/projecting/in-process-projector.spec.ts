import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashingEventStore } from '#libs/audit-log';
import { complaintCatalogue } from '#libs/complaints';
import { EmbeddedEventStore } from '#libs/event-store';
import { EmbeddedKeyRing } from '#libs/privacy';
import { caseKey, caseOf, findComplaints } from '#libs/projections';
import { EmbeddedReadStore } from '#libs/read-store';
import { Transactor } from '#libs/transacting';
import { InProcessProjector } from './in-process-projector.js';
import { WakingEventStore } from './waking-event-store.js';

describe('projecting what was recorded', () => {
  it('shows a sealed complaint as a case, in its queues, and to those who look for the caller', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'projecting-'));
    const masterKey = Buffer.alloc(32, 7);
    const log = await EmbeddedEventStore.open(directory);
    const keys = EmbeddedKeyRing.open(join(directory, 'keys.db'), masterKey);
    const projector = await InProcessProjector.start({ directory, masterKey });
    const reads = EmbeddedReadStore.open(directory, { readOnly: true });
    const store = hashingEventStore(new WakingEventStore(log, () => projector.wake()));
    const transactor = new Transactor({
      store,
      catalogue: complaintCatalogue,
      keys,
      now: () => '2026-01-05T08:00:00.000Z',
    });

    const outcome = await transactor.recordHistory({
      stream: caseKey('1'),
      act: { commandId: 'c', bodyHash: 'h', correlationId: 'x', actor: { id: 'ann', role: 'agent' } },
      events: [
        {
          type: 'Received',
          data: {
            channel: 'hotline',
            statement: 'The lift is out of order again',
            complainant: { name: 'José Jansen', contact: '06 12345678' },
          },
        },
      ],
    });
    const position = outcome.kind === 'done' ? outcome.position! : '';
    for (const projection of ['cases', 'queues', 'finding'])
      expect(await projector.waitFor(projection, position, 10_000)).toBe('reached');

    const document = await reads.get('cases', caseKey('1'));
    expect(caseOf(document!, '2026-01-09T08:00:00Z')).toMatchObject({
      complaintId: '1',
      state: 'received',
      channel: 'hotline',
      position,
    });
    const queue = { projection: 'queues', index: ['queue', 'order'], equals: ['unacknowledged'], limit: 9 } as const;
    expect((await reads.query(queue)).documents).toMatchObject([{ body: { complaintId: '1', next: 'Acknowledge' } }]);
    for (const asked of [{ name: 'jansen jose' }, { name: 'jans' }, { phone: '+31612345678' }])
      expect(await findComplaints(reads, keys, asked, 5)).toEqual({ complaintIds: ['1'], incomplete: false });
    expect((await findComplaints(reads, keys, { name: 'jansen', phone: '0698765432' }, 5)).complaintIds).toEqual([]);
    expect(JSON.stringify(await reads.get('cases', `${caseKey('1')}/words`))).not.toMatch(/Jansen|lift|12345678/);

    await Promise.all([projector.stop(), reads.close()]);
    await keys.close();
    await log.close();
    rmSync(directory, { recursive: true, force: true });
  });
});
