import { isSealed } from '#libs/event-schema';
import { type KeyReader, open } from '#libs/privacy';
import { type SealedWords, type WordsDocument } from '#libs/projections';
import { type DocumentBody } from '#libs/read-store';
import { keyNames } from '#libs/transacting';
import { withoutCiphertext } from '../audit/history.js';
import { promisesIn } from '../audit/promise-words.js';
import { isRecord, withCorrection } from './with-correction.js';

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
  for (const one of corrected(told)) words = withFact(words, one);
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

function withFact(words: Words, { type, data }: SealedWords): Words {
  const promises = promisesIn(type, data);
  switch (type) {
    case 'ComplaintPutInWriting':
      return { ...words, writtenText: data['text'] };
    case 'Acknowledged':
    case 'PromiseMade':
    case 'PromiseMoved':
    case 'MergeCompleted':
    case 'RedressOffered':
    case 'RedressApprovalRequested':
      return withPromises(words, promises);
    case 'Apologised':
      return withPromises({ ...words, apology: data }, promises);
    case 'Resolved':
      return { ...words, resolution: data };
    default:
      return { ...words, ...mergedPersons(words, data) };
  }
}

const withPromises = (words: Words, promises: ReadonlyMap<string, unknown>): Words =>
  promises.size === 0
    ? words
    : { ...words, promises: { ...(words['promises'] as Words), ...Object.fromEntries(promises) } };

/** Each with what it should have said. */
function corrected(told: readonly SealedWords[]): readonly SealedWords[] {
  const corrections = told.filter(({ corrects }) => corrects !== undefined);
  return told
    .filter(({ corrects }) => corrects === undefined)
    .map((one) =>
      corrections.reduce((now, { corrects, data }) => {
        if (corrects?.targetEventId !== one.eventId) return now;
        return { ...now, data: withCorrection(now.data, corrects.field, data['newValue']) };
      }, one),
    );
}

/** What became known later adds to a person; it takes nothing away. */
const mergedPersons = (words: Words, data: Words): Words =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [
      field,
      isRecord(value) && isRecord(words[field]) && !isSealed(value) ? { ...words[field], ...value } : value,
    ]),
  );
