import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { Connection } from './load/connection.js';

const program = 'dist/apps/server/src/main.js';
// As `npm start` and the container start it (docs/adr/0014).
const room = '--max-semi-space-size=64';

/** The built server on a directory of its own; `startedInMs` counts from the start of the process to readiness. */
export interface ServerProcess {
  readonly port: number;
  readonly startedInMs: number;
  stop(): Promise<void>;
}

const environment = (directory: string, more: Readonly<Record<string, string>> = {}) => ({
  ...process.env,
  REDRESS_DATA: directory,
  REDRESS_LOG: 'error',
  ...more,
});

export async function startServer(directory: string, path = '/health/live'): Promise<ServerProcess> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [room, program, 'serve'], {
    env: environment(directory, { REDRESS_PORT: String(port) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (await answers(port, path)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { port, startedInMs: performance.now() - began, stop: () => stopped(child) };
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    const connection = await Connection.open(port);
    const { status } = await connection.request('GET', path, '');
    connection.close();
    return status === 200;
  } catch {
    return false;
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** Runs a command of the program, or another script, to its end; answers what it printed and the seconds it took. */
export function runProgram(args: readonly string[], directory: string): Promise<{ output: string; seconds: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: environment(directory), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('exit', (status) => {
      if (status === 0) resolve({ output, seconds: (performance.now() - began) / 1000 });
      else reject(new Error(`${args.join(' ')} ended with ${status}: ${complaints}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
