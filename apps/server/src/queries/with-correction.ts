type Data = Readonly<Record<string, unknown>>;

/** These data with what a field should have said; `newValue` as a correction keeps it, or what is left of it. */
export const withCorrection = (data: Data, field: string, newValue: unknown): Data =>
  replaced(data, field.split(/[./]/).filter(Boolean), newValue) as Data;

function replaced(value: unknown, [step, ...rest]: readonly string[], newValue: unknown): unknown {
  if (step === undefined) return valueIn(newValue);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === step ? replaced(one, rest, newValue) : one));
  const record = isRecord(value) ? value : {};
  return { ...record, [step]: replaced(record[step], rest, newValue) };
}

/** A corrected value is kept as JSON text. */
function valueIn(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
