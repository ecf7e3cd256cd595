import { type StreamBehaviour, type StreamContext } from '../commanding/behaviour.js';
import { type ImprovementEvent } from './events.js';
import { type TrackedImprovement, isProposed, type ProposedImprovement } from './improvement.js';
import { type ImprovementRefusalCode, noOfImprovement } from './refusals.js';

/** How many complaints about the same came in the time before it was implemented, and in as long a time since. */
export interface Recurrences {
  readonly before: number;
  readonly after: number;
  /** The position in the log at which it was counted. */
  readonly asOf: string;
}

/** What only other streams know; absent where it was not asked or could not be, which never blocks. */
export interface ImprovementContext extends StreamContext {
  readonly improvementId: string;
  /** Whether the event that it is said to come from is there. */
  readonly sourceFound?: boolean;
  /** Whether there is such an improvement as the one that takes its place. */
  readonly replacementFound?: boolean;
  readonly recurrences?: Recurrences;
}

export type ImprovementBehaviour<Command, On extends TrackedImprovement = TrackedImprovement> = StreamBehaviour<
  Command,
  On,
  ImprovementEvent,
  ImprovementRefusalCode,
  ImprovementContext
>;

/** For what may be done with an improvement that was proposed and is not done with. */
export const onOpenImprovement =
  <Command>(behaviour: ImprovementBehaviour<Command, ProposedImprovement>): ImprovementBehaviour<Command> =>
  (command, improvement, setting) => {
    if (!isProposed(improvement))
      return noOfImprovement(
        'no-such-improvement',
        'T3',
        'There is no improvement with this number. Check the number, or propose the improvement first.',
      );
    if (improvement.closing !== undefined)
      return noOfImprovement(
        'improvement-closed',
        'T3',
        `This improvement is done with (${improvement.closing.outcome}). Propose what is to change now as a new one.`,
        { details: { outcome: improvement.closing.outcome } },
      );
    return behaviour(command, improvement, setting);
  };
