import { commandIdOf, complaintIdOf, idOf } from '#libs/transacting';

/** Who sends the examples, and the Idempotency-Key of those that make a promise, offer a redress or answer a survey that others are about. */
export const exampleSender = {
  id: 'anna',
  promiseKey: 'example-make-promise',
  redressKey: 'example-offer-redress',
  answerKey: 'example-survey-dissatisfaction',
} as const;

/** Who places the legal hold of the examples, and with which Idempotency-Key. */
export const exampleHolder = {
  id: 'carla',
  holdKey: 'example-place-legal-hold',
} as const;

/** Who receives the other case of the examples, and with which Idempotency-Key. */
export const exampleOther = {
  id: 'anna',
  receiptKey: 'example-receive-complaint',
} as const;

/** What examples are made of, so that they can be sent as they stand on the day they are read: moments in UTC, ids. */
export interface ExampleParts {
  /** Of the promise that the example of make-promise makes, when `exampleSender` sends it. */
  readonly promiseId: string;
  /** Of the redress that the example of offer-redress offers, when `exampleSender` sends it. */
  readonly redressId: string;
  /** Of the legal hold that the example of place-legal-hold places, when `exampleHolder` sends it. */
  readonly holdId: string;
  /** The case that the example of receive-complaint opens, when `exampleOther` sends it. */
  readonly otherCase: string;
  /** Of the answer that the example of survey-dissatisfaction gives, when `exampleSender` sends it. */
  readonly answerId: string;
  readonly anHourAgo: string;
  readonly yesterday: string;
  readonly tomorrow: string;
  readonly inThreeDays: string;
  readonly inTwoWeeks: string;
  readonly inNineWeeks: string;
}

const hour = 3_600_000;
const day = 24 * hour;

export function examplePartsAt(now: string): ExampleParts {
  const from = Math.floor(Date.parse(now) / 60_000) * 60_000;
  const at = (ms: number) => new Date(from + ms).toISOString();
  return {
    promiseId: idOf('promise', commandIdOf(exampleSender.id, exampleSender.promiseKey)),
    redressId: idOf('redress', commandIdOf(exampleSender.id, exampleSender.redressKey)),
    holdId: idOf('legal-hold', commandIdOf(exampleHolder.id, exampleHolder.holdKey)),
    otherCase: complaintIdOf(commandIdOf(exampleOther.id, exampleOther.receiptKey)),
    answerId: idOf('answer', commandIdOf(exampleSender.id, exampleSender.answerKey)),
    anHourAgo: at(-hour),
    yesterday: at(-day),
    tomorrow: at(day),
    inThreeDays: at(3 * day),
    inTwoWeeks: at(14 * day),
    inNineWeeks: at(63 * day),
  };
}

export type Example = (parts: ExampleParts) => Readonly<Record<string, unknown>>;

/** The example of each command by its operation id; a test sends every one of them as it stands. */
export const examples = new Map<string, Example>();
