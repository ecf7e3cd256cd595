import { type Stryker } from '@stryker-mutator/core';
import { type Part } from './parts.js';

export type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What came of the mutants of one part. */
export interface Score {
  readonly part: string;
  /** Which lines were changed: all of them, or a sample. */
  readonly looked: string;
  readonly date: string;
  readonly killed: number;
  readonly survived: number;
  /** No test ever ran through them; they count as survivors. */
  readonly uncovered: number;
}

export function scoreOf(
  part: Part,
  { looked, date }: Pick<Score, 'looked' | 'date'>,
  mutants: readonly Pick<MutantResult, 'status'>[],
): Score {
  const count = (...statuses: readonly MutantResult['status'][]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    part: part.name,
    looked,
    date,
    // A mutant that never ends would be noticed by anybody who runs the tests.
    killed: count('Killed', 'Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
  };
}

const header = [
  '| Part | Looked at | Killed | Survived | Without a test | Score | Date |',
  '|---|---|---:|---:|---:|---:|---|',
];
const begin = '<!-- scores -->';
const end = '<!-- /scores -->';

const share = ({ killed, survived, uncovered }: Pick<Score, 'killed' | 'survived' | 'uncovered'>): string => {
  const all = killed + survived + uncovered;
  return all === 0 ? '–' : `${((100 * killed) / all).toFixed(1)}%`;
};
const row = (score: Score): string =>
  `| ${score.part} | ${score.looked} | ${score.killed} | ${score.survived} | ${score.uncovered} | ${share(score)} | ${score.date} |`;

/** The scores that stand in the document, in its order. */
export function readScores(document: string): readonly Score[] {
  return between(document)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, part, , killed]) => part !== 'all' && /^\d+$/.test(killed ?? ''))
    .map(([, part = '', looked = '', killed, survived, uncovered, , date = '']) => ({
      part,
      looked,
      date,
      killed: Number(killed),
      survived: Number(survived),
      uncovered: Number(uncovered),
    }));
}

/** The document with these scores in it: those of parts that were not run again stay, of parts that are gone go. */
export function withScores(document: string, parts: readonly Part[], fresh: readonly Score[]): string {
  const known = [...fresh, ...readScores(document)];
  const scores = parts.flatMap(({ name }) => known.find(({ part }) => part === name) ?? []);
  const sum = (field: 'killed' | 'survived' | 'uncovered') => scores.reduce((total, score) => total + score[field], 0);
  const all = {
    part: 'all',
    looked: '',
    date: '',
    killed: sum('killed'),
    survived: sum('survived'),
    uncovered: sum('uncovered'),
  };
  const table = [...header, ...scores.map(row), row(all)].join('\n');
  const [from, to] = marks(document);
  return `${document.slice(0, from)}\n${table}\n${document.slice(to)}`;
}

function between(document: string): string {
  return document.slice(...marks(document));
}

/** Where the table begins and ends. */
function marks(document: string): readonly [number, number] {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/mutation.md needs ${begin} and ${end} around its table`);
  return [from + begin.length, to];
}
