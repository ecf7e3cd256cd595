import { readFileSync } from 'node:fs';
import { parts } from './parts.js';
import { sampleOf } from './sample.js';

const [part] = parts;
const sampled = (seed: number) => sampleOf(part!, process.cwd(), 20, seed);

describe('a sample of lines to mutate', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(sampled(1)).toEqual(sampled(1));
    expect(sampled(1)).not.toEqual(sampled(2));
    expect(new Set(sampled(1)).size).toBe(20);
  });

  it('holds lines of code of the part, and no comment or import', () => {
    for (const line of sampled(3)) {
      const [file = '', place = ''] = line.split(':');
      const text = readFileSync(file, 'utf8').split('\n')[Number(place.split('-')[0]) - 1] ?? '';
      expect(file).toContain('complaint/state/');
      expect(text).toMatch(/\w/);
      expect(text).not.toMatch(/^\s*(\/\/|\*|import )/);
    }
  });
});
