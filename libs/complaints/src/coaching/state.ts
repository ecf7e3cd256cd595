import { type Fact } from '#libs/event-schema';
import { type CoachingEvent } from './events.js';

/** Drafts that were refused, last first; a list that shares its tail, so that folding stays linear. */
export interface DraftTrail {
  /** Keyed hash of the text. */
  readonly draft: string;
  readonly before: DraftTrail | undefined;
}

type Trained = Extract<CoachingEvent, { readonly type: 'TrainingRecorded' }>['data'];

export interface Training {
  readonly at: string;
  readonly subject: string;
  readonly form?: Trained['form'] & {};
}

/** What helps one employee to learn. Never a figure about a person [F16]. */
export interface Coaching {
  readonly drafts: DraftTrail | undefined;
  /** By rule, how many drafts it refused. */
  readonly refused: Readonly<Record<string, number>>;
  /** The first first. */
  readonly trainings: readonly Training[];
}

export const noCoaching: Coaching = { drafts: undefined, refused: {}, trainings: [] };

function evolve(coaching: Coaching, { type, data, metadata }: Fact<CoachingEvent>): Coaching {
  switch (type) {
    case 'DraftRefused': {
      const counted = data.rules.map((rule) => [rule, (coaching.refused[rule] ?? 0) + 1] as const);
      return {
        ...coaching,
        drafts: { draft: data.textHash, before: coaching.drafts },
        refused: { ...coaching.refused, ...Object.fromEntries(counted) },
      };
    }
    case 'TrainingRecorded': {
      const { subject, form } = data;
      const training = { at: metadata.occurredAt, subject, ...(form === undefined ? {} : { form }) };
      return { ...coaching, trainings: [...coaching.trainings, training] };
    }
  }
}

/** The stream `coaching-{employee}`. */
export const coachingAggregate = { category: 'coaching', initial: noCoaching, evolve };

/** Whether this draft was refused before. */
export function wasRefused({ drafts }: Coaching, draft: string): boolean {
  for (let one = drafts; one !== undefined; one = one.before) if (one.draft === draft) return true;
  return false;
}
