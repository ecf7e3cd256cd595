import { accept, type Warning } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseNone } from './deciding/bounds.js';
import { type Identity, type ReceivedComplaint } from './state/complaint.js';
import { refuseDue, warnFarAhead } from './deciding/due-moments.js';
import { utc } from './deciding/moments.js';
import { type IdentityAsked } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';

export interface AskIdentity extends Occurrence {
  readonly type: 'AskIdentity';
  readonly asks: IdentityAsked['data']['asks'];
  /** Until when we ask for an answer; the complaint goes on without it. */
  readonly answerBy?: string;
}

export const askIdentity: Behaviour<AskIdentity, ReceivedComplaint> = (command, complaint, setting) => {
  const { receipt, identity } = complaint;
  const asks = [...new Set(command.asks)];
  const refused =
    refuseNone('P10', 'asks', asks, 'Say what was asked for: name, address or signature.') ??
    refuseDue(
      {
        field: 'answerBy',
        dueAt: command.answerBy,
        asked: 'Leave them time for an answer: give a moment that is still to come.',
      },
      setting,
    );
  if (refused !== undefined) return refused;
  if (receipt.anonymous)
    return no(
      'anonymous-with-identity',
      'G9',
      'The complainant chose to stay unknown: do not ask who they are. Talk with them under their return code, and tell what naming themselves would make possible.',
    );
  const answerBy = command.answerBy === undefined ? undefined : utc(command.answerBy);
  const known = asks.filter((what) => isKnown(what, identity));
  return accept(
    [{ type: 'IdentityAsked', data: { asks, ...present({ answerBy }) }, ...present({ precision: command.precision }) }],
    [...(known.length === 0 ? [] : [knownAlready(known)]), ...warnFarAhead([answerBy], setting)],
  );
};

const knownAlready = (known: IdentityAsked['data']['asks']): Warning => ({
  code: 'identity-known',
  rule: 'F12',
  sentence: `We know this already: ${known.join(', ')}. Ask only for what is missing, so that nobody has to repeat it.`,
});

function isKnown(what: IdentityAsked['data']['asks'][number], { name, contact, signed }: Identity): boolean {
  return { name, address: contact, signature: signed }[what];
}
