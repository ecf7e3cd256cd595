import { code, event, freeText, hash, id, listCode, optional, whole, type EventOf } from '#libs/event-schema';
import { reason } from './vocabulary.js';

export const noteAdded = event('NoteAdded', 1, ['T1', 'F12'], 'Somebody wrote something down for colleagues.', {
  text: freeText('The note.'),
  about: optional(code(['lateRecording'], 'Why the note is there, when a rule asked for it.')),
});
export type NoteAdded = EventOf<typeof noteAdded>;

export const factCorrected = event(
  'FactCorrected',
  1,
  ['F17', 'X9'],
  'An earlier event says something that is not so. It stays as it was; this stands beside it.',
  {
    targetEventId: id('The event that is wrong.'),
    field: listCode(
      'The field that is wrong, as a path such as `severity.material`; `occurredAt` for when it happened.',
    ),
    newValue: freeText('What it should say, as JSON.'),
    unsealedValue: optional(
      listCode('The same as text, when the field is one that is never sealed: it is folded, and survives an erasure.'),
    ),
    why: reason('How we know.'),
  },
);
export type FactCorrected = EventOf<typeof factCorrected>;

export const fieldRedacted = event(
  'FieldRedacted',
  1,
  ['X10', 'G9'],
  "One event's sealed fields are made unreadable for good, such as a letter that was filed in the wrong case.",
  { targetEventId: id('The event.'), why: reason('Why.') },
);
export type FieldRedacted = EventOf<typeof fieldRedacted>;

export const documentAdded = event(
  'DocumentAdded',
  1,
  ['T1'],
  'A document belongs to this case. Its content lies beside the log, sealed.',
  {
    sha256: hash('SHA-256 of the content.'),
    kind: listCode('What sort of document.'),
    size: { ...whole(0, Number.MAX_SAFE_INTEGER, 'Size of the content.'), unit: 'bytes' },
    name: optional(freeText('The name of the file.')),
  },
);
export type DocumentAdded = EventOf<typeof documentAdded>;
