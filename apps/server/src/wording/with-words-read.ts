import { type JudgedWords, type Judgement, type WordingJudge } from '#libs/complaints';

const nothingYet: Judgement = { outcome: 'checked', languages: [], ruleSet: 'none', findings: [] };

/**
 * Decides with the words read. A decision is pure and reading is not: what it asks about is read, and it is decided
 * anew, until it asks for nothing that was not read. Decisions without words are taken once.
 */
export async function withWordsRead<Decision>(
  decide: (wording: WordingJudge) => Decision,
  read: (words: JudgedWords) => Promise<Judgement>,
): Promise<Decision> {
  const known = new Map<string, Judgement>();
  for (;;) {
    const asked = new Map<string, JudgedWords>();
    const decision = decide((words) => {
      const key = JSON.stringify(words);
      const judgement = known.get(key);
      if (judgement === undefined) asked.set(key, words);
      return judgement ?? nothingYet;
    });
    if (asked.size === 0) return decision;
    for (const [key, words] of asked) known.set(key, await read(words));
  }
}
