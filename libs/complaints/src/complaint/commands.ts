import { type AbandonMerge } from './abandon-merge.js';
import { type CompleteMerge } from './complete-merge.js';
import { type CompleteUnmerge } from './complete-unmerge.js';
import { type FreeDuplicate } from './free-duplicate.js';
import { type MarkDuplicate } from './mark-duplicate.js';
import { type Merge } from './announce-merge.js';
import { type Unmerge } from './announce-unmerge.js';
import { type AcceptHandover } from './accept-handover.js';
import { type AcceptRedress } from './accept-redress.js';
import { type AcceptResponsibility } from './accept-responsibility.js';
import { type Acknowledge } from './acknowledge.js';
import { type AddDocument } from './add-document.js';
import { type AddNote } from './add-note.js';
import { type AnswerResolution } from './answer-resolution.js';
import { type AnswerSuggestion } from './answer-suggestion.js';
import { type Apologise } from './apologise.js';
import { type ApproveRedress } from './approve-redress.js';
import { type ArrangeConduct } from './arrange-conduct.js';
import { type AskIdentity } from './ask-identity.js';
import { type AssessRelationship } from './assess-relationship.js';
import { type AssessSeverity } from './assess-severity.js';
import { type AssignOwner } from './assign-owner.js';
import { type BounceHandover } from './bounce-handover.js';
import { type ChangeRegime } from './change-regime.js';
import { type Classify } from './classify.js';
import { type ComplimentEmployee } from './compliment-employee.js';
import { type ConfirmOwnership } from './confirm-ownership.js';
import { type CorrectFact } from './correct-fact.js';
import { type DebriefEmployee } from './debrief-employee.js';
import { type DeclineRedress } from './decline-redress.js';
import { type DeliverRedress } from './deliver-redress.js';
import { type EndRelationship } from './end-relationship.js';
import { type EraseData } from './erase-data.js';
import { type Escalate } from './escalate.js';
import { type Extend } from './extend.js';
import { type FixInFirstContact } from './fix-in-first-contact.js';
import { type IdentifyComplainant } from './identify-complainant.js';
import { type InformSubject } from './inform-subject.js';
import { type InviteSurvey } from './invite-survey.js';
import { type KeepPromise } from './keep-promise.js';
import { type LiftLegalHold } from './lift-legal-hold.js';
import { type LinkSimilar } from './link-similar.js';
import { type LogContact } from './log-contact.js';
import { type MakePromise } from './make-promise.js';
import { type MovePromise } from './move-promise.js';
import { type NotifyDecline } from './notify-decline.js';
import { type OfferHearing } from './offer-hearing.js';
import { type OfferRedress } from './offer-redress.js';
import { type OpenExternalCase } from './open-external-case.js';
import { type OpenStage } from './open-stage.js';
import { type OverrideWording } from './override-wording.js';
import { type PauseClock } from './pause-clock.js';
import { type PlaceLegalHold } from './place-legal-hold.js';
import { type PlanHearing } from './plan-hearing.js';
import { type PutInWriting } from './put-in-writing.js';
import { type RebutDeadlineMiss } from './rebut-deadline-miss.js';
import { type RecallHandover } from './recall-handover.js';
import { type ReceiveComplaint } from './receive-complaint.js';
import { type RecordAdvice } from './record-advice.js';
import { type RecordCircumstances } from './record-circumstances.js';
import { type RecordCost } from './record-cost.js';
import { type RecordExternalDecision } from './record-external-decision.js';
import { type RecordHearing } from './record-hearing.js';
import { type RecordInvestigation } from './record-investigation.js';
import { type RecordLesson } from './record-lesson.js';
import { type RedactField } from './redact-field.js';
import { type ReferExternally } from './refer-externally.js';
import { type RefuseRedress } from './refuse-redress.js';
import { type Reopen } from './reopen.js';
import { type RequestAdvice } from './request-advice.js';
import { type Resolve } from './resolve.js';
import { type ResumeClock } from './resume-clock.js';
import { type ReviewOverride } from './review-override.js';
import { type Route } from './route.js';
import { type SendHoldingResponse } from './send-holding-response.js';
import { type SetParts } from './set-parts.js';
import { type SuggestAsStaff } from './suggest-as-staff.js';
import { type WaiveHearing } from './waive-hearing.js';
import { type WithdrawComplaint } from './withdraw-complaint.js';

