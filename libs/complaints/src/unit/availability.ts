import { type Availability } from './state/unit-register.js';

const covers = ({ from, until }: Availability, at: string): boolean =>
  Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(until);

/** What was said last about this moment counts; of whom nothing was said is there. */
export const isPresentIn = (said: readonly Availability[], at: string): boolean =>
  said.findLast((one) => covers(one, at))?.present ?? true;

/** One stretch of time in which somebody is away. */
export interface Absence {
  readonly since: string;
  /** Not included. */
  readonly until: string;
}

/** The absence in which this moment lies, as far as was said; undefined for who is there. */
export function absenceIn(said: readonly Availability[], at: string): Absence | undefined {
  if (isPresentIn(said, at)) return undefined;
  const moments = said
    .flatMap(({ from, until }) => [from, until])
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  const isAfter = (moment: string): boolean => Date.parse(moment) > Date.parse(at);
  const passed = moments.filter((moment) => !isAfter(moment));
  // Between two of these moments nothing changes.
  const lastThere = passed.findLastIndex((moment) => isPresentIn(said, moment));
  const since = passed[lastThere + 1];
  const until = moments.find((moment) => isAfter(moment) && isPresentIn(said, moment));
  return since === undefined || until === undefined ? undefined : { since, until };
}

/** Whether somebody is there, or away, at every moment of a period. */
export function isAllAlong(said: readonly Availability[], from: string, until: string, present: boolean): boolean {
  const changes = said
    .flatMap((one) => [one.from, one.until])
    .filter((moment) => Date.parse(moment) > Date.parse(from) && Date.parse(moment) < Date.parse(until));
  return [from, ...changes].every((moment) => isPresentIn(said, moment) === present);
}
