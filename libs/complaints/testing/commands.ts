import { type ComplaintCommand, type ComplaintCommandType, type Context } from '../src/index.js';
import * as facts from './facts.js';
import { complaintAfter, exampleContext } from './given.js';
import { friday, type GivenEvent, thursday } from './facts.js';

type Of<Type extends ComplaintCommandType> = Extract<ComplaintCommand, { readonly type: Type }>;

/** A command as it should be, and what has to have happened for it to make sense at all. */
interface Sound<Type extends ComplaintCommandType> {
  readonly command: Of<Type>;
  /** Beside what the state itself is made of. */
  readonly after?: readonly GivenEvent[];
  readonly context?: Partial<Context>;
}

const coordinator: Partial<Context> = { actor: { id: 'carla', role: 'coordinator', unit: 'front-office' } };
const requested: GivenEvent = {
  type: 'RedressApprovalRequested',
  data: {
    promiseId: 'redress-1',
    kind: 'gesture',
    amountCents: 5_000,
    currency: 'EUR',
    mandateLimitCents: 1_000,
    because: 'mandateExceeded',
  },
  actor: { id: 'nadia', role: 'agent' },
};
const approved: GivenEvent = { type: 'RedressApproved', data: { promiseId: 'redress-1', by: 'carla' } };
const redressAccepted: GivenEvent = { type: 'RedressAccepted', data: { promiseId: 'redress-1', dueAt: friday } };
const receiver: Partial<Context> = { actor: { id: 'bilal', role: 'agent', unit: 'back-office' } };
const briefing = { whatHappened: 'Lift broken for three weeks.', whatTheyWant: 'A working lift this week.' };

