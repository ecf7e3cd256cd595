import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type Classification, type ReceivedComplaint } from './state/complaint.js';
import { type CauseParty, type Classified, type Intention, type RemedySought } from './events/index.js';
import { howOften, pinned } from './deciding/coming-again.js';
import { present } from './deciding/present.js';
import { otherUnitResponsible } from './deciding/routing.js';
import { causeNotListed } from './deciding/warnings.js';
import { askWords } from './deciding/words.js';

export interface Classify extends Occurrence {
  readonly type: 'Classify';
  readonly object: string;
  readonly cause: string;
  readonly causeParty?: CauseParty;
  readonly stage?: string;
  readonly product?: string;
  /** `notStated` when absent. */
  readonly intention?: Intention;
  readonly remedySought?: RemedySought;
}

/** A second judgement stands beside the first and does not replace it. */
export const classify: Behaviour<Classify, ReceivedComplaint> = (command, complaint, setting) => {
  const { elsewhere } = setting;
  const { classification } = complaint;
  const { object, cause, causeParty, stage, product, intention, remedySought, precision } = command;
  const blank = askWords(
    'T11',
    { object, cause },
    { object: 'Choose what the complaint is about.', cause: 'Choose what caused it; `unknown` is an answer too.' },
  );
  if (blank !== undefined) return blank;
  const judged: Classified['data'] = {
    object,
    cause,
    ...present({ causeParty, stage, product }),
    intention: intention ?? 'notStated',
    remedySought: remedySought ?? 'notStated',
  };
  if (classification !== undefined && isSame(classification, judged)) return accept([]);
  return accept(
    [
      {
        type: classification === undefined ? 'Classified' : 'Reclassified',
        data: { ...judged, ...present({ elsewhere: pinned(elsewhere) }) },
        ...present({ precision }),
      },
    ],
    [
      ...causeNotListed(cause),
      ...otherUnitResponsible(judged, complaint, setting),
      ...howOften({ ...complaint, classification: judged }, elsewhere),
    ],
  );
};

const fields = ['object', 'cause', 'causeParty', 'stage', 'product', 'intention', 'remedySought'] as const;
const isSame = (one: Classification, other: Classification): boolean =>
  fields.every((field) => one[field] === other[field]);
