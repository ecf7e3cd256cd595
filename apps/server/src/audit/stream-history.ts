import { type FastifyReply } from 'fastify';
import { type Actor } from '#libs/event-schema';
import { addressOf, type Family, type Where } from '../commands/streams/family.js';
import { missingStream } from '../commands/streams/missing-stream.js';
import { maySeePersons } from '../http/access.js';
import { type Installation } from '../installation.js';
import { type HistoryQuery } from '../queries/parameters.js';
import { type HistoryPage, historyPage } from './history-page.js';
import { readStream } from './stream-log.js';

export interface StreamHistory extends HistoryPage {
  /** Where the stream is read. */
  readonly address: string;
}

/** The facts of any stream in plain words, from the log itself. @throws Problem when there is no such stream */
export async function streamHistory(
  { log, keys }: Pick<Installation, 'log' | 'keys'>,
  family: Pick<Family, 'streamOf' | 'collection' | 'called' | 'parameters' | 'missing'>,
  {
    where,
    query,
    reader,
    reply,
  }: { readonly where: Where; readonly query: HistoryQuery; readonly reader: Actor; readonly reply: FastifyReply },
): Promise<StreamHistory> {
  const all = await readStream(log, family.streamOf(where));
  const missing = missingStream(family, where);
  if (all.length === 0 && missing !== undefined) throw missing;
  const address = addressOf(family, where);
  return { address, ...(await historyPage(all, query, { keys, opened: maySeePersons(reader.role), address, reply })) };
}
