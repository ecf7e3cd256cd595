import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { judgedBefore, refuseSubject } from './deciding/separation-of-duties.js';
import { ownerAbsent } from './deciding/warnings.js';
import { hasWords } from './deciding/words.js';

export interface OpenStage extends Occurrence {
  readonly type: 'OpenStage';
  /** Employee id of who handles this stage. */
  readonly handler: string;
  /** Why the complainant asks for it. */
  readonly reason?: string;
}

const lastStage = 9;

/** A second look is a look by other eyes; they own the complaint from then on. */
export const openStage: Behaviour<OpenStage, ReceivedComplaint> = (command, complaint, setting) => {
  const { handler, reason, precision } = command;
  const { stages, trail, revision, owner } = complaint;
  if (!hasWords(handler))
    return no('nobody-named', 'T1', 'Name who takes the second look.', { details: { field: 'handler' } });
  const refused = refuseSubject(complaint, handler, 'handle it');
  if (refused !== undefined) return refused;
  if (stages.some((stage) => stage.handler === handler) || judgedBefore(trail, revision + 1, handler))
    return no(
      'same-handler',
      'T1',
      `${handler} looked into this complaint before. The complainant asks for a second look by somebody else; name a colleague.`,
      { details: { handler } },
    );
  const stage = stages.length + 2;
  if (stage > lastStage)
    return no(
      'value-not-allowed',
      'T1',
      `This complaint had ${lastStage} stages. Help the complainant to an external body instead.`,
      { details: { stage } },
    );
  return accept(
    [
      {
        type: 'StageOpened',
        data: { stage, handler, ...present({ reason: hasWords(reason) ? reason : undefined }) },
        ...present({ precision }),
      },
      ...(handler === owner
        ? []
        : [{ type: 'OwnerAssigned', data: { owner: handler, reason: 'secondStage' } } as const]),
    ],
    setting.register.isPresent(handler, setting.now) ? [] : [ownerAbsent(handler)],
  );
};
