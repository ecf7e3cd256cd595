import { accept } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { refuseDue, warnFarAhead } from '../complaint/deciding/due-moments.js';
import { utc } from '../complaint/deciding/moments.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { ownerAbsent } from '../complaint/deciding/warnings.js';
import { hasWords } from '../complaint/deciding/words.js';
import { type ImprovementBehaviour } from './behaviour.js';
import { type ProposedImprovement } from './improvement.js';
import { noOfImprovement } from './refusals.js';

export interface ApproveImprovement extends Dated {
  readonly type: 'ApproveImprovement';
  /** Who carries it out; who was proposed when absent. */
  readonly owner?: string;
  /** When it will have been carried out. */
  readonly dueAt?: string;
  readonly reason?: string;
}

/** Somebody else than who proposed it decides, and somebody is named who does it. */
export const approveImprovement: ImprovementBehaviour<ApproveImprovement, ProposedImprovement> = (
  { owner: named, dueAt, reason },
  { proposal, approval },
  setting,
) => {
  if (approval !== undefined)
    return noOfImprovement(
      'improvement-approved-before',
      'T3',
      `${approval.by} approved this improvement before. Record when it works, or close it.`,
    );
  if (proposal.by === setting.actor.id)
    return noOfImprovement(
      'own-proposal',
      'T14',
      'You proposed this yourself. Let somebody else decide whether it is carried out.',
    );
  const owner = hasWords(named) ? named : proposal.owner;
  if (owner === undefined)
    return no('nobody-named', 'T3', 'Name who carries it out: an improvement that is nobody’s does not come.', {
      details: { field: 'owner' },
    });
  const refused = refuseDue(
    {
      field: 'dueAt',
      dueAt,
      asked: 'Give a moment that is still to come by which it is carried out, or leave it out.',
    },
    setting,
  );
  if (refused !== undefined) return refused;
  return accept(
    [
      {
        type: 'Approved',
        data: {
          by: setting.actor.id,
          owner,
          ...present({
            dueAt: dueAt === undefined ? undefined : utc(dueAt),
            reason: hasWords(reason) ? reason : undefined,
          }),
        },
      },
    ],
    [
      ...(setting.register.isPresent(owner, setting.now) ? [] : [ownerAbsent(owner)]),
      ...warnFarAhead([dueAt], setting),
    ],
  );
};
