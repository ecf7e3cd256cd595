import { type Complaint, hiddenFrom, isDormant, isReceived } from '#libs/complaints';
import { type DocumentBody } from '#libs/read-store';
import { plainOfficeHours, type WorkingCalendar } from '#libs/working-time';
import { complaintCategory, complaintIdOf } from '../cases/cases.projection.js';
import { foldKept, histories, packed, unpacked } from '../cases/folded-complaint.js';
import { type Projection, put } from '../projection.js';
import { apologyOwed } from './apology-owed.js';
import { awaitingAnswer } from './awaiting-answer.js';
import { DueMoments } from './due-moments.js';
import { handoverInbox } from './handover-inbox.js';
import { lessonsDue } from './lessons-due.js';
import { mine } from './mine.js';
import { promises } from './promises.js';
import { type Queue, type QueueName, type Waiting } from './queue.js';
import { unacknowledged } from './unacknowledged.js';

const queuesOfComplaints: readonly (readonly [QueueName, Queue])[] = [
  ['unacknowledged', unacknowledged],
  ['handover-inbox', handoverInbox],
  ['promises', promises],
  ['apology-owed', apologyOwed],
  ['awaiting-answer', awaitingAnswer],
  ['lessons-due', lessonsDue],
];

/** No queue of these looks at them, and no fold of what they look at. */
const unneeded: readonly (keyof Complaint)[] = [
  ...histories,
  'revision',
  'classification',
  'stages',
  'investigations',
  'overrides',
  'procedure',
  'pauses',
  'extensions',
  'deadlines',
  'externalCases',
  'mergesUnderWay',
  'mergedFrom',
  'formerTargets',
  'similarTo',
  'documents',
  'legalHolds',
  'assessedAttempts',
];

/** Past every moment. */
const never = '9999';

/**
 * One document per entry, with the complaint's own beside them, which stands in no queue. Due moments in working time
 * are those of this calendar.
 */
export function queuesProjection(calendar: WorkingCalendar): Projection {
  const due = new DueMoments(calendar);
  return {
    name: 'queues',
    version: 3,
    indexes: [
      ['queue', 'order'],
      ['queue', 'unit', 'order'],
      ['queue', 'owner', 'order'],
      ['queue', 'owner', 'unit', 'order'],
    ],
    // By whom an entry is about and may not be known.
    lists: ['hiddenFrom'],
    categories: [complaintCategory],
    evolve: (documents, { fact }) => {
      const kept = documents.get(fact.stream);
      return put(documents, fact.stream, { complaint: foldKept(kept?.['complaint'], fact) });
    },
    complete(documents) {
      const next = new Map<string, DocumentBody>();
      for (const [stream, body] of documents) {
        if (body['complaint'] === undefined) continue;
        const complaint = unpacked(body['complaint']);
        next.set(stream, { complaint: packed(complaint, unneeded) });
        for (const [queue, waiting] of waitingOf(complaint, due)) {
          const key = `${stream}/${queue}${waiting.item === undefined ? '' : `/${waiting.item}`}`;
          next.set(key, unchanged(documents.get(key), entryOf(queue, waiting, complaint, complaintIdOf(stream))));
        }
      }
      return next;
    },
  };
}

/** In the plain hours of an office. */
export const queues: Projection = queuesProjection(plainOfficeHours());

function waitingOf(complaint: Complaint, due: DueMoments): readonly (readonly [QueueName, Waiting])[] {
  if (!isReceived(complaint) || isDormant(complaint)) return [];
  const found = queuesOfComplaints.flatMap(([name, queue]) =>
    queue(complaint, due).map((waiting) => [name, waiting] as const),
  );
  const own = mine(
    complaint,
    found.map(([, waiting]) => waiting),
  );
  return [...found, ...own.map((waiting) => ['mine', waiting] as const)];
}

/** An entry of a queue as it is kept. Sort by `order`: what comes first in its queue, then what is due first. */
function entryOf(queue: QueueName, waiting: Waiting, complaint: Complaint, complaintId: string): DocumentBody {
  const { why, since, dueAt, next, first, details = {} } = waiting;
  const hidden = hiddenFrom(complaint);
  return {
    queue,
    complaintId,
    unit: waiting.unit ?? complaint.unit ?? null,
    owner: waiting.owner ?? complaint.owner ?? null,
    why,
    since,
    dueAt: dueAt ?? null,
    next,
    order: `${first === true ? 0 : 1} ${dueAt ?? never}`,
    details,
    ...(hidden.length === 0 ? {} : { hiddenFrom: [...hidden] }),
  };
}

/** An entry that did not change keeps its very document, so that it is not written again. */
const unchanged = (before: DocumentBody | undefined, entry: DocumentBody): DocumentBody =>
  before !== undefined && JSON.stringify(before) === JSON.stringify(entry) ? before : entry;
