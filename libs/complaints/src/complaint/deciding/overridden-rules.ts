import { type Complaint } from '../state/complaint.js';
import { type JudgedWords } from './wording-judge.js';

/** The rules that the next text of this command may go against: an override holds until one such text went out. */
export function overriddenRules(complaint: Complaint, command: JudgedWords['command']): ReadonlySet<string> {
  const lastSent = lastRevision(complaint, command);
  return new Set(
    complaint.overrides
      .filter((override) => override.revision > lastSent && (override.command ?? command) === command)
      .flatMap(({ rules }) => rules),
  );
}

function lastRevision({ acknowledgement, apologies, resolutions }: Complaint, command: JudgedWords['command']): number {
  switch (command) {
    case 'Acknowledge':
      return acknowledgement?.revision ?? -1;
    case 'Apologise':
      return apologies.at(-1)?.revision ?? -1;
    case 'Resolve':
      return resolutions.at(-1)?.revision ?? -1;
    default:
      // Their texts are never refused.
      return Number.POSITIVE_INFINITY;
  }
}
