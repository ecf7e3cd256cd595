/** A keyed sketch of a text: similar texts share most numbers, and the numbers do not give the text away without the key. */
export type Sketch = readonly number[];

const size = 64;
const shingle = 4;
const mostWords = 20_000;
/** Shorter texts are alike without being a template. */
const fewestWords = 8;
const prime = 0x01000193;

function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), prime) >>> 0;
  return mix(value);
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The words that a near-duplicate is judged by: numbers, dates and the name in the salutation do not make a text new. */
function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
  const words: string[] = [];
  for (const match of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(/\d/.test(match[0]) ? '#' : match[0]);
    if (words.length >= mostWords) break;
  }
  return words;
}

/**
 * MinHash over runs of four words, keyed: 64 numbers of 16 bits, the same for the same text and key. A text of a few
 * words has an empty sketch. The key is a secret of the installation, of which 96 bits are used: too many to try them
 * all. Sketches of different keys cannot be compared.
 */
export function sketch(text: string, key: string): Sketch {
  const words = wordsOf(text);
  if (words.length < fewestWords) return [];
  const [own, ofStep, ofValue] = [hash(key, 1), hash(key, 2), hash(key, 3)];
  const least = new Array<number>(size).fill(0xffffffff);
  const runs = Math.max(1, words.length - shingle + 1);
  for (let at = 0; at < runs; at += 1) {
    const run = words.slice(at, at + shingle).join(' ');
    const first = hash(run, own);
    const step = hash(run, ofStep) | 1;
    for (let index = 0; index < size; index += 1) {
      const value = mix(((first + Math.imul(index, step)) ^ ofValue) >>> 0);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return least.map((value) => value & 0xffff);
}

/** The share of their runs of words that two texts have in common, from 0 to 1, estimated from their sketches. */
export function similarity(left: Sketch, right: Sketch): number {
  if (left.length === 0 || left.length !== right.length) return 0;
  return left.filter((value, index) => value === right[index]).length / left.length;
}

/** The similarity from which a text counts as nearly the same as an earlier one. */
export const nearDuplicate = 0.6;

const digits = 4;
const numbersInBand = 4;

/** A sketch as a text of hexadecimal digits, to be kept. */
export const packSketch = (whole: Sketch): string =>
  whole.map((value) => value.toString(16).padStart(digits, '0')).join('');

/** A sketch that was kept. */
export const unpackSketch = (packed: string): Sketch =>
  Array.from({ length: Math.floor(packed.length / digits) }, (_, place) =>
    parseInt(packed.slice(place * digits, (place + 1) * digits), 16),
  );

/**
 * By what a text like this one is found in an index: sixteen bands of four numbers each. Texts that are the same in 6 of
 * 10 runs share a band in 89 of 100 cases, in 8 of 10 runs nearly always; texts that have nothing in common do not.
 */
export function bandsOf(whole: Sketch): readonly string[] {
  const packed = packSketch(whole);
  const length = numbersInBand * digits;
  return Array.from(
    { length: Math.floor(packed.length / length) },
    (_, band) => `${band.toString(16)}${packed.slice(band * length, (band + 1) * length)}`,
  );
}
