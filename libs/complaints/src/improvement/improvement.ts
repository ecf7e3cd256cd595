import { type Fact } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { type ImprovementEvent } from './events.js';

/*
 * What an improvement is, as far as decisions and readers need to know: folded from its facts. Moments are ISO instants
 * in UTC; `at` is when it happened in the world.
 */

type DataOf<Type extends ImprovementEvent['type']> = Extract<ImprovementEvent, { readonly type: Type }>['data'];
export type ImprovementSource = DataOf<'ImprovementProposed'>['source'];
export type ImprovementScope = NonNullable<DataOf<'ImprovementProposed'>['scope']>;
export type RecurrenceOutcome = DataOf<'RecurrenceChecked'>['outcome'];
export type ImprovementEnd = DataOf<'Closed'>['outcome'];

/** What it is about, as far as complaints can be counted by it. */
export interface Aim {
  readonly object?: string;
  readonly cause?: string;
  readonly product?: string;
}

export interface Proposal extends Aim {
  readonly at: string;
  readonly by: string;
  readonly source: ImprovementSource;
  readonly sourceStream?: string;
  readonly sourceEventId?: string;
  readonly scope?: ImprovementScope;
  readonly owner?: string;
}
export interface Approval {
  readonly at: string;
  readonly by: string;
  readonly owner: string;
  readonly dueAt?: string;
}
export interface Implementation {
  readonly at: string;
  readonly by: string;
}
export interface RecurrenceCheck {
  readonly at: string;
  readonly by: string;
  readonly outcome: RecurrenceOutcome;
  readonly before?: number;
  readonly after?: number;
}
export interface Ended {
  readonly at: string;
  readonly by: string;
  readonly outcome: ImprovementEnd;
  readonly replacedBy?: string;
}

export interface TrackedImprovement {
  readonly revision: number;
  readonly proposal?: Proposal;
  readonly approval?: Approval;
  readonly implementation?: Implementation;
  readonly checks: readonly RecurrenceCheck[];
  readonly closing?: Ended;
}

export type ProposedImprovement = TrackedImprovement & { readonly proposal: Proposal };
export const isProposed = (improvement: TrackedImprovement): improvement is ProposedImprovement =>
  improvement.proposal !== undefined;

export const noImprovement: TrackedImprovement = { revision: -1, checks: [] };

/** Total: trusts its facts in any order, never reads a clock, never looks into a sealed field. */
export function evolveImprovement(improvement: TrackedImprovement, fact: Fact<ImprovementEvent>): TrackedImprovement {
  return { ...folded(improvement, fact), revision: fact.revision };
}

function folded(improvement: TrackedImprovement, fact: Fact<ImprovementEvent>): TrackedImprovement {
  const { occurredAt: at, actor } = fact.metadata;
  switch (fact.type) {
    case 'ImprovementProposed': {
      const { proposal: _words, ...told } = fact.data;
      return { ...improvement, proposal: { at, by: actor.id, ...told } };
    }
    case 'Approved': {
      const { by, owner, dueAt } = fact.data;
      return { ...improvement, approval: { at, by, owner, ...present({ dueAt }) } };
    }
    case 'Implemented':
      return { ...improvement, implementation: { at, by: fact.data.by } };
    case 'RecurrenceChecked': {
      const { by, outcome, before, after } = fact.data;
      return { ...improvement, checks: [...improvement.checks, { at, by, outcome, ...present({ before, after }) }] };
    }
    case 'Closed': {
      const { by, outcome, replacedBy } = fact.data;
      return { ...improvement, closing: { at, by, outcome, ...present({ replacedBy }) } };
    }
    // Told about it; no decision depends on them.
    case 'DeadlineWarned':
    case 'DeadlineMissed':
      return improvement;
    default:
      return neverAnother(fact, improvement);
  }
}

/** Does not compile while an event is missing above. */
const neverAnother = (_fact: never, improvement: TrackedImprovement): TrackedImprovement => improvement;

/** How an improvement's stream begins and folds, for the machinery that loads and appends. */
export const improvementAggregate = {
  category: 'improvement',
  initial: noImprovement,
  evolve: evolveImprovement,
} as const;

export type ImprovementStatus = 'proposed' | 'approved' | 'implemented' | 'checked' | 'closed';

/** How far it is. */
export function statusOfImprovement({
  approval,
  implementation,
  checks,
  closing,
}: TrackedImprovement): ImprovementStatus {
  if (closing !== undefined) return 'closed';
  if (checks.length > 0) return 'checked';
  if (implementation !== undefined) return 'implemented';
  return approval === undefined ? 'proposed' : 'approved';
}
