/** A part of the domain that is mutated in one run. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
}

const complaint = 'libs/complaints/src/complaint';

/** Declarations of events and the words of the rule sets are data: another word there is another format or rule, and not a defect. */
export const parts: readonly Part[] = [
  { name: 'complaint-state', files: [`${complaint}/state/*.ts`] },
  { name: 'complaint-deciding', files: [`${complaint}/deciding/*.ts`] },
  { name: 'complaint-a-to-d', files: [`${complaint}/[a-d]*.ts`] },
  { name: 'complaint-e-to-o', files: [`${complaint}/[e-o]*.ts`] },
  { name: 'complaint-p-to-z', files: [`${complaint}/[p-z]*.ts`] },
  {
    name: 'other-streams',
    files: ['commanding', 'incident', 'improvement', 'unit', 'survey', 'coaching', 'report', 'audit-findings'].map(
      (family) => `libs/complaints/src/${family}/**/*.ts`,
    ),
  },
  { name: 'catalogue', files: ['libs/complaints/src/*.ts'] },
  { name: 'wording-text', files: ['libs/wording/src/*.ts', 'libs/wording/src/text/*.ts'] },
  { name: 'wording-matching', files: ['libs/wording/src/matching/*.ts'] },
  { name: 'wording-reading', files: ['libs/wording/src/reading/*.ts', 'libs/wording/src/rules/*.ts'] },
];

/** The library that a part belongs to; its specs are those that may notice. */
export const libraryOf = ({ files: [file = ''] }: Part): string => file.split('/')[1] ?? '';

/** Of the patterns that the parts are written in: a star is within one folder, two are over any folders. */
export const fits = (pattern: string, file: string): boolean =>
  new RegExp(
    `^${pattern
      .replaceAll('.', String.raw`\.`)
      .replaceAll('**/', '<any>')
      .replaceAll('*', '[^/]*')
      .replaceAll('<any>', '(?:.*/)?')}$`,
  ).test(file);