export type {
  AbandonMerge,
  CompleteMerge,
  CompleteUnmerge,
  FreeDuplicate,
  MarkDuplicate,
  Merge,
  Unmerge,
  AcceptHandover,
  AcceptRedress,
  AcceptResponsibility,
  Acknowledge,
  AddDocument,
  AddNote,
  AnswerResolution,
  AnswerSuggestion,
  Apologise,
  ApproveRedress,
  ArrangeConduct,
  AskIdentity,
  AssessRelationship,
  AssessSeverity,
  AssignOwner,
  BounceHandover,
  ChangeRegime,
  Classify,
  ComplimentEmployee,
  ConfirmOwnership,
  CorrectFact,
  DebriefEmployee,
  DeclineRedress,
  DeliverRedress,
  EndRelationship,
  EraseData,
  Escalate,
  Extend,
  FixInFirstContact,
  IdentifyComplainant,
  InformSubject,
  InviteSurvey,
  KeepPromise,
  LiftLegalHold,
  LinkSimilar,
  LogContact,
  MakePromise,
  MovePromise,
  NotifyDecline,
  OfferHearing,
  OfferRedress,
  OpenExternalCase,
  OpenStage,
  OverrideWording,
  PauseClock,
  PlaceLegalHold,
  PlanHearing,
  PutInWriting,
  RebutDeadlineMiss,
  RecallHandover,
  ReceiveComplaint,
  RecordAdvice,
  RecordCircumstances,
  RecordCost,
  RecordExternalDecision,
  RecordHearing,
  RecordInvestigation,
  RecordLesson,
  RedactField,
  ReferExternally,
  RefuseRedress,
  Reopen,
  RequestAdvice,
  Resolve,
  ResumeClock,
  ReviewOverride,
  Route,
  SendHoldingResponse,
  SetParts,
  SuggestAsStaff,
  WaiveHearing,
  WithdrawComplaint,
};

/** Everything that can be asked of a complaint. A command that is named here has a behaviour, or it does not compile. */
export type ComplaintCommand =
  | ReceiveComplaint
  | Acknowledge
  | LogContact
  | AssignOwner
  | ConfirmOwnership
  | Classify
  | MakePromise
  | MovePromise
  | KeepPromise
  | AddNote
  | Route
  | AcceptHandover
  | BounceHandover
  | RecallHandover
  | RecordInvestigation
  | AcceptResponsibility
  | Apologise
  | Resolve
  | AnswerResolution
  | Reopen
  | RecordLesson
  | FixInFirstContact
  | WithdrawComplaint
  | ReferExternally
  | OpenExternalCase
  | RecordExternalDecision
  | OfferRedress
  | ApproveRedress
  | RefuseRedress
  | AcceptRedress
  | DeclineRedress
  | DeliverRedress
  | SendHoldingResponse
  | PauseClock
  | ResumeClock
  | Extend
  | Escalate
  | IdentifyComplainant
  | AskIdentity
  | PutInWriting
  | ChangeRegime
  | AssessSeverity
  | RecordCircumstances
  | SetParts
  | OpenStage
  | OfferHearing
  | PlanHearing
  | WaiveHearing
  | RecordHearing
  | InformSubject
  | RequestAdvice
  | RecordAdvice
  | NotifyDecline
  | LinkSimilar
  | InviteSurvey
  | AssessRelationship
  | EndRelationship
  | RecordCost
  | AnswerSuggestion
  | CorrectFact
  | AddDocument
  | ArrangeConduct
  | DebriefEmployee
  | ComplimentEmployee
  | SuggestAsStaff
  | PlaceLegalHold
  | LiftLegalHold
  | EraseData
  | RedactField
  | OverrideWording
  | ReviewOverride
  | RebutDeadlineMiss
  | Merge
  | MarkDuplicate
  | CompleteMerge
  | AbandonMerge
  | Unmerge
  | FreeDuplicate
  | CompleteUnmerge;
export type ComplaintCommandType = ComplaintCommand['type'];
