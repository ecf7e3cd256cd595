import { type Fact } from '#libs/event-schema';
import { type Entry, inCategories, messageOf } from './entry.js';

/** What is made of opened facts, by event id; facts of which nothing is made may be left out. Opens what it needs. */
type Made<Value> = (facts: readonly Fact[]) => Promise<ReadonlyMap<string, Value>>;

/** The search tokens that these facts bring. */
export type Tokens = Made<readonly string[]>;
/** Keyed sketches of the texts that went out with these facts. */
export type Sketches = Made<string>;

/**
 * Adds the search tokens to the entries. When the facts cannot be done together they are done one by one, so that one
 * that cannot be opened parks its own stream only.
 */
export const addSearchTokens = (
  entries: readonly Entry[],
  tokens: Tokens,
  categories: readonly string[] | undefined,
): Promise<void> =>
  addMade(entries, tokens, categories, {
    keep: (entry, made) => (entry.searchTokens = made ?? []),
    fault: (entry, reason) => (entry.tokenFault = `its search tokens cannot be made: ${reason}`),
  });

/** Adds the sketches of texts to the entries, as it is done with search tokens. */
export const addSketches = (
  entries: readonly Entry[],
  sketches: Sketches,
  categories: readonly string[] | undefined,
): Promise<void> =>
  addMade(entries, sketches, categories, {
    keep: (entry, made) => (entry.sketch = made),
    fault: (entry, reason) => (entry.sketchFault = `its text cannot be sketched: ${reason}`),
  });

interface Adding<Value> {
  readonly keep: (entry: Entry, made: Value | undefined) => void;
  readonly fault: (entry: Entry, reason: string) => void;
}

async function addMade<Value>(
  entries: readonly Entry[],
  make: Made<Value>,
  categories: readonly string[] | undefined,
  { keep, fault }: Adding<Value>,
): Promise<void> {
  const facts = new Map<Entry, Fact>();
  for (const entry of entries) {
    if (!inCategories(entry.recorded.stream, categories)) continue;
    const { reading } = entry;
    if (reading.kind === 'fact') facts.set(entry, reading.fact);
  }
  if (facts.size === 0) return;
  try {
    const made = await make([...facts.values()]);
    for (const entry of facts.keys()) keep(entry, made.get(entry.recorded.id));
  } catch {
    for (const [entry, fact] of facts)
      try {
        keep(entry, (await make([fact])).get(fact.id));
      } catch (error) {
        fault(entry, messageOf(error));
      }
  }
}
