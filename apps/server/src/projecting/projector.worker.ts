import { parentPort, workerData } from 'node:worker_threads';
import { type Projector, type Reached } from '#libs/projections';
import { type Answer, type FromWorker, type ReachedInWorker, type ToWorker } from './messages.js';
import { beginProjecting } from './projecting.js';
import { type ProjectingPlace } from './projector-handle.js';

/** What was reached since the last message, one entry per projection: many commits may lie between two messages. */
class Tidings {
  private readonly pending = new Map<string, ReachedInWorker>();
  private readonly toldParked = new Map<string, Reached['parked']>();

  constructor(private readonly tell: (message: FromWorker) => void) {}

  add({ projection, position, parked }: Reached): void {
    if (this.pending.size === 0) setImmediate(() => this.send());
    const known = this.toldParked.get(projection) === parked;
    this.toldParked.set(projection, parked);
    const before = this.pending.get(projection);
    const change = known ? (before?.parked === undefined ? {} : { parked: before.parked }) : { parked };
    this.pending.set(projection, { projection, position, ...change });
  }

  private send(): void {
    this.tell({ told: 'reached', reached: [...this.pending.values()] });
    this.pending.clear();
  }
}

async function answerTo(message: Exclude<ToWorker, { ask: 'wake' }>, projector: Projector): Promise<Answer> {
  const { id } = message;
  try {
    switch (message.ask) {
      case 'status':
        return { id, status: await projector.status() };
      case 'rebuild':
        await projector.rebuild(message.projection);
        return { id, done: true };
      case 'retry':
        return { id, folded: await projector.retry(message.projection, message.stream) };
      case 'stop':
        return { id, done: true };
    }
  } catch (error) {
    const { name, message: text } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message: text } };
  }
}

async function run(port: NonNullable<typeof parentPort>): Promise<void> {
  const tell = (message: FromWorker): void => port.postMessage(message);
  const tidings = new Tidings(tell);
  const projecting = await beginProjecting(
    workerData as ProjectingPlace,
    (report) => tell({ told: 'report', report }),
    (reached) => tidings.add(reached),
  );
  const { projector } = projecting;
  const handle = async (message: ToWorker): Promise<void> => {
    if (message.ask === 'wake') {
      projector.wake();
      return;
    }
    if (message.ask === 'stop') await projecting.close();
    tell({ told: 'answer', answer: await answerTo(message, projector) });
    if (message.ask === 'stop') port.close();
  };
  // A failure in here ends the thread, and is seen by the main thread as its error.
  port.on('message', (message: ToWorker) => void handle(message));
}

if (parentPort !== null) await run(parentPort);
