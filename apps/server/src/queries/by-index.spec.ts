import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callersIndex, finding, queues } from '#libs/projections';
import { EmbeddedReadStore, type Query } from '#libs/read-store';

/* What is asked of queues, and of a person's other cases, is answered by an index: nothing is walked through or sorted. */

let directory: string;
let reads: EmbeddedReadStore;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'by-index-'));
  reads = EmbeddedReadStore.open(directory);
  for (const { name, version, indexes, lists = [] } of [queues, finding]) {
    await reads.prepare({ name, version, indexes, lists });
    await reads.activate(name, version);
  }
});
afterAll(async () => {
  await reads.close();
  rmSync(directory, { recursive: true, force: true });
});

const asked: readonly (readonly [string, Query])[] = [
  ['a queue', { projection: queues.name, index: ['queue', 'order'], equals: ['third-contact'], limit: 50 }],
  [
    'a queue of a unit',
    { projection: queues.name, index: ['queue', 'unit', 'order'], equals: ['incidents', 'front-office'], limit: 50 },
  ],
  [
    'a queue of an owner',
    { projection: queues.name, index: ['queue', 'owner', 'order'], equals: ['improvements', 'imke'], limit: 50 },
  ],
  [
    'the cases of a person',
    { projection: finding.name, index: callersIndex, equals: ['c-token'], brief: true, limit: 20 },
  ],
];

it.each(asked)('[F9][T12] %s is read and counted by index', async (_, query) => {
  const steps = await reads.explain(query);
  expect(steps.filter((step) => step.startsWith('SEARCH')).length).toBeGreaterThanOrEqual(2);
  expect(steps.filter((step) => /SCAN (?!\(subquery)|TEMP B-TREE/.test(step))).toEqual([]);
});
