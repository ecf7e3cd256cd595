import { expectAsHeld, type NamedText, namedTexts } from '../../testing/held.js';
import { readers } from '../readers.js';
import { finish } from '../steps.js';
import { readInSteps } from './read.js';
import { type Reading } from './reading.js';

/*
 * How each text that rules are written with is read, before any rule judges it. What changes here and in no finding
 * (findings.spec.ts) is felt in a text that nobody wrote yet. Accepted with `UPDATE_GOLDEN=1`.
 */

const isEvidence = (value: unknown): value is { strength: number; start: number; end: number } =>
  typeof value === 'object' && value !== null && 'strength' in value;

/** What was found, by its name: with its strength and place, its turns of phrase, or its number. */
const told = ({ id, language, text }: NamedText): string => {
  const { set, grammar } = readers[language];
  const reading: Reading = finish(readInSteps(set, grammar, finish(set.readInSteps(text))));
  const said = Object.entries(reading).flatMap(([name, value]: [string, unknown]) => {
    if (isEvidence(value)) return value.strength === 0 ? [] : [`${name} ${value.strength} ${value.start}-${value.end}`];
    if (Array.isArray(value)) {
      const hits = (value as Reading['blame']).map(
        ({ frame, match }) => `${match.from}-${match.to}${frame.unsure === true ? '?' : ''}`,
      );
      return hits.length === 0 ? [] : [`${name} ${hits.join(',')}`];
    }
    return value === false || value === 0 ? [] : [value === true ? name : `${name} ${String(value)}`];
  });
  return [id, ...said].join(' · ');
};

describe('how the texts are read that rules are written with', () => {
  it.each(Object.keys(namedTexts))('[P13] is how they were read when somebody last looked: %s', (name) =>
    expectAsHeld('readings', name, told),
  );
});
