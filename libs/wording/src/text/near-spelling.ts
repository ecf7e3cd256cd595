/**
 * Finds the known word that a mistyped word was meant to be: two letters swapped, one missing or added, or, in long
 * words only, one wrong. (Short words that differ in one letter are mostly just other words.)
 */
export interface NearSpelling {
  /** The known word within one typing error, or undefined. Short words are taken as they stand. */
  meant(word: string): string | undefined;
}

const shortest = 6;
const shortestWithLetterMore = 7;
const shortestWithOtherLetter = 9;
const longest = 24;

/**
 * Builds the index once (every known word with each letter left out), so that a look-up costs as many map reads as
 * the word has letters, whatever the size of the vocabulary.
 */
export function nearSpelling(known: Iterable<string>, leaveAlone: ReadonlySet<string>): NearSpelling {
  const words = new Set<string>();
  const byLeftOut = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortest || word.length > longest || words.has(word)) continue;
    words.add(word);
    for (const form of withOneLeftOut(word)) {
      const list = byLeftOut.get(form);
      if (list) list.push(word);
      else byLeftOut.set(form, [word]);
    }
  }
  return {
    meant(word) {
      if (word.length < shortest || word.length > longest || words.has(word) || leaveAlone.has(word)) return undefined;
      for (const form of [word, ...withOneLeftOut(word)]) {
        if (words.has(form) && isLikely(word, form)) return form;
        for (const candidate of byLeftOut.get(form) ?? [])
          if (candidate.startsWith(word.charAt(0)) && isLikely(word, candidate)) return candidate;
      }
      return undefined;
    },
  };
}

function withOneLeftOut(word: string): string[] {
  const forms: string[] = [];
  for (let index = 1; index < word.length; index += 1) forms.push(word.slice(0, index) + word.slice(index + 1));
  return forms;
}

function isLikely(word: string, candidate: string): boolean {
  if (!withinOneError(word, candidate)) return false;
  if (word.length !== candidate.length) return Math.min(word.length, candidate.length) >= shortestWithLetterMore;
  const sameLetters = word.split('').sort().join('') === candidate.split('').sort().join('');
  return sameLetters || word.length >= shortestWithOtherLetter;
}

/** Whether two words differ by at most one inserted, missing, replaced or swapped letter. */
export function withinOneError(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const restLeft = left.slice(start);
  const restRight = right.slice(start);
  if (left.length > right.length) return restLeft.slice(1) === restRight;
  if (left.length < right.length) return restLeft === restRight.slice(1);
  if (restLeft.slice(1) === restRight.slice(1)) return true;
  return (
    restLeft.startsWith(restRight.charAt(1)) &&
    restRight.startsWith(restLeft.charAt(1)) &&
    restLeft.slice(2) === restRight.slice(2)
  );
}
