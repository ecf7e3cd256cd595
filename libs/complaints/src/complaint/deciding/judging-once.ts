import { type JudgedCommand } from '#libs/wording';
import { type Setting } from './behaviour.js';
import { type Judgement, noRuleSet } from './wording-judge.js';

const nothingFound: Judgement = { outcome: 'checked', languages: [], ruleSet: noRuleSet, findings: [] };

/**
 * One letter that does several things is judged once, as the most that it is: an apology where it carries one, else the
 * answer. What an apology may say beside its admission would otherwise be held against the acknowledgement.
 */
export function judgingOnce(text: string | undefined, as: JudgedCommand, setting: Setting): Setting {
  const { wording } = setting;
  if (wording === undefined || text === undefined) return setting;
  return {
    ...setting,
    wording: (words) => (words.text === text && words.command !== as ? nothingFound : wording(words)),
  };
}
