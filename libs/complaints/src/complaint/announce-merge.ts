import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { refuseOutside } from './deciding/bounds.js';
import { noOtherCase, refuseAsSource, refuseOtherPerson, refuseUnveiling, underWay } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { refuseSubject } from './deciding/separation-of-duties.js';
import { askWords, hasWords } from './deciding/words.js';
import { isReceived, type ReceivedComplaint } from './state/complaint.js';

/** Sent to the case that goes on. Happens when it is decided: a merge cannot be dated back. */
export interface Merge {
  readonly type: 'Merge';
  /** The case that goes on as this one. */
  readonly source: string;
  /** Its revision, as it was looked at. */
  readonly sourceRevision: number;
  /** A coordinator answers for it that both are of one person. */
  readonly samePersonConfirmed?: boolean;
  /** Why they are one. */
  readonly reason?: string;
}

/** The first of three appends: it says what is coming, so that nobody merges this case elsewhere in the meantime. */
export const announceMerge: Behaviour<Merge, ReceivedComplaint> = (command, complaint, setting) => {
  const { source, sourceRevision, reason } = command;
  const { otherCase, complaintId, actor } = setting;
  const malformed =
    askWords('X11', { source }, { source: 'Name the case that goes on as this one.' }) ??
    refuseOutside('X11', { sourceRevision }, { from: 0, to: Number.MAX_SAFE_INTEGER });
  if (malformed !== undefined) return malformed;
  if (source === complaintId)
    return no('same-case', 'X11', 'A case cannot go on as itself. Name the other one.', { details: { source } });
  if (complaint.mergesUnderWay.some((one) => one.source === source))
    return underWay(`Case ${source} and this one are in the middle of a merge.`, source);
  if (complaint.mergedFrom.includes(source)) return accept([]);

  const other = otherCase?.complaint;
  if (other === undefined || !isReceived(other)) return noOtherCase(source);
  const refused =
    refuseSubject(complaint, actor.id, 'merge it with another one') ??
    refuseSubject(other, actor.id, 'merge it with another one') ??
    refuseAsSource(other, source) ??
    refuseUnveiling(complaint, other, source);
  if (refused !== undefined) return refused;

  // Whoever chose to stay unknown is compared with nobody.
  const anonymous = complaint.receipt.anonymous || other.receipt.anonymous;
  const complainant = anonymous ? 'unknown' : (otherCase?.complainant ?? 'unknown');
  const otherPerson = refuseOtherPerson(command, complainant, actor);
  if (otherPerson !== undefined) return otherPerson;
  return accept(
    [
      {
        type: 'MergeAnnounced',
        data: {
          source,
          sourceRevision,
          ...present({
            samePersonConfirmed: complainant === 'same' ? undefined : true,
            reason: hasWords(reason) ? reason : undefined,
          }),
        },
      },
    ],
    warningsOf(complaint, other, source),
  );
};

function warningsOf(complaint: ReceivedComplaint, other: ReceivedComplaint, source: string): readonly Warning[] {
  const warnings: Warning[] = [];
  if (Date.parse(other.receipt.at) < Date.parse(complaint.receipt.at))
    warnings.push({
      code: 'older-into-newer',
      rule: 'F9',
      sentence: `Case ${source} was received earlier than this one, and the complainant has waited since then. Reckon with that; merging a newer case into the older one keeps its clocks.`,
    });
  if (other.regime !== undefined && other.regime !== complaint.regime)
    warnings.push({
      code: 'regime-differs',
      rule: 'T1',
      sentence: `The rules of ${other.regime} apply to case ${source} and not to this one. Change the regime of this one if they apply to what goes on here.`,
    });
  if (other.legalHolds.length > 0)
    warnings.push({
      code: 'hold-on-other-case',
      rule: 'X10',
      sentence: `A legal hold lies on case ${source}, and goes on lying there. Place one on this case too if it is to cover what follows.`,
    });
  return warnings;
}
