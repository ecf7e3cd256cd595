/** What a column means to us, whatever a layout calls it. */
export type Column =
  | 'id'
  | 'product'
  | 'subProduct'
  | 'issue'
  | 'subIssue'
  | 'narrative'
  | 'publicResponse'
  | 'company'
  | 'state'
  | 'zipCode'
  | 'tags'
  | 'consent'
  | 'submittedVia'
  | 'received'
  | 'sent'
  | 'response'
  | 'timely'
  | 'disputed';

/** One shape in which the CFPB has published its complaints. */
export interface Layout {
  readonly name: 'older' | 'modern';
  /** Heading → what it means. */
  readonly headings: ReadonlyMap<string, Column>;
}

const older: Layout = {
  name: 'older',
  headings: new Map([
    ['Complaint ID', 'id'],
    ['Product', 'product'],
    ['Sub-product', 'subProduct'],
    ['Issue', 'issue'],
    ['Sub-issue', 'subIssue'],
    ['State', 'state'],
    ['ZIP code', 'zipCode'],
    ['Date received', 'received'],
    ['Date sent to company', 'sent'],
    ['Company response', 'response'],
    ['Timely response?', 'timely'],
    ['Consumer disputed?', 'disputed'],
  ]),
};

const modern: Layout = {
  name: 'modern',
  headings: new Map([
    ['Date received', 'received'],
    ['Product', 'product'],
    ['Sub-product', 'subProduct'],
    ['Issue', 'issue'],
    ['Sub-issue', 'subIssue'],
    ['Consumer complaint narrative', 'narrative'],
    ['Company public response', 'publicResponse'],
    ['Company', 'company'],
    ['State', 'state'],
    ['ZIP code', 'zipCode'],
    ['Tags', 'tags'],
    ['Consumer consent provided?', 'consent'],
    ['Submitted via', 'submittedVia'],
    ['Date sent to company', 'sent'],
    ['Company response to consumer', 'response'],
    ['Timely response?', 'timely'],
    ['Consumer disputed?', 'disputed'],
    ['Complaint ID', 'id'],
  ]),
};

export const layouts: readonly Layout[] = [older, modern];

/** A header that was recognised: where each column of the layout stands, in whatever order the file has them. */
export interface Header {
  readonly layout: Layout;
  /** Place of each column in a row, counted from 0. */
  readonly places: ReadonlyMap<Column, number>;
  /** How many fields a row of this file has. */
  readonly width: number;
  /** Headings that no layout has; their fields are not read. */
  readonly notRead: readonly string[];
}

/** The cells of one row by meaning, trimmed; a column that the layout does not have is absent. */
export type Row = Readonly<Partial<Record<Column, string>>>;

const folded = (heading: string): string => heading.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Recognises the layout by its headings, in any order and any case; otherwise says what is missing. */
export function recogniseHeader(headings: readonly string[]): Header | { readonly problem: string } {
  const places = new Map(headings.map((heading, place) => [folded(heading), place]));
  if (places.size < headings.length) {
    const twice = headings.find((heading, place) => places.get(folded(heading)) !== place) ?? '';
    return { problem: `The column "${shown(twice)}" stands in the header twice. Remove one of the two.` };
  }
  const missing = layouts.map((layout) => [...layout.headings.keys()].filter((known) => !places.has(folded(known))));
  // A file with all 18 columns is modern, also if an older name stands beside them.
  const found = layouts.findLast((_, which) => missing[which]?.length === 0);
  if (found === undefined) return { problem: unrecognised(headings, missing) };
  const known = new Set([...found.headings.keys()].map(folded));
  return {
    layout: found,
    places: new Map([...found.headings].map(([heading, column]) => [column, places.get(folded(heading)) ?? -1])),
    width: headings.length,
    notRead: headings.filter((heading) => !known.has(folded(heading))),
  };
}

function unrecognised(headings: readonly string[], missing: readonly (readonly string[])[]): string {
  const least = Math.min(...missing.map((headingsMissing) => headingsMissing.length));
  const nearest = missing.findIndex((headingsMissing) => headingsMissing.length === least);
  const layout = layouts[nearest] ?? older;
  if (least === layout.headings.size) {
    const first = shown(headings.join(','));
    return (
      `The first line is not the header of a CFPB export. It reads "${first}"; ` +
      'expected are column names such as Complaint ID, Product, Issue and Date received.'
    );
  }
  const names = (missing[nearest] ?? []).map((heading) => `"${heading}"`).join(', ');
  return (
    `The header is most like the ${layout.name} layout of the CFPB export (${layout.headings.size} columns), ` +
    `but lacks ${names}. Export the file again with all its columns.`
  );
}

const shown = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

/** Reads the cells of a row by their meaning. */
export function rowOf(header: Header, cells: readonly string[]): Row {
  const row: Partial<Record<Column, string>> = {};
  for (const [column, place] of header.places) row[column] = (cells[place] ?? '').trim();
  return row;
}
