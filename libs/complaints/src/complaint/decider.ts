import { abandonMerge } from './abandon-merge.js';
import { completeMerge } from './complete-merge.js';
import { completeUnmerge } from './complete-unmerge.js';
import { freeDuplicate } from './free-duplicate.js';
import { markDuplicate } from './mark-duplicate.js';
import { announceMerge } from './announce-merge.js';
import { announceUnmerge } from './announce-unmerge.js';
import { acceptHandover } from './accept-handover.js';
import { acceptRedress } from './accept-redress.js';
import { acceptResponsibility } from './accept-responsibility.js';
import { acknowledge } from './acknowledge.js';
import { addDocument } from './add-document.js';
import { addNote } from './add-note.js';
import { answerResolution } from './answer-resolution.js';
import { answerSuggestion } from './answer-suggestion.js';
import { apologise } from './apologise.js';
import { approveRedress } from './approve-redress.js';
import { arrangeConduct } from './arrange-conduct.js';
import { askIdentity } from './ask-identity.js';
import { assessRelationship } from './assess-relationship.js';
import { assessSeverity } from './assess-severity.js';
import { assignOwner } from './assign-owner.js';
import { type Behaviour, onOpen, onReceived, onReceivedOrErased } from './deciding/behaviour.js';
import { bounceHandover } from './bounce-handover.js';
import { changeRegime } from './change-regime.js';
import { classify } from './classify.js';
import { type ComplaintCommand, type ComplaintCommandType } from './commands.js';
import { type Complaint } from './state/complaint.js';
import { complimentEmployee } from './compliment-employee.js';
import { confirmOwnership } from './confirm-ownership.js';
import { type Context } from './deciding/context.js';
import { correctFact } from './correct-fact.js';
import { debriefEmployee } from './debrief-employee.js';
import { decideWith } from './deciding/decide-with.js';
import { declineRedress } from './decline-redress.js';
import { deliverRedress } from './deliver-redress.js';
import { endRelationship } from './end-relationship.js';
import { eraseData } from './erase-data.js';
import { escalate } from './escalate.js';
import { extend } from './extend.js';
import { fixInFirstContact } from './fix-in-first-contact.js';
import { identifyComplainant } from './identify-complainant.js';
import { informSubject } from './inform-subject.js';
import { inviteSurvey } from './invite-survey.js';
import { keepPromise } from './keep-promise.js';
import { liftLegalHold } from './lift-legal-hold.js';
import { linkSimilar } from './link-similar.js';
import { logContact } from './log-contact.js';
import { makePromise } from './make-promise.js';
import { movePromise } from './move-promise.js';
import { notifyDecline } from './notify-decline.js';
import { offerHearing } from './offer-hearing.js';
import { offerRedress } from './offer-redress.js';
import { onRecord } from './deciding/on-record.js';
import { openExternalCase } from './open-external-case.js';
import { openStage } from './open-stage.js';
import { ownedByWhoMayKnow } from './deciding/owned-by-who-may-know.js';
import { overrideWording } from './override-wording.js';
import { pauseClock } from './pause-clock.js';
import { placeLegalHold } from './place-legal-hold.js';
import { planHearing } from './plan-hearing.js';
import { putInWriting } from './put-in-writing.js';
import { rebutDeadlineMiss } from './rebut-deadline-miss.js';
import { recallHandover } from './recall-handover.js';
import { receiveComplaint } from './receive-complaint.js';
import { recordAdvice } from './record-advice.js';
import { recordCircumstances } from './record-circumstances.js';
import { recordCost } from './record-cost.js';
import { recordExternalDecision } from './record-external-decision.js';
import { recordHearing } from './record-hearing.js';
import { recordInvestigation } from './record-investigation.js';
import { recordLesson } from './record-lesson.js';
import { redactField } from './redact-field.js';
import { referExternally } from './refer-externally.js';
import { type ComplaintDecision } from './deciding/refusals.js';
import { refuseRedress } from './refuse-redress.js';
import { reopen } from './reopen.js';
import { requestAdvice } from './request-advice.js';
import { resolve } from './resolve.js';
import { resumeClock } from './resume-clock.js';
import { reviewOverride } from './review-override.js';
import { route } from './route.js';
import { sendHoldingResponse } from './send-holding-response.js';
import { setParts } from './set-parts.js';
import { suggestAsStaff } from './suggest-as-staff.js';
import { waiveHearing } from './waive-hearing.js';
import { withdrawComplaint } from './withdraw-complaint.js';

type Behaviours = {
  readonly [Type in ComplaintCommandType]: Behaviour<Extract<ComplaintCommand, { readonly type: Type }>>;
};

