import { type AssignedResponsibility, type Kind } from './state/unit-register.js';

/* Of several responsibilities that fit a complaint, the most specific counts [T5]. */

/** What a complaint is, as far as is known. */
export type Classified = Kind;

const aspects = ['object', 'cause', 'product'] as const;

/** Whether both say the same about object, cause and product. */
export const isSameKind = (one: Kind, other: Kind): boolean => aspects.every((aspect) => one[aspect] === other[aspect]);

const fits = (kind: Kind, complaint: Classified): boolean =>
  aspects.every((aspect) => kind[aspect] === undefined || kind[aspect] === complaint[aspect]);

/**
 * The more is named, the more specific; of two that name as much, the one that names the object, then the one that names
 * the cause. Equal only for kinds that name the same aspects, so that two that fit one complaint are equal only when they
 * are the same kind.
 */
export function specificity(kind: Kind): number {
  const named = aspects.map((aspect) => (kind[aspect] === undefined ? 0 : 1));
  const [object = 0, cause = 0, product = 0] = named;
  return (object + cause + product) * 8 + object * 4 + cause * 2 + product;
}

export const isInForce = ({ from, until }: Pick<AssignedResponsibility, 'from' | 'until'>, at: string): boolean =>
  Date.parse(from) <= Date.parse(at) && (until === undefined || Date.parse(at) < Date.parse(until));

/** The responsibility that counts for such a complaint at that moment, whatever the order in which they were assigned. */
export function mostSpecific(
  responsibilities: readonly AssignedResponsibility[],
  complaint: Classified,
  at: string,
): AssignedResponsibility | undefined {
  return responsibilities
    .filter((one) => isInForce(one, at) && fits(one, complaint))
    .reduce<AssignedResponsibility | undefined>(
      (best, one) => (best === undefined || comesBefore(one, best) ? one : best),
      undefined,
    );
}

/** Two units for one kind are refused when they are assigned; should they be there, the answer is still always the same. */
function comesBefore(one: AssignedResponsibility, other: AssignedResponsibility): boolean {
  const more = specificity(one) - specificity(other);
  if (more !== 0) return more > 0;
  const later = Date.parse(one.from) - Date.parse(other.from);
  return later !== 0 ? later > 0 : one.unit < other.unit;
}
