import { isSealed } from '#libs/event-schema';
import { type KeyReader, open } from '#libs/privacy';
import { type SealedWords, type WordsDocument } from '#libs/projections';
import { type DocumentBody } from '#libs/read-store';
import { keyNames } from '#libs/transacting';
import { withoutCiphertext } from '../audit/history.js';

/** What was said and by whom, as far as it is known now: later events say more, corrections replace. */
export type Words = Readonly<Record<string, unknown>>;

/** Whoever may not read them learns that there are words, not what they say. @throws SealBroken */
export async function wordsIn(
  document: DocumentBody | undefined,
  stream: string,
  keys: KeyReader,
  { opened }: { readonly opened: boolean },
): Promise<Words> {
  const { sealed } = (document ?? { sealed: [] }) as unknown as WordsDocument;
  const told = opened ? await openedWords(sealed, stream, keys) : sealed;
  let words: Words = {};
  for (const one of told) words = withFact(words, one);
  return withoutCiphertext(words) as Words;
}

async function openedWords(
  sealed: readonly SealedWords[],
  stream: string,
  keys: KeyReader,
): Promise<readonly SealedWords[]> {
  const names = sealed.flatMap(({ keyId }) => (keyId === undefined ? [] : [keyNames(keyId)]));
  const found = await keys.lookup(new Set(names.flatMap(({ dataKeyId, secretId }) => [dataKeyId, secretId])));
  return sealed.map((one) => {
    if (one.keyId === undefined) return one;
    const { dataKeyId, secretId } = keyNames(one.keyId);
    const dataKey = found.get(dataKeyId);
    const secret = found.get(secretId);
    const eventKeys = dataKey === undefined || secret === undefined ? undefined : { dataKey, secret };
    const place = { originLogId: one.originLogId, stream, eventId: one.eventId };
    return { ...one, data: open(one.data, place, eventKeys) };
  });
}

function withFact(words: Words, { type, data, corrects }: SealedWords): Words {
  switch (type) {
    case 'ComplaintPutInWriting':
      return { ...words, writtenText: data['text'] };
    case 'FactCorrected':
      return corrects === undefined
        ? words
        : corrected(words, corrects.field.split(/[./]/).filter(Boolean), data['newValue']);
    default:
      return { ...words, ...mergedPersons(words, data) };
  }
}

/** What became known later adds to a person; it takes nothing away. */
const mergedPersons = (words: Words, data: Words): Words =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      isRecord(value) && isRecord(words[field]) && !isSealed(value) ? { ...words[field], ...value } : value,
    ]),
  );

function corrected(words: Words, [field, ...rest]: readonly string[], newValue: unknown): Words {
  if (field === undefined) return words;
  if (rest.length === 0) return { ...words, [field]: valueIn(newValue) };
  const inner = words[field];
  return { ...words, [field]: corrected(isRecord(inner) ? inner : {}, rest, newValue) };
}

/** A corrected value is kept as JSON text. */
function valueIn(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const isRecord = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
