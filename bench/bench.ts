import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, type Measure, median } from './measure.js';
import { appending } from './measures/appending.js';
import { disk } from './measures/disk.js';
import { serving } from './measures/serving.js';
import { importing } from './measures/importing.js';
import { starting } from './measures/starting.js';
import { transacting } from './measures/transacting.js';
import { render } from './render.js';

/*
 * npm run bench [-- --runs 3] [-- --only disk,appending]
 * Everything runs on this machine, against the loopback, bounded in count. The whole table goes to docs/bench.md; with
 * --only the table is printed and the file is left alone.
 */
const measures: readonly Measure[] = [disk, appending, transacting, serving, importing, starting];

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const runs = Number(option('runs') ?? 3);
const only = option('only')?.split(',');

const figures: Figure[] = [];
for (const measure of measures.filter(({ name }) => only?.includes(name) ?? true)) {
  const byName = new Map<string, Figure[]>();
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`${measure.name}, run ${run} of ${runs} …\n`);
    const directory = mkdtempSync(join(tmpdir(), 'redress-bench-'));
    try {
      for (const figure of await measure.run(directory))
        byName.set(figure.name, [...(byName.get(figure.name) ?? []), figure]);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
  figures.push(...[...byName.values()].map(median));
}

const table = render(figures, { runs, date: new Date().toISOString().slice(0, 10) });
process.stdout.write(table);
if (only === undefined) writeFileSync('docs/bench.md', table);
