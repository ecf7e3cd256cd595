import { createReadStream } from 'node:fs';
import { complaintCatalogue } from '#libs/complaints';
import { textBytesOf } from './complaint-file.js';
import { importRows, type ImportedHistories } from './import-rows.js';
import { readRows } from './rows.js';
import { surveyFile } from './survey-file.js';
import { sampleFile } from './testing/fixtures.js';

const open = () => textBytesOf(createReadStream(sampleFile));

describe('the real file in samples', () => {
  it('is read through to its last day', async () => {
    expect(await surveyFile(open(), new Date('2026-01-05T12:00:00Z'))).toMatchObject({
      header: { layout: { name: 'older' }, notRead: [] },
      rows: 28_156,
      lastDay: '2015-03-19',
    });
  });

  it('holds these facts, each as it is declared, and not a row that is rejected', async () => {
    const complaints = new Set<string>();
    const problems: string[] = [];
    const units = new Set<unknown>();
    const histories: ImportedHistories = {
      record: async ({ complaintId, events }) => {
        complaints.add(complaintId);
        for (const { type, data } of events) {
          const problem = complaintCatalogue.declarations.get(type)?.problem(data);
          if (problem !== undefined) problems.push(`${type} ${problem}`);
          if (type === 'Routed') units.add(data.to);
        }
        return 'imported';
      },
    };
    const tally = await importRows({
      batches: readRows(open()),
      file: { layout: 'older', exportedOn: '2015-03-19', now: '2026-01-05T12:00:00.000Z' },
      histories,
      onRejected: ({ line, reason }) => void problems.push(`${line}: ${reason}`),
    });
    expect(problems).toEqual([]);
    expect(complaints.size).toBe(28_156);
    expect(units).toEqual(new Set(['company']));
    expect(tally).toMatchObject({
      rows: 28_156,
      imported: 28_156,
      events: {
        Received: 28_156,
        Classified: 28_156,
        Routed: 28_156,
        HoldingResponseSent: 2_690,
        RedressOffered: 5_127,
        Resolved: 25_114,
        ResolutionAnswered: 6_006,
      },
    });
  });
});
