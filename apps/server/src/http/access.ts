import { type ComplaintCommandType } from '#libs/complaints';
import { type Role } from '#libs/event-schema';

/*
 * Who may do what. That an agent decides in the own unit only is looked at where the complaint is known
 * (commands/own-unit.ts).
 */

export type CommandName = ComplaintCommandType;
export type ReadName = 'complaint' | 'history' | 'find' | 'queues' | 'queue' | 'projections';

const handlers: readonly Role[] = ['agent', 'coordinator'];
const anyoneWithCallers: readonly Role[] = ['intake', 'agent', 'coordinator'];

export const mayCommand: Readonly<Record<CommandName, readonly Role[]>> = {
  ReceiveComplaint: anyoneWithCallers,
  // A caller never has to repeat: whoever picks up the telephone can log what was said.
  LogContact: anyoneWithCallers,
  AddNote: anyoneWithCallers,
  FixInFirstContact: handlers,
  Acknowledge: handlers,
  AssignOwner: handlers,
  ConfirmOwnership: handlers,
  Classify: handlers,
  MakePromise: handlers,
  MovePromise: handlers,
  KeepPromise: handlers,
  Route: handlers,
  AcceptHandover: handlers,
  BounceHandover: handlers,
  RecallHandover: handlers,
  RecordInvestigation: handlers,
  AcceptResponsibility: handlers,
  Apologise: handlers,
  Resolve: handlers,
  AnswerResolution: handlers,
  Reopen: handlers,
  WithdrawComplaint: handlers,
  ReferExternally: handlers,
  OpenExternalCase: handlers,
  RecordExternalDecision: handlers,
  OfferRedress: handlers,
  // Whether the mandate suffices is decided by the domain.
  ApproveRedress: handlers,
  RefuseRedress: handlers,
  AcceptRedress: handlers,
  DeclineRedress: handlers,
  DeliverRedress: handlers,
  SendHoldingResponse: handlers,
  PauseClock: handlers,
  ResumeClock: handlers,
  Extend: ['coordinator'],
  Escalate: anyoneWithCallers,
  // What is learned is also decided by those who improve things.
  RecordLesson: [...handlers, 'improver'],
};

const personsSeen: readonly Role[] = ['intake', 'agent', 'coordinator', 'adviser', 'improver', 'privacyOfficer'];

export const mayRead: Readonly<Record<ReadName, readonly Role[]>> = {
  complaint: [...personsSeen, 'auditor'],
  history: [...personsSeen, 'auditor'],
  find: ['intake', 'agent', 'coordinator', 'privacyOfficer'],
  queues: [...personsSeen, 'auditor', 'analyst', 'admin'],
  queue: [...personsSeen, 'auditor'],
  projections: ['admin'],
};

/** Whether personal data are opened for this role; an auditor reads everything without them. */
export const maySeePersons = (role: Role): boolean => personsSeen.includes(role);

/** What is not done unseen: the caller names the revision that they have looked at. */
export const commandsWithPrecondition: ReadonlySet<string> = new Set(['Resolve', 'Merge', 'Extend', 'Erase']);
