import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './behaviour.js';
import { type Complaint } from '../state/complaint.js';
import { type Context } from './context.js';
import { refuseOutOfOrder } from './in-order.js';
import { whenItHappened } from './occurrence.js';
import { type ComplaintDecision } from './refusals.js';

/**
 * What a command brings about, or why not. Events happened when the command says so; why something is recorded late
 * becomes a note beside it.
 */
export function decideWith<Command extends Occurrence & { readonly type: string }>(
  behaviour: Behaviour<Command>,
  command: Command,
  complaint: Complaint,
  context: Context,
): ComplaintDecision {
  const happened = whenItHappened(command, context);
  if (!happened.sound) return { accepted: false, refusal: happened.refusal };

  const { at } = happened;
  const outOfOrder = refuseOutOfOrder(command, complaint, { at, calendar: context.calendar });
  if (outOfOrder !== undefined) return { accepted: false, refusal: outOfOrder };

  const decision = behaviour(command, complaint, { ...context, at });
  if (!decision.accepted || decision.events.length === 0) return decision;
  const events = decision.events.map((event) => (at === context.now ? event : { occurredAt: at, ...event }));
  return accept([...events, ...happened.notes], [...happened.warnings, ...decision.warnings]);
}
