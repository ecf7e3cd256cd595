import { no } from '../complaint/deciding/refusals.js';
import { type ImprovementSource } from './improvement.js';

interface Named {
  readonly source: ImprovementSource;
  readonly sourceStream?: string;
  readonly sourceEventId?: string;
}

/** The sources that are always written down, what stream has them, and what to do where another one or none is named. */
const written: Partial<Record<ImprovementSource, { readonly stream: RegExp; readonly sentence: string }>> = {
  lesson: {
    stream: /^complaint-./,
    sentence:
      'A lesson comes from a case. Name the case in sourceStream, as complaint-{id}; or say that the idea is of the staff, a suggestion, or from outside.',
  },
  audit: {
    stream: /^audit-findings$/,
    sentence:
      'What an audit found is recorded in audit-findings. Record it there, and name audit-findings in sourceStream.',
  },
};

/** Refuses a source that nobody could look up. */
export function refuseSource({ source, sourceStream, sourceEventId }: Named) {
  const must = written[source];
  if (must !== undefined && !must.stream.test(sourceStream ?? '')) return notThere(must.sentence);
  return sourceEventId !== undefined && sourceStream === undefined
    ? notThere('Name the stream of the event that it comes from as well.')
    : undefined;
}

const notThere = (sentence: string) => no('value-not-allowed', 'T26', sentence, { details: { field: 'sourceStream' } });
