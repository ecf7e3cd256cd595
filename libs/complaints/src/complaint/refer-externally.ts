import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { hasOpenContactPromise } from './deciding/contact-promises.js';
import { refuseWhileMerging } from './deciding/merging.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { refuseSameHandler, refuseSubject } from './deciding/separation-of-duties.js';
import { openHandover } from './state/state-of.js';
import { askWords, hasWords } from './deciding/words.js';

export interface ReferExternally extends Occurrence {
  readonly type: 'ReferExternally';
  /** The organisation that is the right one. */
  readonly to: string;
  /** Why they are. */
  readonly reason: string;
  /** What was told to the complainant. */
  readonly text?: string;
}

/** Heard first, then helped to get where it can be solved. */
export const referExternally: Behaviour<ReferExternally, ReceivedComplaint> = (command, complaint, setting) => {
  const { to, reason, text, precision } = command;
  const refused =
    askWords(
      'F2',
      { to, reason },
      { to: 'Name the organisation.', reason: 'Say why they are the right ones: sending somebody on is no reflex.' },
    ) ??
    refuseSubject(complaint, setting.actor.id, 'decide that it belongs elsewhere') ??
    refuseSameHandler(complaint, setting) ??
    refuseWhileMerging(complaint);
  if (refused !== undefined) return refused;
  if (complaint.acknowledgement === undefined)
    return no('not-acknowledged', 'N1b', 'Acknowledge the complaint first: nobody is sent on before they were heard.');
  const waiting = openHandover(complaint);
  if (waiting?.mode === 'warm')
    return no(
      'handover-open',
      'F11',
      `A warm handover to ${waiting.to} waits for an answer. Let them accept it or give it back, or recall it; then refer.`,
      { details: { to: waiting.to } },
    );
  return accept(
    [
      {
        type: 'ReferredExternally',
        data: { to, reason, ...present({ text: hasWords(text) ? text : undefined }) },
        ...present({ precision }),
      },
    ],
    [...(hasWords(text) ? [] : [notTold]), ...(hasOpenContactPromise(complaint) ? [promisesLeft] : [])],
  );
};

const notTold: Warning = {
  code: 'complainant-not-told',
  rule: 'F2',
  sentence: 'Add what you told the complainant: where to go, whom to ask for, and what you did to help them there.',
};
const promisesLeft: Warning = {
  code: 'promises-left',
  rule: 'F7',
  sentence: 'We still owe the complainant what we promised. A referral does not take that back: keep it, or tell them.',
};
