import { no } from './refusals.js';

/** The same moment as the store writes it. */
export const utc = (moment: string): string => new Date(moment).toISOString();

/** What is written there does not say when. */
export const noMoment = (rule: string, field: string, written: string) =>
  no('value-not-allowed', rule, `"${written.slice(0, 40)}" is not a moment. Write it like 2026-03-09T09:00:00Z.`, {
    details: { field },
  });
