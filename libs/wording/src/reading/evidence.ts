import { type ReadToken } from '../matching/pattern.js';

/**
 * How sure the reading is: 0 nothing, 0.5 a formula only ("the inconvenience"), 1 something that may be it, 1.5 near
 * enough not to ask, 2 it.
 */
export type Strength = 0 | 0.5 | 1 | 1.5 | 2;

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
