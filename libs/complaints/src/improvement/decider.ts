import { type StreamDecision } from '../commanding/behaviour.js';
import { decideStream } from '../commanding/decide-stream.js';
import { approveImprovement } from './approve-improvement.js';
import { type ImprovementBehaviour, type ImprovementContext, onOpenImprovement } from './behaviour.js';
import { checkRecurrence } from './check-recurrence.js';
import { closeImprovement } from './close-improvement.js';
import { type ImprovementCommand, type ImprovementCommandType } from './commands.js';
import { type ImprovementEvent } from './events.js';
import { implementImprovement } from './implement-improvement.js';
import { type TrackedImprovement } from './improvement.js';
import { proposeImprovement } from './propose-improvement.js';
import { type ImprovementRefusalCode } from './refusals.js';

type Behaviours = {
  readonly [Type in ImprovementCommandType]: ImprovementBehaviour<Extract<ImprovementCommand, { readonly type: Type }>>;
};

const behaviours: Behaviours = {
  ProposeImprovement: proposeImprovement,
  ApproveImprovement: onOpenImprovement(approveImprovement),
  ImplementImprovement: onOpenImprovement(implementImprovement),
  CheckRecurrence: onOpenImprovement(checkRecurrence),
  CloseImprovement: onOpenImprovement(closeImprovement),
};

/** The types of all commands, as the edge needs them. */
export const improvementCommandTypes = Object.keys(behaviours) as readonly ImprovementCommandType[];

/** What a command brings about, or why not. */
export const decideImprovement = (
  command: ImprovementCommand,
  improvement: TrackedImprovement,
  context: ImprovementContext,
): StreamDecision<ImprovementEvent, ImprovementRefusalCode> =>
  decideStream(
    behaviours[command.type] as ImprovementBehaviour<ImprovementCommand>,
    command,
    // What follows in its life follows what was last done with it.
    { state: improvement, begunAt: lastOf(improvement) },
    context,
  );

const lastOf = ({ proposal, approval, implementation }: TrackedImprovement): string | undefined =>
  (implementation ?? approval ?? proposal)?.at;
