import { code, event, flag, freeText, group, list, moment, optional, type EventOf } from '#libs/event-schema';
import { contactMediums, counterparties } from './codes.js';
import { clock, elsewhere, emotion, promiseId } from './vocabulary.js';

export const contactBrings = ['decision', 'answer', 'question', 'newDate', 'nothing'] as const;
export type ContactBrings = (typeof contactBrings)[number];

export const contactLogged = event(
  'ContactLogged',
  1,
  ['P11', 'F3', 'F4', 'F7', 'F8', 'F9', 'F12', 'X6'],
  'We and somebody else were in touch. Whether it was meaningful is derived: a person spoke, and it brought something.',
  {
    direction: code(['inbound', 'outbound'], 'Who began it: inbound is the other, outbound is us.'),
    counterparty: code(counterparties, 'With whom.'),
    medium: code(contactMediums, 'Through what.'),
    emotion: optional(emotion('How strong the emotion of the other was, 1 calm to 5 furious or desperate.')),
    automated: flag('A machine sent it.'),
    templated: flag('A standard text was used.'),
    hadToRepeat: code(['yes', 'no', 'unknown'], 'Whether they had to tell again what they had told before.'),
    summary: freeText('What was said.'),
    brings: code(contactBrings, 'What it brought to the other.'),
    asks: optional(freeText('The concrete question that we asked.')),
    keepsPromises: optional(list(promiseId('A promise that this contact keeps.'), 'Promises that this contact keeps.')),
    elsewhere: optional(elsewhere()),
    consentsTo: optional(
      group(
        {
          clock: clock('The term that is extended.'),
          until: moment('Until when they agree to wait.'),
        },
        'What the complainant agreed to in writing: more time than the regime allows of itself.',
      ),
    ),
    meaningful: optional(flag('Only ever false: whoever logged it says that it brought less than it seems.')),
  },
);
export type ContactLogged = EventOf<typeof contactLogged>;

/** A contact is meaningful when a person made it and it brings something; the person may only lower that. */
export const isMeaningful = ({ automated, brings, meaningful }: ContactLogged['data']): boolean =>
  !automated && brings !== 'nothing' && meaningful !== false;

/** The complainant's side came to us with it. */
export const isTheirs = ({
  direction,
  counterparty,
  automated,
}: Pick<ContactLogged['data'], 'direction' | 'counterparty' | 'automated'>): boolean =>
  direction === 'inbound' && !automated && (counterparty === 'complainant' || counterparty === 'representative');
