import { type Fact } from '#libs/event-schema';
import { type Complaint, type ComplaintEvent, evolve, noComplaint } from '#libs/complaints';
import { type DocumentBody, type DocumentValue } from '#libs/read-store';

/*
 * A projection of complaints keeps the folded complaint in a document, so that it folds what the domain folds and
 * nothing of its own. Kept is only what differs from a complaint without facts.
 */

/** Grow with every fact; only decisions and histories look at them, and those read the log. */
export const histories: readonly (keyof Complaint)[] = ['trail', 'contacts'];

const isPlain = (value: unknown): boolean =>
  value === undefined || value === false || (Array.isArray(value) && value.length === 0);

const defaults = noComplaint as unknown as Readonly<Record<string, unknown>>;

/** The complaint as a document keeps it, without these fields. */
export function packed(complaint: Complaint, without: readonly (keyof Complaint)[] = histories): DocumentBody {
  const left: readonly string[] = without;
  const kept: Record<string, DocumentValue> = {};
  for (const [field, value] of Object.entries(complaint) as [string, DocumentValue][])
    if (value !== defaults[field] && !isPlain(value) && !left.includes(field)) kept[field] = value;
  return kept;
}

/** The complaint that a document keeps, packed or not. */
export function unpacked(kept: DocumentValue | undefined): Complaint {
  if (kept === undefined) return noComplaint;
  // A packed one never has a trail.
  return 'trail' in (kept as object) ? (kept as unknown as Complaint) : { ...noComplaint, ...(kept as object) };
}

/** What came of a fact, while anybody holds that fact: several projections fold the same one. */
const folds = new WeakMap<Fact, { readonly before: Complaint; readonly after: Complaint }>();

/** Folds one more fact of a complaint into what a document keeps; to be packed when a batch of folds is complete. */
export function foldKept(kept: DocumentValue | undefined, fact: Fact): DocumentValue {
  const before = unpacked(kept);
  const known = folds.get(fact);
  const after = known?.before === before ? known.after : evolve(before, fact as Fact<ComplaintEvent>);
  if (known === undefined) folds.set(fact, { before, after });
  return after as unknown as DocumentValue;
}
