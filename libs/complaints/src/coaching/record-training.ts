import { accept } from '#libs/event-schema';
import { type Dated, type StreamBehaviour, type StreamContext, type StreamDecision } from '../commanding/behaviour.js';
import { decideStream } from '../commanding/decide-stream.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { askWords } from '../complaint/deciding/words.js';
import { type CoachingEvent } from './events.js';
import { type Coaching, type Training } from './state.js';

export interface RecordTraining extends Dated {
  readonly type: 'RecordTraining';
  readonly employee: string;
  /** Out of the maintained list. */
  readonly subject: string;
  readonly form?: Training['form'] & {};
}
export type TrainingCommandType = RecordTraining['type'];
export const trainingCommandTypes: readonly TrainingCommandType[] = ['RecordTraining'];

/** By the employee themselves, or by who coaches them; nobody else has to do with it. */
const recordTraining: StreamBehaviour<RecordTraining, Coaching, CoachingEvent, never> = (
  { employee, subject, form },
  _coaching,
  { actor },
) => {
  if (actor.id !== employee && actor.role !== 'coordinator')
    return no(
      'coordinator-needed',
      'F16',
      'Training is recorded by the employee themselves or by who coaches them. Ask a coordinator.',
    );
  return (
    askWords('T15', { subject }, { subject: 'Say what the training was about.' }) ??
    accept([{ type: 'TrainingRecorded', data: { employee, subject, ...present({ form }) } }])
  );
};

/** What a training that is told brings about, or why not. */
export const decideTraining = (
  command: RecordTraining,
  coaching: Coaching,
  context: StreamContext,
): StreamDecision<CoachingEvent, never> =>
  decideStream(recordTraining, command, { state: coaching, begunAt: undefined }, context);
