import { accept, type Warning } from '#libs/event-schema';
import { improvementUnknown } from '../improvement/warnings.js';
import { type Behaviour, type Occurrence, type Setting } from './deciding/behaviour.js';
import { type Ending, type ReceivedComplaint } from './state/complaint.js';
import { type SimilarAnswer } from './deciding/context.js';
import { type LessonOutcome } from './events/index.js';
import { present } from './deciding/present.js';
import { type ComplaintDecision, no } from './deciding/refusals.js';
import { refuseSubject } from './deciding/separation-of-duties.js';
import { askWords, hasWords } from './deciding/words.js';

export interface RecordLesson extends Occurrence {
  readonly type: 'RecordLesson';
  readonly outcome: LessonOutcome;
  /** A code out of the maintained list. */
  readonly rootCause: string;
  /** Why this outcome. */
  readonly justification: string;
  /** The improvement that it led to; needed when something changed. */
  readonly improvementId?: string;
  /** Who decided that nothing changes; the actor when absent. */
  readonly decider?: string;
}

/** The number of similar cases comes from what other cases know, never from whoever records the lesson. */
export const recordLesson: Behaviour<RecordLesson, ReceivedComplaint> = (command, complaint, setting) => {
  const { ending } = complaint;
  if (ending === undefined)
    return no('not-ended', 'T21', 'Finish the case first: a lesson follows a resolution, a withdrawal or a referral.');
  const { outcome, rootCause, improvementId, precision } = command;
  const { similar } = setting;
  const decider = deciderOf(command, setting);
  const refused =
    askWords('T21', { justification: command.justification }, { justification: 'Say why this is the lesson.' }) ??
    askWords('T12', { rootCause }, { rootCause: 'Name the root cause, out of the list.' }) ??
    refuseWithoutImprovement(command) ??
    refuseBesideOneOff(outcome, ending, complaint) ??
    (decider === undefined ? undefined : refuseSubject(complaint, decider, 'decide what is learned from it')) ??
    (outcome === 'oneOff' ? refuseNotSoRare(similar, setting) : undefined);
  if (refused !== undefined) return refused;

  return accept(
    [
      {
        type: 'LessonRecorded',
        data: {
          outcome,
          rootCause,
          justification: command.justification,
          ...present({
            decider,
            improvementId: hasWords(improvementId) ? improvementId : undefined,
            similarCount: similar?.similarCount,
            similarAsOf: similar?.asOf,
          }),
        },
        ...present({ precision }),
      },
    ],
    [
      ...(outcome === 'oneOff' ? [howRare(similar)] : []),
      ...(setting.improvementFound === false ? [improvementUnknown] : []),
    ],
  );
};

/** From this many similar cases on, a coordinator has to say that it is a one-off all the same. */
const notSoRare = 3;

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

function deciderOf({ outcome, decider }: RecordLesson, { actor }: Setting): string | undefined {
  // Who confirms a one-off does so by recording it.
  if (outcome === 'oneOff') return actor.id;
  return outcome === 'noChangeDecided' ? (decider ?? actor.id) : decider;
}

function refuseWithoutImprovement({ outcome, improvementId }: RecordLesson): Refused | undefined {
  if ((outcome !== 'processChanged' && outcome !== 'complaintSystemChanged') || hasWords(improvementId))
    return undefined;
  return no(
    'improvement-missing',
    'T3',
    'Name the improvement that changes this, so that somebody sees to it. If nothing changes, say who decided that.',
  );
}

function refuseBesideOneOff(
  outcome: LessonOutcome,
  ending: Ending,
  { lessons }: ReceivedComplaint,
): Refused | undefined {
  const already = lessons.filter(({ revision }) => revision > ending.revision);
  if (already.length === 0) return undefined;
  if (outcome === 'oneOff')
    return no(
      'lesson-excluded',
      'T21',
      'A lesson was recorded for this case already, so it is not a one-off. Record what else was learned, or leave it at that.',
    );
  return already.some((lesson) => lesson.outcome === 'oneOff')
    ? no(
        'lesson-excluded',
        'T21',
        'This case was recorded as a one-off, from which nothing else follows. If that is not so, reopen it and say why.',
      )
    : undefined;
}

function refuseNotSoRare(similar: SimilarAnswer | undefined, { actor }: Setting): Refused | undefined {
  if (similar === undefined || similar.similarCount < notSoRare || actor.role === 'coordinator') return undefined;
  return no(
    'coordinator-needed',
    'T21',
    `There were ${similar.similarCount} similar cases in the last 90 days. Ask a coordinator to confirm with a reason that this is a one-off, or look for what they have in common.`,
    { details: { similarCount: similar.similarCount } },
  );
}

const howRare = (similar: SimilarAnswer | undefined): Warning =>
  similar === undefined
    ? {
        code: 'similar-unknown',
        rule: 'T21',
        sentence: 'We could not look up how many cases are like this one. Look again later whether it was a one-off.',
      }
    : {
        code: 'similar-cases',
        rule: 'T21',
        sentence: `Similar cases in the last 90 days: ${similar.similarCount}, and ${similar.importedCount} imported ones.`,
      };
