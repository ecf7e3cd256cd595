import { verifyStream } from '#libs/audit-log';
import { anAct, anInstallation, done, type Installation } from '../testing/installation.js';
import { payIn, purse } from '../testing/purse.js';
import { type Act, type History, type Transactor } from './index.js';

const importer = { id: 'importer', role: 'importer' } as const;

describe('recording history', () => {
  let installation: Installation;
  let transactor: Transactor;
  beforeEach(async () => {
    installation = await anInstallation();
    transactor = installation.transactor();
  });
  afterEach(() => installation.close());

  const history = (act: Act, given: Partial<History> = {}): History => ({
    stream: 'purse-1',
    act: { ...act, actor: importer },
    events: [
      {
        type: 'PaidIn',
        data: { amountCents: 5, remark: 'once' },
        occurredAt: '2015-01-01T05:00:00Z',
        precision: 'day',
      },
      {
        type: 'PaidOut',
        data: { amountCents: 2, remark: 'later' },
        occurredAt: '2015-03-31T05:00:00Z',
        precision: 'notAfter',
        actor: { id: 'other', role: 'importer' },
      },
    ],
    ...given,
  });

  it('[X9] keeps facts as they happened: their own moments, precision and actor, sealed and hashed like any other', async () => {
    const outcome = done(await transactor.recordHistory(history(anAct())));
    const stored = await installation.store.read('purse-1');
    expect(outcome).toMatchObject({ revision: 1, position: stored[1]!.position, repeated: false });
    expect(outcome.events).toEqual(stored.map(({ id, type, revision }) => ({ id, type, revision })));
    expect(stored.map(({ metadata }) => JSON.parse(metadata) as object)).toMatchObject([
      { occurredAt: '2015-01-01T05:00:00Z', precision: 'day', actor: importer },
      { occurredAt: '2015-03-31T05:00:00Z', precision: 'notAfter', actor: { id: 'other' } },
    ]);
    expect(JSON.stringify(stored)).not.toMatch(/once|later/);
    expect(verifyStream(stored)).toEqual([]);
    expect((await transactor.load(purse, 'purse-1')).state.balanceCents).toBe(3);
  });

  it('does not read the stream before it writes', async () => {
    installation.faulty.failReads(1);
    expect(await transactor.recordHistory(history(anAct()))).toMatchObject({ kind: 'done', repeated: false });
  });

  it('adds nothing when it is repeated, also after a person has acted on the case', async () => {
    const act = anAct();
    const first = done(await transactor.recordHistory(history(act)));
    expect(await transactor.recordHistory(history(act))).toEqual({ ...first, repeated: true });
    await transactor.transact({ aggregate: purse, stream: 'purse-1', act: anAct(), decide: payIn(1) });
    expect(await installation.transactor().recordHistory(history(act))).toEqual({ ...first, repeated: true });
    expect(await installation.store.read('purse-1')).toHaveLength(3);
  });

  it('adds nothing when two importers bring the same at once', async () => {
    const act = anAct();
    const outcomes = await Promise.all(
      [transactor, installation.transactor()].map((importing) => importing.recordHistory(history(act))),
    );
    expect(outcomes.map((outcome) => done(outcome).repeated).sort()).toEqual([false, true]);
    expect(await installation.store.read('purse-1')).toHaveLength(2);
  });

  it('says so when the source tells something else than before', async () => {
    const act = anAct();
    await transactor.recordHistory(history(act));
    const changed = history({ ...act, bodyHash: 'c'.repeat(64) });
    expect(await transactor.recordHistory(changed)).toEqual({ kind: 'other-body', commandId: act.commandId });
  });

  it('does not add to a stream that another command made', async () => {
    await transactor.transact({ aggregate: purse, stream: 'purse-1', act: anAct(), decide: payIn(1) });
    expect(await transactor.recordHistory(history(anAct()))).toEqual({ kind: 'busy', current: 0 });
    expect(await installation.store.read('purse-1')).toHaveLength(1);
  });

  it('is settled when its outcome is unknown', async () => {
    installation.faulty.failAppends('written', 'lost');
    expect(done(await transactor.recordHistory(history(anAct()))).revision).toBe(1);
    expect(await installation.store.read('purse-1')).toHaveLength(2);
  });

  it('refuses a history without facts', async () => {
    await expect(transactor.recordHistory(history(anAct(), { events: [] }))).rejects.toThrow(/at least one/);
  });
});
