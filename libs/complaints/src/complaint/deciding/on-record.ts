import { type Behaviour } from './behaviour.js';
import { isReceived, type ReceivedComplaint, type Trail } from '../state/complaint.js';
import { present } from './present.js';
import { type ComplaintDecision, no } from './refusals.js';

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

/** For what concerns the record of a case and not its handling: a duplicate and an erased case have a record too. */
export const onRecord =
  <Command>(behaviour: Behaviour<Command, ReceivedComplaint>): Behaviour<Command> =>
  (command, complaint, setting) =>
    isReceived(complaint)
      ? behaviour(command, complaint, setting)
      : no('no-such-complaint', 'P10', 'There is no complaint with this number. Check the number.');

/** Words that are added after the key was destroyed could not be sealed. */
export const refuseErased = ({ erased }: ReceivedComplaint): Refused | undefined =>
  erased
    ? no('case-erased', 'X10', 'The personal data of this case were erased; no words can be added to its record.')
    : undefined;

/** The fact of this event id or revision in the history, or why not. */
export function factIn(
  { trail }: ReceivedComplaint,
  which: string | number | undefined,
): { readonly found: true; readonly fact: Trail } | { readonly found: false; readonly no: Refused } {
  for (let fact = trail; fact !== undefined; fact = fact.before)
    if (which === (typeof which === 'number' ? fact.revision : fact.eventId)) return { found: true, fact };
  return {
    found: false,
    no: no(
      'fact-not-found',
      'F17',
      'The history of this complaint has no such event. Look it up in the history, and give its event id or revision.',
      { details: present(typeof which === 'number' ? { targetRevision: which } : { targetEventId: which }) },
    ),
  };
}

/** The correction that says what this field is now; its value is known here only where it is not sealed. */
export function lastCorrection(
  { trail }: Pick<ReceivedComplaint, 'trail'>,
  targetEventId: string,
  field: string,
): Trail | undefined {
  for (let fact = trail; fact !== undefined; fact = fact.before)
    if (fact.about === targetEventId && fact.corrected?.field === field) return fact;
  return undefined;
}
