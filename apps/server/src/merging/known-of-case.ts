import { type Repetition } from '#libs/complaints';
import { readCase } from '../audit/case-log.js';
import { complaintStream } from '../commands/complaint-stream.js';
import { type Opening } from '../commands/opened-receipt.js';
import { normalised } from '../commands/repetition.js';
import { foldedCase } from '../queries/folded-case.js';
import { wordsIn } from '../queries/words.js';

/** Who complains, as far as it is known by now: with what was found out and put right since the receipt. */
export type Complainant = Readonly<Partial<Record<'name' | 'contact' | 'customerRef', unknown>>>;

/** The words of a case that a merge looks at, opened for the server only; nothing of them is answered to anybody. */
export interface KnownOfCase {
  readonly complainant: Complainant;
  /** What was promised, by the id of the promise. */
  readonly promised: Readonly<Record<string, string>>;
}

/** From the log itself. What was erased is unknown. @throws StoreUnavailable, SealBroken */
export async function knownOfCase({ log, keys }: Opening, complaintId: string): Promise<KnownOfCase> {
  const { words } = foldedCase(await readCase(log, complaintId));
  const { complainant, promises } = await wordsIn(words, complaintStream(complaintId), keys, { opened: true });
  const texts = Object.entries((promises ?? {}) as Readonly<Record<string, unknown>>).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { complainant: complainant ?? {}, promised: Object.fromEntries(texts) };
}

/**
 * Whether two cases are of one person. A customer number decides. Another name is another person; but many people have
 * one name, and many share one telephone: only both together are one person.
 */
export function comparedComplainants(one: Complainant, other: Complainant): Repetition['complainant'] {
  const same = (part: keyof Complainant): boolean | undefined => {
    const [mine, theirs] = [normalised(one[part]), normalised(other[part])];
    return mine === undefined || theirs === undefined ? undefined : mine === theirs;
  };
  const number = same('customerRef');
  if (number !== undefined) return number ? 'same' : 'other';
  const name = same('name');
  if (name === false) return 'other';
  return name === true && same('contact') === true ? 'same' : 'unknown';
}
