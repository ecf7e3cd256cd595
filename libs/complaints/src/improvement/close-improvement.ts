import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { present } from '../complaint/deciding/present.js';
import { askWords, hasWords } from '../complaint/deciding/words.js';
import { type ImprovementBehaviour } from './behaviour.js';
import { type ImprovementEnd, type ProposedImprovement } from './improvement.js';
import { noOfImprovement } from './refusals.js';
import { improvementUnknown } from './warnings.js';

export interface CloseImprovement extends Dated {
  readonly type: 'CloseImprovement';
  readonly outcome: ImprovementEnd;
  /** Needed when it is rejected, or did not help. */
  readonly reason?: string;
  /** Needed when another one takes its place. */
  readonly replacedBy?: string;
}

/** Whether it helped is told only by who looked; what was not carried out is rejected or replaced, with a reason. */
export const closeImprovement: ImprovementBehaviour<CloseImprovement, ProposedImprovement> = (
  command,
  improvement,
  { actor, improvementId, replacementFound },
) => {
  const { outcome, reason, replacedBy } = command;
  const refused = refuseEnd(command, improvement) ?? refuseReplacement(command, improvementId);
  if (refused !== undefined) return refused;
  return accept(
    [
      {
        type: 'Closed',
        data: {
          outcome,
          by: actor.id,
          ...present({
            reason: hasWords(reason) ? reason : undefined,
            replacedBy: outcome === 'replaced' ? replacedBy : undefined,
          }),
        },
      },
    ],
    [
      ...(outcome === 'replaced' && replacementFound === false ? [improvementUnknown] : []),
      ...(outcome === 'effective' && improvement.checks.at(-1)?.outcome === 'tooFewCases' ? [unclear] : []),
    ],
  );
};

const unclear: Warning = {
  code: 'recurrence-unclear',
  rule: 'N7',
  sentence:
    'At the last look there were too few cases to tell whether it helped. Look again later, and say in the reason how you know.',
};

function refuseEnd({ outcome, reason }: CloseImprovement, { implementation, checks }: ProposedImprovement) {
  const latest = checks.at(-1);
  switch (outcome) {
    case 'effective':
    case 'notEffective':
      if (latest === undefined)
        return noOfImprovement(
          'recurrence-unchecked',
          'N7',
          'Look first whether the same problem still happens, and record what you found.',
        );
      if (outcome === 'effective' && latest.outcome === 'recurred')
        return noOfImprovement(
          'recurrence-contradicts',
          'N7',
          'The last look says that it happened again. Look again, or close it as not effective and propose what would help.',
        );
      return outcome === 'effective'
        ? undefined
        : askWords('N7', { reason }, { reason: 'Say why it did not help, so that the next one does.' });
    case 'rejected':
      if (implementation !== undefined)
        return noOfImprovement(
          'improvement-implemented-before',
          'T3',
          'This improvement works already. Say whether it helped, or which one takes its place.',
        );
      return askWords('T3', { reason }, { reason: 'Say why it is not carried out: who proposed it will ask.' });
    case 'replaced':
      return undefined;
  }
}

function refuseReplacement({ outcome, replacedBy }: CloseImprovement, improvementId: string) {
  if (outcome !== 'replaced') return undefined;
  if (replacedBy !== undefined && replacedBy === improvementId)
    return noOfImprovement(
      'same-improvement',
      'T3',
      'This is the same improvement. Name the one that takes its place.',
      {
        details: { field: 'replacedBy' },
      },
    );
  return askWords('T3', { replacedBy }, { replacedBy: 'Name the improvement that takes its place.' });
}
