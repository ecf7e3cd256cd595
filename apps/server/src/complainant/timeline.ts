import { type Complaint, type ComplaintEvent } from '#libs/complaints';
import { promisesIn } from '../audit/promise-words.js';
import { type Spoken } from './language-of.js';
import { type OwnFact } from './own-facts.js';
import { type About, shownOf, told } from './shown.js';

/** One thing that happened, as one would tell it to whom it happened. */
export interface Told {
  /** ISO instant in UTC. */
  readonly at: string;
  /** The same, as people say it. */
  readonly when: string;
  readonly what: string;
  /** What was said, in the words in which it was said. */
  readonly said?: string;
}

/** What was promised, by the id of the promise, in the words in which it was told; nothing where those are erased. */
export function promisedIn(facts: readonly OwnFact[]): ReadonlyMap<string, string> {
  const promised = new Map<string, string>();
  for (const { type, data } of facts)
    for (const [promiseId, words] of promisesIn(type, data)) {
      const what = told(words);
      if (what !== undefined) promised.set(promiseId, what);
    }
  return promised;
}

/** What happened, in the order in which it happened: only what is shown to a complainant, in one language. */
export function timelineOf(facts: readonly OwnFact[], complaint: Complaint, { words, say }: Spoken): readonly Told[] {
  const promised = promisedIn(facts);
  const timeline = facts.flatMap((fact): Told[] => {
    const shows = shownOf(fact, aboutOf(fact, complaint, promised));
    if (shows === undefined) return [];
    const { occurredAt, precision } = fact.metadata;
    const { said, ...rest } = shows;
    const tell: unknown = words.events[fact.type as keyof typeof words.events];
    return [
      {
        at: occurredAt,
        when: precision === 'instant' ? say.moment(occurredAt) : say.day(occurredAt),
        what: (tell as (shows: object, saying: typeof say) => string)(rest, say),
        ...(said === undefined ? {} : { said }),
      },
    ];
  });
  // Of what happened at one moment the order of the record stands.
  return timeline.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function aboutOf({ data, metadata }: OwnFact, complaint: Complaint, promised: ReadonlyMap<string, string>): About {
  const own = metadata.actor.role === 'complainant';
  const { promiseId } = data as Partial<Extract<ComplaintEvent, { type: 'PromiseKept' }>['data']>;
  if (promiseId === undefined) return { own };
  const redress = complaint.redress.find((one) => one.promiseId === promiseId);
  const what = promised.get(promiseId);
  return {
    own,
    promise: what,
    tracked: complaint.promises.find((one) => one.promiseId === promiseId),
    redress: redress && { ...redress, ...(what === undefined ? {} : { what }) },
  };
}
