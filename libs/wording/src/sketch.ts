/** A keyed sketch of a text: similar texts share most numbers, and the numbers do not give the text away without the key. */
export type Sketch = readonly number[];

const size = 64;
const shingle = 4;
const mostWords = 20_000;
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
 * MinHash over runs of four words, keyed: 64 numbers of 32 bits, the same for the same text and key. An empty text has
 * an empty sketch. The key should be a secret of the installation; sketches of different keys cannot be compared.
 */
export function sketch(text: string, key: string): Sketch {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const seed = hash(key, key.length);
  const least = new Array<number>(size).fill(0xffffffff);
  const runs = Math.max(1, words.length - shingle + 1);
  for (let at = 0; at < runs; at += 1) {
    const first = hash(words.slice(at, at + shingle).join(' '), seed);
    const step = mix(first ^ seed) | 1;
    for (let index = 0; index < size; index += 1) {
      const value = mix((first + Math.imul(index, step)) >>> 0);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return least;
}

/** The share of their runs of words that two texts have in common, from 0 to 1, estimated from their sketches. */
export function similarity(left: Sketch, right: Sketch): number {
  if (left.length === 0 || left.length !== right.length) return 0;
  return left.filter((value, index) => value === right[index]).length / left.length;
}

/** The similarity from which a text counts as nearly the same as an earlier one. */
export const nearDuplicate = 0.6;
