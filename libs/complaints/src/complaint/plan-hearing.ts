import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseChair } from './deciding/chairing.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnFarAhead, warnOutsideHours } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';

export interface PlanHearing extends Occurrence {
  readonly type: 'PlanHearing';
  /** When it will be held. */
  readonly at: string;
  /** Employee id of who leads it. */
  readonly chair?: string;
}

export const planHearing: Behaviour<PlanHearing, ReceivedComplaint> = (command, complaint, setting) => {
  const { chair, precision } = command;
  const refused =
    refuseDue(
      {
        field: 'at',
        dueAt: command.at,
        asked: 'Plan the hearing for a moment that is still to come; of one that was held, record the report.',
      },
      setting,
    ) ?? (chair === undefined ? undefined : refuseChair(complaint, chair));
  if (refused !== undefined) return refused;
  const at = utc(command.at);
  return accept(
    [{ type: 'HearingPlanned', data: { at, ...present({ chair }) }, ...present({ precision }) }],
    [...warnOutsideHours([at], setting), ...warnFarAhead([at], setting)],
  );
};
