import { type Fact } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { unique } from '../complaint/state/lists.js';
import { type IncidentEvent } from './events.js';

/*
 * What an incident is, as far as decisions and readers need to know: folded from its facts. Moments are ISO instants in
 * UTC; `at` is when it happened in the world.
 */

export interface Detection {
  readonly at: string;
  readonly by: string;
  /** When it went wrong, which may lie long before. */
  readonly happenedAt?: string;
  readonly unit?: string;
  readonly product?: string;
  readonly cause?: string;
  readonly severity?: number;
  /** Whoever told it made the error, which is welcome. */
  readonly ownError: boolean;
}

export interface Affected {
  readonly at: string;
  /** As it was counted last. */
  readonly count: number;
}

export interface Notification {
  readonly at: string;
  readonly count: number;
  readonly medium: string;
  readonly asksForIdeas: boolean;
  /** Told customers by reference. */
  readonly named: number;
}

export interface Closing {
  readonly at: string;
  readonly lessonComplaintId?: string;
  readonly improvementId?: string;
}

export interface Incident {
  readonly revision: number;
  readonly detection?: Detection;
  readonly affected?: Affected;
  /** Keyed hashes of the customers whom it touched, as far as they are known by reference. */
  readonly affectedHashes: readonly string[];
  readonly notifications: readonly Notification[];
  readonly notifiedHashes: readonly string[];
  readonly closing?: Closing;
}

export type DetectedIncident = Incident & { readonly detection: Detection };
export const isDetected = (incident: Incident): incident is DetectedIncident => incident.detection !== undefined;

export const noIncident: Incident = { revision: -1, affectedHashes: [], notifications: [], notifiedHashes: [] };

/** Total: trusts its facts in any order, never reads a clock, never looks into a sealed field. */
export function evolveIncident(incident: Incident, fact: Fact<IncidentEvent>): Incident {
  return { ...folded(incident, fact), revision: fact.revision };
}

function folded(incident: Incident, fact: Fact<IncidentEvent>): Incident {
  const { occurredAt: at, actor } = fact.metadata;
  switch (fact.type) {
    case 'IncidentDetected': {
      const { happenedAt, unit, product, cause, severity, ownError = false } = fact.data;
      const told = present({ happenedAt, unit, product, cause, severity });
      return { ...incident, detection: { at, by: actor.id, ownError, ...told } };
    }
    case 'AffectedIdentified':
      return {
        ...incident,
        affected: { at, count: fact.data.count },
        affectedHashes: unique([...incident.affectedHashes, ...fact.data.hashes]),
      };
    case 'ProactiveNotificationSent': {
      const { count, medium, asksForIdeas = false, hashes = [] } = fact.data;
      return {
        ...incident,
        notifications: [...incident.notifications, { at, count, medium, asksForIdeas, named: hashes.length }],
        notifiedHashes: unique([...incident.notifiedHashes, ...hashes]),
      };
    }
    case 'IncidentClosed': {
      const { lessonComplaintId, improvementId } = fact.data;
      return { ...incident, closing: { at, ...present({ lessonComplaintId, improvementId }) } };
    }
    default:
      return neverAnother(fact, incident);
  }
}

/** Does not compile while an event is missing above. */
const neverAnother = (_fact: never, incident: Incident): Incident => incident;

/** How an incident's stream begins and folds, for the machinery that loads and appends. */
export const incidentAggregate = { category: 'incident', initial: noIncident, evolve: evolveIncident } as const;

/** How many customers were told: who was told by reference counts once, others as often as was said. */
export function notifiedCount({ notifications, notifiedHashes }: Incident): number {
  const unnamed = notifications.reduce((sum, { count, named }) => sum + Math.max(0, count - named), 0);
  return notifiedHashes.length + unnamed;
}

/** How many customers do not know yet; undefined while nobody knows how many it touched. */
export const notYetNotified = (incident: Incident): number | undefined =>
  incident.affected === undefined ? undefined : Math.max(0, incident.affected.count - notifiedCount(incident));
