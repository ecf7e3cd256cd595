import fc from 'fast-check';
import { longestLine } from './csv-lines.js';
import { bytesOf, inPieces, readAll } from './testing/fixtures.js';

const heading =
  'Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,Date sent to company,' +
  'Company response,Timely response?,Consumer disputed?';
const row = (id: number | string, issue = 'Other'): string =>
  `${id},Mortgage,,${issue},,TX,1,3/2/2015,3/3/2015,Closed,Yes,`;
const read = (text: string | Buffer, pieces = 65_536) => readAll(inPieces(text, pieces));
const ids = (rows: readonly { readonly row: { readonly id?: string } }[]) => rows.map(({ row: { id } }) => id);

describe('reading the rows of a CFPB export', () => {
  it('knows the older layout by its header', async () => {
    const { header, rows, rejected } = await readAll(bytesOf('older.csv'));
    expect(header.layout.name).toBe('older');
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(8);
    expect(rows[2]).toEqual({
      line: 4,
      raw: '1000003,Mortgage,FHA mortgage,"Application, originator, mortgage broker",,MA,2127,3/3/2015,3/3/2015,Closed with explanation,Yes,Yes',
      row: {
        id: '1000003',
        product: 'Mortgage',
        subProduct: 'FHA mortgage',
        issue: 'Application, originator, mortgage broker',
        subIssue: '',
        state: 'MA',
        zipCode: '2127',
        received: '3/3/2015',
        sent: '3/3/2015',
        response: 'Closed with explanation',
        timely: 'Yes',
        disputed: 'Yes',
      },
    });
  });

  it('knows the modern layout, behind a byte-order mark and with quoted line breaks, and counts lines as an editor does', async () => {
    const { header, rows, rejected } = await readAll(bytesOf('modern-bom-crlf.csv'));
    expect(header.layout.name).toBe('modern');
    expect(rejected).toEqual([]);
    expect(ids(rows)).toEqual(['4000001', '4000002', '4000003', '4000004', '4000005', '4000006', '4000007']);
    expect(rows.map(({ line }) => line)).toEqual([2, 6, 7, 8, 9, 10, 11]);
    expect(rows[0]?.row.narrative).toBe(
      'On XX/XX/2021 I asked for my balance.\nThey said: "we will ring you", and nobody rang.\n\nI still wait.',
    );
    expect(rows[1]?.row.narrative).toBe('Älterer Bruder 🏦 could not log in — twice.');
  });

  it('reads the same whatever the order of the columns', async () => {
    const usual = await readAll(bytesOf('modern-bom-crlf.csv'));
    const other = await readAll(bytesOf('modern-other-order.csv'));
    expect(other.rows.map(({ row: cells }) => cells)).toEqual(usual.rows.map(({ row: cells }) => cells));
  });

  it.each([1, 2, 3, 7, 64])('reads the same in pieces of %i bytes', async (size) => {
    const whole = await readAll(bytesOf('modern-bom-crlf.csv'));
    const pieces = await readAll(bytesOf('modern-bom-crlf.csv', size));
    expect(pieces.rows).toEqual(whole.rows);
    const broken = await readAll(bytesOf('malformed.csv', size));
    expect(broken.rejected.map(({ line }) => line)).toEqual([3, 5, 6, 7, 19, 20]);
  });

  it('names the line and the reason of each row that cannot be read, and goes on behind it', async () => {
    const { rows, rejected } = await readAll(bytesOf('malformed.csv'));
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'A quotation mark is opened in this row and never closed.'],
      [5, 'The row has 8 columns, the header has 12. It may have been cut off.'],
      [6, 'The row has 13 columns, the header has 12. Perhaps a field with a comma in it lacks its quotation marks.'],
      [7, 'A quotation mark stands in the middle of a field that is not quoted. Quote the field and double the mark.'],
      [19, 'This line is not UTF-8 text. Save the file as UTF-8 and import it again.'],
      [20, 'This line holds zero bytes, which no text has.'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 21, 22, 23]);
    expect(rejected[1]?.raw).toBe('1000104,Credit card,,Other,,CA,92592,3/4/2015');
  });

  it('loses one line, and not the rest of the file, to a quotation mark that is never closed', async () => {
    const text = [heading, row(1), row(2, '"Other'), row(3), row(4, '"A, b"'), row(5, '"Two\nlines"'), row(6)].join(
      '\n',
    );
    const { rows, rejected } = await read(`${text}\n`);
    expect(ids(rows)).toEqual(['1', '3', '4', '5', '6']);
    expect(rejected.map(({ line }) => line)).toEqual([3]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 5, 6, 8]);
  });

  it('loses two lines to two unclosed quotation marks that look like one long field', async () => {
    const text = [heading, row(1, '"Other'), row(2), row(3, 'Other"'), row(4)].join('\n');
    const { rows, rejected } = await read(`${text}\n`);
    expect(ids(rows)).toEqual(['2', '4']);
    expect(rejected.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('bounds what one line may hold, and goes on behind it', async () => {
    const text = [heading, row(1), row(2, 'x'.repeat(longestLine)), row(3)].join('\n');
    const { rows, rejected } = await read(`${text}\n`);
    expect(ids(rows)).toEqual(['1', '3']);
    expect(rejected).toMatchObject([{ line: 3, reason: 'This line is longer than 1 MB.' }]);
    expect(rejected[0]?.raw.length).toBeLessThan(3_000);
  });

  it('takes a last row without a line break, unless its id was cut off', async () => {
    expect(ids((await read(`${heading}\n${row(1)}`)).rows)).toEqual(['1']);
    const cut = await readAll(bytesOf('cut-off.csv'));
    expect(cut.rows).toHaveLength(6);
    expect(cut.rejected).toMatchObject([{ line: 11, reason: expect.stringContaining('"4000" is shorter') as string }]);
    const cutRow = await readAll(bytesOf('cut-off-row.csv'));
    expect(cutRow.rejected).toMatchObject([{ line: 11, reason: expect.stringContaining('7 columns') as string }]);
  });

  it('gives back what was written, whatever the fields hold', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', '🏦', '=') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(field, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        async (fields, size) => {
          const text = fields.map((value, id) => row(id, `"${value.replaceAll('"', '""')}"`)).join('\n');
          const { rows, rejected } = await read(`${heading}\n${text}\n`, size);
          expect(rejected).toEqual([]);
          expect(rows.map(({ row: { issue } }) => issue)).toEqual(fields.map((value) => value.trim()));
        },
      ),
    );
  });

  describe('a file that cannot be imported is refused with a sentence', () => {
    it.each([
      ['empty.csv', 'The file is empty.'],
      ['blank-lines.csv', 'The file holds nothing but empty lines.'],
      ['header-only.csv', 'The file holds a header and no rows.'],
      ['pdf.csv', 'The file is a PDF, not a CSV. Export the table as CSV.'],
      [
        'cut-off.csv.gz',
        'The gzip file ends too early: it was cut off, perhaps while it was downloaded. Fetch it again.',
      ],
    ])('%s', async (name, sentence) => {
      await expect(readAll(bytesOf(name))).rejects.toMatchObject({ name: 'UnusableFile', message: sentence });
    });

    it('another table, by what its header lacks', async () => {
      await expect(read('name,age\nAn,4\n')).rejects.toThrow(
        'The first line is not the header of a CFPB export. It reads "name,age"',
      );
      await expect(read(`${heading.replace('Product,', '')}\n`)).rejects.toThrow(
        'most like the older layout of the CFPB export (12 columns), but lacks "Product"',
      );
      await expect(read(`${heading},Issue\n`)).rejects.toThrow('The column "Issue" stands in the header twice.');
      await expect(read(`"${heading}\n`)).rejects.toThrow('The header (line 1) cannot be read.');
    });
  });

  it('reads columns that it does not know past, and names them', async () => {
    const { header, rows } = await read(`${heading},My notes\n${row(1)},hello\n`);
    expect(header.notRead).toEqual(['My notes']);
    expect(ids(rows)).toEqual(['1']);
  });
});
