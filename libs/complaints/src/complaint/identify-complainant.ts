import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type ComplainantIdentified } from './events/index.js';
import { filledPerson } from './deciding/filled-person.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';

export interface IdentifyComplainant extends Occurrence {
  readonly type: 'IdentifyComplainant';
  readonly complainant?: ComplainantIdentified['data']['complainant'];
  readonly representative?: NonNullable<ComplainantIdentified['data']['representative']>;
  readonly signed?: boolean;
  /** Who was anonymous chose to say who they are. */
  readonly revealedSelf?: boolean;
}

/** Only the complainant lifts their anonymity; finding out who it is does not. */
export const identifyComplainant: Behaviour<IdentifyComplainant, ReceivedComplaint> = (command, { receipt }) => {
  const complainant = filledPerson(command.complainant);
  const representative = filledPerson(command.representative);
  if (complainant === undefined && representative === undefined && command.signed !== true)
    return no(
      'blank',
      'P10',
      'Say what became known: a name, an address or telephone number, a customer number, who speaks for them, or that it is signed now.',
      { details: { field: 'complainant' } },
    );
  if (receipt.anonymous && command.revealedSelf !== true)
    return no(
      'anonymous-with-identity',
      'G9',
      'The complainant chose to stay unknown. Record who it is only when they said so themselves, and say that with revealedSelf.',
    );
  const data: ComplainantIdentified['data'] = {
    complainant: complainant ?? {},
    ...present({
      representative,
      signed: command.signed === true ? true : undefined,
      revealedSelf: receipt.anonymous ? true : undefined,
    }),
  };
  return accept([{ type: 'ComplainantIdentified', data, ...present({ precision: command.precision }) }]);
};
