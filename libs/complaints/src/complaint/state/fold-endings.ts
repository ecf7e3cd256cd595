import { present } from '../deciding/present.js';
import { type Fact } from '#libs/event-schema';
import { type Complaint, type Ending } from './complaint.js';
import { noted, withOutboundAct } from './fold-contacts.js';
import { keep } from './fold-promises.js';
import { type LessonRecorded, type ResolutionAnswered, type Resolved } from '../events/index.js';

/** Keeps what it names, and the next contact that the acknowledgement promised. */
export function foldResolved(complaint: Complaint, fact: Fact<Resolved>): Complaint {
  const { data, metadata } = fact;
  const kept = complaint.promises.filter(({ kind }) => kind === 'nextContact').map(({ promiseId }) => promiseId);
  const resolved: Complaint = {
    ...ended(complaint, fact, 'resolved'),
    resolutions: [
      ...complaint.resolutions,
      { ...noted(fact), attempt: complaint.resolutions.length + 1, recourse: data.recourse !== undefined },
    ],
    promises: keep(complaint.promises, [...kept, ...(data.keepsPromises ?? [])], metadata.occurredAt),
  };
  return metadata.actor.role === 'importer' ? resolved : withOutboundAct(resolved, fact);
}

/** Whatever ends a case ends its pauses. */
export function ended(complaint: Complaint, fact: Fact, how: Ending['how']): Complaint {
  return { ...complaint, ending: { ...noted(fact), how }, pauses: [] };
}

export function foldAnswered(complaint: Complaint, { data }: Fact<ResolutionAnswered>): Complaint {
  const latest = complaint.resolutions.at(-1);
  if (latest === undefined) return complaint;
  return { ...complaint, resolutions: [...complaint.resolutions.slice(0, -1), { ...latest, answer: data.answer }] };
}

export function foldReopened(complaint: Complaint): Complaint {
  const { ending: _over, ...open } = complaint;
  return { ...open, reopenings: complaint.reopenings + 1, acknowledgedThisRun: false };
}

export function foldLesson(complaint: Complaint, fact: Fact<LessonRecorded>): Complaint {
  const { outcome, rootCause, improvementId } = fact.data;
  const afterAttempt = complaint.resolutions.length;
  const lesson = { ...noted(fact), outcome, rootCause, ...present({ improvementId }), afterAttempt };
  return { ...complaint, lessons: [...complaint.lessons, lesson] };
}
