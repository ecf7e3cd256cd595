/** The first month of a year (2026), a quarter (2026-Q1) or a month (2026-03), such as 2026-01; nothing of any other text. */
export function firstMonthOf(period: string): string | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(periodNamed(period)) ?? [];
  if (year === undefined) return undefined;
  return `${year}-${month ?? String(3 * Number(quarter ?? 1) - 2).padStart(2, '0')}`;
}

/** One period has one name, however its quarter is written. */
export const periodNamed = (period: string): string => period.replace(/^(\d{4})-q(\d)$/, '$1-Q$2');
