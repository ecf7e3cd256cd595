import { randomUUID } from 'node:crypto';
import { hashingEventStore } from '#libs/audit-log';
import { EmbeddedEventStore } from '#libs/event-store';

/** Appends an event without sealed fields to a complaint, past every command; while no server runs on these data. */
export async function appendToLog(
  data: string,
  complaintId: string,
  { type, data: told, at }: { readonly type: string; readonly data: object; readonly at: string },
): Promise<void> {
  const log = await EmbeddedEventStore.open(data);
  const store = hashingEventStore(log);
  const stream = `complaint-${complaintId}`;
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
  await store.append(stream, revision, [
    { id: randomUUID(), type, data: JSON.stringify(told), metadata: JSON.stringify(metadata) },
  ]);
  await store.close();
}
