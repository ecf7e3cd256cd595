import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckRequest, type RuleLanguage } from '../src/index.js';
import { corpus, handMade } from './measure.js';

/** A text that rules are written with, by a name. */
export interface NamedText extends CheckRequest {
  readonly id: string;
  readonly language: RuleLanguage;
}

/** The texts that rules are written with, by the file that holds what is made of them. */
export const namedTexts: Readonly<Record<string, readonly NamedText[]>> = {
  'dev-en': corpus('dev', 'en').map((one) => ({ ...one, language: 'en' })),
  'dev-nl': corpus('dev', 'nl').map((one) => ({ ...one, language: 'nl' })),
  'hand-made': handMade().map((one, index) => ({ ...one, id: `${one.language}-${index + 1}` })),
};

/** Fails where a line for a text differs from the one that somebody looked at; `UPDATE_GOLDEN=1` accepts what is said now. */
export function expectAsHeld(folder: 'findings' | 'readings', name: string, line: (text: NamedText) => string): void {
  const file = join(__dirname, folder, `${name}.txt`);
  const said = `${(namedTexts[name] ?? []).map(line).join('\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, said);
  expect(said.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}
