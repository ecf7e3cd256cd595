import fc from 'fast-check';
import { soundCommands } from '../testing/commands.js';
import * as facts from '../testing/facts.js';
import { complaintAfter, exampleContext, factOf } from '../testing/given.js';
import {
  type Complaint,
  type ComplaintCommand,
  type ComplaintCommandType,
  commandTypes,
  type Context,
  decide,
  evolve,
  isOwed,
  stateOf,
} from './index.js';
import { openHandover } from './complaint/state/state-of.js';

/* Whatever people did to a case before, somebody who takes it up in good faith can bring it to an end. */

const people = [
  { id: 'emma', role: 'agent', unit: 'front-office' },
  { id: 'bilal', role: 'agent', unit: 'back-office' },
  { id: 'carla', role: 'coordinator', unit: 'front-office' },
] as const;

interface Step {
  readonly type: ComplaintCommandType;
  readonly person: (typeof people)[number];
  readonly hoursLater: number;
  readonly pick: number;
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...commandTypes),
  person: fc.constantFrom(...people),
  hoursLater: fc.integer({ min: 0, max: 100 }),
  pick: fc.nat(20),
});

const hour = 3_600_000;

/** A case in the hands of people, one command after the other; what is refused changes nothing. */
class InHand {
  #now = Date.parse(facts.mondayNoon);
  #commands = 0;
  constructor(public complaint: Complaint) {}

  do(command: ComplaintCommand, actor: Context['actor'], hoursLater = 1): ReturnType<typeof decide> {
    this.#now += hoursLater * hour;
    this.#commands++;
    const now = new Date(this.#now).toISOString();
    const context = { ...exampleContext, ...soundCommands[command.type].context, actor, now };
    const decision = decide(moved(command, this.#now), this.complaint, {
      ...context,
      ids: (label) => `${this.#commands}/${label}`,
    });
    if (decision.accepted)
      for (const event of decision.events)
        this.complaint = evolve(
          this.complaint,
          factOf({ occurredAt: now, actor, ...event } as facts.GivenEvent, this.complaint.revision + 1),
        );
    return decision;
  }
}

/** The example with its due moments ahead of now. */
const moved = (command: ComplaintCommand, now: number): ComplaintCommand =>
  JSON.parse(
    JSON.stringify(command, (name, value: unknown) =>
      name === 'dueAt' || name === 'expectedAt' || name === 'at' || name === 'newDueAt'
        ? new Date(now + 48 * hour).toISOString()
        : value,
    ),
  ) as ComplaintCommand;

/** The example, about something that this case really has. */
function about(complaint: Complaint, { type, pick }: Step): ComplaintCommand {
  const { command } = soundCommands[type];
  if (!('promiseId' in command)) return command;
  const ids = [...complaint.promises, ...complaint.redress].map(({ promiseId }) => promiseId);
  const promiseId = ids[pick % Math.max(1, ids.length)];
  return promiseId === undefined ? command : { ...command, promiseId };
}

const zoe = { id: 'zoe', role: 'coordinator', unit: 'front-office' } as const;

/** What somebody who has never seen the case does to finish it; undefined when it is finished. */
function nextToClose(complaint: Complaint): ComplaintCommand | undefined {
  const state = stateOf(complaint);
  if (state === 'closed' || state === 'withdrawn' || state === 'referred' || state === 'duplicate') return undefined;
  if (state === 'resolved') return soundCommands.RecordLesson.command;
  const { promises, responsibilities, parts } = complaint;
  // The server does this by itself.
  const [underWay] = complaint.mergesUnderWay;
  if (underWay !== undefined)
    return soundCommands[underWay.what === 'merge' ? 'CompleteMerge' : 'CompleteUnmerge'].command;
  if (complaint.acknowledgement === undefined || !complaint.acknowledgedThisRun)
    return soundCommands.Acknowledge.command;
  if (complaint.classification === undefined) return soundCommands.Classify.command;
  if (openHandover(complaint) !== undefined) return soundCommands.RecallHandover.command;
  if (
    responsibilities.length > 0 &&
    (complaint.apologies.at(-1)?.revision ?? -1) < (responsibilities.at(-1)?.revision ?? 0)
  )
    return { ...soundCommands.Apologise.command };
  const contact = new Set(['callback', 'nextStep', 'answer', 'willFindOut']);
  const owed = promises.find((promise) => contact.has(promise.kind) && isOwed(promise));
  if (owed !== undefined) return { type: 'KeepPromise', promiseId: owed.promiseId, what: 'Done.' };
  return {
    type: 'Resolve',
    resolution: 'The lift works again.',
    explanation: 'The order had not been sent.',
    recourse: { body: 'ombudsman', term: 'a year' },
    decisions:
      parts.length === 0
        ? [{ decision: 'upheld' }]
        : parts.map(({ partId }) => ({ partId, decision: 'upheld' as const })),
  };
}

const patience = 60;

describe('a case that people have done anything to', () => {
  it('[T1] can still be brought to an end', () => {
    const done = new Set<ComplaintCommandType>();
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const inHand = new InHand(complaintAfter(facts.received(), facts.ownerAssigned()));
        for (const step of steps)
          if (inHand.do(about(inHand.complaint, step), step.person, step.hoursLater).accepted) done.add(step.type);
        for (let left = patience; ; left--) {
          const command = nextToClose(inHand.complaint);
          if (command === undefined) break;
          const decision = inHand.do(command, zoe);
          if (!decision.accepted) throw new Error(`${command.type}: ${decision.refusal.code}`);
          expect(left).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
    // Most of what can be done was done to some of them.
    expect(done.size).toBeGreaterThan(50);
  });
});
