import { type Setting } from './behaviour.js';
import { noMoment, utc } from './moments.js';
import { type Apologised } from '../events/index.js';
import { type ComplaintDecision, no } from './refusals.js';
import { askWords } from './words.js';

/** What we do so that it does not happen again: it is done, it is planned, or we will find out and tell. */
export type Improvement =
  | { readonly state: 'done'; readonly action: string; readonly doneAt: string }
  | { readonly state: 'planned'; readonly action: string; readonly owner: string; readonly dueAt: string }
  | { readonly state: 'willFindOut'; readonly owner: string; readonly dueAt: string };

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

/** Plausible: something concrete that was done, or will be done by somebody by a moment. */
export function refuseImprovement(improvement: Improvement, { at }: Setting): Refused | undefined {
  const field = improvement.state === 'done' ? 'improvement.doneAt' : 'improvement.dueAt';
  const moment = improvement.state === 'done' ? improvement.doneAt : improvement.dueAt;
  const blank =
    (improvement.state === 'willFindOut'
      ? undefined
      : askWords(
          'N6b',
          { 'improvement.action': improvement.action },
          { 'improvement.action': 'Say what has changed or will change; "never again" alone convinces nobody.' },
        )) ??
    (improvement.state === 'done'
      ? undefined
      : askWords(
          'N6b',
          { 'improvement.owner': improvement.owner },
          { 'improvement.owner': 'Name who sees to it: an improvement that is nobody’s does not come.' },
        ));
  if (blank !== undefined) return blank;

  const on = Date.parse(moment);
  if (Number.isNaN(on)) return noMoment('AP-3', field, moment);
  if (improvement.state === 'done' && on > Date.parse(at))
    return no(
      'improvement-in-the-future',
      'AP-3',
      'What is done has a day that is past. If it is still to come, say that it is planned, with its owner and its day.',
      { details: { field } },
    );
  if (improvement.state !== 'done' && on <= Date.parse(at))
    return no(
      'improvement-in-the-past',
      'AP-3',
      improvement.state === 'planned'
        ? 'Give the day on which the improvement will be there, or say that it is done.'
        : 'Give the day on which the complainant will hear what changes.',
      { details: { field } },
    );
  return undefined;
}

/** As it is stored; what is still to come is a promise from now on. */
export function improvementFrom(improvement: Improvement, { ids }: Setting): Apologised['data']['improvement'] {
  const promiseId = ids('promise/improvement');
  switch (improvement.state) {
    case 'done':
      return { state: 'done', action: improvement.action, doneAt: utc(improvement.doneAt) };
    case 'planned':
      return {
        state: 'planned',
        promiseId,
        action: improvement.action,
        owner: improvement.owner,
        dueAt: utc(improvement.dueAt),
      };
    case 'willFindOut':
      return { state: 'willFindOut', promiseId, owner: improvement.owner, dueAt: utc(improvement.dueAt) };
  }
}
