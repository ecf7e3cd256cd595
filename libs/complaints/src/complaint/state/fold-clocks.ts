import { type Fact } from '#libs/event-schema';
import { type Complaint } from './complaint.js';
import { withOutboundAct } from './fold-contacts.js';
import {
  type ClockPaused,
  type DeadlineMissed,
  type DeadlineMissRebutted,
  type DeadlineWarned,
  type ExtensionGranted,
  type HoldingResponseSent,
} from '../events/index.js';
import { present } from '../deciding/present.js';

/** A clock that is paused again waits from then on for the latest question. */
export function foldPaused(complaint: Complaint, { data, metadata }: Fact<ClockPaused>): Complaint {
  const { clock, waitingFor } = data;
  const others = complaint.pauses.filter((pause) => pause.clock !== clock);
  return { ...complaint, pauses: [...others, { clock, waitingFor, since: metadata.occurredAt }] };
}

export function foldExtended(complaint: Complaint, fact: Fact<ExtensionGranted>): Complaint {
  const { clock, newDueAt } = fact.data;
  const extension = { clock, newDueAt, revision: fact.revision, at: fact.metadata.occurredAt };
  return withOutboundAct({ ...complaint, extensions: [...complaint.extensions, extension] }, fact);
}

/** What an importer read in a file is no contact of ours. */
export function foldHolding(complaint: Complaint, fact: Fact<HoldingResponseSent>): Complaint {
  const held = { ...complaint, holdingResponses: complaint.holdingResponses + 1 };
  return fact.metadata.actor.role === 'importer' ? held : withOutboundAct(held, fact);
}

export function foldDeadline(complaint: Complaint, fact: Fact<DeadlineWarned> | Fact<DeadlineMissed>): Complaint {
  const { clock, startRevision, dueAt, stage, promiseId } = fact.data;
  const told = fact.type === 'DeadlineWarned' ? ('warned' as const) : ('missed' as const);
  const deadline = { told, clock, startRevision, dueAt, stage, rebutted: false, ...present({ promiseId }) };
  return { ...complaint, deadlines: [...complaint.deadlines, deadline] };
}

export function foldRebutted(complaint: Complaint, { data }: Fact<DeadlineMissRebutted>): Complaint {
  const { clock, startRevision } = data;
  return {
    ...complaint,
    deadlines: complaint.deadlines.map((deadline) =>
      deadline.told === 'missed' &&
      deadline.clock === clock &&
      (startRevision === undefined || deadline.startRevision === startRevision)
        ? { ...deadline, rebutted: true }
        : deadline,
    ),
  };
}
