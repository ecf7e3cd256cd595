import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { localDay } from '../complaint/deciding/local-day.js';
import { present } from '../complaint/deciding/present.js';
import { hasWords } from '../complaint/deciding/words.js';
import { type ImprovementBehaviour, type Recurrences } from './behaviour.js';
import { type ProposedImprovement, type RecurrenceOutcome } from './improvement.js';
import { noOfImprovement } from './refusals.js';

/** Before this many days have passed nobody can tell that it does not happen any more. */
export const daysToRecurrence = 90;
const dayMs = 86_400_000;

export interface CheckRecurrence extends Dated {
  readonly type: 'CheckRecurrence';
  readonly outcome: RecurrenceOutcome;
  readonly reason?: string;
}

/** The numbers come from what other cases know, never from whoever looks. That it happened again can be told at any time. */
export const checkRecurrence: ImprovementBehaviour<CheckRecurrence, ProposedImprovement> = (
  { outcome, reason },
  { implementation },
  { at, actor, calendar, recurrences },
) => {
  if (implementation === undefined)
    return noOfImprovement(
      'improvement-not-implemented',
      'N7',
      'This improvement does not work yet, so nobody can tell whether it helped. Record first when it works.',
    );
  const passed = daysBetween(localDay(implementation.at, calendar.zone), localDay(at, calendar.zone));
  if (outcome !== 'recurred' && passed < daysToRecurrence)
    return noOfImprovement(
      'recurrence-too-early',
      'N7',
      `It works for ${passed} of ${daysToRecurrence} days. Look again later; that it happened again can be told at once.`,
      { details: { days: passed, needed: daysToRecurrence } },
    );
  return accept(
    [
      {
        type: 'RecurrenceChecked',
        data: {
          outcome,
          by: actor.id,
          window: { from: implementation.at, until: at },
          ...present({
            before: recurrences?.before,
            after: recurrences?.after,
            countedAsOf: recurrences?.asOf,
            reason: hasWords(reason) ? reason : undefined,
          }),
        },
      },
    ],
    [...weighed(outcome, recurrences), ...(implementation.by === actor.id ? [ownWork] : [])],
  );
};

const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / dayMs);

function weighed(outcome: RecurrenceOutcome, recurrences: Recurrences | undefined): readonly Warning[] {
  if (recurrences === undefined) return [uncounted];
  const { before, after } = recurrences;
  const counted = `${before} in as long a time before, and ${after} since`;
  if (outcome === 'notRecurred' && after > 0)
    return [
      {
        code: 'recurrence-counted',
        rule: 'N7',
        sentence: `Complaints with this object, cause and product: ${counted}. Say in the reason why those are something else.`,
      },
    ];
  if (outcome === 'recurred' && after === 0)
    return [
      {
        code: 'recurrence-not-counted',
        rule: 'N7',
        sentence: `Complaints with this object, cause and product: ${counted}. Say in the reason where it happened again.`,
      },
    ];
  return [];
}

const uncounted: Warning = {
  code: 'recurrence-uncounted',
  rule: 'N7',
  sentence:
    'The complaints before and since could not be counted: object and cause are not named, or nothing can be looked up now.',
};
const ownWork: Warning = {
  code: 'own-work-checked',
  rule: 'N7',
  sentence: 'You carried it out yourself. Ask a colleague to look as well whether it helped.',
};
