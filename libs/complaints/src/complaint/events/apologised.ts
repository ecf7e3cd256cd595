import {
  code,
  employeeId,
  event,
  freeText,
  language,
  list,
  listCode,
  moment,
  oneOf,
  optional,
  type EventOf,
} from '#libs/event-schema';
import { promiseId } from './vocabulary.js';

export const apologyMediums = ['spoken', 'inPerson', 'written'] as const;
export type ApologyMedium = (typeof apologyMediums)[number];

export const apologised = event(
  'Apologised',
  1,
  ['N5a', 'N5b', 'N5c', 'N5d', 'N5e', 'N6a', 'N6b', 'F13'],
  'We apologised for our fault and what it meant for the complainant, and said what we do about it.',
  {
    consequence: freeText('What our fault meant for the complainant.'),
    responsibility: freeText('The fault, in our own name.'),
    improvement: oneOf(
      'state',
      {
        done: { action: freeText('What has changed.'), doneAt: moment('Since when.') },
        planned: {
          promiseId: promiseId('The promise that this improvement is.'),
          action: freeText('What will change.'),
          owner: employeeId('Who sees to it.'),
          dueAt: moment('When it will have changed.'),
        },
        willFindOut: {
          promiseId: promiseId('The promise to tell.'),
          owner: employeeId('Who finds out.'),
          dueAt: moment('When the complainant hears what will change.'),
        },
      },
      'What we do so that it does not happen again.',
    ),
    medium: code(apologyMediums, 'How it was said.'),
    text: optional(freeText('What was sent; spoken apologies carry a gist instead.')),
    spokenGist: optional(freeText('The gist of what was said.')),
    language: optional(language()),
    warnings: list(
      listCode('A rule that warned, such as AP-8; `late` for a late apology.'),
      'What the apologiser was warned of.',
    ),
  },
);
export type Apologised = EventOf<typeof apologised>;
