import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { libraryOf, type Part, parts } from './parts.js';
import { sampleOf } from './sample.js';
import { type MutantResult, type Score, scoreOf, withScores } from './table.js';

/*
 * `npm run mutate` changes the two pure libraries in small ways, one at a time, and looks whether a test notices;
 * `npm run mutate -- complaint-state` does so for one part, `--lines 100 --seed 7` for lines of it that chance draws. Scores go to docs/mutation.md, survivors to reports/mutation.
 */

const root = process.cwd();
const documentFile = join(root, 'docs/mutation.md');
const reports = join(root, 'reports/mutation');

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const unknown = asked.find((name) => !parts.some((part) => part.name === name));
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". Parts: ${parts.map(({ name }) => name).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  mkdirSync(reports, { recursive: true });
  for (const part of parts) if (asked.length === 0 || asked.includes(part.name)) keep(part, await mutate(part));
}

function mutate(part: Part): Promise<readonly MutantResult[]> {
  const { lines, seed } = options;
  return new Stryker({
    mutate:
      lines === undefined
        ? [...part.files, '!**/*.spec.ts', '!**/events.ts', '!**/index.ts']
        : [...sampleOf(part, root, Number(lines), Number(seed))],
    testRunner: 'jest',
    jest: {
      configFile: 'jest.unit.config.cjs',
      config: { testMatch: [`<rootDir>/scripts/mutation/every-spec/${libraryOf(part)}.ts`] },
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    // Mutants that run while a module is loaded would need every test each; they are data in constants.
    ignoreStatic: true,
    ignorePatterns: ['dist', 'data', 'samples', 'apps', 'bench', 'reports', 'coverage'],
    concurrency: 2,
    // Generous: a machine that is busy with other things must not count as a test that noticed.
    timeoutMS: 60_000,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, reportScoreTable: false },
    checkers: [],
    allowEmpty: true,
  }).runMutationTest();
}

function keep(part: Part, mutants: readonly MutantResult[]): void {
  const { lines, seed } = options;
  const looked = lines === undefined ? 'all of it' : `${lines} lines, seed ${seed}`;
  const score: Score = scoreOf(part, { looked, date: new Date().toISOString().slice(0, 10) }, mutants);
  writeFileSync(documentFile, withScores(readFileSync(documentFile, 'utf8'), parts, [score]));
  const survivors = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(line);
  writeFileSync(join(reports, `${part.name}.txt`), `${survivors.join('\n')}\n`);
  process.stdout.write(`${part.name}: ${score.killed} killed, ${survivors.length} not; see reports/mutation\n`);
}

function line({ fileName, location, mutatorName, replacement, status }: MutantResult): string {
  const file = fileName.replace(`${root}/`, '');
  return `${status} ${file}:${location.start.line} ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}`;
}
