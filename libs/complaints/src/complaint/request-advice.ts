import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnFarAhead } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { askWords, hasWords } from './deciding/words.js';

export interface RequestAdvice extends Occurrence {
  readonly type: 'RequestAdvice';
  /** The committee. */
  readonly from: string;
  readonly question?: string;
  /** When the advice is expected. */
  readonly dueAt?: string;
}

export const requestAdvice: Behaviour<RequestAdvice, ReceivedComplaint> = (command, _complaint, setting) => {
  const { from, question, precision } = command;
  const refused =
    askWords('T1', { from }, { from: 'Name the committee that is asked for advice.' }) ??
    refuseDue(
      {
        field: 'dueAt',
        dueAt: command.dueAt,
        asked: 'Leave them time for the advice: give a moment that is still to come.',
      },
      setting,
    );
  if (refused !== undefined) return refused;
  const dueAt = command.dueAt === undefined ? undefined : utc(command.dueAt);
  return accept(
    [
      {
        type: 'AdviceRequested',
        data: { from, ...present({ question: hasWords(question) ? question : undefined, dueAt }) },
        ...present({ precision }),
      },
    ],
    warnFarAhead([dueAt], setting),
  );
};
