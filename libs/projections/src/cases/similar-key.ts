import { type Classification, type Complaint } from '#libs/complaints';
import { type DocumentBody } from '#libs/read-store';

/** What makes cases alike: the same object, cause and product. */
export interface Alike {
  readonly classification: Pick<Classification, 'object' | 'cause' | 'product'> | undefined;
  /** As it was received; what the classification says goes before it. */
  readonly product?: string | undefined;
}

/** Cases with the same key are alike; undefined while the case is not classified. */
export function similarKey({ classification, product }: Alike): string | undefined {
  if (classification === undefined) return undefined;
  // As JSON text, so that no mark inside a name makes two keys the same.
  return JSON.stringify([classification.object, classification.cause, classification.product ?? product ?? '']);
}

/**
 * What a case is counted by among its like, the very same document while nothing of that changes; undefined for a case
 * that is not among any. A duplicate is not counted: it is the same grievance, told once more.
 */
export function withCounted(before: DocumentBody | undefined, complaint: Complaint): DocumentBody | undefined {
  const { classification, receipt, duplicateOf } = complaint;
  const key = duplicateOf === undefined ? similarKey({ classification, product: receipt?.product }) : undefined;
  if (key === undefined) return undefined;
  const now = {
    similarKey: key,
    imported: receipt?.imported ?? false,
    receivedAt: receipt?.at ?? null,
  };
  const isSame =
    now.similarKey === before?.['similarKey'] &&
    now.imported === before['imported'] &&
    now.receivedAt === before['receivedAt'];
  return isSame ? before : now;
}
