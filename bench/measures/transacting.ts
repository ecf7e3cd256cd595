import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { hashingEventStore } from '#libs/audit-log';
import { type Complaint, complaintCatalogue, type ComplaintEvent, evolve, noComplaint } from '#libs/complaints';
import { accept } from '#libs/event-schema';
import { EmbeddedEventStore } from '#libs/event-store';
import { EmbeddedKeyRing } from '#libs/privacy';
import { type Aggregate, Transactor } from '#libs/transacting';
import { atLeast, type Figure, inParallel, type Measure } from '../measure.js';

const complaints: Aggregate<Complaint, ComplaintEvent> = { category: 'complaint', initial: noComplaint, evolve };
const text =
  'The lift in our building has been out of order for the third week, and nobody rang back as promised. '.repeat(4);

/** Sealed, hashed and durable: a note on a case of the usual length, folded before each decision or kept folded. */
export const transacting: Measure = {
  name: 'transacting',
  async run(directory) {
    const log = await EmbeddedEventStore.open(directory);
    const keys = EmbeddedKeyRing.open(join(directory, 'keys.db'), randomBytes(32));
    const store = hashingEventStore(log);
    const parts = { store, keys, catalogue: complaintCatalogue, now: () => new Date().toISOString() };
    const writing = new Transactor(parts);
    // One folded stream is kept, and never the one that comes next: every command reads and folds its stream.
    const reading = new Transactor({ ...parts, foldedStreams: 1 });
    const streams = Array.from({ length: 2_000 }, () => `complaint-${randomUUID()}`);

    const note = (transactor: Transactor, stream: string) =>
      transactor.transact({
        aggregate: complaints,
        stream,
        act: {
          commandId: randomUUID(),
          bodyHash: 'b'.repeat(64),
          correlationId: randomUUID(),
          actor: { id: 'anna', role: 'agent', unit: 'front-office' },
        },
        decide: () => accept([{ type: 'NoteAdded', data: { text } } satisfies ComplaintEvent]),
      });
    const figures: Figure[] = [];
    const measure = async (name: string, transactor: Transactor, writers: number, count: number, target?: number) => {
      const seconds = await inParallel(count, writers, (index) =>
        note(transactor, streams[index % streams.length] ?? ''),
      );
      figures.push({
        name,
        unit: '/s',
        value: count / seconds,
        ...(target === undefined ? {} : { target: atLeast(target, '/s') }),
      });
    };
    try {
      for (let events = 0; events < 8; events++)
        await inParallel(streams.length, 32, (index) => note(writing, streams[index] ?? ''));
      await measure('transact, 1 writer, stream read and folded', reading, 1, 2000);
      await measure('transact, 32 writers, streams read and folded', reading, 32, 6_000, 4500);
      await measure('transact, 1 writer, state kept folded', writing, 1, 3000);
      await measure('transact, 32 writers, states kept folded', writing, 32, 16_000, 8000);
    } finally {
      await store.close();
      await keys.close();
    }
    return figures;
  },
};
