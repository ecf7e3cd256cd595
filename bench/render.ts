import { cpus, totalmem } from 'node:os';
import { type Figure } from './measure.js';

export interface Surroundings {
  readonly runs: number;
  readonly date: string;
}

/** The table of docs/bench.md. */
export function render(figures: readonly Figure[], { runs, date }: Surroundings): string {
  return [
    '# What Redress measures about itself',
    '',
    `Written by \`npm run bench\` on ${date}; each figure is the median of ${runs} runs, each in a fresh directory.`,
    `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB; the log runs with \`synchronous=FULL\`: every commit is fsynced before it is answered.`,
    'The load generator runs on the same cores as the server; its share of the CPU stands beside the figures over HTTP.',
    '',
    '| Measure | Median | Target | Met | Beside |',
    '|---|---:|---|---|---|',
    ...figures.map((figure) => row(figure, figures)),
    '',
  ].join('\n');
}

function row(figure: Figure, figures: readonly Figure[]): string {
  const { name, unit, value, beside = '', target } = figure;
  const met = target === undefined ? '' : target.met(value, figures) ? 'yes' : 'NO';
  return `| ${name} | ${shown(value)} ${unit} | ${target?.words ?? ''} | ${met} | ${beside} |`;
}

const shown = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
