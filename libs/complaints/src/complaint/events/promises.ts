import { code, employeeId, event, freeText, moment, optional, type EventOf } from '#libs/event-schema';
import { promiseKinds } from './codes.js';
import { promiseId } from './vocabulary.js';

/*
 * One life per promise: made → (moved) → kept on time | broken → (kept late | never). Next steps and the next contact of
 * an acknowledgement, the improvement of an apology and the delivery of redress are promises too; they are made by those
 * events and move, are kept and break by the events below.
 */

export const promiseMade = event(
  'PromiseMade',
  1,
  ['F7', 'F3'],
  'We promised the complainant something, by somebody, by a moment.',
  {
    promiseId: promiseId(),
    kind: code(promiseKinds, 'What sort of promise.'),
    dueAt: moment('When it will have been kept.'),
    by: employeeId('Who keeps it.'),
    what: freeText('What was promised.'),
  },
);
export type PromiseMade = EventOf<typeof promiseMade>;

export const promiseMoved = event(
  'PromiseMoved',
  1,
  ['F7', 'N3b'],
  'The complainant was told that it will be later. In time only when told before it was due; otherwise it stays broken.',
  {
    promiseId: promiseId(),
    kind: optional(code(promiseKinds, 'What sort of promise.')),
    dueAt: moment('The new moment.'),
    previousDueAt: moment('The moment that was promised until now.'),
    toldAt: moment('When the complainant was told.'),
    by: optional(employeeId('Who keeps it from now on.')),
    what: optional(freeText('What is promised now, when that changed too.')),
  },
);
export type PromiseMoved = EventOf<typeof promiseMoved>;

export const promiseKept = event(
  'PromiseKept',
  1,
  ['F7', 'N6b'],
  'We did what we promised. On time or late follows from when it happened.',
  {
    promiseId: promiseId(),
    kind: optional(code([...promiseKinds, 'nextContact'], 'What sort of promise.')),
    by: optional(employeeId('Who kept it.')),
    what: optional(freeText('How it was kept.')),
  },
);
export type PromiseKept = EventOf<typeof promiseKept>;

export const promiseBroken = event(
  'PromiseBroken',
  1,
  ['F7', 'N6b'],
  "The promised moment passed and we had not done it: this is the missed deadline of a promise's clock.",
  {
    promiseId: promiseId(),
    kind: optional(code([...promiseKinds, 'nextContact'], 'What sort of promise.')),
    dueAt: moment('The moment that was promised.'),
    by: optional(employeeId('Who would have kept it.')),
    noticedAt: moment('When the clock noticed it.'),
  },
);
export type PromiseBroken = EventOf<typeof promiseBroken>;
