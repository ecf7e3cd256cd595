import { type JudgedCommand } from '#libs/wording';
import { type Complaint } from '../state/complaint.js';

/**
 * The rules that these very words may go against with this command: an override is for the text that somebody looked
 * at, and holds until a text of that command went out.
 */
export function overriddenRules(
  complaint: Complaint,
  command: JudgedCommand,
  draft: string | undefined,
): ReadonlySet<string> {
  const lastSent = lastRevision(complaint, command);
  return new Set(
    complaint.overrides
      .filter(
        (override) =>
          override.revision > lastSent && override.draft === draft && (override.command ?? command) === command,
      )
      .flatMap(({ rules }) => rules),
  );
}

function lastRevision({ acknowledgement, apologies, resolutions }: Complaint, command: JudgedCommand): number {
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
