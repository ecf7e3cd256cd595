import { randomUUID } from 'node:crypto';
import { hashingEventStore } from '#libs/audit-log';
import { EmbeddedEventStore } from '#libs/event-store';

interface Appended {
  readonly type: string;
  readonly data: object;
  readonly at: string;
}

/** Appends an event without sealed fields to a complaint, past every command; while no server runs on these data. */
export const appendToLog = (data: string, complaintId: string, event: Appended): Promise<void> =>
  appendToStream(data, `complaint-${complaintId}`, event);

/** The same, to any stream. */
export async function appendToStream(data: string, stream: string, { type, data: told, at }: Appended): Promise<void> {
  const log = await EmbeddedEventStore.open(data);
  const store = hashingEventStore(log);
  const revision = (await store.read(stream)).length - 1;
  const metadata = {
    commandId: randomUUID(),
    bodyHash: '0'.repeat(64),
    correlationId: 'appended',
    actor: { id: 'timer', role: 'timer' },
    originLogId: log.logId,
    occurredAt: at,
    precision: 'instant',
    recordedAt: at,
    schemaVersion: 1,
  };
  await store.append(stream, revision < 0 ? 'noStream' : revision, [
    { id: randomUUID(), type, data: JSON.stringify(told), metadata: JSON.stringify(metadata) },
  ]);
  await store.close();
}
