import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseErased } from './deciding/on-record.js';
import { present } from './deciding/present.js';
import { askWords, hasWords } from './deciding/words.js';

export interface PlaceLegalHold extends Occurrence {
  readonly type: 'PlaceLegalHold';
  /** What it is based on, such as a court case. */
  readonly basis: string;
  readonly reason?: string;
}

/** Several may lie on one case; it is free when the last one is lifted. */
export const placeLegalHold: Behaviour<PlaceLegalHold, ReceivedComplaint> = (command, complaint, setting) => {
  const { basis, reason, precision } = command;
  return (
    refuseErased(complaint) ??
    askWords('X10', { basis }, { basis: 'Name what the hold is based on.' }) ??
    accept([
      {
        type: 'LegalHoldPlaced',
        data: {
          holdId: setting.ids('legal-hold'),
          basis,
          ...present({ reason: hasWords(reason) ? reason : undefined }),
        },
        ...present({ precision }),
      },
    ])
  );
};
