import { type Availability } from './state/unit-register.js';

const covers = ({ from, until }: Availability, at: string): boolean =>
  Date.parse(from) <= Date.parse(at) && Date.parse(at) < Date.parse(until);

/** What was said last about this moment counts; of whom nothing was said is there. */
export const isPresentIn = (said: readonly Availability[], at: string): boolean =>
  said.findLast((one) => covers(one, at))?.present ?? true;

/** Until when somebody who is away stays away, as far as was said; undefined for who is there. */
export function awayUntilIn(said: readonly Availability[], at: string): string | undefined {
  if (isPresentIn(said, at)) return undefined;
  const ends = said.flatMap(({ from, until }) => [from, until]).filter((moment) => Date.parse(moment) > Date.parse(at));
  return ends.sort((one, other) => Date.parse(one) - Date.parse(other)).find((moment) => isPresentIn(said, moment));
}

/** Whether somebody is there, or away, at every moment of a period. */
export function isAllAlong(said: readonly Availability[], from: string, until: string, present: boolean): boolean {
  const changes = said
    .flatMap((one) => [one.from, one.until])
    .filter((moment) => Date.parse(moment) > Date.parse(from) && Date.parse(moment) < Date.parse(until));
  return [from, ...changes].every((moment) => isPresentIn(said, moment) === present);
}
