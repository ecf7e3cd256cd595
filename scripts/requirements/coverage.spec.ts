import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proofsByRow, readRows, renderCoverage } from './coverage.js';

const root = process.cwd();

describe('the table of requirements', () => {
  it('is up to date; run `npm run requirements` when this fails', () => {
    expect(readFileSync(join(root, 'docs/requirements.md'), 'utf8')).toBe(
      renderCoverage(readRows(root), proofsByRow(root)),
    );
  });

  it('has 96 rows of requirements and 17 of pitfalls, each once, and no test names another', () => {
    const codes = readRows(root).map(({ code }) => code);
    expect(new Set(codes).size).toBe(113);
    expect(codes.filter((code) => code.startsWith('X'))).toHaveLength(17);
    expect([...proofsByRow(root).keys()].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('finds titles that name one row or several, and says which rows are open', () => {
    const directory = mkdtempSync(join(tmpdir(), 'redress-rows-'));
    try {
      mkdirSync(join(directory, 'inner'));
      writeFileSync(
        join(directory, 'inner', 'x.spec.ts'),
        ["it('[A1", "][B2] does both', () => {});\nit('does not name [A3] at its start', () => {});"].join(''),
      );
      const proofs = proofsByRow(directory);
      expect([...proofs.keys()]).toEqual(['A1', 'B2']);
      const rows = [
        { code: 'A1', capability: 'a' },
        { code: 'A3', capability: 'c' },
      ];
      expect(renderCoverage(rows, proofs)).toContain('2 rows, 1 with a test, 1 open.');
      expect(renderCoverage(rows, proofs)).toContain('Open: A3.');
      expect(renderCoverage(rows, proofs)).toContain('not in the list: B2.');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
