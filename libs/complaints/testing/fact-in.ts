import { type Actor, type AnyEvent, type Decided, type Fact } from '#libs/event-schema';

/** An event as it stands in a stream, at this place. */
export function factIn<Event extends AnyEvent>(
  stream: string,
  { occurredAt, precision = 'instant', ...event }: Decided<Event> & { readonly occurredAt: string },
  revision: number,
  actor: Actor,
): Fact<Event> {
  return {
    ...event,
    id: `fact-${revision}`,
    stream,
    revision,
    metadata: {
      commandId: `command-${revision}`,
      bodyHash: '',
      correlationId: 'correlation',
      actor,
      originLogId: 'log',
      occurredAt,
      precision,
      recordedAt: occurredAt,
      schemaVersion: 1,
    },
  } as unknown as Fact<Event>;
}
