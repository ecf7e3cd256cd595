// What `npm start`, `npm test` and the other scripts run. It must work as the first command in a fresh clone with Node and
// npm only, so it uses nothing but Node itself: it installs when node_modules does not match the lock file, builds when a
// source is newer than the build, and then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...rest] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Redress needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const installed = join(root, 'node_modules', '.redress-installed');
const lockHash = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

function installWhenNeeded() {
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lockHash) return;
  say('Installing packages (only needed the first time) …');
  const npm = process.env.npm_execpath;
  // `npm start --omit=dev` and NODE_ENV=production would leave out the compiler that the build needs.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) must(process.execPath, [npm, ...args]);
  else must(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  mkdirSync(dirname(installed), { recursive: true });
  writeFileSync(installed, lockHash);
}

/** `tsc -b` looks for itself whether anything changed: 4 s at first, 0.4 s when nothing did. */
function build() {
  must(process.execPath, [bin('typescript', 'bin/tsc'), '-b', 'tsconfig.build.json']);
}

/** By path, because not every package lets its own package.json be resolved. */
function bin(packageName, path) {
  return join(root, 'node_modules', packageName, path);
}

/** What is installed is said on stderr, so that the output of a command stays its own. */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function must(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: process.env });
  if (error) say(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Hands over: signals reach the child, its exit code becomes ours. */
function become(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (status, signal) => process.exit(status ?? (signal === 'SIGINT' ? 130 : 143)));
}

function lint() {
  say('eslint …');
  must(process.execPath, [
    bin('eslint', 'bin/eslint.js'),
    'apps',
    'libs',
    'test',
    'bench',
    'scripts',
    '--max-warnings',
    '0',
  ]);
  say('prettier …');
  must(process.execPath, [bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
  say('dependency rules …');
  must(process.execPath, [
    bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'apps',
    'libs',
    'test',
    'bench',
    'scripts',
  ]);
  say('types …');
  must(process.execPath, [bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'tsconfig.json']);
}

// Room for what is short-lived; must be said when Node starts, here, in docker/Dockerfile and in bench/ (docs/adr/0014).
const room = '--max-semi-space-size=64';
const server = 'dist/apps/server/src/main.js';
const tasks = {
  start: () => become(['--enable-source-maps', room, server, 'serve', ...rest]),
  redress: () => become(['--enable-source-maps', server, ...rest]),
  test: () => become([bin('jest', 'bin/jest.js'), ...rest]),
  lint,
  build: () => {},
  bench: () => become(['dist/bench/bench.js', ...rest]),
  requirements: () => become(['dist/scripts/requirements/print-requirements.js', ...rest]),
  mutate: () => become(['dist/scripts/mutation/mutate.js', ...rest]),
};

const chosen = tasks[task];
if (chosen === undefined) {
  say(`Unknown task "${task ?? ''}". Known: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
process.chdir(root);
installWhenNeeded();
if (task !== 'lint') build();
chosen();
