import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofsByRow, readRows, renderCoverage } from './coverage.js';

const root = process.cwd();
const table = renderCoverage(readRows(root), proofsByRow(root));
writeFileSync(join(root, 'docs/requirements.md'), table);
process.stdout.write(table);
