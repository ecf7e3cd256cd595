import { type DocumentBody } from '#libs/read-store';
import { type Documents, type Projection, put, remove, type Told } from '../projection.js';
import { callersIndex, countedFields, withCaller } from './callers.js';
import { correctedSorts } from './tokens.js';

/** One per complaint that can be found: its tokens, and which facts brought them. */
interface Findable {
  readonly complaintId: string;
  /** In the order of `facts`. */
  readonly tokens: readonly string[];
  readonly facts: readonly { readonly eventId: string; readonly count: number }[];
}

const categoryPrefix = 'complaint-';
const complaintIdIn = (stream: string): string => stream.slice(categoryPrefix.length);

/**
 * By which names, numbers and references a complaint is found, as keyed hashes; and by what its complainant is recognised
 * in other cases. What is redacted or erased is found no more; what was corrected is found by what it should have been.
 */
export const finding: Projection = {
  name: 'finding',
  version: 5,
  indexes: [],
  lists: ['tokens', ...callersIndex],
  beside: countedFields,
  categories: ['complaint'],
  finds: true,
  evolve(documents, told) {
    return withCaller(findableAfter(documents, told), told, complaintIdIn(told.fact.stream));
  },
};

function findableAfter(documents: Documents, told: Told): Documents {
  const { fact } = told;
  switch (fact.type) {
    case 'PersonalDataErased':
      return remove(documents, fact.stream);
    case 'FieldRedacted':
      return without(documents, fact.stream, fact.data['targetEventId'], () => true);
    case 'FactCorrected': {
      const sorts = correctedSorts(fact.data['field']);
      const kept = without(documents, fact.stream, fact.data['targetEventId'], (token) =>
        sorts.includes(token.charAt(0)),
      );
      return sorts.length === 0 ? documents : withTokens(kept, told);
    }
    default:
      return withTokens(documents, told);
  }
}

const findableOf = (documents: Documents, stream: string): Findable =>
  (documents.get(stream) as unknown as Findable | undefined) ?? {
    complaintId: complaintIdIn(stream),
    tokens: [],
    facts: [],
  };

function withTokens(documents: Documents, { fact: { stream, id: eventId }, searchTokens }: Told): Documents {
  if (searchTokens.length === 0) return documents;
  const { complaintId, tokens, facts } = findableOf(documents, stream);
  const body: Findable = {
    complaintId,
    tokens: [...tokens, ...searchTokens],
    facts: [...facts, { eventId, count: searchTokens.length }],
  };
  return put(documents, stream, body as unknown as DocumentBody);
}

/** Takes tokens away that one fact brought. */
function without(
  documents: Documents,
  stream: string,
  targetEventId: unknown,
  goes: (token: string) => boolean,
): Documents {
  const { complaintId, tokens, facts } = findableOf(documents, stream);
  if (!facts.some(({ eventId }) => eventId === targetEventId)) return documents;
  let from = 0;
  const kept = facts.map(({ eventId, count }) => {
    const brought = tokens.slice(from, (from += count));
    return { eventId, tokens: eventId === targetEventId ? brought.filter((token) => !goes(token)) : brought };
  });
  const left = kept.filter((fact) => fact.tokens.length > 0);
  if (left.length === 0) return remove(documents, stream);
  const body: Findable = {
    complaintId,
    tokens: left.flatMap((fact) => fact.tokens),
    facts: left.map((fact) => ({ eventId: fact.eventId, count: fact.tokens.length })),
  };
  return put(documents, stream, body as unknown as DocumentBody);
}
