import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface RecordCircumstances extends Occurrence {
  readonly type: 'RecordCircumstances';
  readonly vulnerable?: boolean;
  readonly publicEscalationRisk?: boolean;
  readonly captive?: boolean;
  /** What the complainant needs to be able to talk with us. */
  readonly communicationNeeds?: string;
}

/** What is not told stays as it was. */
export const recordCircumstances: Behaviour<RecordCircumstances, ReceivedComplaint> = (command, complaint) => {
  const { vulnerable, publicEscalationRisk, captive, precision } = command;
  const flags = present({ vulnerable, publicEscalationRisk, captive });
  const communicationNeeds = hasWords(command.communicationNeeds) ? command.communicationNeeds : undefined;
  if (Object.keys(flags).length === 0 && communicationNeeds === undefined)
    return no(
      'blank',
      'G10',
      'Say what there is to reckon with: a vulnerable position, a risk that it goes public, no way to go elsewhere, or what they need to talk with us.',
      { details: { field: 'communicationNeeds' } },
    );
  const isSo = (['vulnerable', 'publicEscalationRisk', 'captive'] as const).every(
    (flag) => flags[flag] === undefined || flags[flag] === complaint[flag],
  );
  if (isSo && communicationNeeds === undefined) return accept([]);
  return accept([
    {
      type: 'CircumstancesRecorded',
      data: { ...flags, ...present({ communicationNeeds }) },
      ...present({ precision }),
    },
  ]);
};
