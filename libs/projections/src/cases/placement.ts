import { type Complaint, isDormant, isOpen, openHandover } from '#libs/complaints';
import { type DocumentBody } from '#libs/read-store';

/*
 * Where a classified complaint is. Whether it belongs there only the register knows, and the register changes: so that is
 * compared when it is read, and nothing stale is stored [X7].
 */

export const placementIndex = ['placement', 'receivedAt'] as const;
export const placementOfOwnerIndex = ['placement', 'owner', 'receivedAt'] as const;

/** What equal complaints in one unit have in common. */
export interface Placement {
  /** Empty where nobody named one. */
  readonly unit: string;
  readonly object: string;
  readonly cause: string;
  readonly product?: string;
}

// As JSON text, so that no mark inside a name makes two places the same; the unit first, so that its places are together.
const placementText = ({ unit, object, cause, product }: Placement): string =>
  JSON.stringify([unit, object, cause, product ?? null]);

export function placementIn(text: string): Placement {
  const [unit, object, cause, product] = JSON.parse(text) as [string, string, string, string | null];
  return { unit, object, cause, ...(product === null ? {} : { product }) };
}

/** With what the text of every place in this unit begins, and what follows all of them. */
export function placementsOf(unit: string): { readonly from: string; readonly to: string } {
  const beginning = JSON.stringify([unit]).slice(0, -1);
  return { from: `${beginning},`, to: `${beginning}-` };
}

/**
 * Where a complaint is, the very same document while nothing of that changes; undefined for one that is not to be routed:
 * over, of no kind yet, or on its way to a unit that has not answered.
 */
export function withPlacement(
  before: DocumentBody | undefined,
  complaint: Complaint,
  complaintId: string,
): DocumentBody | undefined {
  const { classification, receipt, unit = '', owner } = complaint;
  if (classification === undefined || !isOpen(complaint) || isDormant(complaint)) return undefined;
  if (openHandover(complaint) !== undefined) return undefined;
  const { object, cause, product = receipt?.product } = classification;
  const now = {
    placement: placementText({ unit, object, cause, ...(product === undefined ? {} : { product }) }),
    complaintId,
    unit,
    owner: owner ?? null,
    receivedAt: receipt?.at ?? null,
  };
  const isSame = Object.entries(now).every(([field, value]) => before?.[field] === value);
  return isSame ? before : now;
}
