import { accept, type Decided } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { comingAgain, pinned, unclaimed } from './deciding/coming-again.js';
import { type ComplaintEvent, type ContactLogged, isMeaningful, isTheirs } from './events/index.js';
import { refuseConsentTo } from './deciding/extending.js';
import { utc } from './deciding/moments.js';
import { present } from './deciding/present.js';
import { owedPromise } from './deciding/owed-promise.js';
import { no } from './deciding/refusals.js';
import { isOwed } from './state/state-of.js';
import { askWords, hasWords } from './deciding/words.js';

/** What a contact leaves open is taken at its plainest: a person, in their own words, and nobody asked about repeating. */
export type LogContact = { readonly type: 'LogContact' } & Readonly<
  Omit<ContactLogged['data'], 'automated' | 'templated' | 'hadToRepeat' | 'elsewhere'> &
    Partial<Pick<ContactLogged['data'], 'automated' | 'templated' | 'hadToRepeat'>>
> &
  Occurrence;

export const logContact: Behaviour<LogContact, ReceivedComplaint> = (command, complaint, setting) => {
  const { at, elsewhere } = setting;
  const blank = askWords(
    'F12',
    { summary: command.summary },
    { summary: 'Say in a few words what was said, so that nobody has to repeat it.' },
  );
  if (blank !== undefined) return blank;

  const {
    type: _type,
    occurredAt: _occurredAt,
    precision,
    lateReason: _lateReason,
    asks,
    consentsTo,
    ...told
  } = unclaimed(command);
  const automated = command.automated ?? false;
  const theirs = isTheirs({ ...told, automated });
  const unsound = consentsTo && refuseConsentTo(consentsTo, { ...told, automated }, complaint, setting);
  if (unsound !== undefined) return unsound;
  const data: ContactLogged['data'] = {
    ...told,
    automated,
    templated: command.templated ?? false,
    hadToRepeat: command.hadToRepeat ?? 'unknown',
    ...present({
      asks: hasWords(asks) ? asks : undefined,
      consentsTo: consentsTo && { ...consentsTo, until: utc(consentsTo.until) },
      elsewhere: theirs ? pinned(elsewhere) : undefined,
    }),
  };
  const named = command.keepsPromises ?? [];
  const toComplainant = isOutbound(data) && isTheComplainant(data.counterparty);
  if (named.length > 0 && (!toComplainant || data.automated))
    return no(
      'keeps-nothing',
      'F7',
      'A promise is kept when one of us is in touch with the complainant. Log that contact, and name the promise there.',
    );
  for (const promiseId of named) {
    const owed = owedPromise(complaint, promiseId);
    if (!owed.found) return owed.no;
  }

  const nextContacts =
    toComplainant && isMeaningful(data)
      ? complaint.promises
          .filter((promise) => promise.kind === 'nextContact' && isOwed(promise))
          .map(({ promiseId }) => promiseId)
      : [];
  const kept = [...new Set([...named, ...nextContacts])];
  const events: Decided<ComplaintEvent>[] = [
    { type: 'ContactLogged', data, ...present({ precision }) },
    ...kept.map((promiseId) => ({ type: 'PromiseKept', data: { promiseId } }) as const),
    // Whoever was asked has answered: the clock runs again at once.
    ...complaint.pauses
      .filter(
        ({ waitingFor, since }) =>
          !isOutbound(data) && answersFor(data.counterparty) === waitingFor && Date.parse(since) <= Date.parse(at),
      )
      .map(({ clock }) => ({ type: 'ClockResumed', data: { clock, cause: 'answered' } }) as const),
  ];
  return accept(events, theirs ? comingAgain(complaint, elsewhere) : []);
};

const isOutbound = ({ direction }: ContactLogged['data']): boolean => direction === 'outbound';
const isTheComplainant = (counterparty: ContactLogged['data']['counterparty']): boolean =>
  counterparty === 'complainant' || counterparty === 'representative';
const answersFor = (counterparty: ContactLogged['data']['counterparty']): 'complainant' | 'thirdParty' | undefined =>
  isTheComplainant(counterparty) ? 'complainant' : counterparty === 'thirdParty' ? 'thirdParty' : undefined;
