import { readFileSync } from 'node:fs';
import { refusalCodes } from '#libs/complaints';
import { edgeProblems } from './problem.js';
import { splitSections } from './problem-sections.js';
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
    expect(refusalCodes.map(({ code }) => code).filter((code) => !sections.has(code))).toEqual([]);
  });
});
