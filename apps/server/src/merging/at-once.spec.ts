import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { StoreUnavailable } from '#libs/event-store';
import { Problem } from '../http/problem.js';
import {
  type MergingServer,
  receive,
  request,
  since,
  stateOf,
  tell,
  type TwoCases,
  twoCases,
} from './testing/two-cases.js';

let world: TwoCases;
beforeEach(async () => {
  world = await twoCases();
});
afterEach(() => world.close());

/** What came of it: how it was refused, or `done`. */
async function came(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
    return 'done';
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code;
    if (thrown instanceof StoreUnavailable) return 'store-unavailable';
    throw thrown;
  }
}

const mergeInto = (server: MergingServer, target: string, source: string, key: string): Promise<string> =>
  came(
    (async () => {
      const [{ revision }, { revision: sourceRevision }] = [
        await stateOf(server.transactor, target),
        await stateOf(server.transactor, source),
      ];
      const command = { type: 'Merge', source, sourceRevision } as const;
      return server.merging.merge(target, command, request(key, { precondition: revision }));
    })(),
  );

/** What holds of any cases, whatever was done with them, once nothing is under way. */
async function expectSound(server: MergingServer, cases: readonly string[]): Promise<void> {
  const states = new Map(
    await Promise.all(cases.map(async (one) => [one, await stateOf(server.transactor, one)] as const)),
  );
  for (const [one, { mergesUnderWay, mergedFrom, duplicateOf }] of states) {
    expect(mergesUnderWay).toEqual([]);
    for (const source of mergedFrom) expect(states.get(source)?.duplicateOf).toBe(one);
    if (duplicateOf !== undefined) expect(states.get(duplicateOf)?.mergedFrom).toContain(one);
    // Wherever one follows the trail, it ends at a case that somebody handles.
    let at: string | undefined = one;
    for (let steps = 0; at !== undefined; steps++) {
      expect(steps).toBeLessThan(cases.length);
      at = states.get(at)?.duplicateOf;
    }
  }
}

describe('merging both ways at once', () => {
  it('[X11] never kills both: one goes on as the other, or both stay', async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 60; round++) {
      const [one, other] = [`one-${round}`, `other-${round}`];
      const slowedBy = () => 1 + (round % 4);
      const [left, right] = [world.server({ slowedBy }), world.server({ slowedBy })];
      await receive(left, one);
      await receive(left, other);
      const answers = await Promise.all([
        mergeInto(left, one, other, `left-${round}`),
        // From the same moment to one after the other.
        pause(Math.floor(round / 6)).then(() => mergeInto(right, other, one, `right-${round}`)),
      ]);
      const states = [await stateOf(left.transactor, one), await stateOf(right.transactor, other)];
      const dead = states.filter(({ duplicateOf }) => duplicateOf !== undefined).length;
      expect(dead).toBe(answers.filter((answer) => answer === 'done').length);
      expect(dead).toBeLessThanOrEqual(1);
      for (const one of states) expect(one.mergesUnderWay).toEqual([]);
      await expectSound(world.server(), [one, other]);
      outcomes.push(answers.sort().join(' and '));
    }
    // Both ends are seen, or nothing of this was tried.
    expect(new Set(outcomes).size).toBeGreaterThan(1);
  });

  it('[X11] the loser learns what came in between, or where the case goes on', async () => {
    const [left, right] = [world.server(), world.server()];
    await receive(left, 'one');
    await receive(left, 'other');
    expect(await mergeInto(left, 'one', 'other', 'left')).toBe('done');
    expect(await mergeInto(right, 'other', 'one', 'right')).toBe('case-is-duplicate');
  });

  it('[X11] three in a circle: never all three', async () => {
    for (let round = 0; round < 20; round++) {
      const ring = ['a', 'b', 'c'].map((name) => `${name}-${round}`);
      const servers = ring.map((_, place) => world.server({ slowedBy: () => (round * (place + 2)) % 4 }));
      for (const one of ring) await receive(servers[0]!, one);
      await Promise.all(
        ring.map((one, place) => mergeInto(servers[place]!, ring[(place + 1) % 3]!, one, `ring-${round}-${place}`)),
      );
      await expectSound(world.server(), ring);
    }
  });
});

const cases = ['p', 'q', 'r'] as const;
const anyCase = fc.constantFrom(...cases);
const anyStep = fc.record({
  what: fc.constantFrom('merge', 'merge', 'merge', 'unmerge', 'note', 'takeUp', 'crash'),
  one: anyCase,
  other: anyCase,
  server: fc.nat(1),
  fault: fc.constantFrom('lost', 'written', 'late', 'unavailable'),
  place: fc.nat(2),
});

describe('any merges, undoings and crashes of two servers at once', () => {
  it('[X11] leave whole cases behind, once somebody has gone on with what is half-done', async () => {
    let run = 0;
    let merges = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        async (rounds) => {
          run += 1;
          const named = (one: string) => `${one}-${run}`;
          const servers = [world.server(), world.server()] as const;
          for (const one of cases) await receive(world.server({ sound: true }), named(one));
          for (const [at, round] of rounds.entries()) {
            for (const { what, fault, place } of round)
              if (what === 'crash') world.faulty.failAppends(...Array<'none'>(place).fill('none'), fault);
            await Promise.all(
              round.map(async ({ what, one, other, server }, place) => {
                const by = servers[server === 0 ? 0 : 1];
                const key = `${run}-${at}-${place}`;
                if (what === 'merge') await mergeInto(by, named(one), named(other), key);
                if (what === 'unmerge')
                  await came(
                    by.merging.unmerge(
                      named(one),
                      { type: 'Unmerge', otherCase: named(other), reason: 'Two people.' },
                      request(key),
                    ),
                  );
                if (what === 'note')
                  await tell(by, named(one), { type: 'AddNote', text: 'Rings at night.' }).catch(() => 0);
                if (what === 'takeUp') await came(by.merging.takeUp(named(one)));
              }),
            );
          }
          await world.faulty.deliver();
          // Faults that nothing has met yet are met here.
          const after = world.server({ sound: true });
          for (const one of cases) await after.merging.takeUp(named(one));
          await expectSound(after, cases.map(named));
          for (const one of cases)
            merges += (await since(after.log, named(one))).filter(([type]) => type === 'MergeCompleted').length;
        },
      ),
      { numRuns: 60 },
    );
    expect(merges).toBeGreaterThan(20);
  }, 120_000);

  it('[X9] every step of a merge names who took it, and follows from its announcement', async () => {
    const server = world.server();
    await receive(server, 'one');
    await receive(server, 'other');
    world.faulty.failAppends('none', 'none', 'lost').breakDown();
    expect(await mergeInto(server, 'one', 'other', 'key')).toBe('outcome-unknown');
    world.faulty.recover();
    await world.server().merging.takeUp('one');
    const events = [...(await server.log.read('complaint-one')), ...(await server.log.read('complaint-other'))];
    const told = events.map(({ id, type, metadata }) => ({ id, type, ...(JSON.parse(metadata) as object) }));
    const announced = told.find(({ type }) => type === 'MergeAnnounced');
    expect(told.find(({ type }) => type === 'MarkedDuplicate')).toMatchObject({
      actor: { id: 'anna', role: 'agent' },
      causationId: announced?.id,
    });
    expect(told.find(({ type }) => type === 'MergeCompleted')).toMatchObject({
      actor: { id: 'merge-proposer', role: 'timer' },
      causationId: announced?.id,
    });
  });
});
