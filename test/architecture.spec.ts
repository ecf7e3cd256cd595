import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();

/** Files that break exactly one rule each; the harmless ones are there to be imported. */
const planted: Record<string, string> = {
  'libs/complaints/src/index.ts': "export * from './inner.js';\n",
  'libs/complaints/src/inner.ts': 'export const inner = 1;\n',
  'libs/privacy/src/index.ts': 'export const privacy = 1;\n',
  'libs/privacy/src/inner.ts': 'export const inner = 1;\n',
  'libs/event-store/src/index.ts': 'export const store = 1;\n',
  'apps/server/src/main.ts': 'export const main = 1;\n',
  'libs/wording/src/cycle-a.ts': "import { b } from './cycle-b.js';\nexport const a = (): number => b();\n",
  'libs/wording/src/cycle-b.ts': "import { a } from './cycle-a.js';\nexport const b = (): number => a();\n",
  'libs/wording/src/impure.ts': "import { privacy } from '#libs/privacy';\nexport const x = privacy;\n",
  'libs/working-time/src/input.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  'libs/event-store/src/reaching.ts': "import { privacy } from '#libs/privacy';\nexport const x = privacy;\n",
  'libs/transacting/src/driver.ts':
    "import { DatabaseSync } from '@photostructure/sqlite';\nexport const x = DatabaseSync;\n",
  'libs/audit-log/src/index.ts': 'export const audit = 1;\n',
  'libs/projections/src/curious.ts': "import { audit } from '#libs/audit-log';\nexport const x = audit;\n",
  'libs/transacting/src/upwards.ts':
    "import { main } from '../../../apps/server/src/main.js';\nexport const x = main;\n",
  'libs/transacting/src/nest.ts': "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
  'apps/server/src/back-door.ts':
    "import { inner } from '../../../libs/complaints/src/inner.js';\nexport const x = inner;\n",
  'libs/transacting/src/back-door.ts': "import { inner } from '../../privacy/src/inner.js';\nexport const x = inner;\n",
};

const expected: Record<string, string> = {
  'no-cycles': 'libs/wording/src/cycle-a.ts',
  'pure-libraries-import-only-pure-libraries': 'libs/wording/src/impure.ts',
  'pure-libraries-do-no-input-or-output': 'libs/working-time/src/input.ts',
  'a-store-imports-no-other-library': 'libs/event-store/src/reaching.ts',
  'a-driver-appears-only-in-its-adapter': 'libs/transacting/src/driver.ts',
  'projections-see-events-and-ports': 'libs/projections/src/curious.ts',
  'libraries-never-import-applications': 'libs/transacting/src/upwards.ts',
  'libraries-know-no-nest': 'libs/transacting/src/nest.ts',
  'libraries-are-entered-by-their-index': 'apps/server/src/back-door.ts',
  'libraries-enter-each-other-by-their-index': 'libs/transacting/src/back-door.ts',
};

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

describe('the architecture', () => {
  const tree = mkdtempSync(join(tmpdir(), 'redress-architecture-'));
  let violations: Report['summary']['violations'] = [];

  beforeAll(() => {
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(join(tree, dirname(file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
      copyFileSync(join(root, file), join(tree, file));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'],
      ],
      { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 },
    );
    violations = (JSON.parse(stdout) as Report).summary.violations;
  }, 60_000);

  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(Object.entries(expected))('has a rule %s that catches a planted violation', (rule, file) => {
    expect(violations.filter(({ rule: { name } }) => name === rule).map(({ from }) => from)).toContain(file);
  });

  it('has no rule that nobody planted a violation for', () => {
    const config = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
    const rules = [...config.matchAll(/name: '([a-z-]+)'/g)].map(([, name]) => name);
    expect(rules.sort()).toEqual(Object.keys(expected).sort());
  });

  it('leaves a harmless tree alone', () => {
    expect(violations.filter(({ from }) => from.endsWith('/index.ts') || from.endsWith('/inner.ts'))).toEqual([]);
  });
});
