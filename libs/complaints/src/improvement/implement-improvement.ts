import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { askWords } from '../complaint/deciding/words.js';
import { type ImprovementBehaviour } from './behaviour.js';
import { type ProposedImprovement } from './improvement.js';
import { noOfImprovement } from './refusals.js';

export interface ImplementImprovement extends Dated {
  readonly type: 'ImplementImprovement';
  /** What has changed. */
  readonly what: string;
}

/** It works from now on. Late is late, and still an improvement. */
export const implementImprovement: ImprovementBehaviour<ImplementImprovement, ProposedImprovement> = (
  { what },
  { approval, implementation },
  { actor, at },
) => {
  if (approval === undefined)
    return noOfImprovement(
      'improvement-not-approved',
      'T3',
      'Nobody has approved this improvement yet. Let somebody who did not propose it decide first.',
    );
  if (implementation !== undefined)
    return noOfImprovement(
      'improvement-implemented-before',
      'T3',
      'This improvement works already. Look after ninety days whether it helped.',
    );
  const blank = askWords('G14', { what }, { what: 'Say what has changed.' });
  if (blank !== undefined) return blank;
  const isLate = approval.dueAt !== undefined && Date.parse(at) > Date.parse(approval.dueAt);
  return accept([{ type: 'Implemented', data: { by: actor.id, what } }], isLate ? [implementedLate] : []);
};

const implementedLate: Warning = {
  code: 'implemented-late',
  rule: 'T21',
  sentence: 'It works later than was decided. Tell those who were promised it, and say sorry for the wait.',
};
