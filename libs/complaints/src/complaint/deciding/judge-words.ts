import { type Pins, type Warning } from '#libs/event-schema';
import { type JudgedCommand } from '#libs/wording';
import { type Setting } from './behaviour.js';
import { type ReceivedComplaint } from '../state/complaint.js';
import { blameRule } from './others-who-complained.js';
import { overriddenRules } from './overridden-rules.js';
import { type ComplaintRefusal, no } from './refusals.js';
import { type JudgedWords, type Judgement, type WordingFinding } from './wording-judge.js';
import { hasWords } from './words.js';
import { namesOf, pinnedBy, toldOf, warningsOf } from './words-told.js';

export type Judged =
  | {
      readonly sound: true;
      readonly warnings: readonly Warning[];
      /** The rules that warned; `notChecked` when there are none for the language. */
      readonly rules: readonly string[];
      /** For the event that sends the words. */
      readonly pinned: { readonly pins?: Pins };
    }
  | { readonly sound: false; readonly refusal: ComplaintRefusal };

/** Words, and the field of the command in which they stand. */
export interface WordsInField extends Omit<JudgedWords, 'text' | 'language' | 'at'> {
  readonly text: string | undefined;
  readonly language?: string;
  readonly field: string;
}

const silent: Judged = { sound: true, warnings: [], rules: [], pinned: {} };
const refusing: ReadonlySet<JudgedCommand> = new Set(['Acknowledge', 'Apologise', 'Resolve']);
/** Judges the field of an apology, whatever was said and how. */
const improvementRule = 'AP-3';

/**
 * What the wording rules say of these words. Only what is written can still be taken back: what was spoken has happened
 * and is warned about, and so are the texts of acts that no rule refuses.
 */
export function judgeWords(words: WordsInField, complaint: ReceivedComplaint, setting: Setting): Judged {
  const { wording, at } = setting;
  const { field, text = '', language, ...rest } = words;
  const said = hasWords(text);
  if (wording === undefined || (!said && words.improvement === undefined)) return silent;
  const spoken = languageOf(language, complaint, setting);
  const judgement = wording({ ...rest, text, at, language: spoken });
  const draft = said ? setting.draftOf(text) : undefined;
  const overridden = overriddenRules(complaint, words.command, draft);
  const refuses = (finding: WordingFinding): boolean => refusesWords(finding, words, judgement, overridden);
  const found = judgement.findings.filter((finding) => said || refuses(finding));
  const sure = found.filter(refuses);
  const fieldIn = ({ rule }: WordingFinding): string => (rule === improvementRule ? 'improvement' : field);
  const [first] = sure;
  if (first === undefined)
    return said ? { sound: true, pinned: pinnedBy(judgement), ...warningsOf(judgement) } : silent;
  const others = sure.some(({ rule }) => rule === blameRule) ? judgement.others : undefined;
  return {
    sound: false,
    refusal: no('wording', first.rule, toldOf(first, judgement), {
      span: { start: first.start, end: first.end },
      better: first.better,
      findings: sure.map((finding) => ({
        field: fieldIn(finding),
        rule: finding.rule,
        sentence: toldOf(finding, judgement),
        span: { start: finding.start, end: finding.end },
        better: finding.better,
      })),
      details: {
        field: fieldIn(first),
        command: words.command,
        rules: namesOf(sure),
        language: spoken,
        ...(draft === undefined ? {} : { draft }),
        ...(typeof others === 'object' ? { similarCount: others.similarCount } : {}),
      },
    }).refusal,
  };
}

/** Whether this finding refuses the words: the rule is sure, nobody has overridden it, and they can still be taken back. */
export const refusesWords = (
  { severity, rule }: Pick<WordingFinding, 'severity' | 'rule'>,
  { command, medium }: Pick<JudgedWords, 'command' | 'medium'>,
  { outcome }: Pick<Judgement, 'outcome'>,
  overridden: ReadonlySet<string>,
): boolean =>
  severity === 'refuse' &&
  outcome === 'checked' &&
  refusing.has(command) &&
  (medium === 'written' || rule === improvementRule) &&
  !overridden.has(rule);

/**
 * Several texts that go out with one command: the first refusal refuses it and names what is refused of the others too;
 * what both are warned of is said once.
 */
export function judgeEach(all: readonly WordsInField[], complaint: ReceivedComplaint, setting: Setting): Judged {
  let together = silent;
  for (const words of all) {
    const judged = judgeWords(words, complaint, setting);
    if (!together.sound) {
      together = judged.sound ? together : { sound: false, refusal: withFindingsOf(together.refusal, judged.refusal) };
      continue;
    }
    if (!judged.sound) {
      together = judged;
      continue;
    }
    const { warnings, rules, pinned } = together;
    together = {
      sound: true,
      rules: [...new Set([...rules, ...judged.rules])],
      warnings: [
        ...warnings,
        ...judged.warnings.filter((one) => warnings.every(({ sentence }) => sentence !== one.sentence)),
      ],
      pinned: { ...judged.pinned, ...pinned },
    };
  }
  return together;
}

const withFindingsOf = (first: ComplaintRefusal, { findings = [] }: ComplaintRefusal): ComplaintRefusal => ({
  ...first,
  findings: [...(first.findings ?? []), ...findings],
});

/** The language of an answer: the one that is given, else that of the complaint, else the installation's own. */
export const languageOf = (
  given: string | undefined,
  { receipt }: Pick<ReceivedComplaint, 'receipt'>,
  setting: Pick<Setting, 'language'>,
): string => given ?? receipt.language ?? setting.language;
