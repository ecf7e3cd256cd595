import { type QueueEntry } from '#libs/projections';

/** Who may end an entry, in words, where whoever asked for it may not: the pair of eyes has to be another. */
export function whoMayEnd({ next, notBy, details }: QueueEntry): string | undefined {
  if (notBy === undefined) return undefined;
  if (next === 'ReviewOverride') return `A coordinator, and not ${notBy}, who overrode the rule.`;
  const { amountCents, currency } = details;
  const worth =
    typeof amountCents === 'number' && typeof currency === 'string'
      ? `covers ${(amountCents / 100).toFixed(2)} ${currency}`
      : 'covers it';
  return `Somebody whose mandate ${worth}, and not ${notBy}, who asked for it.`;
}
