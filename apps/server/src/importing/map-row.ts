import { v5 } from 'uuid';
import { type ComplaintEvent } from '#libs/complaints';
import { type Decided, type Precision } from '#libs/event-schema';
import { commandIdOf, complaintIdOf } from '#libs/transacting';
import { checkRow, type CheckedRow, Rejection } from './check-row.js';
import { type Day, endOf, startOf } from './days.js';
import { type Layout, type Row } from './layout.js';
import { slug } from './slug.js';
import { channelOf, isVulnerable } from './source-words.js';

/*
 * What a row of the CFPB's Consumer Complaint Database says, as facts. Nothing that it does not say is made up: what an
 * event must name although the row does not, is `notRecorded` or `notStated`.
 */

/** The register that these complaints come from, and the unit that passes them on. */
export const sourceName = 'cfpb';

/** Who imports. Part of the identity of what is imported: with another name, a repetition would add everything again. */
export const importerId = 'cfpb-import';

/** What must be known of the file to understand a row of it. */
export interface Export {
  readonly layout: Layout['name'];
  /** The last day that the file knows of. */
  readonly exportedOn: Day;
  /** The moment of the import; nothing can have happened after it. */
  readonly now: string;
}

/** The history of one complaint, as its source tells it. */
export interface ImportedHistory {
  /** The id under which the source knows it. */
  readonly externalRef: string;
  /** These two are the same for the same complaint of this source, always: so a repetition finds what is there. */
  readonly commandId: string;
  readonly complaintId: string;
  /** Everything that the events are made from, to tell whether another file says the same; not until when it goes. */
  readonly said: string;
  readonly events: readonly Decided<ComplaintEvent>[];
}

type Data<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { readonly type: Type }>['data'];

/** Maps a row to the facts that it holds, in the order in which they happened. Pure. */
export function mapRow(row: Row, { layout, exportedOn, now }: Export): ImportedHistory | Rejection {
  const checked = checkRow(row, exportedOn);
  if (checked instanceof Rejection) return checked;
  const commandId = commandIdOf(importerId, checked.externalRef);
  const complaintId = complaintIdOf(commandId);
  const end = endOf(exportedOn);
  return {
    externalRef: checked.externalRef,
    commandId,
    complaintId,
    said: saidIn(row, checked, layout),
    events: [
      ...onDay(checked.receivedOn, receivedFrom(row, checked, layout), ...classifiedFrom(row)),
      ...(checked.sentOn === undefined ? [] : onDay(checked.sentOn, routedFrom(row))),
      // The file says that these happened and not when: at the latest on the last day that it knows of.
      ...moments({ occurredAt: end < now ? end : now, precision: 'notAfter' }, responseFrom(checked, complaintId)),
    ],
  };
}

const onDay = (day: Day, ...events: readonly ComplaintEvent[]): readonly Decided<ComplaintEvent>[] =>
  moments({ occurredAt: startOf(day), precision: 'day' }, events);

const moments = (
  when: { readonly occurredAt: string; readonly precision: Precision },
  events: readonly ComplaintEvent[],
): readonly Decided<ComplaintEvent>[] => events.map((event) => ({ ...event, ...when }));

// Only ever extended at its end and only by what an older file cannot say: it decides what counts as the same.
function saidIn({ product, issue, company, submittedVia }: Row, checked: CheckedRow, layout: Layout['name']): string {
  const { externalRef, statement, receivedOn, sentOn, response, timely, answer, tags } = checked;
  const words = [layout, externalRef, statement, product, issue, company, submittedVia, receivedOn, sentOn];
  return JSON.stringify([...words, response.words, timely, answer, ...tags].map((said) => said ?? ''));
}

function receivedFrom(row: Row, checked: CheckedRow, layout: Layout['name']): ComplaintEvent {
  const { externalRef, statement, timely, tags } = checked;
  return {
    type: 'Received',
    data: {
      channel: layout === 'modern' ? channelOf(row.submittedVia ?? '') : 'regulator',
      statement,
      unit: sourceName,
      language: 'en',
      ...productOf(row),
      ...(tags.some(isVulnerable) ? { vulnerable: true } : {}),
      externalRef,
      // Whether it was in time is what the source says of it; a verdict of ours needs moments that it does not give.
      source: {
        name: sourceName,
        ...(timely === undefined ? {} : { timely }),
        ...(tags.length === 0 ? {} : { tags: [...tags] }),
      },
    },
  };
}

function classifiedFrom(row: Row): readonly ComplaintEvent[] {
  const object = slug(row.issue ?? '');
  const { product } = productOf(row);
  if (object === '' && product === undefined) return [];
  const data: Data<'Classified'> = {
    object: object || 'notRecorded',
    cause: 'notRecorded',
    ...productOf(row),
    intention: 'notStated',
    remedySought: 'notStated',
  };
  return [{ type: 'Classified', data }];
}

function productOf(row: Row): { readonly product?: string } {
  const product = slug(row.product ?? '');
  return product === '' ? {} : { product };
}

// Cold: the register passes a complaint on and does not stay answerable for it until the company accepts.
const routedFrom = (row: Row): ComplaintEvent => ({
  type: 'Routed',
  data: { from: sourceName, to: slug(row.company ?? '') || 'company', mode: 'cold', hop: 1 },
});

function responseFrom({ response, answer }: CheckedRow, complaintId: string): readonly ComplaintEvent[] {
  const events: ComplaintEvent[] = [];
  if (response.meaning === 'holding') events.push({ type: 'HoldingResponseSent', data: {} });
  if (response.meaning === 'relief') {
    events.push({ type: 'RedressOffered', data: { promiseId: v5('redress', complaintId), kind: 'other' } });
  }
  if (response.meaning === 'relief' || response.meaning === 'closed') {
    events.push({ type: 'Resolved', data: { sourceOutcome: response.words } });
  }
  if (answer !== undefined) events.push({ type: 'ResolutionAnswered', data: { answer, medium: 'source' } });
  return events;
}
