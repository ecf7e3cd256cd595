import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fits, type Part } from './parts.js';

/*
 * A whole part takes hours on two cores. A sample takes minutes: single lines of its files, drawn by chance from a seed that
 * is written down, each with all the changes that can be made in it.
 */

/** Lines of code, as Stryker names them: `file.ts:12-12`. */
export function sampleOf({ files }: Part, root: string, lines: number, seed: number): readonly string[] {
  const all = filesOf(files, root).flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => (isCode(text) ? [`${file}:${index + 1}-${index + 1}`] : [])),
  );
  const chance = randomFrom(seed);
  const drawn = all.map((line) => ({ line, at: chance() })).sort((one, other) => one.at - other.at);
  return drawn.slice(0, lines).map(({ line }) => line);
}

function filesOf(patterns: readonly string[], root: string): readonly string[] {
  return readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `libs/${file.replaceAll('\\', '/')}`)
    .filter((file) => patterns.some((pattern) => fits(pattern, file)))
    .filter((file) => !/\.spec\.ts$|\/events\.ts$|\/index\.ts$/.test(file))
    .sort();
}

/** Not blank, not a comment, not an import, not a bracket alone. */
const isCode = (text: string): boolean => /\w/.test(text) && !/^\s*(\/\/|\/?\*|import |\} from |export \* )/.test(text);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
