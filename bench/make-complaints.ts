import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { hashingEventStore } from '#libs/audit-log';
import { complaintCatalogue, type ComplaintEvent } from '#libs/complaints';
import { EmbeddedEventStore } from '#libs/event-store';
import { EmbeddedKeyRing, masterKey } from '#libs/privacy';
import { Transactor } from '#libs/transacting';
import { inParallel } from './measure.js';

const namespace = 'c1a9f6a2-4f0e-4b8e-9d2b-2f3a1f6b7c55';
const actor = { id: 'bench-simulator', role: 'simulator' } as const;

/** Fills a log with complaints that were received, acknowledged and classified; the same ones each time. */
export async function makeComplaints(directory: string, count: number): Promise<void> {
  const log = await EmbeddedEventStore.open(directory);
  const file = join(directory, 'keys.db');
  const master = masterKey({ given: undefined, file: join(directory, 'master.key'), keysExist: existsSync(file) });
  const keys = EmbeddedKeyRing.open(file, master);
  const store = hashingEventStore(log);
  const transactor = new Transactor({
    store,
    keys,
    catalogue: complaintCatalogue,
    now: () => new Date().toISOString(),
  });
  try {
    await inParallel(count, 128, (index) => {
      const id = v5(`complaint ${index}`, namespace);
      return transactor.recordHistory({
        stream: `complaint-${id}`,
        act: { commandId: v5('made', id), bodyHash: 'b'.repeat(64), correlationId: id, actor },
        events: history(index, id),
      });
    });
  } finally {
    await store.close();
    await keys.close();
  }
}

function history(index: number, id: string): readonly ComplaintEvent[] {
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  return [
    {
      type: 'Received',
      data: {
        channel: 'hotline',
        statement: `The lift has been out of order for ${index % 40} days, and nobody rang back.`,
        unit: 'front-office',
        language: 'en',
        complainant: { name: `Complainant ${index}`, contact: `+31 6 ${10_000_000 + index}` },
      },
    },
    { type: 'OwnerAssigned', data: { owner: `agent-${index % 40}`, reason: 'dutyHolder' } },
    {
      type: 'Acknowledged',
      data: {
        empathyStatement: 'All those stairs, every day: I understand that you have had enough of it.',
        complainantWasHeard: true,
        nextSteps: [{ promiseId: v5('step', id), action: 'Ring the mechanic', by: `agent-${index % 40}`, dueAt }],
        owner: `agent-${index % 40}`,
        nextContact: { promiseId: v5('contact', id), dueAt },
        medium: 'spoken',
      },
    },
    {
      type: 'Classified',
      data: { object: 'lift', cause: 'promiseNotKept', intention: 'notStated', remedySought: 'repair' },
    },
  ];
}