const behaviours: Behaviours = {
  ReceiveComplaint: receiveComplaint,
  FixInFirstContact: fixInFirstContact,
  Acknowledge: onOpen(acknowledge),
  LogContact: onReceived(logContact),
  AssignOwner: onReceived(assignOwner),
  ConfirmOwnership: onReceived(confirmOwnership),
  Classify: onReceived(classify),
  MakePromise: onReceived(makePromise),
  MovePromise: onReceived(movePromise),
  KeepPromise: onReceived(keepPromise),
  AddNote: onReceived(addNote),
  Route: onOpen(route),
  AcceptHandover: onOpen(acceptHandover),
  BounceHandover: onOpen(bounceHandover),
  RecallHandover: onOpen(recallHandover),
  RecordInvestigation: onOpen(recordInvestigation),
  AcceptResponsibility: onOpen(acceptResponsibility),
  Apologise: onOpen(apologise),
  Resolve: onOpen(resolve),
  AnswerResolution: onReceived(answerResolution),
  Reopen: onReceived(reopen),
  RecordLesson: onReceivedOrErased(recordLesson),
  WithdrawComplaint: onOpen(withdrawComplaint),
  ReferExternally: onOpen(referExternally),
  OpenExternalCase: onReceived(openExternalCase),
  RecordExternalDecision: onReceived(recordExternalDecision),
  OfferRedress: onOpen(offerRedress),
  ApproveRedress: onReceived(approveRedress),
  RefuseRedress: onReceived(refuseRedress),
  AcceptRedress: onReceived(acceptRedress),
  DeclineRedress: onReceived(declineRedress),
  DeliverRedress: onReceived(deliverRedress),
  SendHoldingResponse: onOpen(sendHoldingResponse),
  PauseClock: onOpen(pauseClock),
  ResumeClock: onOpen(resumeClock),
  Extend: onOpen(extend),
  Escalate: onOpen(escalate),
  IdentifyComplainant: onReceived(identifyComplainant),
  AskIdentity: onOpen(askIdentity),
  PutInWriting: onReceived(putInWriting),
  ChangeRegime: onReceived(changeRegime),
  AssessSeverity: onReceived(assessSeverity),
  RecordCircumstances: onReceived(recordCircumstances),
  SetParts: onOpen(ownedByWhoMayKnow(setParts)),
  OpenStage: onOpen(openStage),
  OfferHearing: onOpen(offerHearing),
  PlanHearing: onOpen(planHearing),
  WaiveHearing: onOpen(waiveHearing),
  RecordHearing: onOpen(recordHearing),
  InformSubject: onOpen(informSubject),
  RequestAdvice: onOpen(requestAdvice),
  RecordAdvice: onReceived(recordAdvice),
  NotifyDecline: onOpen(notifyDecline),
  LinkSimilar: onReceived(linkSimilar),
  InviteSurvey: onReceived(inviteSurvey),
  AssessRelationship: onReceived(assessRelationship),
  EndRelationship: onReceived(endRelationship),
  RecordCost: onReceivedOrErased(recordCost),
  AnswerSuggestion: onReceived(answerSuggestion),
  CorrectFact: onRecord(ownedByWhoMayKnow(correctFact)),
  AddDocument: onReceived(addDocument),
  ArrangeConduct: onReceived(arrangeConduct),
  DebriefEmployee: onReceived(debriefEmployee),
  ComplimentEmployee: onReceived(complimentEmployee),
  SuggestAsStaff: onReceived(suggestAsStaff),
  PlaceLegalHold: onRecord(placeLegalHold),
  LiftLegalHold: onRecord(liftLegalHold),
  EraseData: onRecord(eraseData),
  RedactField: onRecord(redactField),
  OverrideWording: onOpen(overrideWording),
  ReviewOverride: onReceived(reviewOverride),
  RebutDeadlineMiss: onReceived(rebutDeadlineMiss),
  Merge: onOpen(announceMerge),
  MarkDuplicate: markDuplicate,
  CompleteMerge: onRecord(completeMerge),
  AbandonMerge: onRecord(abandonMerge),
  Unmerge: onRecord(announceUnmerge),
  FreeDuplicate: onRecord(freeDuplicate),
  CompleteUnmerge: onRecord(completeUnmerge),
};

/** The types of all commands, as the edge needs them. */
export const commandTypes = Object.keys(behaviours) as readonly ComplaintCommandType[];

/** What a command brings about, or why not. */
export const decide = (command: ComplaintCommand, complaint: Complaint, context: Context): ComplaintDecision =>
  decideWith(behaviours[command.type] as Behaviour<ComplaintCommand>, command, complaint, context);
