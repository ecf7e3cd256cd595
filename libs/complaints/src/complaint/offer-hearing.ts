import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseNone } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnFarAhead } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { type HearingOffered } from './events/index.js';
import { present } from './deciding/present.js';

export interface OfferHearing extends Occurrence {
  readonly type: 'OfferHearing';
  readonly to: HearingOffered['data']['to'];
  /** Until when they can say yes. */
  readonly answerBy?: string;
}

/** Under any regime: whoever wants to be heard may be heard. */
export const offerHearing: Behaviour<OfferHearing, ReceivedComplaint> = (command, _complaint, setting) => {
  const to = [...new Set(command.to)];
  const refused =
    refuseNone('N1a', 'to', to, 'Say to whom the hearing was offered: the complainant, the subject or both.') ??
    refuseDue(
      {
        field: 'answerBy',
        dueAt: command.answerBy,
        asked: 'Leave them time for an answer: give a moment that is still to come.',
      },
      setting,
    );
  if (refused !== undefined) return refused;
  const answerBy = command.answerBy === undefined ? undefined : utc(command.answerBy);
  return accept(
    [{ type: 'HearingOffered', data: { to, ...present({ answerBy }) }, ...present({ precision: command.precision }) }],
    warnFarAhead([answerBy], setting),
  );
};
