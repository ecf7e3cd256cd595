import { complaintCatalogue } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { openFacts } from '#libs/transacting';
import { withoutCiphertext } from '../audit/history.js';
import { readStream } from '../audit/stream-log.js';
import { maySeePersons } from '../http/access.js';
import { type Installation } from '../installation.js';

/** What was said in one event of a stream, by the names of its fields. */
export interface TextsOf {
  readonly eventId: string;
  readonly type: string;
  readonly at: string;
  readonly said: Readonly<Record<string, unknown>>;
}

/** Everything that was said in a stream, the first first; sealed for whoever may not read it. @throws SealBroken */
export async function streamTexts(
  { log, keys }: Pick<Installation, 'log' | 'keys'>,
  stream: string,
  { role }: Pick<Actor, 'role'>,
): Promise<readonly TextsOf[]> {
  const known = (await readStream(log, stream)).flatMap((event) => (event.known ? [event.fact] : []));
  const facts = maySeePersons(role) ? await openFacts(known, keys) : known;
  return facts.flatMap(({ id, type, data, metadata }) => {
    const sealed = complaintCatalogue.declarations.get(type)?.sealedPaths.flatMap(([field]) => field ?? []) ?? [];
    const said = Object.entries(data).filter(([field]) => sealed.includes(field));
    if (said.length === 0) return [];
    const told = withoutCiphertext(Object.fromEntries(said)) as TextsOf['said'];
    return [{ eventId: id, type, at: metadata.occurredAt, said: told }];
  });
}
