import { type Decision } from '#libs/event-schema';
import { type CoachingEvent } from './events.js';
import { recordRefusedDraft, type RecordRefusedDraft } from './record-refused-draft.js';
import { type Coaching } from './state.js';

/** Everything that can be asked of a coaching stream. A command that is named here has a behaviour. */
export type CoachingCommand = RecordRefusedDraft;

type Behaviours = {
  readonly [Type in CoachingCommand['type']]: (
    command: Extract<CoachingCommand, { readonly type: Type }>,
    coaching: Coaching,
  ) => Decision<CoachingEvent>;
};

const behaviours: Behaviours = { RecordRefusedDraft: recordRefusedDraft };

export const decideCoaching = (command: CoachingCommand, coaching: Coaching): Decision<CoachingEvent> =>
  behaviours[command.type](command, coaching);
