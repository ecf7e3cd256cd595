import { type Complaint } from '#libs/complaints';
import { type Spoken } from './language-of.js';
import { type OwnFact } from './own-facts.js';
import { told } from './shown.js';

/** Our answer, how it came about, and where to turn to by whoever disagrees. */
export interface ToldResolution {
  readonly at: string;
  readonly resolution?: string;
  readonly explanation?: string;
  /** What was decided, on the whole or on a part. */
  readonly decisions?: readonly { readonly words: string; readonly reason?: string }[];
  readonly recourse?: { readonly body: string; readonly term: string; readonly words: string };
}

/** The latest answer; undefined while there is none, or when the case was taken up again since. */
export function resolutionOf(
  facts: readonly OwnFact[],
  { ending, parts }: Complaint,
  { words, say }: Spoken,
): ToldResolution | undefined {
  if (ending?.how !== 'resolved') return undefined;
  const latest = facts.findLast((fact) => fact.type === 'Resolved');
  if (latest?.type !== 'Resolved') return undefined;
  const { decisions = [], recourse, ...data } = latest.data;
  const [resolution, explanation] = [told(data.resolution), told(data.explanation)];
  const partOf = (partId: string | undefined): number | undefined => {
    const place = parts.findIndex((part) => part.partId === partId);
    return place < 0 ? undefined : place + 1;
  };
  return {
    at: latest.metadata.occurredAt,
    ...(resolution === undefined ? {} : { resolution }),
    ...(explanation === undefined ? {} : { explanation }),
    ...(decisions.length === 0
      ? {}
      : {
          decisions: decisions.map(({ decision, partId, reason }) => {
            const why = told(reason);
            return {
              words: words.decision(decision, partOf(partId)),
              ...(why === undefined ? {} : { reason: why }),
            };
          }),
        }),
    ...(recourse === undefined
      ? {}
      : { recourse: { ...recourse, words: words.recourse(recourse.body, recourse.term, say) } }),
  };
}
