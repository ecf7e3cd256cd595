/** Drops what nobody said, so that absent stays absent. */
export function present<T extends Record<string, unknown>>(fields: T): Present<T> {
  const said: Record<string, unknown> = {};
  // Several times in every fold, so without a list on the way.
  for (const name of Object.keys(fields)) if (fields[name] !== undefined) said[name] = fields[name];
  return said as Present<T>;
}
type Present<T> = {
  [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name];
} & { [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined> };
