import { complaintCatalogue, type Elsewhere } from '#libs/complaints';
import { type EventReader } from '#libs/event-store';
import { type KeyReader } from '#libs/privacy';
import {
  callerIn,
  callerKey,
  callersIndex,
  caseKey,
  type Counted,
  countedIn,
  finding,
  recognisedIn,
  tellsWhoComplains,
} from '#libs/projections';
import { type ReadStore } from '#libs/read-store';
import { decode } from '#libs/transacting';

/** A person has no more numbers and addresses than that; what has is a switchboard. */
const mostTokens = 6;
/** By each of them. Who comes with more than so many cases is known to be somebody who comes often. */
const mostCases = 20;
const mostObjects = 10;

/** What these tokens' person came to us about in other cases than this one, as it is folded now. */
export async function aboutElsewhere(
  reads: Pick<ReadStore, 'query'>,
  tokens: readonly string[],
  complaintId: string,
): Promise<Elsewhere['about']> {
  const others = new Map<string, Counted>();
  for (const token of tokens.slice(0, mostTokens)) {
    const query = {
      projection: finding.name,
      index: callersIndex,
      equals: [token],
      brief: true,
      limit: mostCases,
    } as const;
    for (const { key, body } of (await reads.query(query)).documents) others.set(key, countedIn({ body }));
  }
  others.delete(callerKey(complaintId));
  const byObject = new Map<string, Elsewhere['about'][number]>();
  for (const { object, times, hidden } of others.values()) {
    // What an unclassified case is about can be compared with nothing.
    if (object === null || hidden || times === 0) continue;
    const before = byObject.get(object) ?? { object, times: 0, cases: 0 };
    byObject.set(object, { object, times: before.times + times, cases: before.cases + 1 });
  }
  return [...byObject.values()].sort(mostFirst).slice(0, mostObjects);
}

/** By what the person who complains in this case is recognised, as the log has it at this moment. */
export async function tokensInLog(
  { log, keys }: { readonly log: Pick<EventReader, 'read'>; readonly keys: Pick<KeyReader, 'lookup' | 'keyedHash'> },
  complaintId: string,
): Promise<readonly string[]> {
  const recorded = await log.read(caseKey(complaintId));
  const decoded = recorded
    .filter(({ type }) => tellsWhoComplains(type))
    .map((event) => decode(event, complaintCatalogue));
  const facts = decoded.flatMap((event) => (event.known ? [event.fact] : []));
  return recognisedIn(keys, facts, complaintId);
}

/** The same as it is folded by now; undefined when nothing of the case is. */
export async function tokensFolded(
  reads: Pick<ReadStore, 'get'>,
  complaintId: string,
): Promise<readonly string[] | undefined> {
  const own = await reads.get(finding.name, callerKey(complaintId));
  return own === undefined ? undefined : callerIn(own).callers;
}

function mostFirst(one: Elsewhere['about'][number], other: Elsewhere['about'][number]): number {
  return other.times - one.times || (one.object < other.object ? -1 : 1);
}
