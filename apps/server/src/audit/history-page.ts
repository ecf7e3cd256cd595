import { type FastifyReply } from 'fastify';
import { type KeyReader } from '#libs/privacy';
import { type Decoded } from '#libs/transacting';
import { entityTag } from '../http/entity-tag.js';
import { askedMoment, type HistoryQuery } from '../queries/parameters.js';
import { asOf, revisionIn, revisionOf } from './as-of.js';
import { type HistoryEntry, tell } from './history.js';

export interface HistoryPage {
  /** Of the stream; as of a moment, of the stream then: absent when it had not begun. */
  readonly revision?: number;
  readonly asOf?: { readonly moment: string; readonly by: string };
  readonly entries: readonly HistoryEntry[];
  readonly next?: string;
}

const usual = 100;

/** A page of the history of one stream, and its tag on the answer. @throws Problem malformed-address, SealBroken */
export async function historyPage(
  all: readonly Decoded[],
  query: HistoryQuery,
  {
    visible = all,
    keys,
    opened,
    address,
    reply,
  }: {
    /** What of it the reader may know of; all of it when left out. */
    readonly visible?: readonly Decoded[];
    readonly keys: KeyReader;
    readonly opened: boolean;
    /** Where the stream is read. */
    readonly address: string;
    readonly reply: FastifyReply;
  },
): Promise<HistoryPage> {
  const { from = 0, limit = usual } = query;
  const moment = askedMoment(query);
  const known = moment === undefined ? all : asOf(all, moment);
  const revision = revisionIn(known);
  const told = known.filter((event) => revisionOf(event) >= from && (visible === all || visible.includes(event)));
  // In the order in which things happened, revisions do not count up: such a history comes whole.
  const page = moment?.by === 'occurred' ? told : told.slice(0, limit);
  const following = moment?.by === 'occurred' ? undefined : told[limit];
  const entries = await tell(page, keys, { opened, history: known });
  // As of an earlier moment nothing can be changed: such an answer has no tag to come back with.
  if (moment === undefined && revision !== undefined) void reply.header('etag', entityTag(revision));
  return {
    ...(revision === undefined ? {} : { revision }),
    ...(moment === undefined ? {} : { asOf: moment }),
    entries,
    ...(following === undefined ? {} : { next: nextLink(address, revisionOf(following), query) }),
  };
}

function nextLink(address: string, from: number, { limit, asOf: moment, by }: HistoryQuery): string {
  const parameters = new URLSearchParams({ from: String(from) });
  if (limit !== undefined) parameters.set('limit', String(limit));
  if (moment !== undefined) parameters.set('asOf', moment);
  if (by !== undefined) parameters.set('by', by);
  return `${address}/history?${parameters.toString()}`;
}
