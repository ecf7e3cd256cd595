/** What may stand in a stored event: JSON without surprises (no undefined, no BigInt, no Date). */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
