import { type Screen } from './progress.js';

/** Where a command writes, and what stops it. */
export interface Terminal {
  /** What the command answers. */
  readonly out: NodeJS.WritableStream;
  /** What it says meanwhile. */
  readonly screen: Screen;
  readonly interrupted: AbortSignal;
  /** Gives the signals back to whoever had them. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;
/** Ctrl-C reaches a process twice when npm passes it on too; a person needs longer to press it again. */
const twiceWithinMs = 1_000;

/** The terminal of this process: a first signal asks to stop, a second one ends the process at once. */
export function thisTerminal(): Terminal {
  const interruption = new AbortController();
  let firstAt: number | undefined;
  const onSignal = (): void => {
    firstAt ??= performance.now();
    interruption.abort();
    if (performance.now() - firstAt > twiceWithinMs) process.exit(130);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    out: process.stdout,
    screen: process.stderr,
    interrupted: interruption.signal,
    release() {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
