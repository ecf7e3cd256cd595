import { type JudgedWords, type Judgement, type WordingJudge } from '#libs/complaints';

const nothingYet: Judgement = { outcome: 'checked', languages: [], ruleSet: 'none', findings: [] };

type AtOnce = (words: JudgedWords) => Judgement | undefined;

/**
 * Decides with the words read. A decision is pure and reading is not: what it asks about is read, and it is decided
 * anew, until it asks for nothing that was not read. Without words, or with words that are read at once, it is taken
 * once.
 */
export async function withWordsRead<Decision>(
  decide: (wording: WordingJudge) => Decision,
  { readAtOnce, read }: { readonly readAtOnce: AtOnce; readonly read: (words: JudgedWords) => Promise<Judgement> },
): Promise<Decision> {
  const known = new Map<string, Judgement>();
  for (;;) {
    const asked = new Map<string, JudgedWords>();
    const decision = decide((words) => {
      const key = JSON.stringify(words);
      const judgement = known.get(key) ?? readAtOnce(words);
      if (judgement === undefined) asked.set(key, words);
      return judgement ?? nothingYet;
    });
    if (asked.size === 0) return decision;
    for (const [key, words] of asked) known.set(key, await read(words));
  }
}
