import { type Complaint, type ComplaintEvent, evolve, noComplaint } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type KeyReader } from '#libs/privacy';
import { type Decoded, openFacts } from '#libs/transacting';

/** What a fact about a promise leaves unsaid: what was promised, and whether it was kept in time. */
export interface OfPromise {
  /** Words, opened or not; absent when none were recorded. */
  readonly promise?: unknown;
  readonly late?: boolean;
}

/** By the id of the promise what was promised in this event; sealed where the event is. */
export function promisesIn(type: string, data: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const made = new Map<string, unknown>();
  const tell = (one: unknown, field: 'what' | 'action'): void => {
    if (typeof one !== 'object' || one === null) return;
    const { promiseId, [field]: words } = one as Readonly<Record<string, unknown>>;
    if (typeof promiseId === 'string' && words !== undefined) made.set(promiseId, words);
  };
  if (type === 'Acknowledged' && Array.isArray(data['nextSteps']))
    for (const step of data['nextSteps'] as readonly unknown[]) tell(step, 'action');
  if (type === 'MergeCompleted' && Array.isArray(data['takesOver']))
    for (const promise of data['takesOver'] as readonly unknown[]) tell(promise, 'what');
  if (type === 'Apologised') tell(data['improvement'], 'action');
  if (makes.has(type)) tell(data, 'what');
  return made;
}

const makes: ReadonlySet<string> = new Set([
  'PromiseMade',
  'PromiseMoved',
  'RedressOffered',
  'RedressApprovalRequested',
]);
const tellsOf: ReadonlySet<string> = new Set(['PromiseKept', 'PromiseBroken', 'PromiseMoved', 'RedressDelivered']);

/**
 * By event id, of the facts in this history that tell of a promise: what it was and how it was kept.
 * @throws SealBroken
 */
export async function promisesTold(
  history: readonly Decoded[],
  keys: KeyReader,
  { opened }: { readonly opened: boolean },
): Promise<ReadonlyMap<string, OfPromise>> {
  const facts = history.flatMap((event) => (event.known ? [event.fact] : []));
  const told = new Map<string, OfPromise>();
  if (!facts.some(({ type }) => tellsOf.has(type))) return told;
  const making = facts.filter(({ type, data }) => promisesIn(type, data).size > 0);
  const words = new Map(
    (opened ? await openFacts(making, keys) : making).map((fact) => [fact.id, promisesIn(fact.type, fact.data)]),
  );
  const promised = new Map<string, unknown>();
  let complaint: Complaint = noComplaint;
  for (const fact of facts) {
    complaint = evolve(complaint, fact as Fact<ComplaintEvent>);
    const { promiseId } = fact.data;
    if (tellsOf.has(fact.type) && typeof promiseId === 'string') {
      const late = complaint.promises.find((one) => one.promiseId === promiseId)?.status === 'keptLate';
      told.set(fact.id, { ...(promised.has(promiseId) ? { promise: promised.get(promiseId) } : {}), late });
    }
    for (const [id, what] of words.get(fact.id) ?? []) promised.set(id, what);
  }
  return told;
}
