import {
  acknowledged,
  at,
  clockPaused,
  contactLogged,
  markedDuplicate,
  monday,
  mondayNoon,
  ownerAssigned,
  personalDataErased,
  promiseKept,
  promiseMade,
  received,
  resolved,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type LogContact } from './commands.js';
import { contactsOf } from './deciding/contacts.js';

const log = (differs: Partial<LogContact> = {}): LogContact => ({
  type: 'LogContact',
  direction: 'outbound',
  counterparty: 'complainant',
  medium: 'telephone',
  summary: 'The mechanic comes tomorrow.',
  brings: 'answer',
  ...differs,
});
const start = [received(), ownerAssigned()];

describe('logging a contact', () => {
  it('[F12] takes what was left out at its plainest, and does not guess whether they had to repeat it', () =>
    given(...start)
      .when(log())
      .then({ type: 'ContactLogged', data: { automated: false, templated: false, hadToRepeat: 'unknown' } }));

  it('[F12] is refused without a summary', () =>
    given(...start)
      .when(log({ summary: '' }))
      .thenRefused('blank', 'F12'));

  it('[F3] is meaningful when a person made it and it brings something; one may only lower that', () => {
    const meaningful = (differs: Partial<LogContact>) =>
      given(...start).when(log(differs)).complaint.contacts?.latest.meaningful;
    expect(meaningful({})).toBe(true);
    expect(meaningful({ automated: true })).toBe(false);
    expect(meaningful({ brings: 'nothing' })).toBe(false);
    expect(meaningful({ meaningful: false })).toBe(false);
    expect(meaningful({ automated: true, meaningful: true })).toBe(false);
  });

  it('[F7] keeps the promises that it names', () =>
    given(...start, promiseMade())
      .when(log({ keepsPromises: ['promise-1'] }))
      .then(
        { type: 'ContactLogged', data: { keepsPromises: ['promise-1'] } },
        { type: 'PromiseKept', data: { promiseId: 'promise-1' } },
      ));

  it('[F7] keeps no promise that is not there or was kept', () => {
    given(...start)
      .when(log({ keepsPromises: ['promise-1'] }))
      .thenRefused('promise-not-found');
    given(...start, promiseMade(), promiseKept())
      .when(log({ keepsPromises: ['promise-1'] }))
      .thenRefused('promise-already-kept');
  });

  it('[F7] keeps no promise by machine, by the other calling us, or by talking with somebody else', () => {
    const made = given(...start, promiseMade());
    made.when(log({ keepsPromises: ['promise-1'], automated: true })).thenRefused('keeps-nothing');
    made.when(log({ keepsPromises: ['promise-1'], direction: 'inbound' })).thenRefused('keeps-nothing');
    made.when(log({ keepsPromises: ['promise-1'], counterparty: 'subject' })).thenRefused('keeps-nothing');
    made
      .when(log({ keepsPromises: ['promise-1'], counterparty: 'representative' }))
      .then({ type: 'ContactLogged' }, { type: 'PromiseKept' });
  });

  it('[T9] keeps the promised next contact when it is one, and nothing else does', () => {
    const promised = given(...start, acknowledged());
    promised.when(log()).then({ type: 'ContactLogged' }, { type: 'PromiseKept', data: { promiseId: 'next-contact' } });
    promised.when(log({ brings: 'nothing' })).then({ type: 'ContactLogged' });
    promised.when(log({ direction: 'inbound' })).then({ type: 'ContactLogged' });
    promised.when(log({ counterparty: 'thirdParty' })).then({ type: 'ContactLogged' });
  });

  it('[X6] lets a clock run again when whoever was asked has answered, and nobody else', () => {
    const waiting = given(...start, acknowledged(), clockPaused());
    const inbound = { direction: 'inbound' } as const;
    waiting
      .when(log(inbound))
      .then({ type: 'ContactLogged' }, { type: 'ClockResumed', data: { clock: 'resolution', cause: 'answered' } });
    waiting
      .when(log({ ...inbound, counterparty: 'representative' }))
      .then({ type: 'ContactLogged' }, { type: 'ClockResumed' });
    waiting.when(log({ ...inbound, counterparty: 'thirdParty' })).then({ type: 'ContactLogged' });
    waiting.when(log({ ...inbound, counterparty: 'subject' })).then({ type: 'ContactLogged' });
    waiting.when(log({ brings: 'question' })).then({ type: 'ContactLogged' }, { type: 'PromiseKept' });
  });

  it('[X6] does not let a clock run again for what was said before it was paused', () =>
    given(...start, at(mondayNoon, clockPaused()))
      .when(log({ direction: 'inbound', occurredAt: monday }))
      .then({ type: 'ContactLogged' }));

  it('is welcome after the case was resolved', () =>
    given(...start, acknowledged(), resolved())
      .when(log({ direction: 'inbound' }))
      .then({ type: 'ContactLogged' }));

  it('[X11] goes to the target of a duplicate, which the answer names', () => {
    const { decision } = given(...start, markedDuplicate({ target: 'case-2' })).when(log());
    expect(decision).toMatchObject({ refusal: { code: 'case-is-duplicate', details: { target: 'case-2' } } });
  });

  it('[X10] adds no words to a case that was erased', () =>
    given(...start, personalDataErased())
      .when(log())
      .thenRefused('case-erased'));

  it('[P11] keeps how strong the emotion was, and never asks for it', () => {
    const { complaint } = given(...start, contactLogged({ emotion: 2 })).when(
      log({ direction: 'inbound', emotion: 4 }),
    );
    expect(contactsOf(complaint).map(({ emotion }) => emotion)).toEqual([2, 4]);
  });
});
