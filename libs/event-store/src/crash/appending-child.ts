/*
 * A program that is busy appending until it is killed; the crash test starts it.
 * Arguments: directory, seed, number of writers. Prints one line of JSON for each append that was answered.
 */
import { EmbeddedEventStore, type EventStore, type EventToAppend, WrongExpectedRevision } from '../index.js';
import { randomFrom } from './random-from.js';

/** One line that the program prints, after the append was answered and never before. */
export interface AcknowledgedAppend {
  readonly stream: string;
  /** Of the last event. */
  readonly revision: number;
  readonly position: string;
  readonly ids: readonly string[];
}

const mostEventsOfAnAppend = 5;

const eventsOf = (append: string, random: () => number): EventToAppend[] => {
  const count = 1 + Math.floor(random() * mostEventsOfAnAppend);
  return Array.from({ length: count }, (_, index) => ({
    id: `${append}-${index}`,
    type: 'Received',
    data: JSON.stringify({ append, index, of: count, statement: 'x'.repeat(Math.floor(random() * 2000)) }),
    metadata: JSON.stringify({ actor: { id: append } }),
  }));
};

const acknowledge = (line: AcknowledgedAppend): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** Half of its appends go to streams of its own, half to one for which all writers race. */
const writeForEver = async (store: EventStore, name: string, random: () => number): Promise<never> => {
  for (let at = 0; ; at += 1) {
    const stream = random() < 0.5 ? `complaint-${name}-${Math.floor(at / 10)}` : 'complaint-shared';
    const events = eventsOf(`${name}-${at}`, random);
    const [last] = await store.read(stream, { direction: 'backwards', limit: 1 });
    try {
      const { revision, position } = await store.append(stream, last?.revision ?? 'noStream', events);
      acknowledge({ stream, revision, position, ids: events.map(({ id }) => id) });
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
    }
  }
};

const main = async (directory: string, seed: number, writers: number): Promise<void> => {
  const store = await EmbeddedEventStore.open(directory);
  const random = randomFrom(seed);
  await Promise.all(Array.from({ length: writers }, (_, writer) => writeForEver(store, `${seed}-${writer}`, random)));
};

const [directory = '', seed, writers] = process.argv.slice(2);
// Whoever started it has gone.
process.stdin.on('end', () => process.exit()).resume();
main(directory, Number(seed), Number(writers)).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
