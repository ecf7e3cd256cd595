import { type KeyReader } from '#libs/privacy';
import { type ReadStore } from '#libs/read-store';
import { finding } from './finding.projection.js';
import { type Asked, askedTerms } from './terms.js';
import { tokenOf } from './tokens.js';

/** Beyond this a token says too little to be counted further. */
const mostCounted = 1_000;
const pageSize = 200;

/** Complaints that were found. `incomplete`: so many share what was asked that not all were looked at. */
export interface Found {
  readonly complaintIds: readonly string[];
  readonly incomplete: boolean;
}

/**
 * The complaints that have everything that was asked: each word, number or reference in full, or by its first four to
 * twelve characters. At most `limit`. Nothing is found when nothing was asked.
 */
export async function findComplaints(
  store: Pick<ReadStore, 'query' | 'count'>,
  keys: Pick<KeyReader, 'keyedHash'>,
  asked: Asked,
  limit: number,
): Promise<Found> {
  const tokens = askedTerms(asked).map((term) => tokenOf(keys, term));
  const counted = await Promise.all(
    tokens.map(async (token) => ({ token, count: await store.count({ ...holding(token), limit: mostCounted }) })),
  );
  counted.sort((one, other) => one.count - other.count);
  const [rarest, ...others] = counted;
  const complaintIds: string[] = [];
  if (rarest === undefined || rarest.count === 0) return { complaintIds, incomplete: false };
  let after: string | undefined;
  for (let looked = 0; looked < mostCounted && complaintIds.length < limit; looked += pageSize) {
    const page = await store.query({ ...holding(rarest.token), limit: pageSize, after });
    for (const { body } of page.documents) {
      const held = new Set(body['tokens'] as readonly string[]);
      if (others.every(({ token }) => held.has(token))) complaintIds.push(body['complaintId'] as string);
    }
    after = page.next;
    if (after === undefined) break;
  }
  return { complaintIds: complaintIds.slice(0, limit), incomplete: after !== undefined || complaintIds.length > limit };
}

const holding = (token: string) => ({ projection: finding.name, index: ['tokens'] as const, equals: [token] });
