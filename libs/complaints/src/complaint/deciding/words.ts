import { type Refusal } from '#libs/event-schema';
import { no } from './refusals.js';

/** A text holds words when there is a letter, a digit, a sign or a picture in it. */
export const hasWords = (text: string | undefined): text is string =>
  text !== undefined && /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Refuses the first of these texts that is missing or blank. `asked` says, per field, what to write there. */
export function askWords(
  rule: string,
  texts: Readonly<Record<string, string | undefined>>,
  asked: Readonly<Record<string, string>>,
): { readonly accepted: false; readonly refusal: Refusal<'blank'> } | undefined {
  const [missing] = Object.entries(asked).filter(([field]) => !hasWords(texts[field]));
  if (missing === undefined) return undefined;
  const [field, sentence] = missing;
  return no('blank', rule, sentence, { details: { field } });
}
