import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const builtMain = join(process.cwd(), 'dist', 'apps', 'server', 'src', 'main.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const temporaryData = (): string => mkdtempSync(join(tmpdir(), 'redress-built-'));

/** The built program, as it ships, in a process of its own. */
export class SpawnedServer {
  private constructor(
    readonly address: string,
    private readonly child: ChildProcess,
    private readonly ended: Promise<Ended>,
  ) {}

  /** Started and ready; fails with what it said when it ends before that. */
  static async start(environment: Readonly<Record<string, string>>): Promise<SpawnedServer> {
    const { child, ended } = begin(['serve'], { REDRESS_PORT: '0', ...environment });
    const lines = createInterface({ input: child.stdout });
    const ready = new Promise<string>((resolve) => {
      lines.on('line', (line) => {
        const { msg, address } = JSON.parse(line) as { msg: string; address?: string };
        if (msg === 'Redress is ready' && address !== undefined) resolve(address);
      });
    });
    const address = await Promise.race([ready, ended]);
    if (typeof address !== 'string') throw new Error(`the server ended: ${address.stderr}${address.stdout}`);
    return new SpawnedServer(address, child, ended);
  }

  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Runs a subcommand of the built program to its end. */
export const runBuilt = (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> =>
  begin(args, environment).ended;

function begin(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [builtMain, ...args], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}
