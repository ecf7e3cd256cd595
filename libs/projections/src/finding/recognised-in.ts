import { type Fact } from '#libs/event-schema';
import { type KeyReader } from '#libs/privacy';
import { type Documents } from '../projection.js';
import { callerIn, callerKey } from './callers.js';
import { finding } from './finding.projection.js';
import { recognisingTokens } from './tokens.js';

/** The facts that can say, correct or take away who complains. */
const telling: ReadonlySet<string> = new Set([
  'Received',
  'ComplainantIdentified',
  'FactCorrected',
  'FieldRedacted',
  'PersonalDataErased',
]);

/** Whether facts of this type are needed to know by what the person who complains is recognised. */
export const tellsWhoComplains = (type: string): boolean => telling.has(type);

/**
 * By what the person who complains in a case is recognised, from the facts of the case themselves: for whoever cannot
 * wait until they are folded. The same fold says it, so that it comes to the same.
 */
export async function recognisedIn(
  keys: Pick<KeyReader, 'lookup' | 'keyedHash'>,
  facts: readonly Fact[],
  complaintId: string,
): Promise<readonly string[]> {
  const tokens = await recognisingTokens(keys)(facts);
  const documents = facts.reduce<Documents>(
    (before, fact) => finding.evolve(before, { fact, position: '', searchTokens: tokens.get(fact.id) ?? [] }),
    new Map(),
  );
  const body = documents.get(callerKey(complaintId));
  return body === undefined ? [] : callerIn({ body }).callers;
}
