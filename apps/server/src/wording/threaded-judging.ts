import { Worker } from 'node:worker_threads';
import { type Answered, type Asked } from './judging.worker.js';
import { type JudgedText, judgeHere, type Judging, type ToJudge } from './judging.js';

/** Texts up to here take no longer than the message to another thread is worth: about 2 ms. */
const longestHere = 1_500;

const isShort = ({ text }: ToJudge): boolean => text.length <= longestHere;

interface Waiting {
  readonly text: ToJudge;
  readonly settle: (judged: JudgedText) => void;
}

/**
 * Short texts in this thread, long ones in a thread of their own, so that a letter of 100 kB holds up nobody. When that
 * thread ends, what it had not answered is judged here: slowly, and never not at all.
 */
export class ThreadedJudging implements Judging {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private lastId = 0;

  constructor(
    private readonly options: {
      /** The compiled worker. */
      readonly worker: string | URL;
      readonly onCrash?: (error: Error) => void;
    },
  ) {}

  judge(text: ToJudge): Promise<JudgedText> {
    if (isShort(text)) return new Promise((resolve) => resolve(judgeHere(text)));
    return new Promise((settle, fail) => {
      const id = ++this.lastId;
      this.waiting.set(id, { text, settle });
      try {
        this.running().postMessage({ id, text } satisfies Asked);
      } catch (error) {
        this.waiting.delete(id);
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  atOnce(text: ToJudge): JudgedText | undefined {
    return isShort(text) ? judgeHere(text) : undefined;
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  /** Begun with the first long text: most installations seldom have one. */
  private running(): Worker {
    if (this.worker !== undefined) return this.worker;
    const worker = new Worker(this.options.worker);
    // It does nothing that the process would have to stay for.
    worker.unref();
    worker.on('message', ({ id, judged }: Answered) => {
      this.waiting.get(id)?.settle(judged);
      this.waiting.delete(id);
    });
    let cause: Error | undefined;
    worker.on('error', (error: Error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      const ours = this.worker === worker;
      if (ours) this.worker = undefined;
      if (ours) this.options.onCrash?.(cause ?? new Error(`the thread that judges long texts ended with ${code}`));
      const left = [...this.waiting.values()];
      this.waiting.clear();
      for (const { text, settle } of left) settle(judgeHere(text));
    });
    this.worker = worker;
    return worker;
  }
}
