import { type EventReader } from '#libs/event-store';
import { type Outcome } from '#libs/transacting';
import { complaintIn, readCase } from '../audit/case-log.js';

/** The case that a duplicate goes on as, when that is why a command was refused. */
export function goesOnAs(outcome: Outcome): string | undefined {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'case-is-duplicate') return undefined;
  const target = outcome.refusal.details?.['target'];
  return typeof target === 'string' ? target : undefined;
}

/**
 * The case on which this very command was done while this one went on as another: repeated after the two were taken
 * apart, it is still one command. Undefined for a command that is new; `formerTargets` are few, and mostly none.
 */
export async function doneWhileMerged(
  log: EventReader,
  formerTargets: readonly string[],
  commandId: string,
): Promise<string | undefined> {
  const looked = new Set<string>();
  const left = [...formerTargets];
  for (let complaintId = left.shift(); complaintId !== undefined; complaintId = left.shift()) {
    if (looked.has(complaintId)) continue;
    looked.add(complaintId);
    const events = await readCase(log, complaintId);
    if (events.some(({ metadata }) => metadata.commandId === commandId)) return complaintId;
    // It may have been passed on from there.
    const { duplicateOf, formerTargets: earlier } = complaintIn(events);
    left.push(...earlier, ...(duplicateOf === undefined ? [] : [duplicateOf]));
  }
  return undefined;
}

/** As a duplicate says it, so that it goes where it was done. */
export const doneThere = (target: string) => ({
  accepted: false as const,
  refusal: {
    code: 'case-is-duplicate' as const,
    rule: 'X11',
    sentence: `This was done on case ${target} before.`,
    details: { target },
  },
});
