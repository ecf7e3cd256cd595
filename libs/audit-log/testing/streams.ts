import { type EventToAppend, type RecordedEvent } from '#libs/event-store';
import { hashedEvents, metadataWithoutHash } from '../src/index.js';

export const anEvent = (name: string, data: object = { amountCents: 100 }): EventToAppend => ({
  id: `id-${name}`,
  type: 'PaidIn',
  data: JSON.stringify(data),
  metadata: JSON.stringify({ commandId: `command-${name}`, originLogId: 'log-1' }),
});

const recorded = (stream: string, event: EventToAppend, revision: number): RecordedEvent => ({
  ...event,
  stream,
  revision,
  position: `log-1.${String(revision).padStart(8, '0')}`,
});

/** A stream as a store with hashes would hold it. */
export function aStream(length: number, name = 'genuine'): readonly RecordedEvent[] {
  const events = Array.from({ length }, (_, index) => anEvent(`${name}-${index}`, { amountCents: 100 + index }));
  const { events: hashed } = hashedEvents('purse-1', 0, undefined, events);
  return hashed.map((event, revision) => recorded('purse-1', event, revision));
}

/** The event with a hash that fits its content again, as somebody would compute it who knows the format. */
export function rehashed(event: RecordedEvent, previousHash?: string): RecordedEvent {
  const metadata = JSON.parse(metadataWithoutHash(event.metadata)?.metadata ?? event.metadata) as {
    previousHash?: string;
  };
  const previous = previousHash ?? metadata.previousHash;
  delete metadata.previousHash;
  const plain = { ...event, metadata: JSON.stringify(metadata) };
  const [hashed = plain] = hashedEvents(event.stream, event.revision, previous, [plain]).events;
  return { ...event, metadata: hashed.metadata };
}
