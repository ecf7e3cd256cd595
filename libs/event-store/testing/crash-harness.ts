import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { randomFrom } from '../src/crash/random-from.js';
import { temporaryDirectory } from './embedded-on-trial.js';

export interface CrashTrial<Acknowledged> {
  /** The compiled program: started with directory, seed, writers; prints a line of JSON for each act it has done. */
  readonly program: string;
  /** How often it is killed while it is busy. */
  readonly kills: number;
  readonly writers: number;
  /** Of all the choices of this trial; print it. */
  readonly seed: number;
  /** After every kill: `fresh` is what the killed program has acknowledged, `all` what was in this directory before too. */
  verify(directory: string, fresh: readonly Acknowledged[], all: readonly Acknowledged[]): Promise<void>;
}

export interface Kill {
  readonly seed: number;
  readonly acknowledged: number;
}

// A directory sees several kills, so that what was recovered once is recovered again.
const killsOfADirectory = 10;
const mostAcknowledgedBeforeAKill = 400;

/** Starts a program, kills it with SIGKILL in the middle of its work, and looks at what it leaves; again and again. */
export const killRepeatedly = async <Acknowledged>(trial: CrashTrial<Acknowledged>): Promise<readonly Kill[]> => {
  refuseMissing(trial.program);
  const random = randomFrom(trial.seed);
  const kills: Kill[] = [];
  while (kills.length < trial.kills) {
    const directory = await temporaryDirectory();
    const all: Acknowledged[] = [];
    for (let turn = 0; turn < killsOfADirectory && kills.length < trial.kills; turn += 1) {
      const seed = Math.floor(random() * 2 ** 32);
      const busy = startBusy<Acknowledged>(trial.program, directory, seed, trial.writers);
      const fresh = await busy.killAfter(1 + Math.floor(random() * mostAcknowledgedBeforeAKill), random() * 3);
      all.push(...fresh);
      await withSeed(seed, () => trial.verify(directory, fresh, all));
      kills.push({ seed, acknowledged: fresh.length });
    }
    await rm(directory, { recursive: true });
  }
  return kills;
};

export interface BusyProgram<Acknowledged> {
  /**
   * Kills it once it has acknowledged so much, and so many milliseconds later: however fast the machine is, it is
   * killed at work. Everything that it has acknowledged.
   */
  killAfter(acknowledged: number, milliseconds: number): Promise<readonly Acknowledged[]>;
  /** Resolves when it has acknowledged this much. */
  until(acknowledged: number): Promise<readonly Acknowledged[]>;
}

export const startBusy = <Acknowledged>(
  program: string,
  directory: string,
  seed: number,
  writers: number,
): BusyProgram<Acknowledged> => {
  refuseMissing(program);
  const child = spawn(process.execPath, [program, directory, String(seed), String(writers)]);
  const acknowledged: Acknowledged[] = [];
  const complaints: string[] = [];
  child.stderr.on('data', (text: Buffer) => complaints.push(text.toString()));
  const ended = readLines(child, (line) => acknowledged.push(JSON.parse(line) as Acknowledged));
  const until = async (count: number): Promise<readonly Acknowledged[]> => {
    while (acknowledged.length < count) {
      if (child.exitCode !== null) throw new Error(`the program ended by itself: ${complaints.join('')}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return acknowledged;
  };
  return {
    until,
    killAfter: async (count, milliseconds) => {
      try {
        await until(count);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
      } finally {
        child.kill('SIGKILL');
      }
      await ended;
      if (child.signalCode !== 'SIGKILL') throw new Error(`the program was not killed at work: ${complaints.join('')}`);
      return acknowledged;
    },
  };
};

/** Resolves when the program has gone and all that it printed has been read. A line that was cut is not counted. */
const readLines = (child: ChildProcessWithoutNullStreams, take: (line: string) => void): Promise<void> =>
  new Promise((resolve) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (line.endsWith('}')) take(line);
    });
    child.once('close', () => resolve());
  });

const refuseMissing = (program: string): void => {
  if (!existsSync(program))
    throw new Error(
      `${program} is missing: the crash tests run the compiled program, so build before them (npm run build)`,
    );
};

const withSeed = async (seed: number, verify: () => Promise<void>): Promise<void> => {
  try {
    await verify();
  } catch (error) {
    throw new Error(`after the kill with seed ${seed}: ${String(error)}`, { cause: error });
  }
};
