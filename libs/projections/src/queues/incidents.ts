import { evolveIncident, type Incident, type IncidentEvent, noIncident, notYetNotified } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type DocumentValue } from '#libs/read-store';
import { type Waiting } from './queue.js';
import { standsNowhere, type Subject } from './subject.js';

/** Something went wrong, and customers whom it touched do not know it from us yet [N3]. */
export const incidents: Subject = {
  kind: 'incident',
  fold: (kept, fact) => keptFrom(evolveIncident(incidentIn(kept), fact as Fact<IncidentEvent>)),
  // Whom it touched by reference may be thousands; only whom we told has to be told apart.
  packed: (kept) => keptFrom({ ...incidentIn(kept), affectedHashes: [] }),
  standing(kept) {
    const incident = incidentIn(kept);
    const waiting = waitingOf(incident);
    return waiting === undefined
      ? standsNowhere
      : { unit: incident.detection?.unit, waiting: [['incidents', waiting] as const] };
  },
};

const incidentIn = (kept: DocumentValue | undefined): Incident => (kept ?? noIncident) as unknown as Incident;
const keptFrom = (incident: Incident): DocumentValue => incident as unknown as DocumentValue;

function waitingOf(incident: Incident): Waiting | undefined {
  const { detection, affected, closing } = incident;
  if (detection === undefined || closing !== undefined) return undefined;
  const { at: since } = detection;
  const untold = notYetNotified(incident);
  if (affected === undefined || untold === undefined)
    return { why: 'affectedUnknown', since, next: 'IdentifyAffected' };
  const details = { affected: affected.count, notified: affected.count - untold };
  return untold === 0 ? undefined : { why: 'customersNotNotified', since, next: 'SendProactiveNotification', details };
}
