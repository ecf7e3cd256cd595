import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface RecordAdvice extends Occurrence {
  readonly type: 'RecordAdvice';
  /** The committee. */
  readonly from: string;
  readonly advice: string;
}

/** Also advice that comes late, or that nobody had asked for. */
export const recordAdvice: Behaviour<RecordAdvice, ReceivedComplaint> = ({ from, advice, precision }, { procedure }) =>
  askWords(
    'T1',
    { from, advice },
    { from: 'Name the committee that gave the advice.', advice: 'Record what it advises.' },
  ) ??
  accept(
    [{ type: 'AdviceReceived', data: { from, advice }, ...present({ precision }) }],
    procedure.advice === 'none'
      ? [
          {
            code: 'advice-not-requested',
            rule: 'T1',
            sentence: 'The record does not show that this advice was requested. Record that too, with its own date.',
          },
        ]
      : [],
  );
