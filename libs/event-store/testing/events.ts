import { randomUUID } from 'node:crypto';
import { type CaughtUp, type EventReader, type EventToAppend, type RecordedEvent } from '../src/event-store.js';

/** An event like any other, with an id of its own. */
export const anEvent = (data: unknown = { statement: 'The parcel never came.' }): EventToAppend => ({
  id: randomUUID(),
  type: 'Received',
  data: JSON.stringify(data),
  metadata: JSON.stringify({ actor: { id: 'e-1' } }),
});

export const someEvents = (count: number): EventToAppend[] => Array.from({ length: count }, (_, at) => anEvent({ at }));

export const isCaughtUp = (told: RecordedEvent | CaughtUp): told is CaughtUp => 'caughtUp' in told;

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

/** The whole log, in pages as small as this. */
export const wholeLog = async (reader: EventReader, limit = 500): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (;;) {
    const page = await reader.readAll({ after: events.at(-1)?.position, limit });
    events.push(...page);
    if (page.length < limit) return events;
  }
};

/** Takes what a subscription delivers until the test is content, then leaves it. */
export const takeUntil = async (
  subscription: AsyncIterable<RecordedEvent | CaughtUp>,
  enough: (events: readonly RecordedEvent[], told: RecordedEvent | CaughtUp) => boolean,
): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const told of subscription) {
    if (!isCaughtUp(told)) events.push(told);
    if (enough(events, told)) break;
  }
  return events;
};
