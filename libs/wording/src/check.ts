import {
  type EarlierSketch,
  type Finding,
  type ImprovementOffered,
  type JudgedCommand,
  type RuleId,
  type RuleLanguage,
  type Severity,
  type WordingMedium,
} from './finding.js';
import { type ReadSentence } from './matching/compiled.js';
import { readers } from './readers.js';
import { readInSteps } from './reading/read.js';
import { mergeReadings, type Reading } from './reading/reading.js';
import { english } from './rule-sets/en/index.js';
import { dutch } from './rule-sets/nl/index.js';
import { type RuleSet } from './rule-sets/rule-set.js';
import { isPlausible } from './rules/improvement.js';
import { judgeReading } from './rules/judge-reading.js';
import { type Span } from './rules/verdict.js';
import { finish, type Steps } from './steps.js';
import { nearDuplicate, similarity, type Sketch } from './sketch.js';
import { detectLanguage, languagesOf, type FunctionWords } from './text/detect-language.js';

/** A text to look at before it goes out. */
export interface CheckRequest {
  readonly command: JudgedCommand;
  /** BCP 47, what the author says that it is written in; the text itself has the last word. */
  readonly language: string;
  readonly text: string;
  /** Left out: written. What was spoken is only warned about. */
  readonly medium?: WordingMedium;
  /** The improvement field of an apology; left out in a dry run of the text alone. */
  readonly improvement?: ImprovementOffered;
  /** The moment of the act, ISO 8601; needed to judge an improvement. */
  readonly now?: string;
  /** The sketch of this text; with `earlierSketches` it lets AP-8 notice a template. */
  readonly sketch?: Sketch;
  readonly earlierSketches?: readonly EarlierSketch[];
  /** The apology clock has run out. Late is late, and still an apology: it is only noted. */
  readonly late?: boolean;
}

/** What came of looking at a text. */
export type CheckResult =
  | {
      readonly outcome: 'checked';
      readonly languages: readonly RuleLanguage[];
      /** The versions of the rule sets that judged, to pin in an event: `nl-4`, `en-4` or `nl-4+en-4`. */
      readonly ruleSet: string;
      readonly findings: readonly Finding[];
    }
  /** The text is in a language without rules: nothing is refused. Findings about fields and duplicates remain. */
  | {
      readonly outcome: 'notChecked';
      readonly languages: readonly [];
      readonly ruleSet: 'none';
      readonly findings: readonly Finding[];
    };

const functionWords: FunctionWords = { nl: dutch.functionWords, en: english.functionWords };

const onlyWarned = new Set<JudgedCommand>(['SendHoldingResponse', 'Extend', 'SendProactiveNotification']);

/** Texts longer than this are judged by their beginning; an event cannot carry more. */
export const longestJudged = 100_000;

/** Looks at the words of an act. Pure and deterministic; the time it takes grows in step with the text. */
export const check = (request: CheckRequest): CheckResult => finish(checkInSteps(request));

/**
 * The same in steps, for a caller that has other things to do between them: a letter of 100 kB takes some tens of
 * milliseconds, a step of it one or two.
 */
export function* checkInSteps(request: CheckRequest): Steps<CheckResult> {
  const text = request.text.slice(0, longestJudged);
  const stated = statedLanguage(request.language);
  const main = stated ?? 'nl';
  const sentences = yield* readers[main].set.readInSteps(text);
  const detected = detectLanguage(sentences, functionWords);
  const language = detected === 'unclear' ? (stated ?? 'other') : detected;
  if (language === 'other')
    return {
      outcome: 'notChecked',
      languages: [],
      ruleSet: 'none',
      findings: aboutFields(request, readers[main].set.ruleSet, true),
    };

  yield;
  const leading: RuleLanguage = language === 'mixed' ? main : language;
  const { reading, languages } = yield* readIn(
    text,
    leading,
    leading === main ? sentences : yield* readers[leading].set.readInSteps(text),
    request,
  );
  const ruleSet = readers[leading].set.ruleSet;
  const soft = request.medium === 'spoken' || request.medium === 'inPerson' || onlyWarned.has(request.command);
  const judged = judgeReading(request.command, reading).map(({ rule, severity, span }) =>
    findingOf(rule, soft ? 'warn' : severity, ruleSet, span),
  );
  return {
    outcome: 'checked',
    languages,
    ruleSet: languages.map((one) => readers[one].set.ruleSet.version).join('+'),
    findings: [...judged, ...aboutFields(request, ruleSet, reading.improvement)],
  };
}

