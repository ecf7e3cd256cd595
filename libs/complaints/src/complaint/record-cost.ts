import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseOutside } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type CostRecorded } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { causeNotListed } from './deciding/warnings.js';
import { hasWords } from './deciding/words.js';

export interface RecordCost extends Occurrence {
  readonly type: 'RecordCost';
  /** Of what went wrong, or of putting it right. */
  readonly kind: CostRecorded['data']['kind'];
  readonly amountCents: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Working time behind it. */
  readonly minutes?: number;
  /** The cause that it is charged to; that of the classification when absent. */
  readonly cause?: string;
}

export const recordCost: Behaviour<RecordCost, ReceivedComplaint> = (command, { classification }) => {
  const { kind, amountCents, currency, minutes, precision } = command;
  const refused =
    refuseOutside('P5', { amountCents }, { from: 0, to: Number.MAX_SAFE_INTEGER }) ??
    refuseOutside('P5', { minutes }, { from: 0, to: 1_000_000 });
  if (refused !== undefined) return refused;
  if (!/^[A-Z]{3}$/.test(currency))
    return no('value-not-allowed', 'P5', 'Give the currency in three capitals, such as EUR.', {
      details: { field: 'currency' },
    });
  const cause = hasWords(command.cause) ? command.cause : classification?.cause;
  if (cause === undefined)
    return no('blank', 'P5', 'Name the cause that this cost is charged to, or classify the complaint first.', {
      details: { field: 'cause' },
    });
  return accept(
    [
      {
        type: 'CostRecorded',
        data: { kind, amountCents, currency, cause, ...present({ minutes }) },
        ...present({ precision }),
      },
    ],
    causeNotListed(cause),
  );
};
