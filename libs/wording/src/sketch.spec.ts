import fc from 'fast-check';
import { bandsOf, nearDuplicate, packSketch, similarity, sketch, unpackSketch } from './sketch.js';

const letter =
  'Dear Mrs Hale, we delivered your order three days late and you stood at your own party without chairs. That was our mistake and we are sorry. From Monday the driver calls the evening before, and you have the delivery costs back today.';

describe('keyed sketches', () => {
  it('are the same for the same text and key', () => expect(sketch(letter, 'key')).toEqual(sketch(letter, 'key')));

  it('cannot be compared without the same key', () =>
    expect(similarity(sketch(letter, 'key'), sketch(letter, 'other'))).toBeLessThan(0.1));

  it('[N5a] see a template through another name, number and date', () => {
    const other = letter.replace('Mrs Hale', 'Mr Owen').replace('three days', '4 days');
    expect(similarity(sketch(letter, 'key'), sketch(other, 'key'))).toBeGreaterThanOrEqual(nearDuplicate);
  });

  it('[N5a] see no difference in accents, however they are written, nor in capitals', () => {
    const accents = 'Één café bezorgde ons géén zoötje maar een hele ẹ́tage vol ruïnes vandaag';
    const plain = 'een cafe bezorgde ons geen zootje maar een hele etage vol ruines vandaag';
    for (const form of ['NFC', 'NFD']) expect(sketch(accents.normalize(form), 'key')).toEqual(sketch(plain, 'key'));
  });

  it('tell another letter apart', () => {
    const other =
      'Dear Mr Owen, I gave your son the wrong exam paper. He has to sit it again in the week that you would be at sea. I am sorry, that was careless of me, and I come in for it on any day that suits him.';
    expect(similarity(sketch(letter, 'key'), sketch(other, 'key'))).toBeLessThan(0.2);
  });

  it('of an empty text are empty, and like nothing', () => {
    expect(sketch('  ', 'key')).toEqual([]);
    expect(similarity(sketch('', 'key'), sketch('', 'key'))).toBe(0);
  });

  it('have a similarity between 0 and 1 that does not depend on the order', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const [one, two] = [sketch(left, 'key'), sketch(right, 'key')];
        expect(similarity(one, two)).toBe(similarity(two, one));
        expect(similarity(one, two)).toBeLessThanOrEqual(1);
      }),
    ));
});

describe('kept sketches', () => {
  const shared = (left: string, right: string): number => {
    const bands = new Set(bandsOf(sketch(left, 'key')));
    return bandsOf(sketch(right, 'key')).filter((band) => bands.has(band)).length;
  };

  it('are texts that give the sketch back', () => {
    const whole = sketch(letter, 'key');
    expect(packSketch(whole)).toMatch(/^[0-9a-f]{256}$/);
    expect(unpackSketch(packSketch(whole))).toEqual(whole);
    expect(unpackSketch(packSketch([]))).toEqual([]);
  });

  it('[N5a] are found by sixteen bands, of which a template shares one and another letter none', () => {
    expect(new Set(bandsOf(sketch(letter, 'key'))).size).toBe(16);
    expect(shared(letter, letter.replace('Mrs Hale', 'Mr Owen').replace('three days', '4 days'))).toBeGreaterThan(0);
    const other =
      'Dear Mr Owen, I gave your son the wrong exam paper. He has to sit it again in the week that you would be at sea. I am sorry, that was careless of me, and I come in for it on any day that suits him.';
    expect(shared(letter, other)).toBe(0);
    expect(bandsOf([])).toEqual([]);
    // Together they are the whole sketch, each with its place before it.
    const bands = bandsOf(sketch(letter, 'key'));
    expect(bands.map((band) => band.slice(1)).join('')).toBe(packSketch(sketch(letter, 'key')));
    expect(bands.map((band) => band[0]).join('')).toBe('0123456789abcdef');
  });

  it('[N5a] of a few words are empty: such texts are alike without being a template', () => {
    expect(sketch('Ik bel u morgen voor twaalf uur.', 'key')).toEqual([]);
    expect(sketch('Ik bel u morgen voor twaalf uur op.', 'key')).toHaveLength(64);
  });
});
