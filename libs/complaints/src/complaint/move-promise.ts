import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnAbsent, warnFarAhead, warnOutsideHours } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { owedPromise } from './deciding/owed-promise.js';
import { no } from './deciding/refusals.js';
import { hasWords } from './deciding/words.js';

export interface MovePromise extends Occurrence {
  readonly type: 'MovePromise';
  readonly promiseId: string;
  readonly dueAt: string;
  readonly complainantTold: boolean;
  /** Who keeps it from now on; as before when absent. */
  readonly by?: string;
  readonly what?: string;
}

/** `occurredAt` is when the complainant was told. Told in time, it moves; told late, it is recorded and stays broken. */
export const movePromise: Behaviour<MovePromise, ReceivedComplaint> = (command, complaint, setting) => {
  const { promiseId, dueAt, complainantTold, by, what, precision } = command;
  const owed = owedPromise(complaint, promiseId);
  if (!owed.found) return owed.no;
  if (!complainantTold)
    return no(
      'complainant-not-told',
      'N3b',
      'Tell the complainant first, and then move the promise: told in time it is not broken.',
    );
  const refusal = refuseDue({ field: 'dueAt', dueAt, by }, setting);
  if (refusal !== undefined) return refusal;
  const { promise } = owed;
  const moved = utc(dueAt);
  if (moved === (promise.movedTo ?? promise.dueAt) && (by === undefined || by === promise.by)) return accept([]);

  const inTime = promise.status === 'open' && Date.parse(setting.at) <= Date.parse(promise.dueAt);
  return accept(
    [
      {
        type: 'PromiseMoved',
        data: {
          promiseId,
          dueAt: moved,
          previousDueAt: promise.movedTo ?? promise.dueAt,
          toldAt: setting.at,
          ...present({ by, what: hasWords(what) ? what : undefined }),
        },
        ...present({ precision }),
      },
    ],
    [
      ...(inTime
        ? []
        : [
            {
              code: 'moved-late',
              rule: 'N3b',
              sentence:
                'The complainant heard of it after it was due: the promise stays broken, and the new moment is recorded.',
            },
          ]),
      ...warnOutsideHours([moved], setting),
      ...warnFarAhead([moved], setting),
      ...warnAbsent([{ by: by ?? promise.by, dueAt: moved }], setting),
    ],
  );
};
