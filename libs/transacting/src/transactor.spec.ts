import { accept, catalogue, event, freeText, type Fact } from '#libs/event-schema';
import { EventTooLarge, StoreUnavailable } from '#libs/event-store';
import { verifyStream } from '#libs/audit-log';
import { anAct, anInstallation, done, type Installation } from '../testing/installation.js';
import { paidIn, payIn, payOut, purse, type Purse, type PurseEvent } from '../testing/purse.js';
import { eventIdOf, NotAsDeclared, type Aggregate, type Transaction, type Transactor } from './index.js';

describe('transacting', () => {
  let installation: Installation;
  let transactor: Transactor;
  beforeEach(async () => {
    installation = await anInstallation();
    transactor = installation.transactor();
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

  it('appends what was decided and answers with where it stands', async () => {
    const first = done(await transactor.transact(transaction()));
    const second = done(await transactor.transact(transaction({ decide: payOut(200) })));
    const events = await stored();
    expect([first.revision, second.revision]).toEqual([0, 1]);
    expect([first.position, second.position]).toEqual(events.map(({ position }) => position));
    expect(second.events).toEqual([{ id: events[1]?.id, type: 'PaidOut', revision: 1 }]);
    expect(await transactor.load(purse, 'purse-1')).toMatchObject({ revision: 1, state: { balanceCents: 300 } });
  });

  it('decides on the folded state, and appends all events of a decision or none', async () => {
    await transactor.transact(transaction());
    const both = await transactor.transact(
      transaction({
        decide: (state) => accept([...eventsOf(payOut(state.balanceCents)(state)), ...eventsOf(payIn(1)())]),
      }),
    );
    expect(done(both)).toMatchObject({
      revision: 2,
      events: [
        { type: 'PaidOut', revision: 1 },
        { type: 'PaidIn', revision: 2 },
      ],
    });
    expect((await transactor.load(purse, 'purse-1')).state).toEqual({ balanceCents: 1, payments: 3 });
  });

  it('leaves nothing in the stream when a command is refused or changes nothing', async () => {
    await transactor.transact(transaction());
    const act = anAct();
    const refused = await transactor.transact(transaction({ act, decide: payOut(501) }));
    expect(refused).toMatchObject({ kind: 'refused', revision: 0, refusal: { code: 'not-enough' } });
    const nothing = await transactor.transact(transaction({ decide: () => accept([]) }));
    expect(done(nothing)).toMatchObject({ revision: 0, events: [], repeated: false });
    expect(await stored()).toHaveLength(1);
    // The refused command's key was not used up.
    expect(await transactor.transact(transaction({ act, decide: payOut(500) }))).toMatchObject({ kind: 'done' });
  });

  it('answers a command that changes nothing before there is a stream', async () => {
    const outcome = done(await transactor.transact(transaction({ decide: () => accept([]) })));
    expect(outcome).toMatchObject({ revision: -1, position: undefined });
  });

  it.each(['remembered', 'read from the log'])(
    'gives the first answer again to a repeated command, %s',
    async (how) => {
      const warnings = [{ code: 'late', rule: 'T8', sentence: 'That is late.' }];
      const act = anAct();
      const once = transaction({
        act,
        decide: () => accept([...eventsOf(payIn(5)()), ...eventsOf(payIn(6)())], warnings),
      });
      const first = done(await transactor.transact(once));
      await transactor.transact(transaction({ decide: payIn(7) }));
      const server = how === 'remembered' ? transactor : installation.transactor();
      const again = done(
        await server.transact({
          ...once,
          decide: () => {
            throw new Error('not to be decided again');
          },
        }),
      );
      expect(again).toEqual({ ...first, repeated: true });
      expect(again.warnings).toEqual(warnings);
      const told = (await stored()).map(({ metadata }) => (JSON.parse(metadata) as { warnings?: unknown }).warnings);
      expect(told).toEqual([warnings, undefined, undefined]);
    },
  );

  it('refuses the same command id with another body', async () => {
    const act = anAct();
    await transactor.transact(transaction({ act }));
    const other = transaction({ act: { ...act, bodyHash: 'c'.repeat(64) } });
    expect(await transactor.transact(other)).toEqual({ kind: 'other-body', commandId: act.commandId });
    expect(await installation.transactor().transact(other)).toMatchObject({ kind: 'other-body' });
  });

  it('knows a repetition before it looks at If-Match', async () => {
    const act = anAct();
    const first = await transactor.transact(transaction({ act }));
    await transactor.transact(transaction());
    const again = await transactor.transact(transaction({ act: { ...act, ifMatch: 7 } }));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('tells whoever has seen an older revision where the stream is now', async () => {
    await transactor.transact(transaction());
    await transactor.transact(transaction());
    const outcome = await transactor.transact(transaction({ act: anAct({ ifMatch: 0 }) }));
    expect(outcome).toEqual({ kind: 'stale', seen: 0, current: 1 });
    expect(await transactor.transact(transaction({ act: anAct({ ifMatch: 1 }) }))).toMatchObject({ kind: 'done' });
  });

  it('answers from the log, and not from memory, when it appends nothing', async () => {
    const other = installation.transactor();
    await transactor.transact(transaction());
    await other.transact(transaction({ decide: payIn(1_000) }));
    const seen = await transactor.transact(transaction({ act: anAct({ ifMatch: 1 }), decide: payOut(1_400) }));
    expect(done(seen).revision).toBe(2);
    await other.transact(transaction({ decide: payIn(5_000) }));
    expect(await transactor.transact(transaction({ decide: payOut(5_100) }))).toMatchObject({ kind: 'done' });
    await other.transact(transaction({ decide: payIn(1) }));
    expect(await transactor.transact(transaction({ decide: () => accept([]) }))).toMatchObject({ revision: 5 });
  });

  it('names everything that an auditor asks for in the metadata', async () => {
    const act = anAct({ causationId: 'cause-1' });
    const occurredAt = '2025-11-03T09:00:00.000Z';
    await installation.transactor({ now: () => '2026-01-05T08:00:00.000Z' }).transact(
      transaction({
        act,
        pins: { policy: 'policy-1@3' },
        decide: () =>
          accept<PurseEvent>([
            { type: 'PaidIn', data: { amountCents: 1 } },
            { type: 'PaidIn', data: { amountCents: 2, remark: 'late' }, occurredAt, precision: 'day' },
          ]),
      }),
    );
    const [first, second] = (await stored()).map(({ metadata }) => JSON.parse(metadata) as Record<string, unknown>);
    expect(first).toEqual({
      commandId: act.commandId,
      bodyHash: act.bodyHash,
      correlationId: act.correlationId,
      causationId: 'cause-1',
      actor: act.actor,
      originLogId: installation.store.logId,
      occurredAt: '2026-01-05T08:00:00.000Z',
      precision: 'instant',
      recordedAt: '2026-01-05T08:00:00.000Z',
      pins: { policy: 'policy-1@3' },
      schemaVersion: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(second).toMatchObject({ occurredAt, precision: 'day', recordedAt: '2026-01-05T08:00:00.000Z' });
    expect(second!['keyId']).toMatch(/^[0-9a-z]+\.[0-9a-z]+$/);
    expect(second!['previousHash']).toBe(first!['hash']);
  });

  it('pins to one event what it alone was decided with, beside what its whole command was', async () => {
    const pinned = { ruleSet: 'en-1' };
    const decide = () =>
      accept([
        { type: 'PaidIn' as const, data: { amountCents: 1 }, pins: pinned },
        { type: 'PaidIn' as const, data: { amountCents: 2 } },
      ]);
    await transactor.transact(transaction({ pins: { policy: 'policy-1@3' }, decide }));
    const { pins: _pins, ...unpinned } = transaction({ decide });
    await transactor.transact(unpinned);
    const kept = (await stored()).map(({ metadata }) => (JSON.parse(metadata) as { pins?: unknown }).pins);
    expect(kept).toEqual([{ policy: 'policy-1@3', ruleSet: 'en-1' }, { policy: 'policy-1@3' }, pinned, undefined]);
  });

  it('writes hashes that verify and ids that follow from the command', async () => {
    const act = anAct();
    await transactor.transact(
      transaction({ act, decide: () => accept([...eventsOf(payIn(1)()), ...eventsOf(payIn(2)())]) }),
    );
    await transactor.transact(transaction());
    const events = await stored();
    expect(verifyStream(events)).toEqual([]);
    expect(events.slice(0, 2).map(({ id }) => id)).toEqual(
      [0, 1].map((index) => eventIdOf('purse-1', act.commandId, act.bodyHash, index)),
    );
  });

  it('leaves no word of a person in any file of the log, and folds the same from memory as from the log', async () => {
    const seen: Fact[] = [];
    const watching: Aggregate<Purse, PurseEvent> = {
      ...purse,
      evolve: (state, fact) => {
        seen.push(fact);
        return purse.evolve(state, fact);
      },
    };
    const told = transaction({ aggregate: watching, decide: payIn(5, 'for the liquorice') });
    await transactor.transact(told);
    await transactor.load(watching, 'purse-1');
    expect(seen).toHaveLength(1);
    await installation.transactor().load(watching, 'purse-1');
    const { hash, ...metadata } = seen[1]!.metadata;
    expect(hash).toBeDefined();
    expect({ ...seen[1]!, metadata }).toEqual(seen[0]);
    expect(JSON.stringify(await stored())).not.toContain('liquorice');
  });

  it('seals the events of a stream under one data key and each under a secret of its own', async () => {
    await transactor.transact(transaction());
    await transactor.transact(transaction());
    const two = () => accept([...eventsOf(payIn(1)()), ...eventsOf(payIn(2)())]);
    await installation.transactor().transact(transaction({ decide: two }));
    const keyIds = (await stored()).map(({ metadata }) => (JSON.parse(metadata) as { keyId: string }).keyId.split('.'));
    expect(new Set(keyIds.map(([dataKey]) => dataKey)).size).toBe(1);
    expect(new Set(keyIds.map(([, secret]) => secret)).size).toBe(4);
  });

  it('takes a new data key for what is told after an erasure', async () => {
    await transactor.transact(transaction());
    const [first] = await stored();
    const [dataKey] = (JSON.parse(first!.metadata) as { keyId: string }).keyId.split('.');
    await installation.keys.destroy(dataKey!);
    await transactor.transact(transaction());
    const [, second] = await stored();
    expect((JSON.parse(second!.metadata) as { keyId: string }).keyId.split('.')[0]).not.toBe(dataKey);
  });

  it('stops at an event that it does not know, unless that event may be skipped', async () => {
    const newer = event('PaidIn', 2, [], 'Money went in.', { amountCents: paidIn.schema.properties.amountCents });
    const noted = event('Noted', 1, [], 'A note.', { text: freeText('What.') }, { ignorable: true });
    const told = event('Told', 1, [], 'Told.', {});
    const newerServer = (...declared: Parameters<typeof catalogue>[0]) =>
      installation.transactor({ catalogue: catalogue(declared, { 'PaidIn@1': (data) => data }) });
    const aggregate: Aggregate<number, { type: string; data: Record<string, unknown> }> = {
      category: 'purse',
      initial: 0,
      evolve: (count) => count + 1,
    };
    const add = (server: Transactor, stream: string, type: string, data: Record<string, unknown>) =>
      server.transact({ aggregate, stream, act: anAct(), decide: () => accept([{ type, data }]) });

    await add(newerServer(newer, noted, told), 'purse-1', 'Noted', { text: 'x' });
    expect(done(await transactor.transact(transaction())).revision).toBe(1);
    expect(await transactor.load(purse, 'purse-1')).toMatchObject({ state: { payments: 1 }, newerType: undefined });

    await add(newerServer(newer, noted, told), 'purse-1', 'PaidIn', { amountCents: 5 });
    expect(await transactor.transact(transaction())).toEqual({ kind: 'newer-version-needed', type: 'PaidIn' });
    await add(newerServer(told), 'purse-2', 'Told', {});
    const onOther = transaction({ stream: 'purse-2' });
    expect(await transactor.transact(onOther)).toEqual({ kind: 'newer-version-needed', type: 'Told' });
    expect(await transactor.load(purse, 'purse-2')).toMatchObject({ newerType: 'Told' });
  });

  it('never writes an event that is not as it was declared', async () => {
    const wrong = (data: object, type = 'PaidIn') =>
      transactor.transact(transaction({ decide: () => accept([{ type, data } as PurseEvent]) }));
    await expect(wrong({ amountCents: -1 })).rejects.toThrow(/PaidIn \/amountCents/);
    await expect(wrong({ amountCents: 1, remark: { sealed: 'forged' } })).rejects.toThrow(NotAsDeclared);
    await expect(wrong({}, 'Unheard')).rejects.toThrow(/Unheard/);
    expect(await stored()).toEqual([]);
    expect(await transactor.transact(transaction())).toMatchObject({ kind: 'done' });
  });

  it('lets what the store says through, and goes on afterwards', async () => {
    await transactor.transact(transaction());
    installation.faulty.failAppends('unavailable');
    await expect(transactor.transact(transaction())).rejects.toBeInstanceOf(StoreUnavailable);
    const line = { what: 'x'.repeat(90_000) };
    const tooMuch = () =>
      accept<PurseEvent>([
        { type: 'PaidIn', data: { amountCents: 1, lines: Array(10).fill(line) as (typeof line)[] } },
      ]);
    await expect(transactor.transact(transaction({ decide: tooMuch }))).rejects.toBeInstanceOf(EventTooLarge);
    expect(done(await transactor.transact(transaction())).revision).toBe(1);
    expect(verifyStream(await stored())).toEqual([]);
  });

  it('decides one after the other within a stream, and side by side across streams', async () => {
    const running: string[] = [];
    const slowly = (stream: string) =>
      transactor.transact(
        transaction({
          stream,
          decide: async () => {
            running.push(`+${stream}`);
            await new Promise((resolve) => setTimeout(resolve, 10));
            running.push(`-${stream}`);
            return payIn(1)();
          },
        }),
      );
    await Promise.all([slowly('purse-1'), slowly('purse-1'), slowly('purse-2')]);
    expect(running.indexOf('+purse-2')).toBeLessThan(running.indexOf('-purse-1'));
    expect(running.filter((entry) => entry.endsWith('1'))).toEqual(['+purse-1', '-purse-1', '+purse-1', '-purse-1']);
  });

  it('frees the stream when a decision fails', async () => {
    const failing = transaction({ decide: () => Promise.reject(new Error('no context')) });
    const next = transaction();
    const [failed, succeeded] = await Promise.allSettled([transactor.transact(failing), transactor.transact(next)]);
    expect([failed.status, succeeded.status]).toEqual(['rejected', 'fulfilled']);
  });
});

function eventsOf(decision: ReturnType<ReturnType<typeof payIn>>) {
  if (!decision.accepted) throw new Error('refused');
  return decision.events;
}
