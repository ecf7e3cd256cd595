import { type EventMetadata } from '#libs/event-schema';
import { type CaughtUp, type EventReader, type ReadOptions, type RecordedEvent } from '#libs/event-store';

export interface Told {
  readonly stream: string;
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly metadata?: Partial<EventMetadata>;
}

/** A log that a test fills by hand, and may cut. */
export class LogInMemory implements EventReader {
  recorded: RecordedEvent[] = [];
  /** What reading throws, while it is set. */
  fault: Error | undefined;
  reads = 0;

  constructor(readonly logId = 'log-a') {}

  tell(...told: readonly Told[]): string {
    for (const { stream, type, data = {}, metadata = {} } of told) {
      const place = this.recorded.length + 1;
      const full: EventMetadata = {
        commandId: `command-${place}`,
        bodyHash: '',
        correlationId: '',
        actor: { id: 'ann', role: 'agent' },
        originLogId: this.logId,
        occurredAt: '2026-01-05T08:00:00Z',
        precision: 'instant',
        recordedAt: '2026-01-05T08:00:00Z',
        schemaVersion: 1,
        ...metadata,
      };
      this.recorded.push({
        id: `${this.logId}-event-${place}`,
        type,
        stream,
        revision: this.recorded.filter((event) => event.stream === stream).length,
        position: `${this.logId}.${String(place).padStart(8, '0')}`,
        data: JSON.stringify(data),
        metadata: JSON.stringify(full),
      });
    }
    return this.recorded.at(-1)?.position ?? '';
  }

  async read(stream: string, { from = 0, limit = Infinity }: ReadOptions = {}): Promise<readonly RecordedEvent[]> {
    if (this.fault !== undefined) throw this.fault;
    return this.recorded.filter((event) => event.stream === stream && event.revision >= from).slice(0, limit);
  }

  async readAll({ after, limit }: { after?: string | undefined; limit: number }): Promise<readonly RecordedEvent[]> {
    this.reads += 1;
    if (this.fault !== undefined) throw this.fault;
    if (after === undefined) return this.recorded.slice(0, limit);
    if (!after.startsWith(`${this.logId}.`)) throw new Error('a position of another log');
    const place = Number(after.slice(this.logId.length + 1));
    return this.recorded.slice(place, place + limit);
  }

  subscribe(): AsyncIterable<RecordedEvent | CaughtUp> {
    throw new Error('no test subscribes to it');
  }

  async head(): Promise<string | undefined> {
    return this.recorded.at(-1)?.position;
  }

  async close(): Promise<void> {
    // There is nothing to close.
  }
}
