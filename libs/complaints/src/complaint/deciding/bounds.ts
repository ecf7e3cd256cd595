import { type Refusal } from '#libs/event-schema';
import { no } from './refusals.js';

type Refused = { readonly accepted: false; readonly refusal: Refusal<'value-not-allowed'> };

/** A whole number within bounds, both included. */
interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** Refuses the first of these numbers that is no whole number within bounds; what is absent is fine. */
export function refuseOutside(
  rule: string,
  numbers: Readonly<Record<string, number | undefined>>,
  { from, to }: Bounds,
): Refused | undefined {
  const wrong = Object.entries(numbers).find(
    ([, value]) => value !== undefined && (!Number.isInteger(value) || value < from || value > to),
  );
  if (wrong === undefined) return undefined;
  const bounds = to === Number.MAX_SAFE_INTEGER ? `of ${from} or more` : `from ${from} to ${to}`;
  return no('value-not-allowed', rule, `Give ${wrong[0]} as a whole number ${bounds}.`, {
    details: { field: wrong[0] },
  });
}

/** Refuses an empty list; `asked` says what to name. */
export const refuseNone = (
  rule: string,
  field: string,
  values: readonly unknown[],
  asked: string,
): Refused | undefined =>
  values.length > 0 ? undefined : no('value-not-allowed', rule, asked, { details: { field } });
