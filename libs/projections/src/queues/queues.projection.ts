import { type DocumentBody, type DocumentValue } from '#libs/read-store';
import { plainOfficeHours, type WorkingCalendar } from '#libs/working-time';
import { type Projection, put } from '../projection.js';
import { complaints } from './complaints.js';
import { DueMoments } from './due-moments.js';
import { improvements } from './improvements.js';
import { incidents } from './incidents.js';
import { type QueueName, type Waiting } from './queue.js';
import { type Standing, type Subject, type SubjectKind } from './subject.js';

/** What may wait. */
const subjects: readonly Subject[] = [complaints, improvements, incidents];

/** Past every moment. */
const never = '9999';

/**
 * One document per entry, with what is kept of its subject beside them, which stands in no queue. Due moments in working
 * time are those of this calendar.
 */
export function queuesProjection(calendar: WorkingCalendar): Projection {
  const due = new DueMoments(calendar);
  return {
    name: 'queues',
    version: 4,
    indexes: [
      ['queue', 'order'],
      ['queue', 'unit', 'order'],
      ['queue', 'owner', 'order'],
      ['queue', 'owner', 'unit', 'order'],
    ],
    // By whom an entry is about and may not be known.
    lists: ['hiddenFrom'],
    categories: subjects.map(({ kind }) => kind),
    evolve: (documents, { fact }) => {
      const kept = documents.get(fact.stream)?.['folded'];
      return put(documents, fact.stream, { folded: subjectOf(fact.stream).fold(kept, fact) });
    },
    complete(documents) {
      const next = new Map<string, DocumentBody>();
      for (const [stream, { folded }] of documents) {
        if (folded === undefined) continue;
        const subject = subjectOf(stream);
        next.set(stream, { folded: subject.packed(folded) });
        const standing = subject.standing(folded, due);
        for (const [queue, waiting] of standing.waiting) {
          const key = `${stream}/${queue}${waiting.item === undefined ? '' : `/${waiting.item}`}`;
          const entry = entryOf(queue, waiting, standing, aboutOf(subject.kind, stream));
          next.set(key, unchanged(documents.get(key), entry));
        }
      }
      return next;
    },
  };
}

/** In the plain hours of an office. */
export const queues: Projection = queuesProjection(plainOfficeHours());

function subjectOf(stream: string): Subject {
  const found = subjects.find(({ kind }) => stream.startsWith(`${kind}-`));
  if (found === undefined) throw new Error(`nothing of ${stream} waits in queues`);
  return found;
}

const aboutOf = (kind: SubjectKind, stream: string) => ({ kind, id: stream.slice(kind.length + 1) });

/** An entry of a queue as it is kept. Sort by `order`: what comes first in its queue, then what is due first, then the oldest. */
function entryOf(
  queue: QueueName,
  waiting: Waiting,
  { unit, owner, hiddenFrom = [] }: Standing,
  subject: { readonly kind: SubjectKind; readonly id: string },
): DocumentBody {
  const { why, since, dueAt, next, notBy, first, details = {} } = waiting;
  return {
    queue,
    subject,
    complaintId: subject.kind === 'complaint' ? subject.id : null,
    unit: waiting.unit ?? unit ?? null,
    owner: waiting.owner === undefined ? (owner ?? null) : waiting.owner,
    why,
    since,
    dueAt: dueAt ?? null,
    next,
    ...(notBy === undefined ? {} : { notBy }),
    order: `${first === true ? 0 : 1} ${dueAt ?? never} ${since}`,
    details,
    ...(hiddenFrom.length === 0 ? {} : { hiddenFrom: [...hiddenFrom] }),
  };
}

/** An entry that did not change keeps its very document, so that it is not written again. */
const unchanged = (before: DocumentBody | undefined, entry: DocumentBody): DocumentBody =>
  before !== undefined && isSame(before, entry) ? before : entry;

// Field by field, since most fields are plain: several entries are compared after every fact.
function isSame(one: DocumentBody, other: DocumentBody): boolean {
  const fields = Object.keys(one);
  return fields.length === Object.keys(other).length && fields.every((field) => isSameValue(one[field], other[field]));
}

const isSameValue = (one: DocumentValue | undefined, other: DocumentValue | undefined): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other));
