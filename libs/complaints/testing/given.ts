import { createHash } from 'node:crypto';
import { type Fact } from '#libs/event-schema';
import { plainOfficeHours } from '#libs/working-time';
import {
  type Complaint,
  type ComplaintCommand,
  type ComplaintDecision,
  type ComplaintEvent,
  type Context,
  decide,
  defaultRegister,
  evolve,
  noComplaint,
  type RefusalCode,
} from '../src/index.js';
import { type Expecting, expecting } from './expecting.js';
import { factIn } from './fact-in.js';
import { type GivenEvent, mondayNoon, monday } from './facts.js';

const agent = { id: 'emma', role: 'agent', unit: 'front-office' } as const;
const calendar = plainOfficeHours();

/** The context of a decision in an example: Emma of the front office, on Monday at noon. */
export const exampleContext: Context = {
  now: mondayNoon,
  complaintId: 'case-1',
  actor: agent,
  ids: (label) => `id/${label}`,
  eventIdAt: (index) => `event/${index}`,
  draftOf: (text) => createHash('sha256').update(text).digest('hex'),
  calendar,
  register: defaultRegister,
  language: 'en',
  pins: { calendar: calendar.version, register: defaultRegister.version },
};

/** An event as it stands in the stream, at this place. */
export const factOf = (
  { occurredAt = monday, actor = agent, ...event }: GivenEvent,
  revision: number,
): Fact<ComplaintEvent> => factIn(`complaint-${exampleContext.complaintId}`, { ...event, occurredAt }, revision, actor);

/** The complaint after these events. */
export const complaintAfter = (...events: readonly GivenEvent[]): Complaint =>
  events.map(factOf).reduce(evolve, noComplaint);

/** What came of a command. */
export interface Outcome extends Expecting<RefusalCode> {
  readonly decision: ComplaintDecision;
  /** The complaint with what was decided folded in. */
  readonly complaint: Complaint;
}

export function given(...events: readonly GivenEvent[]) {
  const before = complaintAfter(...events);
  return {
    when(command: ComplaintCommand, differs: Partial<Context> = {}): Outcome {
      const context = { ...exampleContext, ...differs };
      const decision = decide(command, before, context);
      const decided = decision.accepted ? decision.events : [];
      return {
        decision,
        complaint: decided
          .map((event, index) => factOf({ occurredAt: context.now, ...event }, events.length + index))
          .reduce(evolve, before),
        ...expecting(decision),
      };
    },
  };
}
