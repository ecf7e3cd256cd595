import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { askWords, hasWords } from './deciding/words.js';

export interface SuggestAsStaff extends Occurrence {
  readonly type: 'SuggestAsStaff';
  readonly text: string;
  /** Who made it; the actor when absent. */
  readonly by?: string;
}

export const suggestAsStaff: Behaviour<SuggestAsStaff, ReceivedComplaint> = (
  { text, by, precision },
  _complaint,
  { actor },
) =>
  askWords('P6', { text }, { text: 'Say what could be better.' }) ??
  accept([
    {
      type: 'StaffSuggestionMade',
      data: { text, by: hasWords(by) ? by : actor.id },
      ...present({ precision }),
    },
  ]);
