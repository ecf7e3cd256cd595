import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ComplaintPutInWriting } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords } from './deciding/words.js';

export interface PutInWriting extends Occurrence {
  readonly type: 'PutInWriting';
  /** The complaint as written down. */
  readonly text: string;
  readonly writtenBy: ComplaintPutInWriting['data']['writtenBy'];
  /** The complainant signed it. */
  readonly signed?: boolean;
}

/** What was spoken before stays as it was; this stands beside it. */
export const putInWriting: Behaviour<PutInWriting, ReceivedComplaint> = (
  { text, writtenBy, signed, precision },
  { receipt },
) => {
  const blank = askWords('T8', { text }, { text: 'Add the complaint as it was written down.' });
  if (blank !== undefined) return blank;
  if (receipt.anonymous && signed === true)
    return no(
      'anonymous-with-identity',
      'G9',
      'A signature says who the complainant is, and they chose to stay unknown. Leave it out, unless they revealed themselves; then record that first.',
    );
  return accept(
    [
      {
        type: 'ComplaintPutInWriting',
        data: { text, writtenBy, ...present({ signed }) },
        ...present({ precision }),
      },
    ],
    writtenBy === 'us' && signed !== true && !receipt.anonymous
      ? [
          {
            code: 'signature-missing',
            rule: 'T8',
            sentence: 'We wrote it down and nobody signed it. Let the complainant read, correct and sign it.',
          },
        ]
      : [],
  );
};
