import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** One `sh` that keeps its variables and functions from block to block, as a reader's terminal does. */
export class Shell {
  private readonly child: ChildProcessWithoutNullStreams;
  private printed = '';
  private count = 0;

  constructor(environment: Readonly<Record<string, string>>, directory: string) {
    this.child = spawn('sh', [], { cwd: directory, env: { ...process.env, ...environment } });
    this.child.stdout.on('data', (chunk: Buffer) => (this.printed += chunk.toString('utf8')));
    this.child.stderr.on('data', (chunk: Buffer) => (this.printed += chunk.toString('utf8')));
  }

  /** What the block prints, on both channels. */
  async run(block: string): Promise<string> {
    const end = `end-of-block-${this.count++}`;
    const from = this.printed.length;
    this.child.stdin.write(`${block}\nprintf '\\n%s\\n' ${end}\n`);
    while (!this.printed.includes(`\n${end}\n`, from)) await new Promise((resolve) => setTimeout(resolve, 5));
    const output = this.printed.slice(from, this.printed.indexOf(`\n${end}\n`, from));
    return output;
  }

  close(): void {
    this.child.stdin.end();
  }
}

export const curlIsThere = (): boolean => spawnSync('curl', ['--version']).status === 0;

/**
 * A PATH on which `curl` is found in any case: on a machine that has none, a small program that understands the options
 * which the README uses.
 */
export function pathWithCurl(directory: string, standIn: boolean): string {
  const { PATH = '' } = process.env;
  if (!standIn) return PATH;
  const bin = join(directory, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'curl'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(process.cwd(), 'test/readme/curl.mjs')}" "$@"\n`,
  );
  chmodSync(join(bin, 'curl'), 0o755);
  return `${bin}${delimiter}${PATH}`;
}
