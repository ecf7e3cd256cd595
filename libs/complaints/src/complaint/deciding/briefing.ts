/** What the receiver of a handover needs to know, so that the complainant need not tell it again. */
export interface Briefing {
  readonly whatHappened?: string;
  readonly whatIsPromised?: string;
  readonly whatTheyWant?: string;
  readonly whatIAskOfYou?: string;
}

const fields = ['whatHappened', 'whatIsPromised', 'whatTheyWant', 'whatIAskOfYou'] as const;
type Field = (typeof fields)[number];

/** Characters from which a field says something of its own. */
const short = 15;

/**
 * The fields that tell the receiver something: not the statement pasted, nor one text in two fields. The statement is
 * compared only where the caller could open it.
 */
export function tellingFields(briefing: Briefing, statement: string | undefined): readonly Field[] {
  const told: string[] = [];
  return fields.filter((field) => {
    const text = normalised(briefing[field]);
    if (text === '' || (statement !== undefined && isPasted(text, normalised(statement)))) return false;
    if (told.some((earlier) => repeats(text, earlier))) return false;
    told.push(text);
    return true;
  });
}

/** The fields that are filled and hardly say anything. */
export const shortFields = (briefing: Briefing): readonly Field[] =>
  fields.filter((field) => {
    const { length } = normalised(briefing[field]);
    return length > 0 && length < short;
  });

const repeats = (one: string, other: string): boolean =>
  one === other ||
  (one.length >= short && other.includes(one)) ||
  (other.length >= short && one.includes(other) && one.length - other.length < short);

/** The statement, most of it, or the statement with hardly a word added. */
function isPasted(text: string, statement: string): boolean {
  if (statement === '') return false;
  if (statement.includes(text)) return text.length >= 0.8 * statement.length;
  return text.includes(statement) && text.length - statement.length < short;
}

/** Letters and digits only, so that neither case, accents, spaces nor punctuation make two texts different. */
const normalised = (text = ''): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
