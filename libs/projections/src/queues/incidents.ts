import { type IncidentEvent } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type DocumentValue } from '#libs/read-store';
import { type Waiting } from './queue.js';
import { standsNowhere, type Subject } from './subject.js';

/** What the queue needs to know of an incident. */
interface Incident {
  readonly detectedAt?: string;
  readonly unit?: string;
  /** Customers whom it touched, as it was counted last. */
  readonly affected?: number;
  readonly notified: number;
  readonly closed?: true;
}

const none: Incident = { notified: 0 };

/** Something went wrong, and customers whom it touched do not know it from us yet [N3]. */
export const incidents: Subject = {
  kind: 'incident',
  fold: (kept, fact) => folded(incidentIn(kept), fact as Fact<IncidentEvent>) as unknown as DocumentValue,
  packed: (kept) => kept,
  standing(kept) {
    const incident = incidentIn(kept);
    const waiting = waitingOf(incident);
    return waiting === undefined ? standsNowhere : { unit: incident.unit, waiting: [['incidents', waiting] as const] };
  },
};

const incidentIn = (kept: DocumentValue | undefined): Incident => (kept ?? none) as unknown as Incident;

function folded(incident: Incident, fact: Fact<IncidentEvent>): Incident {
  switch (fact.type) {
    case 'IncidentDetected': {
      const { unit } = fact.data;
      return { ...incident, detectedAt: fact.metadata.occurredAt, ...(unit === undefined ? {} : { unit }) };
    }
    case 'AffectedIdentified':
      return { ...incident, affected: fact.data.count };
    case 'ProactiveNotificationSent':
      return { ...incident, notified: incident.notified + fact.data.count };
    case 'IncidentClosed':
      return { ...incident, closed: true };
    default:
      return incident;
  }
}

function waitingOf({ detectedAt: since, affected, notified, closed }: Incident): Waiting | undefined {
  if (since === undefined || closed === true) return undefined;
  if (affected === undefined) return { why: 'affectedUnknown', since, next: 'IdentifyAffected', details: { notified } };
  return notified >= affected
    ? undefined
    : { why: 'customersNotNotified', since, next: 'SendProactiveNotification', details: { affected, notified } };
}
