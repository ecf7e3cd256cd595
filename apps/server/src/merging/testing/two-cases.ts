import { setTimeout as pause } from 'node:timers/promises';
import { hashingEventStore } from '#libs/audit-log';
import { complaintAggregate, complaintCatalogue, type ComplaintCommand, type Complaint } from '#libs/complaints';
import { type Appended, type EventToAppend, type ExpectedRevision } from '#libs/event-store';
import { decode, idOf, type Transactor } from '#libs/transacting';
import { BreakingEventStore } from '../../../../../libs/transacting/testing/breaking-event-store.js';
import { anInstallation } from '../../../../../libs/transacting/testing/installation.js';
import { InForce } from '../../commands/in-force.js';
import { complaintStream } from '../../commands/complaint-stream.js';
import { type ActRequest } from '../../http/act.js';
import { Problem } from '../../http/problem.js';
import { type Similar } from '../../commands/similar.js';
import { type Installation } from '../../installation.js';
import { judgingHere } from '../../wording/judging.js';
import { WordsReader } from '../../wording/words-reader.js';
import { Merging } from '../merging.js';

/** A server as far as merging needs one. */
export type MergingServer = Pick<Installation, 'transactor' | 'inForce' | 'log' | 'keys'> & {
  readonly merging: Merging;
};

export interface TwoCases {
  /** What is between every server and the log; told to fail, it cuts them off. */
  readonly faulty: BreakingEventStore;
  /** Another server over the same log, with a memory of its own. */
  server(over?: { readonly sound?: true; readonly slowedBy?: () => number }): MergingServer;
  close(): Promise<void>;
}

/** What other cases know is not asked by any merge. */
const nobodyElse: Similar = {
  casesLike: () => Promise.resolve(undefined),
  earlierTexts: () => Promise.resolve(undefined),
  casesAround: () => Promise.resolve(undefined),
  timesInTouch: () => Promise.resolve(undefined),
  elsewhere: () => Promise.resolve(undefined),
};

/** A log and keys in which cases are merged by as many servers as a test likes. */
export async function twoCases(): Promise<TwoCases> {
  const { faulty, soundStore, keys, transactor, close } = await anInstallation();
  return {
    faulty,
    close,
    server({ sound, slowedBy } = {}) {
      const inner = sound === true ? soundStore : slowedBy === undefined ? faulty : slowed(faulty, slowedBy);
      const store = sound === true ? soundStore : hashingEventStore(inner);
      const transacting = transactor({ store, catalogue: complaintCatalogue, settleWithinMs: 30 });
      const words = new WordsReader({ judging: judgingHere, similar: nobodyElse, keys });
      const inForce = new InForce(transacting, { keys, words, language: 'en' });
      const parts = { log: store, keys, inForce, transactor: transacting };
      return { ...parts, merging: new Merging(parts) };
    },
  };
}

/** A store that lets others come first now and then. */
function slowed(inner: BreakingEventStore, byMs: () => number): BreakingEventStore {
  return new Proxy(inner, {
    get(store, name) {
      if (name !== 'append') {
        const member: unknown = Reflect.get(store, name, store);
        return typeof member === 'function' ? (member.bind(store) as unknown) : member;
      }
      return async (
        stream: string,
        expected: ExpectedRevision,
        events: readonly EventToAppend[],
      ): Promise<Appended> => {
        await pause(byMs());
        return store.append(stream, expected, events);
      };
    },
  });
}

export const anna = { id: 'anna', role: 'agent', unit: 'front-office' } as const;

/** What Anna sends; the same key is the same command. */
export const request = (key: string, more: Partial<ActRequest> = {}): ActRequest => ({
  actor: anna,
  idempotencyKey: key,
  commandId: idOf(key, '5f0c6a54-2d0b-4a0e-9a55-6d7a0f3c1e01'),
  correlationId: 'request',
  precondition: undefined,
  ...more,
});

let counted = 0;

/** Does a command on one case, which has to succeed. */
export async function tell(
  { transactor, inForce }: Pick<MergingServer, 'transactor' | 'inForce'>,
  complaintId: string,
  command: ComplaintCommand,
): Promise<void> {
  const deciding = await inForce.now();
  const act = deciding.act(request(`told-${(counted += 1)}`), command);
  const outcome = await transactor.transact({
    aggregate: complaintAggregate,
    stream: complaintStream(complaintId),
    act,
    decide: (complaint, { now }) => deciding.decide(command, complaint, { complaintId, act, now }),
  });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}

export const jan = { name: 'Jan de Vries', contact: 'jan@example.org' };

/** The stove of Jan, unless somebody else or something else is said. */
export const receive = (
  server: Pick<MergingServer, 'transactor' | 'inForce'>,
  complaintId: string,
  complainant: object = jan,
): Promise<void> =>
  tell(server, complaintId, { type: 'ReceiveComplaint', channel: 'hotline', statement: 'The stove.', complainant });

export async function stateOf(transactor: Transactor, complaintId: string): Promise<Complaint> {
  return (await transactor.load(complaintAggregate, complaintStream(complaintId))).state;
}

/** Type, and who did it, of everything in a stream since it was received. */
export async function since(
  log: MergingServer['log'],
  complaintId: string,
): Promise<readonly (readonly [string, string])[]> {
  const events = (await log.read(complaintStream(complaintId))).map((event) => decode(event, complaintCatalogue));
  return events
    .map((event) => [event.known ? event.fact.type : event.type, event.metadata.actor.id] as const)
    .filter(([type]) => type !== 'Received' && type !== 'OwnerAssigned');
}

/** The problem that this comes to. */
export async function problemOf(doing: Promise<unknown>): Promise<Problem> {
  try {
    await doing;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('was done');
}
