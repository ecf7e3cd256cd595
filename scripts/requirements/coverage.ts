import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Row {
  readonly code: string;
  readonly capability: string;
}

export interface Proof {
  readonly file: string;
  readonly title: string;
}

export function readRows(root: string): readonly Row[] {
  return readFileSync(join(root, 'scripts/requirements/rows.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', capability = ''] = line.split('\t');
      return { code, capability };
    });
}

const testFile = /\.(spec|contract)\.ts$/;
const skipped = new Set(['node_modules', 'dist', 'coverage', 'data', '.git']);
/** The title of a test or of a group of tests, when it begins with rows in square brackets. */
const title = /\b(?:it|test|describe)(?:\.each\([^)]*\))?\(\s*(['"`])((?:\[[A-Z]\d+[a-e]?\])+[^\n]*?)\1\s*,/g;

/** Which tests name which row, from the titles as they stand in the sources. */
export function proofsByRow(root: string): ReadonlyMap<string, readonly Proof[]> {
  const proofs = new Map<string, Proof[]>();
  for (const file of testFiles(root)) {
    for (const [, , text = ''] of readFileSync(file, 'utf8').matchAll(title)) {
      const codes = /^(?:\[[^\]]+\])+/.exec(text)?.[0] ?? '';
      for (const [, code = ''] of codes.matchAll(/\[([^\]]+)\]/g)) {
        const proof = { file: relative(root, file).split(sep).join('/'), title: text.slice(codes.length).trim() };
        proofs.set(code, [...(proofs.get(code) ?? []), proof]);
      }
    }
  }
  return proofs;
}

function testFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : testFiles(join(directory, entry.name));
      return testFile.test(entry.name) ? [join(directory, entry.name)] : [];
    });
}

/** The table of docs/requirements.md. */
export function renderCoverage(rows: readonly Row[], proofs: ReadonlyMap<string, readonly Proof[]>): string {
  const open = rows.filter(({ code }) => !proofs.has(code));
  const unknown = [...proofs.keys()].filter((code) => !rows.some((row) => row.code === code));
  const lines = [
    '# Requirements and the tests that prove them',
    '',
    'Written by `npm run requirements` from the titles of the tests; a test fails when this file is stale.',
    '',
    `${rows.length} rows, ${rows.length - open.length} with a test, ${open.length} open.`,
    '',
    '| Row | What Redress does | Tests |',
    '|---|---|---|',
    ...rows.map(({ code, capability }) => `| ${code} | ${capability} | ${proofCell(proofs.get(code))} |`),
    '',
    `Open: ${open.map(({ code }) => code).join(', ') || 'none'}.`,
    ...(unknown.length === 0 ? [] : ['', `Named by a test and not in the list: ${unknown.join(', ')}.`]),
    '',
  ];
  return lines.join('\n');
}

function proofCell(proofs: readonly Proof[] | undefined): string {
  if (proofs === undefined) return 'open';
  return proofs.map(({ file, title: name }) => `${name.replaceAll('|', '\\|')} (\`${file}\`)`).join('<br>');
}
