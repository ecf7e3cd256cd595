import { Worker } from 'node:worker_threads';
import { type EventReader } from '#libs/event-store';
import {
  lagOf,
  Progress,
  projections,
  type ProjectionStatus,
  type ProjectorStatus,
  UnknownProjection,
  type Waited,
} from '#libs/projections';
import { type Answer, type FromWorker, type ToWorker } from './messages.js';
import { type OnReport, ProjectorDown, type ProjectingPlace, type ProjectorHandle } from './projector-handle.js';

export interface ThreadedOptions {
  /** The compiled worker. */
  readonly worker: URL | string;
  readonly place: ProjectingPlace;
  /** The log as this thread reads it, so that the lag of a projector that stands still is known. */
  readonly log: EventReader;
  readonly report?: OnReport;
  /** The thread ended when it should not have; it is begun again after so many milliseconds. */
  readonly onCrash?: (error: Error, again: number) => void;
  /** How long an answer may take. */
  readonly patienceMs?: number;
  /** First pause before the thread is begun again; it doubles with each crash that follows soon. */
  readonly backOffMs?: number;
  readonly now?: () => Date;
}

const longestBackOffMs = 10_000;
/** A thread that lived so long has recovered from what ended the one before it. */
const healthyMs = 60_000;

interface Pending {
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/** The projector in a worker thread, which is begun again when it crashes. */
export class ThreadedProjector implements ProjectorHandle {
  private readonly progress = new Progress();
  private readonly pending = new Map<number, Pending>();
  private worker: Worker | undefined;
  private fault: string | undefined;
  private crashes = 0;
  private lastId = 0;
  private waking = false;
  private stopping = false;
  private restart: NodeJS.Timeout | undefined;

  constructor(private readonly options: ThreadedOptions) {
    this.begin();
  }

  wake(): void {
    // One message for all that is appended in one turn of this thread.
    if (this.waking) return;
    this.waking = true;
    setImmediate(() => {
      this.waking = false;
      this.post({ ask: 'wake' });
    });
  }

  waitFor(projection: string, position: string, timeoutMs: number, stream?: string): Promise<Waited> {
    return this.progress.waitFor(projection, position, timeoutMs, stream);
  }

  positionOf(projection: string): string | undefined {
    return this.progress.positionOf(projection);
  }

  async status(): Promise<ProjectorStatus> {
    try {
      const answer = await this.ask((id) => ({ ask: 'status', id }));
      if ('status' in answer) return answer.status;
      throw new ProjectorDown('error' in answer ? answer.error.message : 'no status');
    } catch (error) {
      return this.statusFromHere(error instanceof Error ? error.message : String(error));
    }
  }

  async rebuild(projection: string): Promise<void> {
    failOf(await this.ask((id) => ({ ask: 'rebuild', id, projection })), projection);
  }

  async retry(projection: string, stream: string): Promise<boolean> {
    const answer = await this.ask((id) => ({ ask: 'retry', id, projection, stream }));
    failOf(answer, projection);
    return 'folded' in answer && answer.folded;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    this.progress.stop();
    const { worker } = this;
    if (worker === undefined) return;
    await this.ask((id) => ({ ask: 'stop', id })).catch(() => undefined);
    await worker.terminate();
  }

  private begin(): void {
    const begun = performance.now();
    // A batch's facts live as long as the batch: with room for them in the young generation they are never moved.
    const resourceLimits = { maxYoungGenerationSizeMb: 96 };
    const worker = new Worker(this.options.worker, { workerData: this.options.place, resourceLimits });
    this.worker = worker;
    let cause: Error | undefined;
    worker.on('message', (message: FromWorker) => this.hear(message));
    worker.on('error', (error: Error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      this.worker = undefined;
      const error = cause ?? new Error(`the projector's thread ended with ${code}`);
      for (const { fail } of this.pending.values()) fail(new ProjectorDown(error.message, { cause: error }));
      this.pending.clear();
      if (this.stopping) return;
      this.fault = error.message;
      this.crashes = performance.now() - begun > healthyMs ? 1 : this.crashes + 1;
      const again = Math.min(longestBackOffMs, (this.options.backOffMs ?? 200) * 2 ** (this.crashes - 1));
      this.options.onCrash?.(error, again);
      this.restart = setTimeout(() => this.begin(), again);
    });
  }

  private hear(message: FromWorker): void {
    if (message.told === 'report') this.options.report?.(message.report);
    else if (message.told === 'answer') {
      const { answer } = message;
      this.pending.get(answer.id)?.settle(answer);
    } else {
      this.fault = undefined;
      for (const { projection, position, parked } of message.reached)
        this.progress.advance({ projection, position, parked: parked ?? this.progress.parkedOf(projection) });
    }
  }

  private post(message: ToWorker): void {
    this.worker?.postMessage(message);
  }

  private ask(messageWith: (id: number) => ToWorker): Promise<Answer> {
    if (this.worker === undefined)
      return Promise.reject(new ProjectorDown(this.fault ?? 'the projector is not running'));
    const id = ++this.lastId;
    return new Promise<Answer>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.pending.delete(id);
      };
      const patience = this.options.patienceMs ?? 5_000;
      const timer = setTimeout(() => {
        end();
        reject(new ProjectorDown(`the projector did not answer within ${patience} ms`));
      }, patience);
      this.pending.set(id, {
        settle: (answer) => {
          end();
          resolve(answer);
        },
        fail: (error) => {
          end();
          reject(error);
        },
      });
      this.post(messageWith(id));
    });
  }

  /** What this thread knows while the other does not answer. */
  private async statusFromHere(fault: string): Promise<ProjectorStatus> {
    const { log, now = () => new Date() } = this.options;
    const known = projections.map(async ({ name, version }): Promise<ProjectionStatus> => {
      const position = this.progress.positionOf(name);
      const read = {
        build: 0,
        position,
        lag: await lagOf(log, position, now()),
        parked: this.progress.parkedOf(name),
        stalled: undefined,
        eventsRead: 0,
      };
      return { projection: name, version, read, building: undefined };
    });
    return { alive: false, fault, projections: await Promise.all(known) };
  }
}

function failOf(answer: Answer, projection: string): void {
  if (!('error' in answer)) return;
  throw answer.error.name === 'UnknownProjection'
    ? new UnknownProjection(projection)
    : new ProjectorDown(answer.error.message);
}
