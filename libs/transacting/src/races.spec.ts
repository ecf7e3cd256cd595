import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { verifyStream } from '#libs/audit-log';
import { accept } from '#libs/event-schema';
import { StoreUnavailable } from '#libs/event-store';
import { type AppendFault } from '../../event-store/testing/faulty-event-store.js';
import { anAct, anInstallation, done, type Installation } from '../testing/installation.js';
import { payIn, payOut, purse, type PurseEvent } from '../testing/purse.js';
import { openFacts, decode, type Act, type Outcome, type Transactor } from './index.js';
import { purseCatalogue } from '../testing/purse.js';

describe('races for one stream', () => {
  let installation: Installation;
  let servers: Transactor[];
  beforeEach(async () => {
    installation = await anInstallation();
    servers = [installation.transactor(), installation.transactor()];
  });
  afterEach(() => installation.close());

  const pay = (server: Transactor, stream: string, act: Act, amountCents: number) =>
    server.transact({
      aggregate: purse,
      stream,
      act,
      decide: amountCents < 0 ? payOut(-amountCents) : payIn(amountCents),
    });

  it('are decided again and end in one order, when two servers write at once', async () => {
    await pay(servers[0]!, 'purse-1', anAct(), 1);
    const outcomes = await Promise.all(servers.map((server) => pay(server, 'purse-1', anAct(), 10)));
    expect(outcomes.map((outcome) => done(outcome).revision).sort()).toEqual([1, 2]);
    expect((await servers[0]!.load(purse, 'purse-1')).state.balanceCents).toBe(21);
  });

  it('with If-Match are told apart as stale, and not decided again', async () => {
    await pay(servers[0]!, 'purse-1', anAct(), 1);
    await servers[1]!.load(purse, 'purse-1');
    const outcomes = await Promise.all(servers.map((server) => pay(server, 'purse-1', anAct({ ifMatch: 0 }), 10)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
    expect(await installation.store.read('purse-1')).toHaveLength(2);
  });

  it('are given up as busy after three new decisions, with nothing written', async () => {
    let decisions = 0;
    const outcome = await servers[0]!.transact({
      aggregate: purse,
      stream: 'purse-1',
      act: anAct(),
      decide: async () => {
        decisions++;
        await pay(servers[1]!, 'purse-1', anAct(), 1);
        return accept<PurseEvent>([{ type: 'PaidIn', data: { amountCents: 100 } }]);
      },
    });
    expect(outcome).toEqual({ kind: 'busy', current: 3 });
    expect(decisions).toBe(4);
    expect((await servers[0]!.load(purse, 'purse-1')).state.balanceCents).toBe(4);
  });

  it('are not called busy when the other server had done this very command', async () => {
    const act = anAct();
    let decisions = 0;
    const outcome = await servers[0]!.transact({
      aggregate: purse,
      stream: 'purse-1',
      act,
      decide: async () => {
        await pay(servers[1]!, 'purse-1', ++decisions === 4 ? act : anAct(), 1);
        return accept<PurseEvent>([{ type: 'PaidIn', data: { amountCents: 100 } }]);
      },
    });
    expect(done(outcome)).toMatchObject({ revision: 3, repeated: true });
    expect((await servers[0]!.load(purse, 'purse-1')).state.balanceCents).toBe(4);
  });

  it('do not fold an event twice that somebody reads before its append is answered', async () => {
    const { faulty } = installation;
    const [server] = servers;
    await pay(server!, 'purse-1', anAct(), 1);
    const append = faulty.append.bind(faulty);
    faulty.append = async (...asked) => {
      const appended = await append(...asked);
      await server!.load(purse, 'purse-1');
      return appended;
    };
    expect(done(await pay(server!, 'purse-1', anAct(), 10)).revision).toBe(1);
    expect(await server!.load(purse, 'purse-1')).toMatchObject({
      revision: 1,
      state: { balanceCents: 11, payments: 2 },
    });
  });

  it('do one command once, when it reaches two servers at the same moment', async () => {
    for (let round = 0; round < 20; round++) {
      const stream = `purse-${round}`;
      if (round % 2 === 0) await pay(servers[0]!, stream, anAct(), 1);
      const act = anAct();
      const [one, two] = await Promise.all(servers.map((server) => pay(server, stream, act, 10)));
      expect({ ...done(one!), repeated: false }).toEqual({ ...done(two!), repeated: false });
      expect([done(one!).repeated, done(two!).repeated].sort()).toEqual([false, true]);
    }
  });

  it('leave exactly the decided sum: each command once, and the same answer to each repetition', async () => {
    interface Sent {
      readonly server: number;
      readonly stream: number;
      readonly command: number;
      readonly amountCents: number;
    }
    const sent: fc.Arbitrary<Sent> = fc
      .record({
        server: fc.nat({ max: 1 }),
        stream: fc.nat({ max: 1 }),
        command: fc.nat({ max: 11 }),
      })
      // The amount belongs to the command, so that a repetition has the same body.
      .map((some) => ({
        ...some,
        amountCents: some.command % 3 === 0 ? -7 * (some.command + 1) : 5 * (some.command + 1),
      }));
    const fault = fc.constantFrom<AppendFault | 'none'>('none', 'none', 'none', 'written', 'lost', 'unavailable');

    await fc.assert(
      fc.asyncProperty(
        fc.array(sent, { minLength: 5, maxLength: 40 }),
        fc.array(fault, { maxLength: 12 }),
        async (commands, faults) => {
          const run = randomUUID();
          const acts = Array.from({ length: 12 }, () => anAct());
          installation.faulty.failAppends(...faults);
          const outcomes = await Promise.allSettled(
            commands.map(({ server, stream, command, amountCents }) =>
              pay(servers[server]!, `purse-${run}-${stream}`, acts[command]!, amountCents),
            ),
          );
          for (const outcome of outcomes)
            if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreUnavailable);
          for (const stream of [0, 1]) await holds(`purse-${run}-${stream}`, stream, commands, acts, outcomes);
        },
      ),
      { numRuns: 60 },
    );

    async function holds(
      stream: string,
      number: number,
      commands: readonly Sent[],
      acts: readonly Act[],
      outcomes: readonly PromiseSettledResult<Outcome>[],
    ): Promise<void> {
      const recorded = await installation.store.read(stream);
      expect(verifyStream(recorded)).toEqual([]);
      const facts = recorded
        .map((event) => decode(event, purseCatalogue))
        .flatMap((one) => (one.known ? [one.fact] : []));
      await expect(openFacts(facts, installation.keys)).resolves.toHaveLength(recorded.length);
      const written = facts.map(({ metadata }) => acts.findIndex(({ commandId }) => commandId === metadata.commandId));
      expect(new Set(written).size).toBe(written.length);

      let balance = 0;
      for (const command of written) {
        balance += commands.find((one) => one.command === command)!.amountCents;
        expect(balance).toBeGreaterThanOrEqual(0);
      }
      for (const server of servers) {
        const loaded = await server.load(purse, stream);
        expect(loaded.state).toEqual({ balanceCents: balance, payments: written.length });
      }

      commands.forEach(({ stream: its, command }, index) => {
        const outcome = outcomes[index]!;
        if (its !== number || outcome.status === 'rejected') return;
        const revision = written.indexOf(command);
        if (outcome.value.kind === 'done') {
          expect(outcome.value).toMatchObject({ revision, position: recorded[revision]!.position });
          expect(outcome.value.events).toEqual([
            { id: recorded[revision]!.id, type: recorded[revision]!.type, revision },
          ]);
        } else {
          expect(['refused', 'busy']).toContain(outcome.value.kind);
        }
      });
      // A command that was answered with done is in the stream; one that nobody was answered so may be there or not.
      for (const command of written)
        expect(commands.some((one) => one.stream === number && one.command === command)).toBe(true);
    }
  }, 120_000);
});
