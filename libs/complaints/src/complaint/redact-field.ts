import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { type ReceivedComplaint, type Trail } from './state/complaint.js';
import { factIn } from './deciding/on-record.js';
import { askWords } from './deciding/words.js';

/** Happens when it is decided. */
export interface RedactField {
  readonly type: 'RedactField';
  /** The event whose sealed fields are made unreadable, for good. */
  readonly targetEventId: string;
  readonly why: string;
  readonly occurredAt?: never;
}

/**
 * At once, whatever the retention term: a letter that was filed in the wrong case belongs to somebody else. A legal hold
 * is warned about, for it holds what belongs to the case.
 */
export const redactField: Behaviour<RedactField, ReceivedComplaint> = ({ targetEventId, why }, complaint) => {
  const blank = askWords('X10', { why }, { why: 'Say why this may not be read here, without repeating it.' });
  if (blank !== undefined) return blank;
  const target = factIn(complaint, targetEventId);
  if (!target.found) return target.no;
  if (complaint.erased || isRedacted(complaint.trail, targetEventId)) return accept([]);
  return accept(
    [{ type: 'FieldRedacted', data: { targetEventId, why } }],
    complaint.legalHolds.length === 0
      ? []
      : [
          {
            code: 'under-legal-hold',
            rule: 'X10',
            sentence: 'A legal hold lies on this case. Make sure that what was redacted did not belong to it.',
          },
        ],
  );
};

function isRedacted(trail: Trail | undefined, targetEventId: string): boolean {
  for (let fact = trail; fact !== undefined; fact = fact.before)
    if (fact.type === 'FieldRedacted' && fact.about === targetEventId) return true;
  return false;
}
