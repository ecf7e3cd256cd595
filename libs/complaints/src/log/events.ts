import { code, day, event, hash, id, listCode, moment, optional, whole, type EventOf } from '#libs/event-schema';

/* The life of the log itself. */

export const logBegun = event('LogBegun', 1, ['F17', 'X9'], 'A log began.', {
  logId: id('The log.'),
  server: listCode('The version of the server that made it.'),
});
export const logCopied = event(
  'LogCopied',
  1,
  ['F17', 'X9'],
  'The events of another log were copied into this one; each keeps the log in which it was first written.',
  {
    fromLogId: id('The log that was copied.'),
    upTo: id('The position in that log up to which was copied.'),
    events: { ...whole(0, Number.MAX_SAFE_INTEGER, 'How many events.'), unit: 'events' },
    rootHash: optional(hash('Root of the Merkle tree over what was copied.')),
  },
);
export const logRestored = event(
  'LogRestored',
  1,
  ['F17', 'X9', 'X10'],
  'The log was put back from a back-up; what was written after it is gone from here.',
  {
    backupTakenAt: moment('When the back-up was made.'),
    lastPosition: optional(id('The position of the last event in it.')),
    reason: code(['diskLost', 'damaged', 'rehearsal', 'moved', 'other'], 'Why.'),
  },
);
export const accessLogAnchored = event(
  'AccessLogAnchored',
  1,
  ['G9', 'F17'],
  'The list of who read personal data on a day is fixed by its hash.',
  {
    day: day('The day, UTC.'),
    entries: { ...whole(0, Number.MAX_SAFE_INTEGER, 'How many readings.'), unit: 'readings' },
    sha256: hash('SHA-256 over the readings of that day.'),
    previous: optional(hash('The hash of the day before.')),
  },
  { ignorable: true },
);

export const logEvents = [logBegun, logCopied, logRestored, accessLogAnchored] as const;
export type LogEvent = EventOf<(typeof logEvents)[number]>;
