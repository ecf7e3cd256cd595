import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyRefusalMeaning } from '#libs/complaints';
import { edgeProblems } from './edge-problems.js';
import { refused } from './problem.js';
import { splitSections } from './problem-sections.js';
import { problemTitles } from './problem-titles.js';
import { STATUS } from './refusal-status.js';

const sections = splitSections(readFileSync('docs/problems.md', 'utf8'));
const codes = [...Object.keys(edgeProblems), ...Object.keys(STATUS)];

describe('docs/problems.md', () => {
  it.each(codes)('says of %s what it means and what to do', (code) => {
    expect(sections.get(code)).toMatch(/\*\*What it means\.\*\* \S[\s\S]*\*\*What to do\.\*\* \S/);
  });

  it('has no section of a problem that does not exist', () => {
    expect([...sections.keys()].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('knows every refusal of the domain', () => {
    expect(Object.keys(everyRefusalMeaning).filter((code) => !sections.has(code))).toEqual([]);
  });
});

describe('the warnings in docs/problems.md', () => {
  const rules = 'libs/complaints/src';
  const sources = readdirSync(rules, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(rules, name), 'utf8'));
  const used = new Set(
    sources.flatMap((source) => [...source.matchAll(/\bcode: '([a-z-]+)',\s*rule/g)].map(([, code = '']) => code)),
  );
  const listed = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| \S.* \| \S.* \|$/gm)].map(
    ([, code]) => code,
  );

  it('are those that the domain gives, each with what it means and what to do', () => {
    expect(used.size).toBeGreaterThan(40);
    expect(listed).toEqual([...used].sort());
  });
});

describe('a problem', () => {
  it('has a title of its own, not its code with spaces', () => {
    const titles = Object.values(problemTitles);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^[A-Z].{5,60}[^.]$/);
    expect(problemTitles['revision-stale']).toBe('The case has changed since you looked');
  });

  it('points at the field that the domain refuses', () => {
    const refusal = { code: 'extension-too-long', rule: 'X6', sentence: 'Give an earlier moment.' };
    expect(refused({ ...refusal, details: { field: 'consent.givenAt' } }, 3).members).toMatchObject({
      details: { field: 'consent.givenAt' },
      errors: [{ pointer: '/consent/givenAt', detail: 'Give an earlier moment.' }],
    });
    expect(refused(refusal, 3).members).not.toHaveProperty('errors');
  });

  it('[P13] points at each place in the words that the domain refuses', () => {
    const found = (field: string, rule: string, start: number) => ({
      field,
      rule,
      sentence: `Because of ${rule}.`,
      span: { start, end: start + 4 },
      better: `Instead of ${rule}.`,
    });
    const { field: _, ...first } = found('text', 'AP-1', 2);
    const findings = [found('text', 'AP-1', 2), found('apology.improvement', 'AP-3', 0)];
    const { members } = refused({ code: 'wording', ...first, findings, details: { field: 'text' } }, 3);
    expect(members).toMatchObject({
      rule: 'AP-1',
      span: { start: 2, end: 6 },
      better: 'Instead of AP-1.',
      errors: [
        { pointer: '/text', detail: 'Because of AP-1.', rule: 'AP-1', span: { start: 2, end: 6 } },
        { pointer: '/apology/improvement', detail: 'Because of AP-3.', rule: 'AP-3', better: 'Instead of AP-3.' },
      ],
    });
    expect(members).not.toHaveProperty('findings');
  });
});
