import { type EventOf } from '#libs/event-schema';
import { received } from './received.js';
import {
  complainantIdentified,
  identityAsked,
  complaintPutInWriting,
  regimeChanged,
  severityAssessed,
  circumstancesRecorded,
  complaintPartsSet,
  stageOpened,
} from './becoming-known.js';
import { ownerAssigned, ownershipConfirmed } from './ownership.js';
import { acknowledged } from './acknowledged.js';
import { contactLogged } from './contact-logged.js';
import { promiseMade, promiseMoved, promiseKept, promiseBroken } from './promises.js';
import { classified, reclassified } from './classification.js';
import { routed, handoverAccepted, handoverBounced, handoverRecalled } from './handover.js';
import { investigationRecorded } from './investigation-recorded.js';
import {
  hearingOffered,
  hearingPlanned,
  hearingWaived,
  hearingHeld,
  subjectInformed,
  adviceRequested,
  adviceReceived,
  declineNotified,
} from './formal-procedure.js';
import { responsibilityAccepted } from './responsibility-accepted.js';
import { apologised } from './apologised.js';
import { wordingOverridden, overrideReviewed } from './wording.js';
import {
  redressOffered,
  redressApprovalRequested,
  redressApproved,
  redressRefused,
  redressAccepted,
  redressDeclined,
  redressDelivered,
} from './redress.js';
import {
  clockPaused,
  clockResumed,
  clockRepinned,
  extensionGranted,
  holdingResponseSent,
  deadlineWarned,
  deadlineMissed,
  deadlineMissRebutted,
} from './clocks.js';
import { escalated } from './escalated.js';
import { resolved, resolutionAnswered, reopened, withdrawn } from './resolution.js';
import { referredExternally, externalCaseOpened, externalDecisionRecorded } from './external.js';
import { mergeAnnounced, mergeCompleted, mergeAbandoned, markedDuplicate } from './merging.js';
import { similarLinked, unmergeAnnounced, unmerged } from './merging.js';
import { surveyInvited, relationshipAssessed, relationshipEnded } from './relationship.js';
import { costRecorded } from './cost-recorded.js';
import { suggestionAnswered } from './suggestion-answered.js';
import { lessonRecorded } from './lesson-recorded.js';
import { noteAdded, factCorrected, fieldRedacted, documentAdded } from './record-keeping.js';
import { conductArrangementMade, employeeDebriefed, employeeComplimented, staffSuggestionMade } from './people.js';
import { legalHoldPlaced, legalHoldLifted, personalDataErased } from './holds-and-erasure.js';

export * from './received.js';
export * from './becoming-known.js';
export * from './ownership.js';
export * from './acknowledged.js';
export * from './contact-logged.js';
export * from './promises.js';
export * from './classification.js';
export * from './handover.js';
export * from './investigation-recorded.js';
export * from './formal-procedure.js';
export * from './responsibility-accepted.js';
export * from './apologised.js';
export * from './wording.js';
export * from './redress.js';
export * from './clocks.js';
export * from './escalated.js';
export * from './resolution.js';
export * from './external.js';
export * from './merging.js';
export * from './relationship.js';
export * from './cost-recorded.js';
export * from './suggestion-answered.js';
export * from './lesson-recorded.js';
export * from './record-keeping.js';
export * from './people.js';
export * from './holds-and-erasure.js';
export * from './codes.js';
export { type Elsewhere } from './vocabulary.js';

/** Every event of a complaint, in the order in which they tend to happen. */
export const complaintEvents = [
  received,
  complainantIdentified,
  identityAsked,
  complaintPutInWriting,
  regimeChanged,
  severityAssessed,
  circumstancesRecorded,
  complaintPartsSet,
  stageOpened,
  ownerAssigned,
  ownershipConfirmed,
  acknowledged,
  contactLogged,
  promiseMade,
  promiseMoved,
  promiseKept,
  promiseBroken,
  classified,
  reclassified,
  routed,
  handoverAccepted,
  handoverBounced,
  handoverRecalled,
  investigationRecorded,
  hearingOffered,
  hearingPlanned,
  hearingWaived,
  hearingHeld,
  subjectInformed,
  adviceRequested,
  adviceReceived,
  declineNotified,
  responsibilityAccepted,
  apologised,
  wordingOverridden,
  overrideReviewed,
  redressOffered,
  redressApprovalRequested,
  redressApproved,
  redressRefused,
  redressAccepted,
  redressDeclined,
  redressDelivered,
  clockPaused,
  clockResumed,
  clockRepinned,
  extensionGranted,
  holdingResponseSent,
  deadlineWarned,
  deadlineMissed,
  deadlineMissRebutted,
  escalated,
  resolved,
  resolutionAnswered,
  reopened,
  withdrawn,
  referredExternally,
  externalCaseOpened,
  externalDecisionRecorded,
  mergeAnnounced,
  mergeCompleted,
  mergeAbandoned,
  markedDuplicate,
  unmergeAnnounced,
  unmerged,
  similarLinked,
  surveyInvited,
  relationshipAssessed,
  relationshipEnded,
  costRecorded,
  suggestionAnswered,
  lessonRecorded,
  noteAdded,
  factCorrected,
  fieldRedacted,
  documentAdded,
  conductArrangementMade,
  employeeDebriefed,
  employeeComplimented,
  staffSuggestionMade,
  legalHoldPlaced,
  legalHoldLifted,
  personalDataErased,
] as const;

export type ComplaintEvent = EventOf<(typeof complaintEvents)[number]>;
export type ComplaintEventType = ComplaintEvent['type'];
