import { accept, type AnyEvent } from '#libs/event-schema';
import { no } from '../complaint/deciding/refusals.js';
import { type Dated, type StreamBehaviour, type StreamContext, type StreamDecision } from './behaviour.js';
import { momentOf } from './moment-of.js';

/**
 * What a command brings about, or why not. Events happened when the command says so; nothing happened before its stream
 * began. `begunAt`: when that was; undefined while it has not.
 */
export function decideStream<
  Command extends Dated,
  State,
  Event extends AnyEvent,
  Code extends string,
  Known extends StreamContext,
>(
  behaviour: StreamBehaviour<Command, State, Event, Code, Known>,
  command: Command,
  { state, begunAt }: { readonly state: State; readonly begunAt: string | undefined },
  context: Known,
): StreamDecision<Event, Code> {
  const moment = momentOf(command, context);
  if (!moment.sound) return { accepted: false, refusal: moment.refusal };
  const { at } = moment;
  // Of a day it is not said when on it.
  if (begunAt !== undefined && command.precision !== 'day' && Date.parse(at) < Date.parse(begunAt))
    return no(
      'occurred-out-of-order',
      'F17',
      'This is said to have happened before it began. Check the moment, or leave it out when it was just now.',
      { details: { field: 'occurredAt' } },
    );
  const decision = behaviour(command, state, { ...context, at });
  if (!decision.accepted || decision.events.length === 0) return decision;
  const { precision } = command;
  const events = decision.events.map((event) => ({
    ...(at === context.now ? {} : { occurredAt: at }),
    ...(precision === undefined ? {} : { precision }),
    ...event,
  }));
  return accept(events, [...moment.warnings, ...decision.warnings]);
}
