import { complaintAggregate } from '#libs/complaints';
import { type Actor } from '#libs/event-schema';
import { type Decoded, type Transactor } from '#libs/transacting';
import { complaintStream } from '../commands/complaint-stream.js';
import { isUnseenBy } from './confidentiality.js';

type Loading = Pick<Transactor, 'load'>;

/** Who made a link themselves knows the number already; to be shown it tells them nothing. */
const madeIt = (reader: Actor, event: Decoded): boolean => event.metadata.actor.id === reader.id;

const linkedIn = (event: Decoded): string | undefined => {
  const linked = event.known && event.fact.type === 'SimilarLinked' ? event.fact.data['otherCase'] : undefined;
  return typeof linked === 'string' ? linked : undefined;
};

async function isHiddenCase(transactor: Loading, reader: Actor, complaintId: string): Promise<boolean> {
  const { state } = await transactor.load(complaintAggregate, complaintStream(complaintId));
  return isUnseenBy(transactor, reader, state);
}

/** The history without the links by which others named a case of which this reader may not know. */
export async function withoutHiddenLinks(
  transactor: Loading,
  reader: Actor,
  events: readonly Decoded[],
): Promise<readonly Decoded[]> {
  const hidden = new Set<Decoded>();
  for (const event of events) {
    const linked = linkedIn(event);
    if (linked === undefined || madeIt(reader, event)) continue;
    if (await isHiddenCase(transactor, reader, linked)) hidden.add(event);
  }
  return hidden.size === 0 ? events : events.filter((event) => !hidden.has(event));
}

/** Of these linked cases those that the reader may know of; `history` is read only when there is another. */
export async function knownLinks(
  transactor: Loading,
  reader: Actor,
  linked: readonly string[],
  history: () => Promise<readonly Decoded[]>,
): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (const complaintId of linked) if (await isHiddenCase(transactor, reader, complaintId)) hidden.push(complaintId);
  if (hidden.length === 0) return linked;
  const theirs = (await history()).filter((event) => madeIt(reader, event)).map(linkedIn);
  return linked.filter((complaintId) => !hidden.includes(complaintId) || theirs.includes(complaintId));
}
