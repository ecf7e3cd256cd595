import { type BehavioursOf, deciderOf } from '../commanding/decider-of.js';
import { approveImprovement } from './approve-improvement.js';
import { type ImprovementContext, onOpenImprovement } from './behaviour.js';
import { checkRecurrence } from './check-recurrence.js';
import { closeImprovement } from './close-improvement.js';
import { type ImprovementCommand, type ImprovementCommandType } from './commands.js';
import { type ImprovementEvent } from './events.js';
import { implementImprovement } from './implement-improvement.js';
import { type TrackedImprovement } from './improvement.js';
import { proposeImprovement } from './propose-improvement.js';
import { type ImprovementRefusalCode } from './refusals.js';

const behaviours: BehavioursOf<
  ImprovementCommand,
  TrackedImprovement,
  ImprovementEvent,
  ImprovementRefusalCode,
  ImprovementContext
> = {
  ProposeImprovement: proposeImprovement,
  ApproveImprovement: onOpenImprovement(approveImprovement),
  ImplementImprovement: onOpenImprovement(implementImprovement),
  CheckRecurrence: onOpenImprovement(checkRecurrence),
  CloseImprovement: onOpenImprovement(closeImprovement),
};

/** The types of all commands, as the edge needs them. */
export const improvementCommandTypes = Object.keys(behaviours) as readonly ImprovementCommandType[];

// What follows in its life follows what was last done with it.
export const decideImprovement = deciderOf(
  behaviours,
  ({ proposal, approval, implementation }: TrackedImprovement) => (implementation ?? approval ?? proposal)?.at,
);
