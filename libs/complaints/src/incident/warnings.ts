import { type Warning } from '#libs/event-schema';
import { type Incident } from './incident.js';

/* What several behaviours of an incident warn of. */

export const affectedUnknown: Warning = {
  code: 'affected-unknown',
  rule: 'N3',
  sentence: 'Nobody has said yet how many customers it touched. Find out, so that none of them is forgotten.',
};

/** Whom it touched is found out late, and that is better than never. */
export const closedBefore = ({ closing }: Incident): readonly Warning[] =>
  closing === undefined
    ? []
    : [
        {
          code: 'incident-was-closed',
          rule: 'N3',
          sentence:
            'This incident was closed before; it is recorded all the same. See that everybody it touched is told.',
        },
      ];
