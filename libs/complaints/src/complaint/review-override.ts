import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type OverrideReviewed } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface ReviewOverride extends Occurrence {
  readonly type: 'ReviewOverride';
  readonly verdict: OverrideReviewed['data']['verdict'];
  /** The event of the override; the only one that waits for a review when absent. */
  readonly overrideEventId?: string;
  readonly reason?: string;
}

/** By a coordinator, and never by who overrode it. */
export const reviewOverride: Behaviour<ReviewOverride, ReceivedComplaint> = (command, { overrides }, { actor }) => {
  const { verdict, overrideEventId, reason, precision } = command;
  if (actor.role !== 'coordinator')
    return no('coordinator-needed', 'P13', 'An overridden rule is reviewed by a coordinator. Ask one to look at it.');
  const waiting = overrides.filter(({ reviewed }) => !reviewed);
  const override =
    overrideEventId === undefined ? waiting.at(-1) : overrides.find(({ eventId }) => eventId === overrideEventId);
  if (override === undefined)
    return no(
      'override-not-found',
      'P13',
      overrideEventId === undefined
        ? 'No overridden wording rule of this case waits for a review.'
        : 'This case has no such override. Look it up in the history, and give its event id.',
      { details: { waiting: waiting.map(({ eventId }) => eventId) } },
    );
  if (overrideEventId === undefined && waiting.length > 1)
    return no('value-not-allowed', 'P13', 'Several overrides wait for a review. Name the one that you looked at.', {
      details: { field: 'overrideEventId', waiting: waiting.map(({ eventId }) => eventId) },
    });
  if (override.by === actor.id)
    return no('own-request', 'P13', 'You overrode this rule yourself. Ask another coordinator to look at it.');
  return accept([
    {
      type: 'OverrideReviewed',
      data: {
        verdict,
        overrideEventId: override.eventId,
        ...present({ reason: hasWords(reason) ? reason : undefined }),
      },
      ...present({ precision }),
    },
  ]);
};
