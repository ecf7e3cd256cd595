import { expectAsHeld, type NamedText, namedTexts } from '../testing/held.js';
import { check } from './index.js';

/*
 * What is found in each text of the corpus that rules are written with, and where. A change of a rule shows here in which
 * texts it is felt: look at each of them, then accept it with `UPDATE_GOLDEN=1`. A refusal has a "!", a question a "?";
 * what a rule misses marks nothing.
 */

const told = ({ id, ...request }: NamedText): string =>
  [
    id,
    ...check(request).findings.map(
      ({ rule, severity, start, end }) =>
        `${rule}${severity === 'refuse' ? '!' : '?'} ${JSON.stringify(request.text.slice(start, end))}`,
    ),
  ].join(' · ');

describe('what is found in the texts that rules are written with', () => {
  it.each(Object.keys(namedTexts))('[P13] is what was found when somebody last looked: %s', (name) =>
    expectAsHeld('findings', name, told),
  );
});
