import { acceptHandover } from './accept-handover.js';
import { acceptRedress } from './accept-redress.js';
import { acceptResponsibility } from './accept-responsibility.js';
import { acknowledge } from './acknowledge.js';
import { addNote } from './add-note.js';
import { answerResolution } from './answer-resolution.js';
import { apologise } from './apologise.js';
import { approveRedress } from './approve-redress.js';
import { assignOwner } from './assign-owner.js';
import { type Behaviour, onOpen, onReceived } from './behaviour.js';
import { bounceHandover } from './bounce-handover.js';
import { classify } from './classify.js';
import { type ComplaintCommand, type ComplaintCommandType } from './commands.js';
import { type Complaint } from './complaint.js';
import { confirmOwnership } from './confirm-ownership.js';
import { type Context } from './context.js';
import { declineRedress } from './decline-redress.js';
import { deliverRedress } from './deliver-redress.js';
import { escalate } from './escalate.js';
import { extend } from './extend.js';
import { fixInFirstContact } from './fix-in-first-contact.js';
import { keepPromise } from './keep-promise.js';
import { logContact } from './log-contact.js';
import { makePromise } from './make-promise.js';
import { movePromise } from './move-promise.js';
import { decideWith } from './deciding.js';
import { offerRedress } from './offer-redress.js';
import { openExternalCase } from './open-external-case.js';
import { pauseClock } from './pause-clock.js';
import { recallHandover } from './recall-handover.js';
import { receiveComplaint } from './receive-complaint.js';
import { recordExternalDecision } from './record-external-decision.js';
import { recordInvestigation } from './record-investigation.js';
import { recordLesson } from './record-lesson.js';
import { referExternally } from './refer-externally.js';
import { type ComplaintDecision } from './refusals.js';
import { refuseRedress } from './refuse-redress.js';
import { reopen } from './reopen.js';
import { resolve } from './resolve.js';
import { resumeClock } from './resume-clock.js';
import { route } from './route.js';
import { sendHoldingResponse } from './send-holding-response.js';
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
  RecordLesson: onReceived(recordLesson),
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
};

/** The types of all commands, as the edge needs them. */
export const commandTypes = Object.keys(behaviours) as readonly ComplaintCommandType[];

/** What a command brings about, or why not. */
export const decide = (command: ComplaintCommand, complaint: Complaint, context: Context): ComplaintDecision =>
  decideWith(behaviours[command.type] as Behaviour<ComplaintCommand>, command, complaint, context);
