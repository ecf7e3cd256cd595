import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, blocksOf, withoutChance } from './blocks.js';
import { curlIsThere, pathWithCurl, Shell } from './shell.js';

/*
 * Every command of the README is run: the walk in a shell against `npm start`, the others each on their own. With
 * README_UPDATE=1 the outputs that stand in it are written anew.
 */
const readme = readFileSync('README.md', 'utf8');
const blocks = blocksOf(readme);
const isCommand = ({ language }: Block) => language === 'sh';
const walk = blocks.filter(({ under }) => under[1]?.startsWith('One complaint'));

/** Commands that other runs prove: `npm test` is this very run, the others are steps of .ci/run and of the bench. */
const runElsewhere = ['npm test'];

const npm = (args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess =>
  spawn('npm', args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });

/** `npm` starts a shell that starts the server: the whole group is told to end. */
const end = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    process.kill(-child.pid, 'SIGTERM');
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('npm start did not get ready');
}

describe('the README', () => {
  const directory = mkdtempSync(join(tmpdir(), 'redress-readme-'));
  const environment = { REDRESS_DATA: join(directory, 'data'), REDRESS_LOG: 'error' };
  let port = 0;
  let server: ChildProcess;

  beforeAll(async () => {
    port = await freePort();
    server = npm(['start'], { ...environment, REDRESS_PORT: String(port) });
    await untilReady(port);
  }, 120_000);

  afterAll(async () => {
    await end(server);
    rmSync(directory, { recursive: true, force: true });
  }, 30_000);

  const runWalk = async (standIn: boolean) => {
    const work = mkdtempSync(join(directory, 'walk-'));
    const shell = new Shell({ PATH: pathWithCurl(work, standIn) }, work);
    const outputs = new Map<number, string>();
    let printed = '';
    for (const block of walk) {
      if (isCommand(block)) printed += await shell.run(block.text.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`));
      else {
        outputs.set(block.line, printed.trim().replaceAll(`127.0.0.1:${port}`, '127.0.0.1:3000'));
        printed = '';
      }
    }
    shell.close();
    return outputs;
  };

  it.each([
    ['with the curl of this machine, or a stand-in where there is none', !curlIsThere()],
    ['with the stand-in for curl', true],
  ])(
    'shows a walk through one complaint that really goes like this, %s',
    async (_, standIn) => {
      const outputs = await runWalk(standIn);
      if (process.env['README_UPDATE'] === '1') writeFileSync('README.md', withOutputs(readme, outputs));
      for (const block of walk.filter((one) => !isCommand(one)))
        expect(withoutChance(outputs.get(block.line) ?? '')).toBe(withoutChance(block.text));
    },
    60_000,
  );

  it('names no command that nobody runs', () => {
    const others = blocks.filter((block) => isCommand(block) && !walk.includes(block)).map(({ text }) => text);
    expect(others.sort()).toEqual(
      [
        'npm start',
        ...runElsewhere,
        'npm run redress -- import samples/cfpb-2015q1.csv.gz',
        'npm run redress -- rebuild cases',
      ].sort(),
    );
    const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
    for (const [, script = ''] of readme.matchAll(/npm run ([a-z]+)/g)) expect(Object.keys(scripts)).toContain(script);
  });

  it('names every setting that there is, and no other', () => {
    const named = new Set([...readme.matchAll(/`(REDRESS_[A-Z_]+)`/g)].map(([, name]) => name));
    const known = new Set(
      [...readFileSync('apps/server/src/config.ts', 'utf8').matchAll(/^ {2}(REDRESS_[A-Z_]+):/gm)].map(
        ([, name]) => name,
      ),
    );
    expect([...named].sort()).toEqual([...known].sort());
  });

  it.each([['import samples/cfpb-2015q1.csv.gz'], ['rebuild cases']])(
    'does what `npm run redress -- %s` promises',
    async (command) => {
      const child = npm(['run', 'redress', '--', ...command.split(' ')], {
        ...environment,
        REDRESS_PORT: String(port),
      });
      const status = await new Promise((resolve) => child.once('exit', resolve));
      expect(status).toBe(0);
    },
    180_000,
  );

  it('is under 250 lines', () => expect(readme.split('\n').length).toBeLessThan(250));
});

function withOutputs(text: string, outputs: ReadonlyMap<number, string>): string {
  const lines = text.split('\n');
  for (const [line, output] of [...outputs].sort(([a], [b]) => b - a)) {
    const from = line;
    const to = lines.indexOf('```', from);
    lines.splice(from, to - from, ...output.split('\n'));
  }
  return lines.join('\n');
}
