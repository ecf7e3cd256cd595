import { parentPort } from 'node:worker_threads';
import { type JudgedText, judgeHere, type ToJudge } from './judging.js';

export interface Asked {
  readonly id: number;
  readonly text: ToJudge;
}
export interface Answered {
  readonly id: number;
  readonly judged: JudgedText;
}

const port = parentPort;
// A failure in here ends the thread; whoever asked then judges for themselves.
port?.on('message', ({ id, text }: Asked) => port.postMessage({ id, judged: judgeHere(text) } satisfies Answered));
