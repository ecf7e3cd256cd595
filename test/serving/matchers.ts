/** Matches any value of this type, where a value of unknown type is expected. */
export function anyOf(type: unknown): unknown {
  const matching: unknown = expect.any(type);
  return matching;
}
