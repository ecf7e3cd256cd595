import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fits, libraryOf, parts } from './parts.js';

const root = process.cwd();

/** What is data, and not mutated: declarations of events, and the words of the rule sets. */
const isData = (file: string): boolean => /\/events(\/|\.ts$)|\/rule-sets\/|\/index\.ts$/.test(file);

const sources = ['libs/complaints/src', 'libs/wording/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !isData(file)),
);

describe('the parts that are mutated', () => {
  it('are the whole of both pure libraries, each file in one part', () => {
    const times = sources.map((file) => [
      file,
      parts.filter(({ files }) => files.some((pattern) => fits(pattern, file))).length,
    ]);
    expect(times.filter(([, count]) => count !== 1)).toEqual([]);
  });
  it('are judged by the specs of their library, all of which are there as one', () => {
    for (const library of new Set(parts.map(libraryOf)))
      expect(existsSync(join(root, 'scripts/mutation/every-spec', `${library}.ts`))).toBe(true);
  });
});
