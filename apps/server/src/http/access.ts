import { type ComplaintCommandType } from '#libs/complaints';
import { type Role } from '#libs/event-schema';
import { mayCommandStreams, type StreamCommandName, type StreamReadName, mayReadStreams } from './access-to-streams.js';

/*
 * Who may do what. That an agent decides in the own unit only is looked at where the complaint is known
 * (commands/own-unit.ts).
 */

/**
 * Decided, and not offered yet: an event that says "erased" would be a lie while no key is destroyed with it. They get
 * their addresses together with the destruction of keys.
 */
type NotYetOffered = 'EraseData' | 'RedactField';

/** What follows on an announcement in another append: the server goes on with it, nobody sends it. */
export type StepOfMerge = 'MarkDuplicate' | 'CompleteMerge' | 'AbandonMerge' | 'FreeDuplicate' | 'CompleteUnmerge';

export type CommandName = Exclude<ComplaintCommandType, NotYetOffered | StepOfMerge>;
export type ReadName =
  'complaint' | 'history' | 'find' | 'queues' | 'queue' | 'lists' | 'wording' | 'projections' | StreamReadName;
/** A command on a complaint or on any other stream. */
export type AnyCommandName = CommandName | StreamCommandName;

const handlers: readonly Role[] = ['agent', 'coordinator'];
const anyoneWithCallers: readonly Role[] = ['intake', 'agent', 'coordinator'];
const holders: readonly Role[] = ['privacyOfficer', 'coordinator'];

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

  // What a caller tells, whoever picks up the telephone.
  IdentifyComplainant: anyoneWithCallers,
  AskIdentity: anyoneWithCallers,
  PutInWriting: anyoneWithCallers,
  RecordCircumstances: anyoneWithCallers,
  AssessSeverity: handlers,
  ChangeRegime: handlers,
  SetParts: handlers,
  LinkSimilar: handlers,
  // Whether a coordinator has to confirm that it is one person is decided by the domain.
  Merge: handlers,
  Unmerge: handlers,
  OpenStage: handlers,
  OfferHearing: handlers,
  PlanHearing: handlers,
  WaiveHearing: handlers,
  // A committee that advises also hears.
  RecordHearing: [...handlers, 'adviser'],
  InformSubject: handlers,
  RequestAdvice: handlers,
  RecordAdvice: [...handlers, 'adviser'],
  NotifyDecline: handlers,
  InviteSurvey: handlers,
  AssessRelationship: anyoneWithCallers,
  EndRelationship: anyoneWithCallers,
  RecordCost: handlers,
  // What is suggested is also answered by those who improve things.
  AnswerSuggestion: [...handlers, 'improver'],
  CorrectFact: handlers,
  AddDocument: anyoneWithCallers,
  PlaceLegalHold: holders,
  LiftLegalHold: holders,
  RebutDeadlineMiss: handlers,
  // Whether a coordinator has to be asked first is decided by the domain.
  OverrideWording: handlers,
  ReviewOverride: ['coordinator'],
  ArrangeConduct: handlers,
  DebriefEmployee: handlers,
  ComplimentEmployee: anyoneWithCallers,
  // Everybody who works here, but those who only look.
  SuggestAsStaff: [...anyoneWithCallers, 'adviser', 'improver', 'privacyOfficer', 'admin'],
};

/** The same, for the commands of every stream. */
export const mayCommandAny: Readonly<Record<AnyCommandName, readonly Role[]>> = { ...mayCommand, ...mayCommandStreams };

const personsSeen: readonly Role[] = ['intake', 'agent', 'coordinator', 'adviser', 'improver', 'privacyOfficer'];

export const mayRead: Readonly<Record<ReadName, readonly Role[]>> = {
  complaint: [...personsSeen, 'auditor'],
  history: [...personsSeen, 'auditor'],
  find: ['intake', 'agent', 'coordinator', 'privacyOfficer'],
  queues: [...personsSeen, 'auditor', 'analyst', 'admin'],
  queue: [...personsSeen, 'auditor'],
  // What they hold is about nobody.
  lists: [...personsSeen, 'auditor', 'analyst', 'admin'],
  // Whoever may send words.
  wording: handlers,
  projections: ['admin'],
  ...mayReadStreams,
};

/** Whether personal data are opened for this role; an auditor reads everything without them. */
export const maySeePersons = (role: Role): boolean => personsSeen.includes(role);

/** What is not done unseen: the caller names the revision that they have looked at. */
export const commandsWithPrecondition: ReadonlySet<string> = new Set(['Resolve', 'Merge', 'Extend', 'Erase']);
