import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnAbsent, warnFarAhead, warnOutsideHours } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { type PromiseKind } from './events/index.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface MakePromise extends Occurrence {
  readonly type: 'MakePromise';
  readonly kind: PromiseKind;
  readonly dueAt: string;
  /** Employee id of who keeps it. */
  readonly by: string;
  readonly what: string;
}

/** A promise may follow a resolution too: what was said to a person holds in every state. */
export const makePromise: Behaviour<MakePromise, ReceivedComplaint> = (command, _complaint, setting) => {
  const { kind, dueAt, by, what, precision } = command;
  const refusal =
    refuseDue({ field: 'dueAt', dueAt, by }, setting) ??
    askWords('F7', { what }, { what: 'Say what was promised, in the words that the complainant heard.' });
  if (refusal !== undefined) return refusal;
  const promise = { promiseId: setting.ids('promise'), kind, dueAt: utc(dueAt), by, what };
  return accept(
    [{ type: 'PromiseMade', data: promise, ...present({ precision }) }],
    [
      ...warnOutsideHours([promise.dueAt], setting),
      ...warnFarAhead([promise.dueAt], setting),
      ...warnAbsent([promise], setting),
    ],
  );
};
