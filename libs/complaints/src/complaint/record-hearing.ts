import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseChair } from './deciding/chairing.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type HearingHeld } from './events/index.js';
import { filledPerson } from './deciding/filled-person.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface RecordHearing extends Occurrence {
  readonly type: 'RecordHearing';
  /** What was said. */
  readonly report: string;
  readonly heard?: readonly NonNullable<HearingHeld['data']['heard']>[number][];
  /** Who led it; the actor when absent. */
  readonly chair?: string;
}

/** Also one that nobody had planned: it was held. */
export const recordHearing: Behaviour<RecordHearing, ReceivedComplaint> = (command, complaint, { actor }) => {
  const { report, chair, precision } = command;
  const refused =
    askWords('N1a', { report }, { report: 'Report what was said at the hearing.' }) ??
    refuseChair(complaint, chair ?? actor.id);
  if (refused !== undefined) return refused;
  const heard = (command.heard ?? []).map(filledPerson).filter((person) => person !== undefined);
  return accept(
    [
      {
        type: 'HearingHeld',
        data: { report, ...present({ heard: heard.length === 0 ? undefined : heard, chair }) },
        ...present({ precision }),
      },
    ],
    heard.length === 0
      ? [{ code: 'nobody-heard', rule: 'N1a', sentence: 'Add who was heard, so that the report can be weighed.' }]
      : [],
  );
};
