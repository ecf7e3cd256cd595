import {
  acknowledged,
  at,
  classified,
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

describe('somebody who comes to us again', () => {
  const rings = (differs: Partial<LogContact> = {}) => log({ direction: 'inbound', brings: 'nothing', ...differs });
  const lift = (times: number, cases: number) => ({ about: [{ object: 'lift', times, cases }], asOf: 'position-9' });
  const sentenceOf = ({ decision }: ReturnType<ReturnType<typeof given>['when']>) =>
    decision.accepted ? decision.warnings.find(({ code }) => code === 'third-contact')?.sentence : undefined;

  it('[F9] is told to whoever speaks with them, with what they come about and over how many cases', () => {
    const outcome = given(...start, classified()).when(rings(), { elsewhere: lift(1, 1) });
    expect(sentenceOf(outcome)).toBe(
      'This is the third time that this person comes to us about the lift, over two cases.',
    );
    expect(sentenceOf(given(...start, classified()).when(rings(), { elsewhere: lift(18, 6) }))).toBe(
      'This is the 20th time that this person comes to us about the lift, over 7 cases.',
    );
    expect(sentenceOf(given(...start, classified()).when(rings(), { elsewhere: lift(20, 1) }))).toContain('22nd');
  });

  it('[F9] counts this case by its own facts, also while nobody said what it is about', () => {
    expect(sentenceOf(given(...start, contactLogged()).when(rings()))).toBe(
      'This is the third time that this person comes to us about this.',
    );
    given(...start)
      .when(rings())
      .thenNotWarned('third-contact');
    given(...start, contactLogged())
      .when(rings(), { elsewhere: lift(9, 2) })
      .then({ type: 'ContactLogged', data: { elsewhere: lift(9, 2) } });
  });

  it('[F9] is not counted with what they came about otherwise', () => {
    const invoice = { about: [{ object: 'invoice', times: 9, cases: 3 }], asOf: 'position-9' };
    given(...start, classified())
      .when(rings(), { elsewhere: invoice })
      .thenNotWarned('third-contact');
  });

  it('[F9] pins the answer and the position at which it was asked, and never what the caller says', () => {
    const claimed = { ...rings(), elsewhere: lift(9, 9) } as LogContact;
    given(...start, classified())
      .when(claimed, { elsewhere: lift(1, 1) })
      .then({ type: 'ContactLogged', data: { elsewhere: lift(1, 1) } });
    const { decision } = given(...start, classified()).when(claimed);
    expect(decision).toMatchObject({ accepted: true });
    expect(JSON.stringify(decision)).not.toContain('position-9');
  });

  it('[F9] is recorded also when other cases could not be asked, with a warning', () => {
    const outcome = given(...start, classified()).when(rings(), { elsewhere: 'unknown' });
    outcome.thenWarned('elsewhere-unknown');
    expect(outcome.complaint.inTouch).toEqual({ times: 2, latest: expect.any(Array) as unknown });
  });

  it('[F9] is no contact of ours, of a machine or of somebody else', () => {
    for (const differs of [{ direction: 'outbound' }, { automated: true }, { counterparty: 'thirdParty' }] as const) {
      const outcome = given(...start, contactLogged(), classified()).when(rings(differs), { elsewhere: lift(1, 1) });
      outcome.thenNotWarned('third-contact', 'elsewhere-unknown');
      expect(outcome.complaint.inTouch.times).toBe(2);
      expect(outcome.complaint.inTouch.elsewhere).toBeUndefined();
    }
  });
});
