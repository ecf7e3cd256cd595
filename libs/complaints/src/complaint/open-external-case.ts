import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

export interface OpenExternalCase extends Occurrence {
  readonly type: 'OpenExternalCase';
  /** The ombudsman, disputes body, regulator or court. */
  readonly body: string;
  /** Under which number they know it. */
  readonly reference?: string;
  readonly reason?: string;
}

/** In every state: the complainant asks nobody's leave for it. */
export const openExternalCase: Behaviour<OpenExternalCase, ReceivedComplaint> = (command, complaint) => {
  const { body, reference, reason, precision } = command;
  const blank = askWords('N2c', { body }, { body: 'Name the body that the complainant went to.' });
  if (blank !== undefined) return blank;
  if (complaint.externalCases.some((one) => one.body === body && !one.decided))
    return no(
      'external-case-open',
      'T1',
      `${body} has this case already and has not decided. Add what is new, such as a number of theirs, as a note.`,
      { details: { body } },
    );
  return accept([
    {
      type: 'ExternalCaseOpened',
      data: {
        body,
        ...present({
          reference: hasWords(reference) ? reference : undefined,
          reason: hasWords(reason) ? reason : undefined,
        }),
      },
      ...present({ precision }),
    },
  ]);
};
