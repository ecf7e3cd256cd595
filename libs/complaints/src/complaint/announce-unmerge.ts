import { accept } from '#libs/event-schema';
import { type Behaviour } from './deciding/behaviour.js';
import { underWay } from './deciding/merging.js';
import { no } from './deciding/refusals.js';
import { refuseSubject } from './deciding/separation-of-duties.js';
import { askWords } from './deciding/words.js';
import { type ReceivedComplaint } from './state/complaint.js';

/** Happens when it is decided: what went on as one until now was one until now. */
export interface Unmerge {
  readonly type: 'Unmerge';
  readonly otherCase: string;
  /** Why they are not one. */
  readonly reason: string;
}

/** On the case that goes on: the first of three appends, as with the merge that it undoes. */
export const announceUnmerge: Behaviour<Unmerge, ReceivedComplaint> = (
  { otherCase, reason },
  complaint,
  { actor, complaintId, otherCase: other },
) => {
  const refused =
    askWords(
      'X11',
      { otherCase, reason },
      { otherCase: 'Name the other case.', reason: 'Say why they are not one.' },
    ) ?? refuseSubject(complaint, actor.id, 'take it apart');
  if (refused !== undefined) return refused;
  if (otherCase === complaintId)
    return no('same-case', 'X11', 'This is the same case. Name the other one.', { details: { otherCase } });
  if (complaint.mergesUnderWay.some(({ source }) => source === otherCase))
    return underWay(`Case ${otherCase} and this one are in the middle of a merge.`, otherCase);
  if (!complaint.mergedFrom.includes(otherCase))
    return no(
      'not-merged',
      'X11',
      `Case ${otherCase} was not merged into this one, so there is nothing to take apart. The case says in mergedFrom what was.`,
      { details: { otherCase, mergedFrom: complaint.mergedFrom } },
    );
  if (other?.complaint.erased === true)
    return no(
      'case-erased',
      'X10',
      `The personal data of case ${otherCase} were erased: on its own, nobody could answer it any more. Leave it with this one.`,
      { details: { otherCase } },
    );
  // Words could not be sealed any more after an erasure; the other case is set free all the same.
  return accept([{ type: 'UnmergeAnnounced', data: { source: otherCase, ...(complaint.erased ? {} : { reason }) } }]);
};
