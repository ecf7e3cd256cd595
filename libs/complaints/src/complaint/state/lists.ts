/** Each value once, in the order in which it came first. */
export const unique = <Value extends string>(values: readonly Value[]): readonly Value[] => [...new Set(values)];
export const without = (values: readonly string[], value: string): readonly string[] =>
  values.filter((one) => one !== value);
