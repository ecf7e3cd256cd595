import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { owedPromise } from './deciding/owed-promise.js';
import { hasWords } from './deciding/words.js';

export interface KeepPromise extends Occurrence {
  readonly type: 'KeepPromise';
  readonly promiseId: string;
  /** How it was kept. */
  readonly what?: string;
}

/** Late is late, and still kept: which of the two follows from when it happened. */
export const keepPromise: Behaviour<KeepPromise, ReceivedComplaint> = (command, complaint, { at, actor }) => {
  const { promiseId, what, precision } = command;
  const owed = owedPromise(complaint, promiseId);
  if (!owed.found) return owed.no;
  return accept(
    [
      {
        type: 'PromiseKept',
        data: { promiseId, by: actor.id, ...present({ what: hasWords(what) ? what : undefined }) },
        ...present({ precision }),
      },
    ],
    Date.parse(at) > Date.parse(owed.promise.dueAt)
      ? [{ code: 'kept-late', rule: 'F7', sentence: 'It was kept after the promised moment. Say sorry for the wait.' }]
      : [],
  );
};
