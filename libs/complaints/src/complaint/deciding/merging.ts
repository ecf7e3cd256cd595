import { type Actor } from '#libs/event-schema';
import { type Complaint, isReceived, type ReceivedComplaint } from '../state/complaint.js';
import { apologyOwed } from '../state/state-of.js';
import { type ComplaintDecision, no } from './refusals.js';
import { hasWords } from './words.js';

/*
 * Two cases of one person become one. Both are looked at before anything is written, and the source once more at the very
 * revision that was looked at, so that it comes to the same.
 */

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

/** Refuses what would end or erase a case while another one is on its way into it. */
export function refuseWhileMerging({ mergesUnderWay }: Complaint): Refused | undefined {
  const source = mergesUnderWay.find(({ what }) => what === 'merge')?.source;
  return source === undefined ? undefined : underWay(`Case ${source} is being merged into this one.`, source);
}

export const underWay = (sentence: string, source: string): Refused =>
  no('merge-under-way', 'X11', `${sentence} That takes a moment: look at the case again, and then go on.`, {
    details: { source },
  });

export const noOtherCase = (otherCase: string): Refused =>
  no('other-case-not-found', 'X11', `There is no complaint ${otherCase}. Check the number of the other case.`, {
    details: { otherCase },
  });

/** Refuses a case that cannot go on as another one: what is said on it, or is owed on it, would be lost. */
export function refuseAsSource(source: Complaint, sourceId: string): Refused | undefined {
  const details = { source: sourceId };
  if (!isReceived(source)) return noOtherCase(sourceId);
  if (source.duplicateOf !== undefined)
    return no(
      'case-is-duplicate',
      'X11',
      `Case ${sourceId} goes on as case ${source.duplicateOf} already. Look there.`,
      {
        details: { ...details, target: source.duplicateOf },
      },
    );
  if (source.erased)
    return no(
      'case-erased',
      'X10',
      `The personal data of case ${sourceId} were erased: nobody can tell any more whose it was. Leave it as it is.`,
      { details },
    );
  const [first] = source.mergesUnderWay;
  if (first !== undefined)
    return underWay(`Case ${first.source} and case ${sourceId} are in the middle of a merge.`, sourceId);
  if (source.ending !== undefined) {
    const state = source.ending.how;
    return no(
      'not-open',
      'X11',
      `Case ${sourceId} is ${state}, and its answer stands. Reopen it and merge this one into it; or link the two as similar.`,
      { details: { ...details, state } },
    );
  }
  return refuseOwing(source, sourceId);
}

/** An apology or a redress cannot be given on another case than that on which it became due. */
function refuseOwing(source: Complaint, sourceId: string): Refused | undefined {
  const redress = source.redress.some(({ status }) => redressUnderWay.has(status));
  const owed = [...(apologyOwed(source) === undefined ? [] : ['apology']), ...(redress ? ['redress'] : [])];
  if (owed.length === 0) return undefined;
  const what = owed.map((one) => (one === 'apology' ? 'an apology' : 'redress that is under way')).join(' and ');
  return no(
    'other-case-owes',
    'N5a',
    `On case ${sourceId} the complainant is owed ${what}, which would be lost. See to it there first; or merge the other way round: this case into that one.`,
    { details: { source: sourceId, owed } },
  );
}

const redressUnderWay: ReadonlySet<string> = new Set(['offered', 'approvalRequested', 'approved', 'accepted']);

/** Whom a subject may not learn of on one case, they may not learn of on the other. */
export function refuseUnveiling(
  { receipt, subjects }: ReceivedComplaint,
  source: ReceivedComplaint,
  sourceId: string,
): Refused | undefined {
  if (source.receipt.confidentiality === 'open') return undefined;
  const hidden = receipt.confidentiality !== 'open' && source.subjects.every((subject) => subjects.includes(subject));
  if (hidden) return undefined;
  return no(
    'identity-confidential',
    'G9',
    `On case ${sourceId} the complainant is hidden from whom it is about, and on this one they would not be. Merge the other way round: this case into that one.`,
    { details: { source: sourceId } },
  );
}

interface Confirmation {
  readonly source: string;
  readonly samePersonConfirmed?: boolean;
  readonly reason?: string;
}

/** One person's cases only; what cannot be told by comparing, a coordinator answers for with a reason. */
export function refuseOtherPerson(
  { source, samePersonConfirmed, reason }: Confirmation,
  complainant: 'same' | 'unknown' | 'other',
  { role }: Actor,
): Refused | undefined {
  if (complainant === 'same') return undefined;
  const details = { source };
  if (samePersonConfirmed !== true)
    return complainant === 'other'
      ? no(
          'different-complainants',
          'X11',
          `Case ${source} is of somebody else, and each of them gets an answer of their own: link the two as similar (LinkSimilar). If it is the same person after all, a coordinator can confirm that in samePersonConfirmed, with a reason.`,
          { details: { ...details, command: 'LinkSimilar' } },
        )
      : no(
          'complainant-unknown',
          'X11',
          `It cannot be told whether case ${source} is of the same person. Find out who complains and record it (IdentifyComplainant), link the two as similar (LinkSimilar), or let a coordinator confirm it in samePersonConfirmed, with a reason.`,
          { details: { ...details, command: 'LinkSimilar' } },
        );
  if (role !== 'coordinator')
    return no(
      'coordinator-needed',
      'X11',
      'That these are cases of one person is for a coordinator to confirm. Ask one, or link the two as similar.',
      { details },
    );
  if (!hasWords(reason))
    return no('blank', 'X11', 'Say how you know that it is the same person.', { details: { field: 'reason' } });
  return undefined;
}
