import { type Judgement, type JudgedWords, type WordingFinding, type WordingJudge } from '../src/index.js';

/* Wording rules that find what an example needs. */

/** What came of looking at words in which this was found. */
export const judged = (...findings: readonly WordingFinding[]): Judgement => ({
  outcome: 'checked',
  languages: ['en'],
  ruleSet: 'en-1',
  findings,
});

/** A rule that is sure. */
export const refusing = (rule: string, why = 'This would hurt.'): WordingFinding => ({
  rule,
  severity: 'refuse',
  start: 0,
  end: 4,
  why,
  better: 'Say what it meant for them.',
});

/** Finds something in one text only. */
export const onText =
  (text: string, ...findings: readonly WordingFinding[]): WordingJudge =>
  (words) =>
    words.text === text ? judged(...findings) : judged();

/** Finds nothing, and remembers what it was asked. */
export function remembering(): { readonly wording: WordingJudge; readonly asked: readonly JudgedWords[] } {
  const asked: JudgedWords[] = [];
  return {
    asked,
    wording: (words) => {
      asked.push(words);
      return judged();
    },
  };
}
