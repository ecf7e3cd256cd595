import { type UnitEvent } from '#libs/complaints';
import { all, money, spaced, when } from './telling.js';
import { type WordsOf } from './words-of.js';

export const registerWords: WordsOf<UnitEvent> = {
  UnitRegistered: ({ unit, title, partOf, regime, takesUnnamed }) =>
    `${unit} is a unit: “${title}”${partOf === undefined ? '' : `, part of ${partOf}`}${regime === undefined ? '' : `, under ${regime}`}.${takesUnnamed === true ? ' Complaints that name no unit come here.' : ''}`,
  ResponsibilityAssigned: ({ unit, from, until, ...kind }) =>
    `${unit} handles ${complaints(kind)}${from === undefined ? '' : ` from ${when(from)}`}${until === undefined ? '' : ` until ${when(until)}`}.`,
  ResponsibilityEnded: ({ unit, at, ...kind }) => `${unit} no longer handles ${complaints(kind)} from ${when(at)}.`,
  DutyHolderNamed: ({ unit, employee, deputies = [] }) =>
    `${employee} answers for complaints of ${unit} that nobody owns yet${deputies.length === 0 ? '' : `; ${all(deputies)} ${deputies.length === 1 ? 'stands' : 'stand'} in`}.`,
  AvailabilitySet: ({ employee, from, until, present }) =>
    `${employee} is ${present === true ? 'there after all' : 'away'} from ${when(from)} until ${when(until)}.`,
  MandateSet: ({ role, employee, unit, limitCents, currency }) =>
    `${employee ?? `Everybody with the role ${role ?? '?'}`} may offer up to an amount${money(limitCents, currency)} alone${unit === undefined ? '' : `, in ${unit}`}.`,
  CompetenceRecorded: ({ employee, competence, validUntil }) =>
    `${employee} can do this: ${spaced(competence)}${validUntil === undefined ? '' : `, until ${validUntil}`}.`,
};

interface Kind {
  readonly object?: string;
  readonly cause?: string;
  readonly product?: string;
}

function complaints({ object, cause, product }: Kind): string {
  const which = [
    ...(object === undefined ? [] : [`about ${object}`]),
    ...(cause === undefined ? [] : [`caused by ${cause}`]),
    ...(product === undefined ? [] : [`with the product ${product}`]),
  ];
  return which.length === 0 ? 'complaints of any kind' : `complaints ${which.join(', ')}`;
}