/** Sentences are read in the language that they are written in; one that mixes languages is read in both. */
function* readIn(
  text: string,
  leading: RuleLanguage,
  sentences: readonly ReadSentence[],
  { medium }: CheckRequest,
): Steps<{ reading: Reading; languages: readonly RuleLanguage[] }> {
  const assigned = sentences.map((sentence) => ({
    sentence,
    languages: languagesOf(sentence, functionWords, leading),
  }));
  const gist = medium === 'spoken' || medium === 'inPerson';
  const languages = (['nl', 'en'] as const).filter(
    (one) => one === leading || assigned.some((sentence) => sentence.languages.includes(one)),
  );
  const readings: Reading[] = [];
  for (const language of languages) {
    const { set, grammar } = readers[language];
    const mine = assigned.filter((one) => one.languages.includes(language)).map(({ sentence }) => sentence);
    const own = language === leading ? mine : mine.flatMap((one) => set.reread(one, text));
    readings.push(yield* readInSteps(set, grammar, own, gist));
  }
  return { reading: mergeReadings(readings), languages };
}

function statedLanguage(language: string): RuleLanguage | undefined {
  const primary = language.toLowerCase().split(/[-_]/)[0];
  return primary === 'nl' || primary === 'en' ? primary : undefined;
}

function findingOf(
  matter: RuleId | 'lateApology',
  severity: Severity,
  ruleSet: RuleSet,
  { start, end }: Span,
): Finding {
  const { why, unsure, better, rows } = ruleSet.explanations[matter];
  const rule = matter === 'lateApology' ? 'AP-8' : matter;
  return {
    rule,
    severity,
    start,
    end,
    why: severity === 'refuse' ? why : unsure,
    better,
    rows,
    ruleSet: ruleSet.version,
  };
}

/** AP-3 on the field and the text, AP-8 on the sketches. */
function aboutFields(request: CheckRequest, ruleSet: RuleSet, told: boolean): readonly Finding[] {
  const found: Finding[] = [];
  const say = (matter: RuleId | 'lateApology', severity: Severity): void => {
    found.push(findingOf(matter, severity, ruleSet, { start: 0, end: 0 }));
  };
  if (request.command === 'Apologise') {
    const { improvement, now } = request;
    if (improvement && now !== undefined && !isPlausible(improvement, now)) say('AP-3', 'refuse');
    else if (!told) say('AP-3', 'warn');
  }
  const { sketch = [], earlierSketches = [] } = request;
  if (isLikeOneOf(sketch, earlierSketches)) say('AP-8', 'warn');
  if (request.late === true && request.command === 'Apologise') say('lateApology', 'warn');
  return found;
}

/** Nearly the same as an earlier text that was about something else. */
export const isLikeOneOf = (sketch: Sketch, earlier: readonly EarlierSketch[]): boolean =>
  earlier.some((one) => one.sameIncident !== true && similarity(sketch, one.sketch) >= nearDuplicate);

/** With AP-8 where one of the earlier texts is nearly the same; for whoever can ask for them only when the text was read. */
export function comparedWith(
  result: CheckResult,
  { language, sketch, earlierSketches }: Required<Pick<CheckRequest, 'language' | 'sketch' | 'earlierSketches'>>,
): CheckResult {
  if (!isLikeOneOf(sketch, earlierSketches)) return result;
  const stated = statedLanguage(language);
  const languages: readonly RuleLanguage[] = result.languages;
  const told = languages.find((one) => one === stated) ?? languages[0] ?? stated ?? 'nl';
  const finding = findingOf('AP-8', 'warn', readers[told].set.ruleSet, { start: 0, end: 0 });
  return { ...result, findings: [...result.findings, finding] };
}
