import { type AcceptHandover } from './accept-handover.js';
import { type AcceptRedress } from './accept-redress.js';
import { type AcceptResponsibility } from './accept-responsibility.js';
import { type Acknowledge } from './acknowledge.js';
import { type AddNote } from './add-note.js';
import { type AnswerResolution } from './answer-resolution.js';
import { type Apologise } from './apologise.js';
import { type ApproveRedress } from './approve-redress.js';
import { type AssignOwner } from './assign-owner.js';
import { type BounceHandover } from './bounce-handover.js';
import { type Classify } from './classify.js';
import { type ConfirmOwnership } from './confirm-ownership.js';
import { type DeclineRedress } from './decline-redress.js';
import { type DeliverRedress } from './deliver-redress.js';
import { type Escalate } from './escalate.js';
import { type Extend } from './extend.js';
import { type FixInFirstContact } from './fix-in-first-contact.js';
import { type KeepPromise } from './keep-promise.js';
import { type LogContact } from './log-contact.js';
import { type MakePromise } from './make-promise.js';
import { type MovePromise } from './move-promise.js';
import { type OfferRedress } from './offer-redress.js';
import { type OpenExternalCase } from './open-external-case.js';
import { type PauseClock } from './pause-clock.js';
import { type RecallHandover } from './recall-handover.js';
import { type ReceiveComplaint } from './receive-complaint.js';
import { type RecordExternalDecision } from './record-external-decision.js';
import { type RecordInvestigation } from './record-investigation.js';
import { type RecordLesson } from './record-lesson.js';
import { type ReferExternally } from './refer-externally.js';
import { type RefuseRedress } from './refuse-redress.js';
import { type Reopen } from './reopen.js';
import { type Resolve } from './resolve.js';
import { type ResumeClock } from './resume-clock.js';
import { type Route } from './route.js';
import { type SendHoldingResponse } from './send-holding-response.js';
import { type WithdrawComplaint } from './withdraw-complaint.js';

export type {
  AcceptHandover,
  AcceptRedress,
  AcceptResponsibility,
  Acknowledge,
  AddNote,
  AnswerResolution,
  Apologise,
  ApproveRedress,
  AssignOwner,
  BounceHandover,
  Classify,
  ConfirmOwnership,
  DeclineRedress,
  DeliverRedress,
  Escalate,
  Extend,
  FixInFirstContact,
  KeepPromise,
  LogContact,
  MakePromise,
  MovePromise,
  OfferRedress,
  OpenExternalCase,
  PauseClock,
  RecallHandover,
  ReceiveComplaint,
  RecordExternalDecision,
  RecordInvestigation,
  RecordLesson,
  ReferExternally,
  RefuseRedress,
  Reopen,
  Resolve,
  ResumeClock,
  Route,
  SendHoldingResponse,
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
  | Escalate;
export type ComplaintCommandType = ComplaintCommand['type'];
