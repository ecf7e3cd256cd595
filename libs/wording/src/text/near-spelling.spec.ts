import { nearSpelling, withinOneError } from './near-spelling.js';

const known = nearSpelling(['complaints', 'ondervonden', 'overmacht', 'gelezen'], new Set(['ondervinden']));

describe('typing errors', () => {
  it.each([
    ['swapped', 'compalints', 'complaints'],
    ['missing', 'complints', 'complaints'],
    ['added', 'ondervonnden', 'ondervonden'],
    ['wrong, in a long word', 'conplaints', 'complaints'],
  ])('knows a word with letters %s', (_, typed, meant) => expect(known.meant(typed)).toBe(meant));

  it.each([
    ['another word with one other letter', 'geleden'],
    ['a word that is known to be right', 'ondervinden'],
    ['a word with two errors', 'conplants'],
    ['a word with another first letter', 'gomplaints'],
    ['a known word itself', 'complaints'],
    ['a short word', 'gelzn'],
  ])('leaves %s alone', (_, word) => expect(known.meant(word)).toBeUndefined());

  it('counts errors', () => {
    expect(withinOneError('abc', 'abc')).toBe(true);
    expect(withinOneError('abcd', 'abdc')).toBe(true);
    expect(withinOneError('abcd', 'abxy')).toBe(false);
    expect(withinOneError('ab', 'abcd')).toBe(false);
  });
});
