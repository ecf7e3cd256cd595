import { type Fact } from '#libs/event-schema';
import { type Complaint, noComplaint } from './complaint.js';
import { type ComplaintEvent, type FactCorrected } from '../events/index.js';
import { foldAcknowledged, foldApologised, foldContact, noted } from './fold-contacts.js';
import { foldAnswered, foldLesson, foldReopened, foldResolved, ended } from './fold-endings.js';
import {
  foldCircumstances,
  foldClassified,
  foldParts,
  foldRegime,
  foldSeverity,
  foldWriting,
} from './fold-becoming-known.js';
import { foldDeadline, foldExtended, foldHolding, foldPaused, foldRebutted } from './fold-clocks.js';
import { foldCorrection } from './fold-corrections.js';
import { foldAbandoned, foldAnnounced, foldMerged, foldUnmerged } from './fold-merging.js';
import { foldOverridden, foldReviewed } from './fold-overrides.js';
import { foldHearing } from './fold-hearing.js';
import { foldCame } from './fold-in-touch.js';
import { unique, without } from './lists.js';
import { foldHandoverAccepted, foldHandoverBack, foldRouted } from './fold-handovers.js';
import { breakOne, keep, make, move } from './fold-promises.js';
import { foldIdentified, foldIdentityAsked, foldReceived } from './fold-receipt.js';
import { present } from '../deciding/present.js';
import { foldRedressAccepted, foldRedressDelivered, foldRedressOffered, foldRedressStatus } from './fold-redress.js';

/** Total: trusts its facts in any order, never validates, never reads a clock, never looks into a sealed field. */
export function evolve(complaint: Complaint, fact: Fact<ComplaintEvent>): Complaint {
  return withTrail(folded(complaint, fact), fact);
}

/** The complaint after these facts. */
export const foldComplaint = (facts: readonly Fact<ComplaintEvent>[], from: Complaint = noComplaint): Complaint =>
  facts.reduce(evolve, from);

function withTrail(complaint: Complaint, fact: Fact<ComplaintEvent>): Complaint {
  const { id, type, revision, metadata } = fact;
  const { actor } = metadata;
  const about = type === 'FactCorrected' || type === 'FieldRedacted' ? fact.data.targetEventId : undefined;
  const corrected = type === 'FactCorrected' ? correctedBy(fact.data) : undefined;
  return {
    ...complaint,
    revision,
    trail: { eventId: id, type, revision, actor: actor.id, ...present({ about, corrected }), before: complaint.trail },
    actedOn: complaint.actedOn || (isPerson(actor.role) && !recordKeeping.has(type)),
  };
}

const correctedBy = ({ field, unsealedValue: value }: FactCorrected['data']) => ({ field, ...present({ value }) });

const isPerson = (role: string): boolean => role !== 'importer' && role !== 'timer';

/** Keeping the record is not handling the complaint: an imported case stays where it is. */
const recordKeeping: ReadonlySet<ComplaintEvent['type']> = new Set([
  'LegalHoldPlaced',
  'LegalHoldLifted',
  'PersonalDataErased',
  'FieldRedacted',
  'FactCorrected',
]);

