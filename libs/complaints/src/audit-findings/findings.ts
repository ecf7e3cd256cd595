import { type Fact } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { type AuditFindingsEvent } from './events.js';

type Told = AuditFindingsEvent['data'];

/** What an audit laid bare; its words stay sealed. */
export interface Finding {
  readonly findingId: string;
  readonly eventId: string;
  readonly at: string;
  readonly by: string;
  readonly area: Told['area'];
  readonly seriousness: Told['seriousness'];
  readonly unit?: string;
  readonly norm?: string;
  readonly improvementId?: string;
}

export interface AuditFindings {
  readonly revision: number;
  readonly findings: readonly Finding[];
}

export const noFindings: AuditFindings = { revision: -1, findings: [] };

/** Total: trusts its facts in any order, never reads a clock, never looks into a sealed field. */
export function evolveFindings({ findings }: AuditFindings, fact: Fact<AuditFindingsEvent>): AuditFindings {
  const { findingId, area, seriousness, unit, norm, improvementId } = fact.data;
  const { occurredAt: at, actor } = fact.metadata;
  const told = present({ unit, norm, improvementId });
  const finding = { findingId, eventId: fact.id, at, by: actor.id, area, seriousness, ...told };
  return { revision: fact.revision, findings: [...findings, finding] };
}

/** How the stream of audit findings begins and folds, for the machinery that loads and appends. */
export const findingsAggregate = { category: 'audit', initial: noFindings, evolve: evolveFindings } as const;
