import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type HearingWaived } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

export interface WaiveHearing extends Occurrence {
  readonly type: 'WaiveHearing';
  /** The complainant does without it, or what the regime allows. */
  readonly ground: string;
  readonly by?: NonNullable<HearingWaived['data']['by']>;
  readonly reason?: string;
}

/** When it is us who do without it, we say why. */
export const waiveHearing: Behaviour<WaiveHearing, ReceivedComplaint> = (
  { ground, by, reason, precision },
  { procedure },
) => {
  const blank =
    askWords('N1a', { ground }, { ground: 'Name the ground on which there is no hearing.' }) ??
    (by === 'us'
      ? askWords('N1a', { reason }, { reason: 'Say why we do without hearing them; they would rather be heard.' })
      : undefined);
  if (blank !== undefined) return blank;
  if (procedure.hearing === 'held')
    return no('hearing-held', 'N1a', 'The hearing was held. Correct its report when that is wrong.');
  return accept([
    {
      type: 'HearingWaived',
      data: { ground, ...present({ by, reason: hasWords(reason) ? reason : undefined }) },
      ...present({ precision }),
    },
  ]);
};
