import { type AddDocument, addDocument } from './add-document.js';
import { type AnswerSuggestion, answerSuggestion } from './answer-suggestion.js';
import { type ArrangeConduct, arrangeConduct } from './arrange-conduct.js';
import { type AskIdentity, askIdentity } from './ask-identity.js';
import { type AssessRelationship, assessRelationship } from './assess-relationship.js';
import { type AssessSeverity, assessSeverity } from './assess-severity.js';
import { type ChangeRegime, changeRegime } from './change-regime.js';
import { type ComplimentEmployee, complimentEmployee } from './compliment-employee.js';
import { type CorrectFact, correctFact } from './correct-fact.js';
import { type DebriefEmployee, debriefEmployee } from './debrief-employee.js';
import { type EndRelationship, endRelationship } from './end-relationship.js';
import { type EraseData, eraseData } from './erase-data.js';
import { type IdentifyComplainant, identifyComplainant } from './identify-complainant.js';
import { type InformSubject, informSubject } from './inform-subject.js';
import { type InviteSurvey, inviteSurvey } from './invite-survey.js';
import { type LiftLegalHold, liftLegalHold } from './lift-legal-hold.js';
import { type LinkSimilar, linkSimilar } from './link-similar.js';
import { type NotifyDecline, notifyDecline } from './notify-decline.js';
import { type OfferHearing, offerHearing } from './offer-hearing.js';
import { type OpenStage, openStage } from './open-stage.js';
import { type OverrideWording, overrideWording } from './override-wording.js';
import { type PlaceLegalHold, placeLegalHold } from './place-legal-hold.js';
import { type PlanHearing, planHearing } from './plan-hearing.js';
import { type PutInWriting, putInWriting } from './put-in-writing.js';
import { type RebutDeadlineMiss, rebutDeadlineMiss } from './rebut-deadline-miss.js';
import { type RecordAdvice, recordAdvice } from './record-advice.js';
import { type RecordCircumstances, recordCircumstances } from './record-circumstances.js';
import { type RecordCost, recordCost } from './record-cost.js';
import { type RecordHearing, recordHearing } from './record-hearing.js';
import { type RedactField, redactField } from './redact-field.js';
import { type RequestAdvice, requestAdvice } from './request-advice.js';
import { type ReviewOverride, reviewOverride } from './review-override.js';
import { type SetParts, setParts } from './set-parts.js';
import { type SuggestAsStaff, suggestAsStaff } from './suggest-as-staff.js';
import { type WaiveHearing, waiveHearing } from './waive-hearing.js';
import { type Behaviour, onOpen, onReceived } from './behaviour.js';
import { type Complaint } from './complaint.js';
import { type Context } from './context.js';
import { decideWith } from './deciding.js';
import { onRecord } from './on-record.js';
import { type ComplaintDecision } from './refusals.js';

export type {
  AddDocument,
  AnswerSuggestion,
  ArrangeConduct,
  AskIdentity,
  AssessRelationship,
  AssessSeverity,
  ChangeRegime,
  ComplimentEmployee,
  CorrectFact,
  DebriefEmployee,
  EndRelationship,
  EraseData,
  IdentifyComplainant,
  InformSubject,
  InviteSurvey,
  LiftLegalHold,
  LinkSimilar,
  NotifyDecline,
  OfferHearing,
  OpenStage,
  OverrideWording,
  PlaceLegalHold,
  PlanHearing,
  PutInWriting,
  RebutDeadlineMiss,
  RecordAdvice,
  RecordCircumstances,
  RecordCost,
  RecordHearing,
  RedactField,
  RequestAdvice,
  ReviewOverride,
  SetParts,
  SuggestAsStaff,
  WaiveHearing,
};

/** What is known later, the formal procedure, the people, and the record itself. */
export type FurtherCommand =
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
  | RebutDeadlineMiss;
export type FurtherCommandType = FurtherCommand['type'];

/** A command that is named above has a behaviour, or it does not compile. */
export const furtherBehaviours: {
  readonly [Type in FurtherCommandType]: Behaviour<Extract<FurtherCommand, { readonly type: Type }>>;
} = {
  IdentifyComplainant: onReceived(identifyComplainant),
  AskIdentity: onOpen(askIdentity),
  PutInWriting: onReceived(putInWriting),
  ChangeRegime: onReceived(changeRegime),
  AssessSeverity: onReceived(assessSeverity),
  RecordCircumstances: onReceived(recordCircumstances),
  SetParts: onOpen(setParts),
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
  RecordCost: onReceived(recordCost),
  AnswerSuggestion: onReceived(answerSuggestion),
  CorrectFact: onRecord(correctFact),
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
};

export const furtherCommandTypes = Object.keys(furtherBehaviours) as readonly FurtherCommandType[];
export const isFurtherCommand = (command: { readonly type: string }): command is FurtherCommand =>
  Object.hasOwn(furtherBehaviours, command.type);

export const decideFurther = (command: FurtherCommand, complaint: Complaint, context: Context): ComplaintDecision =>
  decideWith(furtherBehaviours[command.type] as Behaviour<FurtherCommand>, command, complaint, context);
