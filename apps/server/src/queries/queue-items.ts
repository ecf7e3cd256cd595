import { setImmediate } from 'node:timers/promises';
import { type Actor } from '#libs/event-schema';
import {
  caseKey,
  caseOf,
  cases,
  highestPriority,
  type Priority,
  type QueueEntry,
  raisedByThirdContact,
} from '#libs/projections';
import { thirdContact } from '#libs/complaints';
import { type Installation } from '../installation.js';
import { whoMayEnd } from './who-may-end.js';

export interface QueueItem extends QueueEntry {
  /** Of a complaint; as its case has it. */
  readonly priority?: Priority;
  /** Who may do what is next, where not everybody may. */
  readonly who?: string;
  readonly links: {
    readonly complaint?: string;
    readonly improvement?: string;
    readonly incident?: string;
    /** Where the command is sent; absent for whoever asked for it, and may not decide about it. */
    readonly next?: string;
  };
}

type Asking = Pick<Installation, 'reads' | 'similar' | 'clock'>;

/** Others wait too while a page is made. */
const atATime = 10;

/** Entries as this reader sees them: with the priority of the case, and the address of what to do next. */
export async function itemsFrom(
  entries: readonly QueueEntry[],
  reader: Actor,
  asking: Asking,
): Promise<readonly QueueItem[]> {
  const priorities = await prioritiesOf(
    entries.flatMap(({ complaintId }) => complaintId ?? []),
    asking,
  );
  return entries.map((entry) => {
    const priority = entry.complaintId === null ? undefined : priorities.get(entry.complaintId);
    const who = whoMayEnd(entry);
    return {
      ...entry,
      ...(priority === undefined ? {} : { priority }),
      ...(who === undefined ? {} : { who }),
      links: linksOf(entry, reader),
    };
  });
}

/** By complaint, as it stands now: its facts, and what other cases know since. */
async function prioritiesOf(
  complaintIds: readonly string[],
  { reads, similar, clock }: Asking,
): Promise<ReadonlyMap<string, Priority>> {
  const found = new Map<string, Priority>();
  for (const [place, complaintId] of [...new Set(complaintIds)].entries()) {
    if (place > 0 && place % atATime === 0) await setImmediate();
    const own = await reads.get(cases.name, caseKey(complaintId));
    if (own === undefined) continue;
    const { priority } = caseOf(own, clock.now());
    found.set(complaintId, await raised(priority, () => similar.timesInTouch(complaintId)));
  }
  return found;
}

async function raised(
  priority: Priority,
  timesInTouch: () => ReturnType<Installation['similar']['timesInTouch']>,
): Promise<Priority> {
  if (priority.value === highestPriority) return priority;
  return ((await timesInTouch())?.times ?? 0) < thirdContact ? priority : raisedByThirdContact(priority);
}

function linksOf({ subject: { kind, id }, next, notBy }: QueueEntry, reader: Actor): QueueItem['links'] {
  const address = `/${kind}s/${id}`;
  const command = next.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
  return { [kind]: address, ...(notBy === reader.id ? {} : { next: `${address}/${command}` }) };
}
