import { accept, type Decided, type Fact, type Warning } from '#libs/event-schema';
import { type Setting } from './behaviour.js';
import { type Complaint } from '../state/complaint.js';
import { type ComplaintEvent } from '../events/index.js';
import { evolve } from '../state/evolve.js';
import { type ComplaintDecision } from './refusals.js';

/** What the complaint will be once these events are appended. */
export function afterwards(
  complaint: Complaint,
  events: readonly Decided<ComplaintEvent>[],
  setting: Setting,
): Complaint {
  return events.reduce((folded, { occurredAt, precision, pins: _pins, ...event }) => {
    const revision = folded.revision + 1;
    const fact: Fact<ComplaintEvent> = {
      ...event,
      id: setting.ids(`fact/${revision}`),
      stream: `complaint-${setting.complaintId}`,
      revision,
      metadata: {
        commandId: setting.ids('command'),
        bodyHash: '',
        correlationId: '',
        actor: setting.actor,
        originLogId: '',
        occurredAt: occurredAt ?? setting.at,
        precision: precision ?? 'instant',
        recordedAt: setting.now,
        schemaVersion: 1,
      },
    };
    return evolve(folded, fact);
  }, complaint);
}

/** Several decisions as one: each sees what the ones before it bring about; the first refusal refuses all. */
export function inTurn(
  complaint: Complaint,
  setting: Setting,
  steps: readonly ((complaint: Complaint) => ComplaintDecision)[],
): ComplaintDecision {
  const events: Decided<ComplaintEvent>[] = [];
  const warnings: Warning[] = [];
  let now = complaint;
  for (const step of steps) {
    const decision = step(now);
    if (!decision.accepted) return decision;
    events.push(...decision.events);
    warnings.push(...decision.warnings);
    now = afterwards(now, decision.events, setting);
  }
  return accept(events, warnings);
}
