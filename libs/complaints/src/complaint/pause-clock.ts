import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type Contact, type ReceivedComplaint } from './state/complaint.js';
import { latestContact } from './deciding/contacts.js';
import { type ClockName, type ClockPaused } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { pausableClocks } from './state/state-of.js';
import { askWords } from './deciding/words.js';

type Awaited = ClockPaused['data']['waitingFor'];

export interface PauseClock extends Occurrence {
  readonly type: 'PauseClock';
  readonly clock: ClockName;
  readonly waitingFor: Awaited;
  /** What was asked. */
  readonly question: string;
}

/** From now on, and only while an answer to a concrete question is awaited. Statutory clocks never stand still. */
export const pauseClock: Behaviour<PauseClock, ReceivedComplaint> = (command, complaint, { at, now }) => {
  const { clock, waitingFor, question, precision } = command;
  const mayWaitFor: readonly Awaited[] = awaitedBy.get(clock) ?? [];
  if (mayWaitFor.length === 0)
    return no(
      'clock-not-pausable',
      'X6',
      `The clock ${clock} never stands still. Only ${pausableClocks.join(' and ')} wait for somebody's answer; tell the complainant with a holding response.`,
      { details: { clock } },
    );
  if (!mayWaitFor.includes(waitingFor))
    return no(
      'clock-not-pausable',
      'X6',
      `The clock ${clock} waits for the complainant only: whatever we ask of others, they want to hear from us.`,
      { details: { clock } },
    );
  const blank = askWords('X5', { question }, { question: 'Write down what was asked.' });
  if (blank !== undefined) return blank;
  if (Date.parse(at) < Date.parse(now))
    return no(
      'pause-backdated',
      'X5',
      'A clock stands still from now on, not from earlier: the time that has passed was ours. Leave the moment out.',
    );
  const paused = complaint.pauses.find((pause) => pause.clock === clock);
  if (paused?.waitingFor === waitingFor) return accept([]);
  if (paused !== undefined)
    return no(
      'clock-paused',
      'X5',
      'This clock stands still already, for somebody else. Resume it first, then pause it for whom we wait now.',
    );
  if (!awaitsAnswer(waitingFor, complaint))
    return no(
      'nothing-asked',
      'X6',
      'Nobody owes us an answer. Ask a concrete question first, log that contact with what it asks, and then pause.',
    );
  return accept([{ type: 'ClockPaused', data: { clock, waitingFor, question }, ...present({ precision }) }]);
};

const awaitedBy: ReadonlyMap<ClockName, readonly Awaited[]> = new Map<ClockName, readonly Awaited[]>([
  ['progress', ['complainant']],
  ['resolution', ['complainant', 'thirdParty']],
]);

/** The latest contact that asked or answered something was a question of ours. */
function awaitsAnswer(waitingFor: Awaited, complaint: ReceivedComplaint): boolean {
  const isTheirs = ({ counterparty }: Contact): boolean =>
    waitingFor === 'thirdParty'
      ? counterparty === 'thirdParty'
      : counterparty === 'complainant' || counterparty === 'representative';
  return (
    latestContact(complaint, (contact) => isTheirs(contact) && (contact.direction === 'inbound' || contact.asks))
      ?.direction === 'outbound'
  );
}
