import { accept, type Warning } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { hasWords } from '../complaint/deciding/words.js';
import { competences, coordinates, isListedCompetence } from './competences.js';
import { type RegisterBehaviour } from './deciding/behaviour.js';
import { refuseNobody } from './deciding/fields.js';
import { no } from './deciding/refusals.js';

export interface RecordCompetence {
  readonly type: 'RecordCompetence';
  readonly employee: string;
  /** What they can do, out of the maintained list. */
  readonly competence: string;
  /** The last day on which it counts, ISO 8601; a day that has passed takes it back. */
  readonly validUntil?: string;
}

export const recordCompetence: RegisterBehaviour<RecordCompetence> = (command, register, { now, actor }) => {
  const { employee, competence, validUntil } = command;
  const nobody = refuseNobody('employee', employee);
  if (nobody !== undefined) return nobody;
  if (!hasWords(competence))
    return no('blank', 'T15', `Say what ${employee} can do, such as ${Object.keys(competences).join(', ')}.`, {
      details: { field: 'competence' },
    });
  if (employee === actor.id && competence === coordinates)
    return no(
      'own-competence',
      'T20',
      'Nobody says of themselves that they may act as coordinator, or until when. Ask another coordinator, or an administrator.',
      { details: { field: 'employee' } },
    );
  if (validUntil !== undefined && !isDay(validUntil))
    return no('value-not-allowed', 'T15', `"${validUntil.slice(0, 40)}" is not a day. Write it like 2026-03-09.`, {
      details: { field: 'validUntil' },
    });
  const before = register.competences.find((one) => one.employee === employee && one.competence === competence);
  if (before !== undefined && before.validUntil === validUntil) return accept([]);
  return accept(
    [{ type: 'CompetenceRecorded', data: { employee, competence, ...present({ validUntil }) } }],
    [
      ...(isListedCompetence(competence) ? [] : [notListed(competence)]),
      ...(validUntil !== undefined && validUntil < now.slice(0, 10) ? [over(employee)] : []),
    ],
  );
};

const isDay = (text: string): boolean => {
  const moment = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

const notListed = (competence: string): Warning => ({
  code: 'competence-not-listed',
  rule: 'T15',
  sentence: `The competence "${competence}" is not on the list. It is recorded; nothing looks for it.`,
});
const over = (employee: string): Warning => ({
  code: 'competence-over',
  rule: 'T15',
  sentence: `That day has passed: from now on this competence of ${employee} does not count.`,
});
