import { type Pins, type Warning } from '#libs/event-schema';
import { blameRule, othersInWords } from './others-who-complained.js';
import { type Judgement, noRuleSet, type WordingFinding } from './wording-judge.js';

/* What is told and kept of words that were looked at. */

/** What whoever sends these words is told, where nothing of them is refused. */
export function warningsOf(judgement: Judgement): {
  readonly warnings: readonly Warning[];
  readonly rules: readonly string[];
} {
  const { findings, outcome, earlierTexts } = judgement;
  return {
    rules: [...namesOf(findings), ...(outcome === 'notChecked' ? ['notChecked'] : [])],
    warnings: [
      ...findings.map((finding) => ({ code: 'wording', rule: finding.rule, sentence: toldOf(finding, judgement) })),
      ...(outcome === 'notChecked' ? [notChecked] : []),
      ...(earlierTexts === 'unknown' ? [earlierTextsUnknown] : []),
    ],
  };
}

/** The rule sets that judged, and the position at which other cases were asked. */
export function pinnedBy({ ruleSet, others, earlierTexts }: Judgement): { readonly pins?: Pins } {
  const asked = [others, earlierTexts].flatMap((one) => (typeof one === 'object' ? [one.asOf] : [])).sort();
  const [otherCases] = asked;
  const pins = {
    ...(ruleSet === noRuleSet ? {} : { ruleSet }),
    ...(otherCases === undefined ? {} : { otherCases }),
  };
  return Object.keys(pins).length === 0 ? {} : { pins };
}

/** Why, and where blame is discussed, how many others complained. */
export const toldOf = ({ rule, why }: WordingFinding, { others, languages }: Judgement): string =>
  sentences(why, rule === blameRule ? othersInWords(others, languages) : '');

/** The rules, each once. */
export const namesOf = (findings: readonly WordingFinding[]): readonly string[] => [
  ...new Set(findings.map(({ rule }) => rule)),
];

/** One after the other, each with its full stop. */
const sentences = (...parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');

const notChecked: Warning = {
  code: 'wording-not-checked',
  rule: 'P13',
  sentence:
    'These words were not checked: there are no wording rules for their language. Read them again as the complainant would.',
};
const earlierTextsUnknown: Warning = {
  code: 'earlier-texts-unknown',
  rule: 'AP-8',
  sentence: 'These words could not be compared with earlier ones now. Look whether they are about this complainant.',
};
