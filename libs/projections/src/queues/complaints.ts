import { type Complaint, hiddenFrom, isDormant, isReceived } from '#libs/complaints';
import { foldKept, histories, packed, unpacked } from '../cases/folded-complaint.js';
import { apologyOwed } from './apology-owed.js';
import { approvals } from './approvals.js';
import { awaitingAnswer } from './awaiting-answer.js';
import { externalCases } from './external-cases.js';
import { faultNotAdmitted } from './fault-not-admitted.js';
import { handoverInbox } from './handover-inbox.js';
import { hearingsDue } from './hearings-due.js';
import { identityAsked } from './identity-asked.js';
import { lessonsDue } from './lessons-due.js';
import { mine } from './mine.js';
import { promises } from './promises.js';
import { publicRisk } from './public-risk.js';
import { type Queue, type QueueName } from './queue.js';
import { redressUndelivered } from './redress-undelivered.js';
import { risingEmotion } from './rising-emotion.js';
import { standsNowhere, type Subject } from './subject.js';
import { suggestionsUnanswered } from './suggestions-unanswered.js';
import { thirdContact } from './third-contact.js';
import { unacknowledged } from './unacknowledged.js';

const queuesOfComplaints: readonly (readonly [QueueName, Queue])[] = [
  ['unacknowledged', unacknowledged],
  ['handover-inbox', handoverInbox],
  ['promises', promises],
  ['apology-owed', apologyOwed],
  ['fault-not-admitted', faultNotAdmitted],
  ['third-contact', thirdContact],
  ['rising-emotion', risingEmotion],
  ['public-risk', publicRisk],
  ['awaiting-answer', awaitingAnswer],
  ['redress-undelivered', redressUndelivered],
  ['approvals', approvals],
  ['hearings-due', hearingsDue],
  ['suggestions-unanswered', suggestionsUnanswered],
  ['identity-asked', identityAsked],
  ['external-cases', externalCases],
  ['lessons-due', lessonsDue],
];

/** No queue of these looks at them, and no fold of what they look at. */
const unneeded: readonly (keyof Complaint)[] = [
  ...histories,
  'revision',
  'stages',
  'procedure',
  'pauses',
  'extensions',
  'deadlines',
  'mergesUnderWay',
  'mergedFrom',
  'formerTargets',
  'similarTo',
  'documents',
  'legalHolds',
  'assessedAttempts',
];

/** Complaints. One that is imported and untouched, goes on elsewhere or was erased waits for nobody. */
export const complaints: Subject = {
  kind: 'complaint',
  fold: foldKept,
  packed: (kept) => packed(unpacked(kept), unneeded),
  standing(kept, due) {
    const complaint = unpacked(kept);
    const { unit, owner, duplicateOf, erased } = complaint;
    if (!isReceived(complaint) || isDormant(complaint) || duplicateOf !== undefined || erased) return standsNowhere;
    const found = queuesOfComplaints.flatMap(([name, queue]) =>
      queue(complaint, due).map((waiting) => [name, waiting] as const),
    );
    const own = mine(
      complaint,
      found.map(([, waiting]) => waiting),
    );
    return {
      unit,
      owner,
      hiddenFrom: hiddenFrom(complaint),
      waiting: [...found, ...own.map((waiting) => ['mine', waiting] as const)],
    };
  },
};
