import { longestText } from '#libs/event-schema';
import { type Day, parseDay } from './days.js';
import { type Row } from './layout.js';
import { isNothing, knownResponses, type Response, responseOf, tagsOf } from './source-words.js';

/** Why a row is not imported: a sentence that tells a person what to mend. */
export class Rejection {
  constructor(readonly reason: string) {}
}

/** What a row says, read. */
export interface CheckedRow {
  readonly externalRef: string;
  readonly statement: string;
  readonly receivedOn: Day;
  readonly sentOn: Day | undefined;
  readonly response: { readonly words: string; readonly meaning: Response };
  readonly timely: 'yes' | 'no' | undefined;
  readonly answer: 'rejected' | 'notDisputed' | undefined;
  readonly tags: readonly string[];
}

// Line breaks and tabs are writing; every other control character is not.
const notWriting = /[^\P{Cc}\n\r\t]/u;
const longestCode = 200;

/** Reads the cells of a row, or says why it cannot be imported. Days after `exportedOn` cannot be in the file. */
export function checkRow(row: Row, exportedOn: Day): CheckedRow | Rejection {
  const externalRef = row.id ?? '';
  if (externalRef === '') return new Rejection('The complaint id is missing.');
  if (!/^[0-9]{1,12}$/.test(externalRef)) {
    return new Rejection(`The complaint id ${shown(externalRef)} is not a whole number of at most 12 digits.`);
  }
  const days = daysOf(row, exportedOn);
  if (days instanceof Rejection) return days;
  const statement = [row.narrative, row.issue, row.product].find((words) => words !== undefined && words !== '');
  if (statement === undefined) {
    return new Rejection('Nothing says what the complaint is about: narrative, issue and product are empty.');
  }
  const unfit = unfitText(row, statement);
  if (unfit !== undefined) return new Rejection(unfit);
  const response = responseOf(row.response ?? '');
  if (response === undefined) {
    const known = knownResponses.map((words) => `"${words}"`).join(', ');
    return new Rejection(`The company response ${shown(row.response)} is unknown. Known are ${known}, or nothing.`);
  }
  const timely = yesOrNo(row.timely);
  if (timely === 'other')
    return new Rejection(`"Timely response?" is ${shown(row.timely)}; it can be Yes, No or empty.`);
  const disputed = yesOrNo(row.disputed);
  if (disputed === 'other') {
    return new Rejection(`"Consumer disputed?" is ${shown(row.disputed)}; it can be Yes, No, N/A or empty.`);
  }
  return {
    externalRef,
    statement,
    ...days,
    response,
    timely,
    answer: disputed === undefined ? undefined : disputed === 'yes' ? 'rejected' : 'notDisputed',
    tags: tagsOf(row.tags ?? ''),
  };
}

function daysOf(row: Row, exportedOn: Day): Pick<CheckedRow, 'receivedOn' | 'sentOn'> | Rejection {
  const receivedOn = parseDay(row.received ?? '');
  if (receivedOn === undefined) return noDay('Date received', row.received);
  if (receivedOn > exportedOn) return tooLate('received', receivedOn, exportedOn);
  if (row.sent === undefined || isNothing(row.sent)) return { receivedOn, sentOn: undefined };
  const sentOn = parseDay(row.sent);
  if (sentOn === undefined) return noDay('Date sent to company', row.sent);
  if (sentOn > exportedOn) return tooLate('sent to the company', sentOn, exportedOn);
  if (sentOn < receivedOn) {
    return new Rejection(`It was sent to the company on ${sentOn}, before it was received on ${receivedOn}.`);
  }
  return { receivedOn, sentOn };
}

const noDay = (column: string, cell = ''): Rejection =>
  new Rejection(
    cell === ''
      ? `"${column}" is empty.`
      : `"${column}" is ${shown(cell)}; expected is a day that exists, as 3/19/2015 or 2015-03-19.`,
  );

const tooLate = (what: string, day: Day, exportedOn: Day): Rejection =>
  new Rejection(`It was ${what} on ${day}, which lies after ${exportedOn}, the last day that this file can know of.`);

function unfitText(row: Row, statement: string): string | undefined {
  if (statement.length > longestText) return `The narrative is longer than ${longestText} characters.`;
  if (tagsOf(row.tags ?? '').some((tag) => tag.length > longestCode)) return 'A tag is longer than 200 characters.';
  if (Object.values(row).some((cell) => notWriting.test(cell))) {
    return 'A field holds a control character. Remove it; line breaks and tabs are fine.';
  }
  return undefined;
}

function yesOrNo(cell = ''): 'yes' | 'no' | 'other' | undefined {
  if (isNothing(cell)) return undefined;
  const word = cell.toLowerCase();
  return word === 'yes' || word === 'no' ? word : 'other';
}

const shown = (cell = ''): string => `"${cell.length > 80 ? `${cell.slice(0, 80)}…` : cell}"`;
