import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * All specs of a pure library as one. Jest gives every file modules of its own, so that a mutant that sixty files might notice
 * would load the whole domain sixty times, which takes twenty times as long.
 */

/** Left out: they take seconds for each of thousands of mutants. */
const slow = /\/(corpus|always-closable)\.spec\.ts$/;

export function loadEverySpecOf(library: string): void {
  const folder = join(process.cwd(), 'libs', library, 'src');
  const load = createRequire(__filename);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.spec.ts') && !slow.test(`/${file}`)) load(join(folder, file));
}
