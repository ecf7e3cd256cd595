import { verifyStream } from '#libs/audit-log';
import { accept } from '#libs/event-schema';
import { type AppendFault } from '../../event-store/testing/faulty-event-store.js';
import { anAct, anInstallation, done, type Installation } from '../testing/installation.js';
import { payIn, payOut, purse, type Purse, type PurseEvent } from '../testing/purse.js';
import { type Transaction, type Transactor } from './index.js';

describe('an append whose outcome is unknown', () => {
  let installation: Installation;
  let transactor: Transactor;
  beforeEach(async () => {
    installation = await anInstallation();
    transactor = installation.transactor({ settleWithinMs: 5_000 });
  });
  afterEach(() => installation.close());

  const transaction = (given: Partial<Transaction<Purse, PurseEvent>> = {}): Transaction<Purse, PurseEvent> => ({
    aggregate: purse,
    stream: 'purse-1',
    act: anAct(),
    decide: payIn(500),
    ...given,
  });
  const stored = () => installation.store.read('purse-1');
  const impatient = () => installation.transactor({ settleWithinMs: 100 });
  const elsewhere = () => installation.transactor({ store: installation.soundStore });

  it.each<[string, (AppendFault | 'none')[]]>([
    ['after the commit', ['written']],
    ['before the commit', ['lost']],
    ['after the commit, and several times', ['written', 'written', 'written']],
    ['before the commit, and several times', ['lost', 'lost', 'lost']],
    ['with the store away in between', ['written', 'unavailable', 'unavailable']],
    ['late, after the second try', ['late', 'none']],
  ])('is settled when it was lost %s', async (_, faults) => {
    await transactor.transact(transaction());
    installation.faulty.failAppends(...faults);
    const outcome = done(await transactor.transact(transaction({ decide: payOut(200) })));
    await installation.faulty.deliver();
    const events = await stored();
    expect(outcome).toMatchObject({ revision: 1, position: events[1]!.position, repeated: false });
    expect(events).toHaveLength(2);
    expect(verifyStream(events)).toEqual([]);
    expect(done(await transactor.transact(transaction())).revision).toBe(2);
    expect(verifyStream(await stored())).toEqual([]);
  });

  it('is settled by sending the identical events, not by deciding again', async () => {
    let decisions = 0;
    installation.faulty.failAppends('lost', 'written', 'lost');
    await transactor.transact(
      transaction({
        decide: () => {
          decisions++;
          return payIn(5)();
        },
      }),
    );
    const [first, ...more] = installation.faulty.attempts;
    expect(decisions).toBe(1);
    expect(more.length).toBeGreaterThanOrEqual(3);
    for (const attempt of more) expect(attempt).toEqual(first);
  });

  it('is settled also when the stream went on meanwhile', async () => {
    await transactor.transact(transaction());
    installation.faulty.failAppends('written').breakDown();
    const mine = transactor.transact(transaction({ decide: () => accept([...eventsOf(1), ...eventsOf(2)]) }));
    await until(() => installation.faulty.attempts.length >= 3);
    await elsewhere().transact(transaction());
    installation.faulty.recover();
    expect(done(await mine)).toMatchObject({ revision: 2, events: [{ revision: 1 }, { revision: 2 }] });
    expect(await transactor.load(purse, 'purse-1')).toMatchObject({ revision: 3, state: { balanceCents: 1_003 } });
    expect(done(await transactor.transact(transaction())).revision).toBe(4);
    expect(verifyStream(await stored())).toEqual([]);
  });

  it('is a lost race, decided again, when somebody else took its place', async () => {
    await transactor.transact(transaction());
    installation.faulty.failAppends('lost').breakDown();
    const mine = transactor.transact(transaction({ decide: payOut(300) }));
    await until(() => installation.faulty.attempts.length >= 3);
    await elsewhere().transact(transaction({ decide: payOut(400) }));
    installation.faulty.recover();
    expect(await mine).toMatchObject({ kind: 'refused', refusal: { code: 'not-enough' }, revision: 1 });
    expect(await stored()).toHaveLength(2);
  });

  it('is found in the log when another server did the same command in its place', async () => {
    await transactor.transact(transaction());
    const act = anAct();
    installation.faulty.failAppends('lost').breakDown();
    const mine = transactor.transact(transaction({ act, decide: payOut(300) }));
    await until(() => installation.faulty.attempts.length >= 3);
    const theirs = await elsewhere().transact(transaction({ act, decide: payOut(300) }));
    installation.faulty.recover();
    expect(await mine).toEqual({ ...theirs, repeated: true });
    expect(await stored()).toHaveLength(2);
  });

  it('is stale, and not decided again, when If-Match was given and somebody else took its place', async () => {
    await transactor.transact(transaction());
    installation.faulty.failAppends('lost').breakDown();
    const mine = transactor.transact(transaction({ act: anAct({ ifMatch: 0 }), decide: payOut(100) }));
    await until(() => installation.faulty.attempts.length >= 3);
    await elsewhere().transact(transaction());
    installation.faulty.recover();
    expect(await mine).toEqual({ kind: 'stale', seen: 0, current: 1 });
  });

  it.each<AppendFault>(['written', 'lost'])(
    'is told as unknown when it was %s and cannot be settled in time, and a repetition finishes it once',
    async (fault) => {
      const act = anAct();
      installation.faulty.failAppends(fault).breakDown();
      const outcome = await impatient().transact(transaction({ act }));
      expect(outcome).toEqual({ kind: 'outcome-unknown', commandId: act.commandId });
      installation.faulty.recover();
      expect(done(await transactor.transact(transaction({ act }))).repeated).toBe(fault === 'written');
      expect(await stored()).toHaveLength(1);
    },
  );

  it('is told as unknown in time also when the store hangs', async () => {
    const waiting = impatient().transact(transaction());
    installation.faulty.failAppends('lost');
    await until(() => installation.faulty.attempts.length === 1);
    installation.faulty.append = () => new Promise(() => undefined);
    expect(await waiting).toMatchObject({ kind: 'outcome-unknown' });
  });

  it('cannot be done a second time by an append that arrives after the repetition', async () => {
    const act = anAct();
    installation.faulty.failAppends('late').breakDown();
    expect(await impatient().transact(transaction({ act }))).toMatchObject({ kind: 'outcome-unknown' });
    installation.faulty.recover();
    expect(done(await transactor.transact(transaction({ act }))).repeated).toBe(false);
    const [late] = await installation.faulty.deliver();
    expect(late).toMatchObject({ status: 'rejected' });
    expect(await stored()).toHaveLength(1);
  });
});

function eventsOf(amountCents: number) {
  const decision = payIn(amountCents)();
  if (!decision.accepted) throw new Error('refused');
  return decision.events;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 1));
}
