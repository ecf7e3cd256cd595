import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ConductArrangementMade } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

export interface ArrangeConduct extends Occurrence {
  readonly type: 'ArrangeConduct';
  readonly kind: ConductArrangementMade['data']['kind'];
  /** Employee id of the one contact person. */
  readonly contactPerson?: string;
  /** What happened. */
  readonly reason: string;
}

/** About how we talk, never about whether: no case is closed by it, and no clock stands still. */
export const arrangeConduct: Behaviour<ArrangeConduct, ReceivedComplaint> = (command, { vulnerable }) => {
  const { kind, contactPerson, reason, precision } = command;
  const blank = askWords('T25', { reason }, { reason: 'Say what happened, in facts that the complainant may read.' });
  if (blank !== undefined) return blank;
  if (kind === 'oneContactPerson' && !hasWords(contactPerson))
    return no('nobody-named', 'T25', 'Name the one contact person, so that there is always somebody to turn to.', {
      details: { field: 'contactPerson' },
    });
  return accept(
    [
      {
        type: 'ConductArrangementMade',
        data: { kind, reason, ...present({ contactPerson: hasWords(contactPerson) ? contactPerson : undefined }) },
        ...present({ precision }),
      },
    ],
    vulnerable && kind === 'inWritingOnly'
      ? [
          {
            code: 'writing-may-not-work',
            rule: 'T25',
            sentence:
              'The complainant is in a vulnerable position. Make sure that they can write, or name one contact person.',
          },
        ]
      : [],
  );
};
