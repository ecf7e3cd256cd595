const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of this moment in a time zone, like 2026-03-09. */
export function localDay(moment: string, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(new Date(moment));
}
