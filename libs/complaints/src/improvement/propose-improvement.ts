import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { present } from '../complaint/deciding/present.js';
import { causeNotListed } from '../complaint/deciding/warnings.js';
import { askWords } from '../complaint/deciding/words.js';
import { type ImprovementBehaviour } from './behaviour.js';
import { type Aim, type ImprovementScope, type ImprovementSource, isProposed } from './improvement.js';
import { noOfImprovement } from './refusals.js';
import { refuseSource } from './source.js';

export interface ProposeImprovement extends Dated, Aim {
  readonly type: 'ProposeImprovement';
  readonly source: ImprovementSource;
  /** The stream that it comes from, such as `complaint-{id}` or `audit-findings`. */
  readonly sourceStream?: string;
  readonly sourceEventId?: string;
  /** What would change. */
  readonly proposal: string;
  readonly scope?: ImprovementScope;
  /** Who sees to it. */
  readonly owner?: string;
}

/** Anybody who works here may propose; what it comes from is named by its kind, and looked up, which stops nothing. */
export const proposeImprovement: ImprovementBehaviour<ProposeImprovement> = (command, improvement, setting) => {
  const { source, sourceStream, sourceEventId, proposal, object, cause, product, scope, owner } = command;
  if (isProposed(improvement))
    return noOfImprovement(
      'improvement-proposed-before',
      'T3',
      'This improvement was proposed before. Propose another one as an improvement of its own.',
    );
  const blank = askWords('T3', { proposal }, { proposal: 'Say what would change.' });
  if (blank !== undefined) return blank;
  const refused = refuseSource(command);
  if (refused !== undefined) return refused;
  return accept(
    [
      {
        type: 'ImprovementProposed',
        data: { source, proposal, ...present({ sourceStream, sourceEventId, object, cause, product, scope, owner }) },
      },
    ],
    [
      ...(setting.sourceFound === false ? [sourceUnknown] : []),
      ...(cause === undefined ? [] : causeNotListed(cause)),
      ...(object === undefined || cause === undefined ? [cannotBeCounted] : []),
    ],
  );
};

const sourceUnknown: Warning = {
  code: 'source-unknown',
  rule: 'T26',
  sentence: 'What it is said to come from is not there. It is recorded all the same; check the stream and the event.',
};
const cannotBeCounted: Warning = {
  code: 'aim-unknown',
  rule: 'N7',
  sentence:
    'Object and cause of the complaints that it should prevent are not both named, so nobody can count later whether it helped.',
};
