import { type Warning } from '#libs/event-schema';
import { type Setting } from './behaviour.js';
import { type ReceivedComplaint } from '../state/complaint.js';
import { overriddenRules } from './overridden-rules.js';
import { type ComplaintRefusal, no } from './refusals.js';
import { type JudgedWords } from './wording-judge.js';
import { hasWords } from './words.js';

export type Judged =
  | { readonly sound: true; readonly warnings: readonly Warning[]; readonly rules: readonly string[] }
  | { readonly sound: false; readonly refusal: ComplaintRefusal };

const silent: Judged = { sound: true, warnings: [], rules: [] };

/**
 * What the wording rules say of these words. Only what is written can still be taken back: what was spoken has happened
 * and is warned about, and so are the texts of acts that no rule refuses. `rules` are those that warned.
 */
export function judgeWords(
  words: Omit<JudgedWords, 'text' | 'language'> & { readonly text: string | undefined; readonly language?: string },
  complaint: ReceivedComplaint,
  setting: Setting,
): Judged {
  const { wording } = setting;
  const { text } = words;
  if (wording === undefined || !hasWords(text)) return silent;
  const findings = wording({ ...words, text, language: languageOf(words.language, complaint, setting) });
  const mayRefuse = words.medium === 'written' && refusing.has(words.command);
  const overridden = overriddenRules(complaint, words.command);
  const sure = mayRefuse
    ? findings.find(({ severity, rule }) => severity === 'refuse' && !overridden.has(rule))
    : undefined;
  if (sure !== undefined)
    return {
      sound: false,
      refusal: no('wording', sure.rule, sentenceOf(sure.why), {
        span: { start: sure.start, end: sure.end },
        better: sure.better,
      }).refusal,
    };
  return {
    sound: true,
    rules: [...new Set(findings.map(({ rule }) => rule))],
    warnings: findings.map(({ rule, why }) => ({ code: 'wording', rule, sentence: sentenceOf(why) })),
  };
}

const refusing: ReadonlySet<JudgedWords['command']> = new Set(['Acknowledge', 'Apologise', 'Resolve']);

const sentenceOf = (why: string): string => (/[.!?]$/.test(why) ? why : `${why}.`);

/** The language of an answer: the one that is given, else that of the complaint, else the installation's own. */
export const languageOf = (given: string | undefined, { receipt }: ReceivedComplaint, setting: Setting): string =>
  given ?? receipt.language ?? setting.language;