/** Of every command one that is as it should be. */
export const soundCommands: { readonly [Type in ComplaintCommandType]: Sound<Type> } = {
  ReceiveComplaint: {
    command: {
      type: 'ReceiveComplaint',
      channel: 'hotline',
      statement: 'The lift is still out of order.',
      externalRef: 'portal-7',
    },
    // The same reference again, in other words, from nobody in particular.
    context: { repetition: { sameStatement: false, complainant: 'unknown' } },
  },
  FixInFirstContact: {
    command: {
      type: 'FixInFirstContact',
      channel: 'hotline',
      statement: 'The lift is still out of order.',
      complainantWasHeard: true,
      empathyStatement: 'Three weeks shut in: that must be awful.',
      object: 'lift',
      cause: 'maintenanceMissed',
      resolution: 'It was set going while she was on the line.',
      explanation: 'It had been switched off for a test.',
    },
    context: { repetition: { sameStatement: false, complainant: 'unknown' } },
  },
  IdentifyComplainant: { command: { type: 'IdentifyComplainant', complainant: { name: 'An de Vries' } } },
  AskIdentity: { command: { type: 'AskIdentity', asks: ['address'] } },
  PutInWriting: { command: { type: 'PutInWriting', text: 'The lift is broken.', writtenBy: 'us' } },
  ChangeRegime: { command: { type: 'ChangeRegime', regime: 'disp', reason: 'It is about a payment.' } },
  AssessSeverity: { command: { type: 'AssessSeverity', material: 2, emotional: 4, reason: 'She cannot go out.' } },
  RecordCircumstances: { command: { type: 'RecordCircumstances', vulnerable: true } },
  SetParts: { command: { type: 'SetParts', parts: [{ description: 'The lift.' }, { description: 'The wait.' }] } },
  Classify: { command: { type: 'Classify', object: 'lift', cause: 'maintenanceMissed' } },
  Acknowledge: {
    command: {
      type: 'Acknowledge',
      complainantWasHeard: true,
      empathyStatement: 'Three weeks shut in: that must be awful.',
      nextSteps: [{ action: 'Send a mechanic', by: 'emma', dueAt: thursday }],
      nextContact: { dueAt: friday },
      medium: 'spoken',
    },
  },
  LogContact: {
    command: {
      type: 'LogContact',
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'She asks how far it is.',
      brings: 'question',
    },
  },
  AssignOwner: { command: { type: 'AssignOwner', owner: 'nadia' } },
  ConfirmOwnership: {
    command: { type: 'ConfirmOwnership' },
    after: [facts.ownerAssigned({ owner: 'emma' })],
  },
  MakePromise: {
    command: { type: 'MakePromise', kind: 'callback', dueAt: thursday, by: 'emma', what: 'Ring back.' },
  },
  MovePromise: {
    command: { type: 'MovePromise', promiseId: 'promise-1', dueAt: friday, complainantTold: true },
    after: [facts.promiseMade()],
  },
  KeepPromise: { command: { type: 'KeepPromise', promiseId: 'promise-1' }, after: [facts.promiseMade()] },
  Route: {
    command: { type: 'Route', to: 'back-office', mode: 'warm', briefing, announced: { told: true } },
  },
  AcceptHandover: { command: { type: 'AcceptHandover' }, after: [facts.routed()], context: receiver },
  BounceHandover: {
    command: { type: 'BounceHandover', reason: 'Belongs to housing.' },
    after: [facts.routed()],
    context: receiver,
  },
  RecallHandover: {
    command: { type: 'RecallHandover' },
    after: [facts.routed()],
    // Whoever owns it: who the state says does so differs.
    context: coordinator,
  },
  Escalate: { command: { type: 'Escalate', to: 'carla', reason: 'The mechanic does not come.' } },
  RecordInvestigation: {
    command: { type: 'RecordInvestigation', finding: 'The order was never sent.', fault: 'ours' },
  },
  OpenStage: { command: { type: 'OpenStage', handler: 'nadia' } },
  OfferHearing: { command: { type: 'OfferHearing', to: ['complainant'] } },
  PlanHearing: { command: { type: 'PlanHearing', at: friday, chair: 'nadia' } },
  WaiveHearing: { command: { type: 'WaiveHearing', ground: 'complainantWaived', by: 'complainant' } },
  RecordHearing: { command: { type: 'RecordHearing', report: 'Both told their story.', chair: 'nadia' } },
  InformSubject: { command: { type: 'InformSubject' } },
  RequestAdvice: { command: { type: 'RequestAdvice', from: 'committee' } },
  RecordAdvice: {
    command: { type: 'RecordAdvice', from: 'committee', advice: 'Well founded.' },
    after: [{ type: 'AdviceRequested', data: { from: 'committee' } }],
  },
  NotifyDecline: {
    command: { type: 'NotifyDecline', ground: 'awb-9:8-1a', text: 'We dealt with this complaint last year.' },
    after: [{ type: 'RegimeChanged', data: { regime: 'awb', reason: 'It is about a municipality.' } }],
  },
  AcceptResponsibility: {
    command: { type: 'AcceptResponsibility', scope: 'handling', extent: 'full', statement: 'We let you wait.' },
  },
  Apologise: {
    command: {
      type: 'Apologise',
      acceptsResponsibility: { scope: 'handling', extent: 'full', statement: 'We let you wait.' },
      consequence: 'Your mother could not leave her flat.',
      responsibility: 'We forgot the order.',
      improvement: { state: 'done', action: 'Orders are checked every morning.', doneAt: facts.monday },
      medium: 'spoken',
      spokenGist: 'Sorry that our forgetting kept your mother in.',
    },
  },
  OverrideWording: {
    command: { type: 'OverrideWording', rules: ['AP-4'], text: 'You are the first.', reason: 'She asked.' },
    context: coordinator,
  },
  ReviewOverride: {
    command: { type: 'ReviewOverride', verdict: 'justified' },
    after: [
      {
        type: 'WordingOverridden',
        data: { rules: ['AP-4'], reason: 'She asked.', draft: exampleContext.draftOf('You are the first.') },
      },
    ],
    context: coordinator,
  },
  OfferRedress: { command: { type: 'OfferRedress', kind: 'gesture', amountCents: 5_000, currency: 'EUR' } },
  ApproveRedress: {
    command: { type: 'ApproveRedress', promiseId: 'redress-1' },
    after: [requested],
    context: coordinator,
  },
  RefuseRedress: {
    command: { type: 'RefuseRedress', promiseId: 'redress-1', reason: 'A bouquet says more.' },
    after: [requested],
    context: coordinator,
  },
  AcceptRedress: {
    command: { type: 'AcceptRedress', promiseId: 'redress-1', dueAt: friday },
    after: [requested, approved],
  },
  DeclineRedress: { command: { type: 'DeclineRedress', promiseId: 'redress-1' }, after: [facts.redressOffered()] },
  DeliverRedress: {
    command: { type: 'DeliverRedress', promiseId: 'redress-1' },
    after: [facts.redressOffered(), redressAccepted],
  },
  SendHoldingResponse: {
    command: { type: 'SendHoldingResponse', why: 'The part has to come from abroad.', expectedAt: friday },
  },
  PauseClock: {
    command: { type: 'PauseClock', clock: 'progress', waitingFor: 'complainant', question: 'Which floor?' },
    after: [facts.contactLogged({ direction: 'outbound', brings: 'question', asks: 'Which floor?' })],
  },
  ResumeClock: {
    command: { type: 'ResumeClock', clock: 'resolution' },
    after: [facts.clockPaused()],
  },
  Extend: {
    command: {
      type: 'Extend',
      clock: 'finalResponse',
      newDueAt: '2026-05-10T22:00:00.000Z',
      notified: ['complainant'],
      reason: 'The mechanic is ill and we want to hear him.',
    },
    after: [{ type: 'RegimeChanged', data: { regime: 'awb', reason: 'It is about a municipality.' } }],
    context: coordinator,
  },
  RebutDeadlineMiss: {
    command: { type: 'RebutDeadlineMiss', clock: 'acknowledge', evidence: 'The letter of Monday.' },
    after: [
      {
        type: 'DeadlineMissed',
        data: {
          clock: 'acknowledge',
          startRevision: 0,
          dueAt: facts.monday,
          stage: 'due',
          noticedAt: facts.monday,
        },
      },
    ],
  },
  Resolve: {
    command: {
      type: 'Resolve',
      resolution: 'The lift works again.',
      explanation: 'The order had not been sent.',
      keepsPromises: ['step-1'],
    },
  },
  AnswerResolution: { command: { type: 'AnswerResolution', answer: 'accepted', medium: 'spoken' } },
  Reopen: { command: { type: 'Reopen', reason: 'It broke again.' } },
  WithdrawComplaint: { command: { type: 'WithdrawComplaint' }, after: [facts.contactLogged()] },
  ReferExternally: { command: { type: 'ReferExternally', to: 'housing-corporation', reason: 'They own the lift.' } },
  OpenExternalCase: { command: { type: 'OpenExternalCase', body: 'ombudsman' } },
  RecordExternalDecision: {
    command: { type: 'RecordExternalDecision', body: 'ombudsman', outcome: 'forComplainant' },
    after: [{ type: 'ExternalCaseOpened', data: { body: 'ombudsman' } }],
  },
  InviteSurvey: { command: { type: 'InviteSurvey', medium: 'email' } },
  AssessRelationship: { command: { type: 'AssessRelationship', beforeProblem: 1, after: 2 } },
  EndRelationship: { command: { type: 'EndRelationship' } },
  RecordCost: {
    command: { type: 'RecordCost', kind: 'recovery', amountCents: 12_000, currency: 'EUR', cause: 'orderNotSent' },
  },
  AnswerSuggestion: {
    command: { type: 'AnswerSuggestion', answer: 'We will put up a sign.' },
    after: [facts.received({ suggestion: 'Put up a sign.' })],
  },
  RecordLesson: {
    command: {
      type: 'RecordLesson',
      outcome: 'processChanged',
      rootCause: 'orderNotSent',
      improvementId: 'improvement-1',
      justification: 'Orders are checked every morning.',
    },
  },
  Merge: {
    command: { type: 'Merge', source: 'case-2', sourceRevision: 1 },
    context: { otherCase: { complaint: complaintAfter(facts.received()), complainant: 'same' } },
  },
  MarkDuplicate: { command: { type: 'MarkDuplicate', target: 'case-2', targetRevision: 3 } },
  CompleteMerge: {
    command: { type: 'CompleteMerge', source: 'case-2', sourceRevision: 1 },
    after: [facts.mergeAnnounced()],
    context: { otherCase: { complaint: complaintAfter(facts.received(), facts.markedDuplicate()) } },
  },
  AbandonMerge: {
    command: { type: 'AbandonMerge', source: 'case-2', because: 'sourceChanged', sourceRevision: 5 },
    after: [facts.mergeAnnounced()],
  },
  Unmerge: {
    command: { type: 'Unmerge', otherCase: 'case-2', reason: 'They are mother and daughter.' },
    after: [facts.mergeAnnounced(), facts.mergeCompleted()],
    context: { otherCase: { complaint: complaintAfter(facts.received(), facts.markedDuplicate()) } },
  },
  FreeDuplicate: { command: { type: 'FreeDuplicate', target: 'other-case', targetRevision: 3 } },
  CompleteUnmerge: {
    command: { type: 'CompleteUnmerge', source: 'case-2' },
    after: [facts.mergeAnnounced(), facts.mergeCompleted(), facts.unmergeAnnounced()],
  },
  LinkSimilar: { command: { type: 'LinkSimilar', otherCase: 'case-2' } },
  AddNote: { command: { type: 'AddNote', text: 'The caretaker has the key.' } },
  CorrectFact: {
    command: { type: 'CorrectFact', targetRevision: 0, field: 'product', newValue: 'lift', why: 'She said so.' },
  },
  AddDocument: { command: { type: 'AddDocument', sha256: 'a'.repeat(64), kind: 'letter', size: 1_024 } },
  RedactField: { command: { type: 'RedactField', targetEventId: 'fact-0', why: 'It was somebody else’s letter.' } },
  PlaceLegalHold: { command: { type: 'PlaceLegalHold', basis: 'court case' } },
  LiftLegalHold: {
    command: { type: 'LiftLegalHold', holdId: 'hold-1', reason: 'The court has decided.' },
    after: [{ type: 'LegalHoldPlaced', data: { holdId: 'hold-1', basis: 'court case' } }],
  },
  EraseData: { command: { type: 'EraseData', legalBasis: 'GDPR 17(1)(b)' } },
  ArrangeConduct: { command: { type: 'ArrangeConduct', kind: 'inWritingOnly', reason: 'She was threatened.' } },
  DebriefEmployee: { command: { type: 'DebriefEmployee', employee: 'nadia' } },
  ComplimentEmployee: { command: { type: 'ComplimentEmployee', employee: 'nadia', text: 'She listened.' } },
  SuggestAsStaff: { command: { type: 'SuggestAsStaff', text: 'Check the orders every morning.' } },
};

/** The context in which a sound command is decided. */
export const contextOf = (type: ComplaintCommandType): Context => ({
  ...exampleContext,
  ...soundCommands[type].context,
});
