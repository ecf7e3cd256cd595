import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords } from './deciding/words.js';

export interface LiftLegalHold extends Occurrence {
  readonly type: 'LiftLegalHold';
  readonly holdId: string;
  readonly reason: string;
}

/** Needs a reason: after it, what was held can be erased for good. */
export const liftLegalHold: Behaviour<LiftLegalHold, ReceivedComplaint> = (command, { legalHolds }) => {
  const { holdId, reason, precision } = command;
  const blank = askWords(
    'X10',
    { reason },
    { reason: 'Say why the hold is over; what it held can be erased after this.' },
  );
  if (blank !== undefined) return blank;
  if (!legalHolds.includes(holdId))
    return no(
      'hold-not-found',
      'X10',
      'No such legal hold lies on this case. Look up its holds and name one of them.',
      {
        details: { holdId, holds: legalHolds },
      },
    );
  return accept([{ type: 'LegalHoldLifted', data: { holdId, reason }, ...present({ precision }) }]);
};
