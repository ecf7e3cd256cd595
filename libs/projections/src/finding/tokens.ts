import { isErased, isSealed, type Fact } from '#libs/event-schema';
import { type KeyReader, open, type EventKeys } from '#libs/privacy';
import { type Tokens } from '../projector/opened-facts.js';
import {
  addressTerms,
  contactTerms,
  customerTerms,
  nameTerms,
  referenceTerms,
  type Term,
  type TermKind,
} from './terms.js';

type Data = Readonly<Record<string, unknown>>;
type Find = (text: string) => readonly Term[];

const person = { name: nameTerms, contact: contactTerms, customerRef: referenceTerms };
/** A representative may speak for many: only complainants are recognised. */
const complainant = {
  name: nameTerms,
  contact: (text: string) => [...contactTerms(text), ...addressTerms(text)],
  customerRef: (text: string) => [...referenceTerms(text), ...customerTerms(text)],
};
const identity = { complainant, representative: person };

/** What is opened to be found, by event type. Whom it is about is not: nobody looks up the complaints about somebody. */
const findable: Readonly<Record<string, Readonly<Record<string, Find | Readonly<Record<string, Find>>>>>> = {
  Received: { ...identity, externalRef: referenceTerms },
  ComplainantIdentified: identity,
  ExternalCaseOpened: { reference: referenceTerms },
};

/** How a corrected value is found, by the last step of its field. */
const corrected: Readonly<Record<string, Find>> = { ...person, externalRef: referenceTerms, reference: referenceTerms };
const findCorrected = (field: unknown): Find | undefined => {
  const step = lastStep(field);
  const inComplainant: Readonly<Record<string, Find>> = complainant;
  return String(field).split(/[./]/).includes('complainant') ? inComplainant[step] : corrected[step];
};
const lastStep = (field: unknown): string => String(field).split(/[./]/).at(-1) ?? '';

const letters: Readonly<Record<TermKind, string>> = {
  name: 'n',
  phone: 'p',
  email: 'e',
  reference: 'r',
  address: 'a',
  customer: 'c',
};

/** Whether a complainant is recognised by this token in another case. */
export const isRecognised = (token: string): boolean => recognising.some((kind) => token.startsWith(letters[kind]));

const recognising: readonly TermKind[] = ['address', 'customer'];

/** Whether this term becomes such a token. */
const isRecognising = (term: Term): boolean => recognising.some((kind) => term.startsWith(`${kind} `));

/** What somebody says of themselves by which they are recognised. */
export interface Person {
  readonly contact?: string | undefined;
  readonly customerRef?: string | undefined;
}

/** The tokens by which this person is recognised; none when they said nothing of that. */
export function recognisedBy(
  keys: Pick<KeyReader, 'keyedHash'>,
  { contact = '', customerRef = '' }: Person,
): readonly string[] {
  const terms = [...addressTerms(contact), ...customerTerms(customerRef)];
  return [...new Set(terms)].map((term) => tokenOf(keys, term));
}

/** Characters of a term that decide where its token is kept. */
const neighbourhood = 4;

/**
 * A term as it is kept: a letter that tells its sort, so that a correction of a name takes nothing but names away; 48
 * bits of a keyed hash of its beginning; and 96 bits of one of the whole. So the beginnings of one word lie side by side
 * in the index, and are written together; what begins alike shares a token anyway.
 */
export const tokenOf = (keys: Pick<KeyReader, 'keyedHash'>, term: Term): string => tokenMaker(keys)(term);

/** Makes many tokens; those of one word share the hash of its beginning. */
function tokenMaker(keys: Pick<KeyReader, 'keyedHash'>): (term: Term) => string {
  const hashed = (of: string, bytes: number): string =>
    Buffer.from(keys.keyedHash('find', of).slice(0, 2 * bytes), 'hex').toString('base64url');
  let last = { beginning: '', hash: '' };
  return (term) => {
    const text = term.indexOf(' ') + 1;
    const kind = term.slice(0, text - 1) as TermKind;
    const beginning = `${kind}/${term.slice(text, text + neighbourhood)}`;
    if (last.beginning !== beginning) last = { beginning, hash: hashed(beginning, 6) };
    return letters[kind] + last.hash + hashed(term, 12);
  };
}

/** The sorts of tokens that a correction of this field replaces, as their letters. */
export function correctedSorts(field: unknown): readonly string[] {
  const step = lastStep(field);
  if (step === 'name') return ['n'];
  if (step === 'contact') return ['p', 'e', 'a'];
  if (step === 'customerRef') return ['r', 'c'];
  return corrected[step] === undefined ? [] : ['r'];
}

type TokenKeys = Pick<KeyReader, 'lookup' | 'keyedHash'>;

/** Makes the search tokens of facts: opens what can be found by, and hashes its terms. */
export const searchTokens = (keys: TokenKeys): Tokens => tokensOf(keys, () => true);

/** The same, of them only what somebody is recognised by: it hashes a term or two. */
export const recognisingTokens = (keys: TokenKeys): Tokens => tokensOf(keys, isRecognising);

const tokensOf =
  (keys: TokenKeys, isWanted: (term: Term) => boolean): Tokens =>
  async (facts) => {
    const wanted = facts.flatMap((fact) => {
      const data = findablePart(fact);
      return data === undefined ? [] : [{ fact, data }];
    });
    const ids = new Set(wanted.flatMap(({ fact }) => fact.metadata.keyId?.split('.') ?? []));
    const found = await keys.lookup(ids);
    const token = tokenMaker(keys);
    return new Map(
      wanted.map(({ fact, data }) => {
        const { id: eventId, stream, metadata } = fact;
        const opened = open(data, { originLogId: metadata.originLogId, stream, eventId }, keysOf(fact, found));
        return [eventId, [...new Set(termsOf(fact, opened).filter(isWanted))].map(token)];
      }),
    );
  };

function keysOf({ metadata: { keyId } }: Fact, found: ReadonlyMap<string, Uint8Array>): EventKeys | undefined {
  const [dataKeyId = '', secretId = ''] = keyId?.split('.') ?? [];
  const [dataKey, secret] = [found.get(dataKeyId), found.get(secretId)];
  return dataKey === undefined || secret === undefined ? undefined : { dataKey, secret };
}

/** Only what has to be opened, where it stands: nothing else of the event is. */
function findablePart({ type, data }: Fact): Data | undefined {
  if (type === 'FactCorrected')
    return correctedSorts(data['field']).length === 0 ? undefined : pick(data, ['newValue']);
  const fields = findable[type];
  return fields && pick(data, Object.keys(fields));
}

function pick(data: Data, names: readonly string[]): Data | undefined {
  const kept = names.filter((name) => data[name] !== undefined).map((name) => [name, data[name]] as const);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function termsOf({ type, data: stored }: Fact, opened: Data): readonly Term[] {
  if (type === 'FactCorrected')
    return termsIn(findCorrected(stored['field']) ?? (() => []), valueIn(opened['newValue']));
  return Object.entries(findable[type] ?? {}).flatMap(([name, find]) => {
    const value = opened[name];
    if (typeof find === 'function') return termsIn(find, value);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(find).flatMap(([part, findPart]) => termsIn(findPart, (value as Data)[part]));
  });
}

const termsIn = (find: Find, value: unknown): readonly Term[] =>
  typeof value === 'string' && !isSealed(value) && !isErased(value) ? find(value) : [];

/** A corrected value is kept as JSON text. */
function valueIn(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
