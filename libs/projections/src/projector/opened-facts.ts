import { type Fact } from '#libs/event-schema';
import { type Entry, inCategories, messageOf } from './entry.js';

/** The search tokens that these facts bring, by event id; facts that bring none may be left out. Opens what it needs. */
export type Tokens = (facts: readonly Fact[]) => Promise<ReadonlyMap<string, readonly string[]>>;

/**
 * Adds the search tokens to the entries. When the facts cannot be done together they are done one by one, so that one
 * that cannot be opened parks its own stream only.
 */
export async function addSearchTokens(
  entries: readonly Entry[],
  tokens: Tokens,
  categories: readonly string[] | undefined,
): Promise<void> {
  const facts = new Map<Entry, Fact>();
  for (const entry of entries) {
    if (!inCategories(entry.recorded.stream, categories)) continue;
    const { reading } = entry;
    if (reading.kind === 'fact') facts.set(entry, reading.fact);
  }
  if (facts.size === 0) return;
  try {
    const made = await tokens([...facts.values()]);
    for (const entry of facts.keys()) entry.searchTokens = made.get(entry.recorded.id) ?? [];
  } catch {
    for (const [entry, fact] of facts) await addAlone(entry, fact, tokens);
  }
}

async function addAlone(entry: Entry, fact: Fact, tokens: Tokens): Promise<void> {
  try {
    entry.searchTokens = (await tokens([fact])).get(fact.id) ?? [];
  } catch (error) {
    entry.tokenFault = `its search tokens cannot be made: ${messageOf(error)}`;
  }
}
