import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Decision, type Refusal } from '#libs/event-schema';
import { type EveryRefusalCode, everyRefusalMeaning } from '../src/index.js';

/*
 * What is demanded of every "no" and every warning that an example meets, whatever the example is about: a person has to
 * understand it, and a program has to find what it is about.
 */

const written = (name: string) => readFileSync(join(__dirname, '../../../docs', name), 'utf8');
const firstCells = (document: string, cell: RegExp): ReadonlySet<string> =>
  new Set([...written(document).matchAll(cell)].map(([, first = '']) => first));

const rows = firstCells('requirements.md', /^\| ([A-Z]\d+[a-z]?) \|/gm);
const warnings = firstCells('problems.md', /^\| `([a-z-]+)` \|/gm);
const wordingRule = /^AP-[1-9]$/;
const article = /^Awb \d+:\d+$/;

/** What a refusal of this code names in its details, or one of two. One that is not here is about the case as a whole. */
const named: Readonly<Partial<Record<EveryRefusalCode, readonly string[]>>> = {
  'already-answered': ['answer'],
  'already-assessed': ['afterAttempt'],
  'amount-missing': ['field'],
  'answer-not-found': ['field'],
  blank: ['field'],
  'case-is-duplicate': ['target'],
  'clock-not-pausable': ['clock'],
  'complainant-unknown': ['source', 'command'],
  'corrects-a-correction': ['targetEventId'],
  'decision-missing': ['parts'],
  'deputy-is-holder': ['field'],
  'different-complainants': ['source', 'command'],
  'due-in-past': ['field'],
  'extension-not-allowed': ['clock'],
  'extension-not-notified': ['missing'],
  'extension-too-long': ['weeks'],
  'external-case-open': ['body'],
  'handover-open': ['to'],
  'hold-not-found': ['holdId', 'holds'],
  'improvement-closed': ['outcome'],
  'improvement-in-the-future': ['field'],
  'improvement-in-the-past': ['field'],
  'late-reason-missing': ['field'],
  'legal-hold': ['holds'],
  'mandate-exceeded': ['mandateLimitCents'],
  'merge-under-way': ['source'],
  'no-missed-deadline': ['clock'],
  'nobody-named': ['field'],
  'not-merged': ['otherCase', 'mergedFrom'],
  'not-open': ['state'],
  'not-the-owner': ['owner'],
  'occurred-before-receipt': ['field'],
  'occurred-in-future': ['field'],
  'occurred-out-of-order': ['field'],
  'other-case-not-found': ['otherCase'],
  'other-case-owes': ['source', 'owed'],
  'override-not-found': ['waiting'],
  'own-competence': ['field'],
  'own-handover': ['to'],
  'period-reversed': ['field'],
  'promise-already-kept': ['promiseId'],
  'promise-not-found': ['promiseId'],
  'promise-open': ['promises'],
  'recurrence-too-early': ['days', 'needed'],
  'redress-not-found': ['promiseId'],
  'redress-other-state': ['promiseId', 'status'],
  'reference-of-another-case': ['complaintId'],
  'responsibility-not-found': ['unit'],
  'responsibility-taken': ['unit'],
  'retention-running': ['until'],
  'role-may-not': ['field'],
  'same-improvement': ['field'],
  'subject-may-not-decide': ['employee'],
  'unit-within-itself': ['field'],
  'unknown-unit': ['field'],
  'value-not-allowed': ['field|stage'],
  wording: ['field', 'command', 'rules', 'language'],
};

/** Fails when what a decision tells is of no use to who reads it. */
export function expectReadable(decision: Decision): void {
  if (!decision.accepted) {
    expectUsable(decision.refusal);
    return;
  }
  for (const { code, rule, sentence } of decision.warnings) {
    expect([code, warnings.has(code)]).toEqual([code, true]);
    expectTold(code, rule, sentence);
  }
}

function expectUsable({ code, rule, sentence, better, span, details = {}, findings = [] }: Refusal): void {
  expect(Object.keys(everyRefusalMeaning)).toContain(code);
  expectTold(code, rule, sentence);
  for (const name of named[code as EveryRefusalCode] ?? [])
    expect([code, name, name.split('|').some((one) => one in details)]).toEqual([code, name, true]);
  for (const value of Object.values(details).flat()) expect([code, value]).not.toEqual([code, '']);
  if ('field' in details) expect(details['field']).toMatch(fieldOfCommand);
  if (code !== 'wording') return;
  expect([better, span]).toEqual([expect.stringMatching(sentenceLike), place]);
  expect(findings).not.toEqual([]);
  for (const finding of findings) {
    expectTold(code, finding.rule, finding.sentence);
    expect(finding).toMatchObject({
      field: expect.stringMatching(fieldOfCommand) as string,
      better: expect.stringMatching(sentenceLike) as string,
      span: place,
    });
  }
}

/** Of what was found missing the place is 0 to 0. */
const place = { start: expect.any(Number) as number, end: expect.any(Number) as number };

/** As `apology.improvement.dueAt` or `nextSteps[0].by`; what CorrectFact was given may be anything. */
const fieldOfCommand = /^[a-z_]\w*(?:\[\d+\])?(?:\.\w+)*$/;

/** Several words, with their full stop. */
const sentenceLike = /^[\p{L}\p{N}"].*\p{L}+ .*\p{L}.*[.!?]$/su;
/** What is left of a sentence when something that it should name is missing. */
const hole = /\bundefined\b|\bnull\b|\bNaN\b|\[object| {2}| [.,;:!?]|""|\(\)|^[.,;: ]/;

function expectTold(code: string, rule: string, sentence: string): void {
  expect([code, rule, rows.has(rule) || wordingRule.test(rule) || article.test(rule)]).toEqual([code, rule, true]);
  expect(sentence).toMatch(sentenceLike);
  expect(sentence).not.toMatch(hole);
}
