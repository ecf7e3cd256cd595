import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, handMade } from '../testing/measure.js';
import { check, type CheckRequest } from './index.js';

/*
 * What is found in each text of the corpus that rules are written with, and where. A change of a rule shows here in which
 * texts it is felt: look at each of them, then accept it with `UPDATE_GOLDEN=1`. A refusal has a "!", a question a "?";
 * what a rule misses marks nothing.
 */

interface Named extends CheckRequest {
  readonly id: string;
}

const texts: Readonly<Record<string, readonly Named[]>> = {
  'dev-en': corpus('dev', 'en').map((one) => ({ ...one, language: 'en' })),
  'dev-nl': corpus('dev', 'nl').map((one) => ({ ...one, language: 'nl' })),
  'hand-made': handMade().map((one, index) => ({ ...one, id: `${one.language}-${index + 1}` })),
};

const told = ({ id, ...request }: Named): string =>
  [
    id,
    ...check(request).findings.map(
      ({ rule, severity, start, end }) =>
        `${rule}${severity === 'refuse' ? '!' : '?'} ${JSON.stringify(request.text.slice(start, end))}`,
    ),
  ].join(' · ');

describe('what is found in the texts that rules are written with', () => {
  it.each(Object.keys(texts))('[P13] is what was found when somebody last looked: %s', (name) => {
    const file = join(__dirname, '..', 'testing', 'findings', `${name}.txt`);
    const found = `${(texts[name] ?? []).map(told).join('\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, found);
    expect(found.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
  });
});
