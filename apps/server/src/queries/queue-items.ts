import { setImmediate } from 'node:timers/promises';
import { type Actor } from '#libs/event-schema';
import {
  caseKey,
  cases,
  highestPriority,
  objectIn,
  type Priority,
  priorityIn,
  type QueueEntry,
} from '#libs/projections';
import { type StoredDocument } from '#libs/read-store';
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

type Asking = Pick<Installation, 'reads' | 'similar'>;

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

/** By complaint, as it stands now: its own facts, and what other cases of the person know since. */
async function prioritiesOf(complaintIds: readonly string[], asking: Asking): Promise<ReadonlyMap<string, Priority>> {
  const found = new Map<string, Priority>();
  for (const [place, complaintId] of [...new Set(complaintIds)].entries()) {
    if (place > 0 && place % atATime === 0) await setImmediate();
    const own = await asking.reads.get(cases.name, caseKey(complaintId));
    if (own !== undefined) found.set(complaintId, await priorityNow(own, complaintId, asking));
  }
  return found;
}

async function priorityNow(own: StoredDocument, complaintId: string, { similar }: Asking): Promise<Priority> {
  const told = priorityIn(own);
  const isSure = told.value === highestPriority || objectIn(own) === undefined;
  const elsewhere = isSure ? undefined : await similar.elsewhere({ complaintId, asItIs: true });
  return elsewhere === undefined || elsewhere === 'unknown' ? told : priorityIn(own, elsewhere);
}

function linksOf({ subject: { kind, id }, next, notBy }: QueueEntry, reader: Actor): QueueItem['links'] {
  const address = `/${kind}s/${id}`;
  const command = next.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
  return { [kind]: address, ...(notBy === reader.id ? {} : { next: `${address}/${command}` }) };
}