function folded(complaint: Complaint, fact: Fact<ComplaintEvent>): Complaint {
  const at = fact.metadata.occurredAt;
  switch (fact.type) {
    case 'Received':
      return foldCame(foldReceived(complaint, fact), fact);
    case 'ComplainantIdentified':
      return foldIdentified(complaint, fact);
    case 'IdentityAsked':
      return foldIdentityAsked(complaint, fact);
    case 'ComplaintPutInWriting':
      return foldWriting(complaint, fact);
    case 'RegimeChanged':
      return foldRegime(complaint, fact);
    case 'SeverityAssessed':
      return foldSeverity(complaint, fact);
    case 'CircumstancesRecorded':
      return foldCircumstances(complaint, fact);
    case 'ComplaintPartsSet':
      return foldParts(complaint, fact);
    case 'StageOpened':
      return {
        ...complaint,
        stages: [...complaint.stages, { stage: fact.data.stage, handler: fact.data.handler, revision: fact.revision }],
      };

    case 'OwnerAssigned':
      return {
        ...complaint,
        owner: fact.data.owner,
        ownershipConfirmed: complaint.ownershipConfirmed && complaint.owner === fact.data.owner,
      };
    case 'OwnershipConfirmed':
      return { ...complaint, ownershipConfirmed: complaint.owner === fact.data.owner };

    case 'Acknowledged':
      return foldAcknowledged(complaint, fact);
    case 'ContactLogged':
      return foldCame(foldContact(complaint, fact), fact);

    case 'PromiseMade': {
      const { promiseId, kind, dueAt, by } = fact.data;
      const promise = { promiseId, kind, dueAt, by, madeAt: at, revision: fact.revision };
      return { ...complaint, promises: make(complaint.promises, [promise]) };
    }
    case 'PromiseMoved':
      return { ...complaint, promises: move(complaint.promises, fact.data) };
    case 'PromiseKept':
      return { ...complaint, promises: keep(complaint.promises, [fact.data.promiseId], at) };
    case 'PromiseBroken':
      return { ...complaint, promises: breakOne(complaint.promises, fact.data.promiseId) };

    case 'Classified':
    case 'Reclassified':
      return foldClassified(complaint, fact);

    case 'Routed':
      return foldRouted(complaint, fact);
    case 'HandoverAccepted':
      return foldHandoverAccepted(complaint, fact);
    case 'HandoverBounced':
    case 'HandoverRecalled':
      return foldHandoverBack(complaint, fact);

    case 'InvestigationRecorded':
      return {
        ...complaint,
        investigations: [
          ...complaint.investigations,
          { ...noted(fact), fault: fact.data.fault, by: fact.metadata.actor.id },
        ],
      };
    case 'HearingOffered':
    case 'HearingPlanned':
    case 'HearingWaived':
    case 'HearingHeld':
      return foldHearing(complaint, fact);
    case 'SubjectInformed':
      return withProcedure(complaint, { subjectInformed: true });
    case 'AdviceRequested':
      return withProcedure(complaint, { advice: 'requested' });
    case 'AdviceReceived':
      return withProcedure(complaint, { advice: 'received' });
    case 'DeclineNotified':
      return withProcedure(complaint, { declined: true });

    case 'ResponsibilityAccepted': {
      const { scope, extent, by } = fact.data;
      return { ...complaint, responsibilities: [...complaint.responsibilities, { ...noted(fact), scope, extent, by }] };
    }
    case 'Apologised':
      return foldApologised(complaint, fact);
    case 'WordingOverridden':
      return foldOverridden(complaint, fact);
    case 'OverrideReviewed':
      return foldReviewed(complaint, fact);

    case 'RedressOffered':
    case 'RedressApprovalRequested':
      return foldRedressOffered(complaint, fact);
    case 'RedressApproved':
      return foldRedressStatus(complaint, fact.data.promiseId, 'approved', at);
    case 'RedressRefused':
      return foldRedressStatus(complaint, fact.data.promiseId, 'refused', at);
    case 'RedressAccepted':
      return foldRedressAccepted(complaint, fact);
    case 'RedressDeclined':
      return foldRedressStatus(complaint, fact.data.promiseId, 'declined', at);
    case 'RedressDelivered':
      return foldRedressDelivered(complaint, fact.data.promiseId, at);

    case 'ClockPaused':
      return foldPaused(complaint, fact);
    case 'ClockResumed':
      return { ...complaint, pauses: complaint.pauses.filter(({ clock }) => clock !== fact.data.clock) };
    case 'ExtensionGranted':
      return foldExtended(complaint, fact);
    case 'HoldingResponseSent':
      return foldHolding(complaint, fact);
    case 'DeadlineWarned':
    case 'DeadlineMissed':
      return foldDeadline(complaint, fact);
    case 'DeadlineMissRebutted':
      return foldRebutted(complaint, fact);
    case 'Escalated':
      return { ...complaint, escalations: complaint.escalations + 1 };

    case 'Resolved':
      return foldResolved(complaint, fact);
    case 'ResolutionAnswered':
      return foldAnswered(complaint, fact);
    case 'Reopened':
      return foldReopened(complaint);
    case 'Withdrawn':
      return ended(complaint, fact, 'withdrawn');
    case 'ReferredExternally':
      return ended(complaint, fact, 'referred');
    case 'ExternalCaseOpened': {
      const opened = { ...noted(fact), body: fact.data.body, decided: false };
      return { ...complaint, externalCases: [...complaint.externalCases, opened] };
    }
    case 'ExternalDecisionRecorded': {
      const { body } = fact.data;
      return {
        ...complaint,
        externalCases: complaint.externalCases.map((one) => (one.body === body ? { ...one, decided: true } : one)),
      };
    }

    case 'MergeAnnounced':
    case 'UnmergeAnnounced':
      return foldAnnounced(complaint, fact);
    case 'MergeCompleted':
      return foldMerged(complaint, fact);
    case 'MergeAbandoned':
      return foldAbandoned(complaint, fact);
    case 'MarkedDuplicate':
      return { ...complaint, duplicateOf: fact.data.target };
    case 'Unmerged':
      return foldUnmerged(complaint, fact);
    case 'SimilarLinked':
      return { ...complaint, similarTo: unique([...complaint.similarTo, fact.data.otherCase]) };

    case 'SurveyInvited':
      return { ...complaint, surveyInvited: true };
    case 'RelationshipAssessed':
      return { ...complaint, assessedAttempts: [...complaint.assessedAttempts, fact.data.afterAttempt] };
    case 'RelationshipEnded':
      return { ...complaint, relationshipEnded: true };
    case 'SuggestionAnswered':
      return { ...complaint, suggestion: 'answered' };
    case 'LessonRecorded':
      return foldLesson(complaint, fact);

    case 'FactCorrected':
      return foldCorrection(complaint, fact);
    case 'DocumentAdded':
      return { ...complaint, documents: unique([...complaint.documents, fact.data.sha256]) };
    case 'LegalHoldPlaced':
      return { ...complaint, legalHolds: unique([...complaint.legalHolds, fact.data.holdId]) };
    case 'LegalHoldLifted':
      return { ...complaint, legalHolds: without(complaint.legalHolds, fact.data.holdId) };
    case 'PersonalDataErased':
      return { ...complaint, erased: true };

    // On the record, and no decision depends on them.
    case 'ClockRepinned':
    case 'CostRecorded':
    case 'NoteAdded':
    case 'FieldRedacted':
    case 'ConductArrangementMade':
    case 'EmployeeDebriefed':
    case 'EmployeeComplimented':
    case 'StaffSuggestionMade':
      return complaint;
    default:
      return neverAnother(fact, complaint);
  }
}

const withProcedure = (complaint: Complaint, change: Partial<Complaint['procedure']>): Complaint => ({
  ...complaint,
  procedure: { ...complaint.procedure, ...change },
});

/** Does not compile while an event is missing above. */
const neverAnother = (_fact: never, complaint: Complaint): Complaint => complaint;

/** How a complaint's stream begins and folds, for the machinery that loads and appends. */
export const complaintAggregate = { category: 'complaint', initial: noComplaint, evolve } as const;
