import { randomUUID } from 'node:crypto';
import { EmbeddedEventStore } from '#libs/event-store';
import { atLeast, type Figure, inParallel, type Measure, type Target } from '../measure.js';

const content = JSON.stringify({ text: 'x'.repeat(400) });
const metadata = JSON.stringify({ correlationId: randomUUID(), filler: 'y'.repeat(300) });

const shareOfTheDisk: Target = {
  words: '≥ min(75% of raw, 4,000/s)',
  met: (value, figures) => {
    const raw = figures.find(({ name }) => name.startsWith('raw append'))?.value ?? 0;
    return value >= Math.min(0.75 * raw, 4000);
  },
};

/** Bare appends of one event to one stream per writer: the log without sealing, hashing or decisions. */
export const appending: Measure = {
  name: 'appending',
  async run(directory) {
    const figures: Figure[] = [];
    const store = await EmbeddedEventStore.open(directory);
    try {
      for (const [writers, count, target] of [
        [1, 8000, shareOfTheDisk],
        [32, 60_000, atLeast(15_000, '/s')],
      ] as const) {
        const revisions = new Array<number>(writers).fill(-1);
        const seconds = await inParallel(count, writers, async (_, writer) => {
          const revision = revisions[writer] ?? -1;
          const { revision: reached } = await store.append(
            `bench-${writers}-${writer}`,
            revision < 0 ? 'noStream' : revision,
            [{ id: randomUUID(), type: 'Measured', data: content, metadata }],
          );
          revisions[writer] = reached;
        });
        figures.push({ name: `appends, ${writers} writer(s)`, unit: '/s', value: count / seconds, target });
      }
    } finally {
      await store.close();
    }
    return figures;
  },
};
