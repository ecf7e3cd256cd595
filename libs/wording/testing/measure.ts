import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type JudgedCommand, type RuleId, type RuleLanguage } from '../src/index.js';

/** A text of the corpus with its verdicts, as its author wrote them. */
export interface CorpusText {
  readonly id: string;
  readonly command: JudgedCommand;
  readonly medium: 'written' | 'spoken';
  readonly text: string;
  readonly refuse: readonly RuleId[];
  readonly warn: readonly RuleId[];
  readonly good: boolean;
}

/** The rules that can refuse a text; AP-3 judges a field, AP-8 and AP-9 only warn. */
export const refusingRules: readonly RuleId[] = ['AP-1', 'AP-2', 'AP-4', 'AP-5', 'AP-6', 'AP-7'];

/** Counts of (text, rule) pairs of one rule, or pooled. */
export interface Counts {
  /** Verdicts "refuse" of the author. */
  wanted: number;
  refusedRightly: number;
  refusedWrongly: number;
  /** Wanted refusals that were at least warned about. */
  noticed: number;
  /** Good texts that were asked about for no reason. */
  goodAsked: number;
}

/** What the engine makes of a part of the corpus. Counts only: no text and no id. */
export interface Measurement {
  readonly texts: number;
  readonly pooled: Counts;
  readonly perRule: ReadonlyMap<RuleId, Counts>;
  readonly goodTexts: number;
  readonly goodRefused: number;
  readonly goodWarned: number;
}

export type CorpusPart = 'dev' | 'held-out' | 'held-out-hard' | 'held-out-week';

/** Reads one file of the corpus. */
export function corpus(part: CorpusPart, language: 'en' | 'nl'): readonly CorpusText[] {
  const file = join(__dirname, '..', 'corpus', part, `${language}.jsonl`);
  return linesOf(file).map((line) => JSON.parse(line) as CorpusText);
}

/** A text that was made up against the rules, with what must be refused in it. */
export interface HandMade {
  readonly language: RuleLanguage;
  readonly command: JudgedCommand;
  readonly refuse: readonly RuleId[];
  readonly text: string;
}

export const handMade = (): readonly HandMade[] =>
  linesOf(join(__dirname, 'hand-made.jsonl')).map((line) => JSON.parse(line) as HandMade);

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

const none = (): Counts => ({ wanted: 0, refusedRightly: 0, refusedWrongly: 0, noticed: 0, goodAsked: 0 });

/** Runs the engine over texts and counts. */
export function measure(texts: readonly CorpusText[], language: 'en' | 'nl'): Measurement {
  const perRule = new Map<RuleId, Counts>(refusingRules.map((rule) => [rule, none()]));
  let goodRefused = 0;
  let goodWarned = 0;
  for (const { command, medium, text, refuse, good } of texts) {
    const { findings } = check({ command, medium, text, language });
    const found = findings.filter(({ rule }) => refusingRules.includes(rule));
    for (const [rule, counts] of perRule) {
      const refused = found.some((one) => one.rule === rule && one.severity === 'refuse');
      const wanted = refuse.includes(rule);
      if (wanted) counts.wanted += 1;
      if (refused && wanted) counts.refusedRightly += 1;
      if (refused && !wanted) counts.refusedWrongly += 1;
      const noticed = found.some((one) => one.rule === rule);
      if (wanted && noticed) counts.noticed += 1;
      if (good && noticed && !refused) counts.goodAsked += 1;
    }
    if (good && found.some(({ severity }) => severity === 'refuse')) goodRefused += 1;
    else if (good && found.length > 0) goodWarned += 1;
  }
  const pooled = [...perRule.values()].reduce(add, none());
  return {
    texts: texts.length,
    pooled,
    perRule,
    goodTexts: texts.filter(({ good }) => good).length,
    goodRefused,
    goodWarned,
  };
}

const add = (left: Counts, right: Counts): Counts => ({
  wanted: left.wanted + right.wanted,
  refusedRightly: left.refusedRightly + right.refusedRightly,
  refusedWrongly: left.refusedWrongly + right.refusedWrongly,
  noticed: left.noticed + right.noticed,
  goodAsked: left.goodAsked + right.goodAsked,
});

/** Two measurements as one. */
export function together(left: Measurement, right: Measurement): Measurement {
  return {
    texts: left.texts + right.texts,
    pooled: add(left.pooled, right.pooled),
    perRule: new Map(
      refusingRules.map((rule) => [rule, add(left.perRule.get(rule) ?? none(), right.perRule.get(rule) ?? none())]),
    ),
    goodTexts: left.goodTexts + right.goodTexts,
    goodRefused: left.goodRefused + right.goodRefused,
    goodWarned: left.goodWarned + right.goodWarned,
  };
}

/** The share of refusals that were right. */
export const precision = ({ refusedRightly, refusedWrongly }: Counts): number =>
  refusedRightly / Math.max(1, refusedRightly + refusedWrongly);

/** The share of wanted refusals that the engine refused or warned about. */
export const recall = ({ noticed, wanted }: Counts): number => noticed / Math.max(1, wanted);

/** Wilson's 95% interval of a share. */
export function wilson(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** The figures of one part, as lines of counts. */
export function report(name: string, measured: Measurement): string {
  const share = (hits: number, of: number): string => {
    const [low, high] = wilson(hits, of);
    return `${(hits / Math.max(1, of)).toFixed(3)} (${hits}/${of}, 95%: ${low.toFixed(3)}–${high.toFixed(3)})`;
  };
  const line = (label: string, counts: Counts): string =>
    `${label}: n ${counts.wanted} · precision ${share(counts.refusedRightly, counts.refusedRightly + counts.refusedWrongly)}` +
    ` · refused or warned ${share(counts.noticed, counts.wanted)} · refused ${share(counts.refusedRightly, counts.wanted)}` +
    ` · good asked about ${counts.goodAsked}`;
  return [
    `${name}: ${measured.texts} texts, ${measured.goodTexts} good, of which refused ${measured.goodRefused}, warned ${measured.goodWarned}`,
    line('pooled', measured.pooled),
    ...[...measured.perRule].map(([rule, counts]) => line(rule, counts)),
  ].join('\n');
}
