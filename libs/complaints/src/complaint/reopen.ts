import { accept, type Decided, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { ownerOf, unitOf } from './deciding/context.js';
import { type ComplaintEvent, type Reopened } from './events/index.js';
import { hiddenFrom } from './state/confidential.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { ownerAbsent, ownerMayNotKnow } from './deciding/warnings.js';
import { askWords } from './deciding/words.js';

export interface Reopen extends Occurrence {
  readonly type: 'Reopen';
  /** Why it was not over. */
  readonly reason: string;
  /** Who or what made us; the complainant when absent. */
  readonly cause?: Exclude<NonNullable<Reopened['data']['cause']>, 'rejected'>;
}

/** However it ended, and however long ago: whoever comes back is helped again. */
export const reopen: Behaviour<Reopen, ReceivedComplaint> = (command, complaint, setting) => {
  if (complaint.ending === undefined)
    return no('not-ended', 'X8', 'This case is open already. Log what is new as a contact.');
  const blank = askWords('X8', { reason: command.reason }, { reason: 'Say why it was not over.' });
  if (blank !== undefined) return blank;
  const { reason, cause = 'complainant', precision } = command;
  const { events, warnings } = reopening({ reason, cause }, complaint, setting);
  return accept(
    events.map((event) => (event.type === 'Reopened' ? { ...event, ...present({ precision }) } : event)),
    warnings,
  );
};

/** A reopened case has an owner who is there, and may know of it. */
export function reopening(
  data: Reopened['data'],
  complaint: ReceivedComplaint,
  setting: Setting,
): { readonly events: readonly Decided<ComplaintEvent>[]; readonly warnings: readonly Warning[] } {
  const { register, now } = setting;
  const before = ownerOf(complaint, setting);
  const unknowing = hiddenFrom(complaint);
  const stays = register.isPresent(before, now) && !unknowing.includes(before);
  const owner = stays ? before : register.unit(unitOf(complaint, setting), now, unknowing).dutyHolder;
  return {
    events: [
      { type: 'Reopened', data },
      ...(owner === complaint.owner ? [] : [{ type: 'OwnerAssigned', data: { owner, reason: 'reopened' } } as const]),
    ],
    warnings: [
      ...(register.isPresent(owner, now) ? [] : [ownerAbsent(owner)]),
      ...(unknowing.includes(owner) ? [ownerMayNotKnow(owner)] : []),
    ],
  };
}
