import { type ReadToken } from '../matching/pattern.js';

/** How sure the reading is: 0 nothing, 1 something that may be it, 2 it. Between them: near enough not to ask. */
export type Strength = 0 | 1 | 1.5 | 2;

/** Something that was read in a text, and where. */
export interface Evidence {
  readonly strength: Strength;
  readonly start: number;
  readonly end: number;
}

/** Nothing found. */
export const noEvidence: Evidence = { strength: 0, start: 0, end: 0 };

/** Evidence at these tokens. */
export const evidence = (strength: Strength, tokens: readonly ReadToken[]): Evidence => ({
  strength,
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});

/** The stronger of two; the first when they are equal. */
export const stronger = (left: Evidence, right: Evidence): Evidence => (right.strength > left.strength ? right : left);
