import { isTheirs, type ContactLogged } from '#libs/complaints';
import { type StoredDocument } from '#libs/read-store';
import { type Documents, put, remove, type Told } from '../projection.js';
import { isRecognised } from './tokens.js';

/*
 * What other cases may know of the person who complains: a small document per case, found by what the person is
 * recognised by, so that it can be read while somebody is on the telephone.
 */

export interface Caller {
  readonly complaintId: string;
  /** Keyed hashes of addresses, numbers and customer numbers; empty while nobody is known. */
  readonly callers: readonly string[];
  /** What the case is about; `null` until it is classified. */
  readonly object: string | null;
  /** How often the complainant's side came to us about it. */
  readonly times: number;
  /** Somebody may not know who complains here; who reads the count in another case may be that somebody. */
  readonly hidden: boolean;
}

/** With the facts that said so last, which a correction points to. */
interface Kept extends Caller {
  readonly receivedBy?: string;
  readonly classifiedBy?: string;
}

const keyOf = (stream: string): string => `${stream}/caller`;
export const callerKey = (complaintId: string): string => keyOf(`complaint-${complaintId}`);
/** The list by which a person's cases are found. */
export const callersIndex = ['callers'] as const;
/** What is counted of them. It stands beside that list, so that somebody who comes often is counted as fast as others. */
export const countedFields = ['object', 'times', 'hidden'] as const;
export type Counted = Pick<Caller, (typeof countedFields)[number]>;
export const countedIn = ({ body }: Pick<StoredDocument, 'body'>): Counted => body as unknown as Counted;
export const callerIn = ({ body }: Pick<StoredDocument, 'body'>): Caller => body as unknown as Caller;

/** The documents with what this fact says of who came how often about what. */
export function withCaller(documents: Documents, { fact }: Told, complaintId: string): Documents {
  const key = keyOf(fact.stream);
  if (fact.type === 'PersonalDataErased') return remove(documents, key);
  const tokens = (documents.get(fact.stream)?.['tokens'] ?? []) as readonly string[];
  const callers = [...new Set(tokens.filter(isRecognised))];
  const before = (documents.get(key) as unknown as Kept | undefined) ?? nobodyYet(complaintId);
  const after = told(before, fact);
  const isSame = after === before && String(callers) === String(before.callers);
  return isSame ? documents : put(documents, key, { ...after, callers });
}

const nobodyYet = (complaintId: string): Kept => ({ complaintId, callers: [], object: null, times: 0, hidden: false });

function told(kept: Kept, { id, type, data }: Told['fact']): Kept {
  switch (type) {
    case 'Received': {
      const hidden = data['anonymous'] === true || isHidden(data['confidentiality']);
      return { ...kept, times: kept.times + 1, hidden, receivedBy: id };
    }
    case 'ContactLogged':
      return isTheirs(data as ContactLogged['data']) ? { ...kept, times: kept.times + 1 } : kept;
    case 'Classified':
    case 'Reclassified':
      return { ...kept, object: data['object'] as string, classifiedBy: id };
    case 'FactCorrected':
      return corrected(kept, data);
    default:
      return kept;
  }
}

function corrected(kept: Kept, { targetEventId, field, unsealedValue }: Told['fact']['data']): Kept {
  if (typeof unsealedValue !== 'string') return kept;
  if (field === 'object' && targetEventId === kept.classifiedBy) return { ...kept, object: unsealedValue };
  if (field === 'confidentiality' && targetEventId === kept.receivedBy)
    return { ...kept, hidden: isHidden(unsealedValue) };
  return kept;
}

const isHidden = (confidentiality: unknown): boolean =>
  confidentiality === 'hiddenFromSubject' || confidentiality === 'anonymous';
