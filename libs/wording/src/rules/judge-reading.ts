import { type Finding, type JudgedCommand, type RuleId, type Severity } from '../finding.js';
import { type FrameHit } from '../matching/compiled.js';
import { type Reading } from '../reading/read.js';
import { type RuleSet } from '../rule-sets/rule-set.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

const nowhere: Span = { start: 0, end: 0 };

const spanOf = (hit: FrameHit): Span => ({
  start: hit.sentence.tokens[hit.match.from]?.start ?? 0,
  end: hit.sentence.tokens[hit.match.to - 1]?.end ?? 0,
});

/** The verdicts on what was read, before the command and the medium soften them. */
export function judgeReading(command: JudgedCommand, reading: Reading, ruleSet: RuleSet): readonly Finding[] {
  const found: Finding[] = [];
  const say = (rule: RuleId, severity: Severity, { start, end }: Span): void => {
    const { why, unsure, better, rows } = ruleSet.explanations[rule];
    found.push({ rule, severity, start, end, why: severity === 'refuse' ? why : unsure, better, rows, ruleSet: ruleSet.version });
  };
  const conditional = worst(reading.conditional);
  if (conditional) say('AP-6', conditional.frame.unsure ? 'warn' : 'refuse', spanOf(conditional));
  const isUnsure = ({ frame }: FrameHit) => frame.unsure === true || (frame.excuse === true && reading.ownership.strength === 2);
  const blame = reading.blame.find((hit) => !isUnsure(hit)) ?? reading.blame[0];
  if (blame) say('AP-4', isUnsure(blame) && !addsUp(reading) ? 'warn' : 'refuse', spanOf(blame));
  const others = othersBlamed(command, reading);
  if (others) say('AP-5', others.severity, others.span);
  if (command === 'Apologise') {
    const { consequence, ownership } = reading;
    if (consequence.strength === 0) say('AP-1', 'refuse', reading.apology);
    else if (consequence.strength === 1) say('AP-1', 'warn', consequence);
    if (ownership.strength === 0) say('AP-2', reading.selfRegard ? 'warn' : 'refuse', reading.apology);
    else if (ownership.strength === 1) say('AP-2', 'warn', ownership);
    const otherwiseRefused = found.some(({ rule }) => rule === 'AP-4' || rule === 'AP-5' || rule === 'AP-6');
    if (consequence.strength <= 1 && (ownership.strength >= 1 || reading.selfRegard)) {
      const sure = consequence.strength === 0 && (ownership.strength >= 1.5 || reading.selfRegard);
      say('AP-7', !sure || reading.remedy || otherwiseRefused ? 'warn' : 'refuse', ownership);
    }
  }
  if (reading.internalCause[0] && !reading.otherCause) say('AP-9', 'warn', spanOf(reading.internalCause[0]));
  return found;
}

/** Different doubts, in different sentences: together they are sure. */
const addsUp = ({ blame, sentences }: Reading): boolean => {
  const where = new Set(blame.map(({ sentence }) => sentence)).size;
  return new Set(blame.map(({ frame }) => frame.id)).size > 1 && where > 1 && where * 5 >= sentences;
};

const worst = (hits: readonly FrameHit[]): FrameHit | undefined => hits.find(({ frame }) => !frame.unsure) ?? hits[0];

function othersBlamed(command: JudgedCommand, reading: Reading): { severity: Severity; span: Span } | undefined {
  const taken = reading.ownership.strength;
  const blamed = reading.othersBlamed.find(({ frame }) => !frame.unsure);
  const byThem = reading.othersBlamed[0];
  const unit = reading.unitBlamed[0];
  const denied = reading.denied[0];
  if (blamed) return { severity: taken === 2 ? 'warn' : 'refuse', span: spanOf(blamed) };
  if (unit && taken < 1.5) return { severity: denied && taken === 0 ? 'refuse' : 'warn', span: spanOf(unit) };
  if (byThem) {
    if (denied || command === 'Apologise') return taken === 2 ? undefined : { severity: taken < 1.5 ? 'refuse' : 'warn', span: spanOf(byThem) };
    return reading.remedy || taken >= 1 ? undefined : { severity: 'warn', span: spanOf(byThem) };
  }
  if (reading.theirFault.strength === 2) {
    if (denied) return { severity: taken === 2 ? 'warn' : 'refuse', span: reading.theirFault };
    if (taken < 1.5) return { severity: command === 'Apologise' ? 'refuse' : 'warn', span: reading.theirFault };
    return undefined;
  }
  if (reading.theirFault.strength === 1 && taken <= 1 && command === 'Apologise') return { severity: 'warn', span: reading.theirFault };
  if (denied && taken < 1.5)
    return { severity: reading.thirdPartyNamed && !denied.frame.unsure ? 'refuse' : 'warn', span: spanOf(denied) };
  return undefined;
}

/** Nowhere in particular: something is missing. */
export const missing = nowhere;
