import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { EmbeddedReadStore, type StoredDocument } from '#libs/read-store';
import { type Projection } from '../projection.js';
import { type Cure, counting, countingCatalogue } from '../testing/counting.js';
import { LogInMemory } from '../testing/log-in-memory.js';
import { Projector, type ProjectorOptions, type ProjectorReport } from './projector.js';

const counted = (stream: string, by = 1, more: object = {}) => ({ stream, type: 'Counted', data: { by, ...more } });
const until = async (happened: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe('the projector', () => {
  let directory: string;
  let store: EmbeddedReadStore;
  let log: LogInMemory;
  let reports: ProjectorReport[];
  const running: Projector[] = [];
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'projector-'));
    store = EmbeddedReadStore.open(directory);
    log = new LogInMemory();
    reports = [];
  });
  afterEach(async () => {
    for (const projector of running.splice(0)) await projector.stop();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const project = (projections: readonly Projection[], more: Partial<ProjectorOptions> = {}): Projector => {
    const projector = new Projector({
      reader: log,
      store,
      catalogue: countingCatalogue,
      projections,
      paceMs: 0,
      report: (report) => reports.push(report),
      ...more,
    });
    running.push(projector);
    projector.start();
    return projector;
  };
  const stopped = async (projector: Projector): Promise<void> => {
    running.splice(running.indexOf(projector), 1);
    await projector.stop();
  };
  const caughtUp = async (projector: Projector, name = 'counts'): Promise<void> => {
    projector.wake();
    expect(await projector.waitFor(name, log.recorded.at(-1)!.position, 10_000)).toBe('reached');
  };
  const documents = async (name = 'counts'): Promise<readonly StoredDocument[]> =>
    (await store.query({ projection: name, index: ['kind', 'total'], equals: [], limit: 1000 })).documents;
  const body = async (stream: string, name = 'counts') => (await store.get(name, stream))?.body;

  it('folds the log into all projections, reading it once for all of them', async () => {
    for (let n = 0; n < 40; n++) log.tell(counted(`count-${n % 4}`));
    const projector = project(['one', 'two', 'three'].map((name) => counting(name)));
    for (const name of ['one', 'two', 'three']) {
      await caughtUp(projector, name);
      expect(await body('count-1', name)).toMatchObject({ total: 10, seen: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
    }
    expect(log.reads).toBeLessThan(6);
  });

  it('[X12] goes on from where it was, across a restart', async () => {
    log.tell(counted('count-a'), counted('count-b'));
    const first = project([counting('counts')]);
    await caughtUp(first);
    await stopped(first);
    log.tell(counted('count-a', 5));
    await caughtUp(project([counting('counts')]));
    expect(await body('count-a')).toMatchObject({ total: 6, seen: [0, 1] });
  });

  it('folds what is appended at once when it is woken', async () => {
    const projector = project([counting('counts')], { pollMs: 60_000 });
    await until(async () => (await projector.status()).projections[0]?.read !== undefined);
    for (let n = 0; n < 5; n++) {
      log.tell(counted('count-a'));
      await caughtUp(projector);
    }
    expect(await body('count-a')).toMatchObject({ total: 5 });
  });

  it('[X13] moves its checkpoint over events that no projection cares for', async () => {
    log.tell(counted('count-a'));
    const last = log.tell(...Array.from({ length: 30 }, () => ({ stream: 'other-x', type: 'Whatever' })));
    const projector = project([{ ...counting('counts'), categories: ['count'] }]);
    expect(await projector.waitFor('counts', last, 10_000)).toBe('reached');
    expect((await projector.status()).projections[0]?.read).toMatchObject({ parked: [], position: last });
    expect((await documents()).map(({ key }) => key)).toEqual(['count-a']);
  });

  it('gives the same documents in any batch sizes, also when it is stopped in between', async () => {
    const told = fc.array(fc.tuple(fc.constantFrom('count-a', 'count-b', 'count-c'), fc.integer({ min: -1, max: 3 })), {
      maxLength: 40,
    });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(told, sizes, fc.integer({ min: 1, max: 3 }), async (events, batches, cachedStreams) => {
        log = new LogInMemory(`log-${++run}`);
        const name = `counts-${run}`;
        const per = Math.ceil(events.length / batches.length);
        for (const [n, size] of batches.entries()) {
          for (const [stream, by] of events.slice(n * per, (n + 1) * per))
            log.tell(by < 0 ? { stream, type: 'Forgotten' } : counted(stream, by));
          if (log.recorded.length === 0) continue;
          const projector = project([counting(name)], { batch: { events: size }, cachedStreams });
          await caughtUp(projector, name);
          await stopped(projector);
        }
        let expected = new Map<string, object>();
        const pure = counting(name);
        for (const recorded of log.recorded)
          expected = new Map(
            pure.evolve(expected as never, {
              fact: { ...recorded, data: JSON.parse(recorded.data) as object, metadata: {} } as never,
              position: recorded.position,
              searchTokens: [],
            }),
          );
        const found = log.recorded.length === 0 ? [] : await documents(name);
        expect(new Map(found.map(({ key, body: folded }) => [key, folded]))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  describe('parking', () => {
    const cure: Cure = { cured: false };
    beforeEach(() => {
      cure.cured = false;
    });
    const poisoned = async (): Promise<Projector> => {
      log.tell(counted('count-a'), counted('count-b'), counted('count-a', 1, { poison: true }));
      log.tell(counted('count-a', 10), counted('count-b', 10), counted('count-c', 7));
      const projector = project([counting('counts', cure), counting('healthy', { cured: true })]);
      await caughtUp(projector);
      return projector;
    };

    it('[X14] parks the stream of an event that cannot be folded, and only that one, for that projection', async () => {
      const projector = await poisoned();
      expect(await body('count-a')).toMatchObject({ total: 1, seen: [0] });
      expect(await body('count-b')).toMatchObject({ total: 11, seen: [0, 1] });
      expect(await body('count-c')).toMatchObject({ total: 7 });
      await caughtUp(projector, 'healthy');
      expect(await body('count-a', 'healthy')).toMatchObject({ total: 12, seen: [0, 1, 2] });
      const [counts, healthy] = (await projector.status()).projections;
      expect(counts?.read?.parked).toMatchObject([
        { stream: 'count-a', revision: 1, attempts: 1, reason: 'Counted cannot be folded: it is poisoned' },
      ]);
      expect(healthy?.read?.parked).toEqual([]);
      expect(reports.filter(({ kind }) => kind === 'parked')).toHaveLength(1);
    });

    it('[X14] lets later events of a parked stream wait, and folds them in order when it is taken up', async () => {
      const projector = await poisoned();
      log.tell(counted('count-a', 100), counted('count-b', 100));
      await caughtUp(projector);
      expect(await body('count-a')).toMatchObject({ seen: [0] });
      expect(await projector.retry('counts', 'count-a')).toBe(false);
      expect((await projector.status()).projections[0]?.read?.parked).toMatchObject([{ attempts: 2 }]);
      cure.cured = true;
      expect(await projector.retry('counts', 'count-a')).toBe(true);
      expect(await body('count-a')).toMatchObject({ total: 112, seen: [0, 1, 2, 3] });
      log.tell(counted('count-a', 1000));
      await caughtUp(projector);
      expect(await body('count-a')).toMatchObject({ total: 1112, seen: [0, 1, 2, 3, 4] });
    });

    it('[X14] remembers what is parked across a restart, and tries it again with the new code', async () => {
      await stopped(await poisoned());
      const second = project([counting('counts', cure)]);
      await caughtUp(second);
      expect((await second.status()).projections[0]?.read?.parked).toMatchObject([{ stream: 'count-a', attempts: 2 }]);
      await stopped(second);
      cure.cured = true;
      await caughtUp(project([counting('counts', cure)]));
      expect(await body('count-a')).toMatchObject({ total: 12, seen: [0, 1, 2] });
    });

    it('tries again before it parks', async () => {
      let failures = 2;
      const flaky: Projection = {
        ...counting('counts'),
        evolve(before, told) {
          if (failures-- > 0) throw new Error('not yet');
          return counting('counts').evolve(before, told);
        },
      };
      log.tell(counted('count-a'));
      await caughtUp(project([flaky]));
      expect(await body('count-a')).toMatchObject({ total: 1 });
    });

    it('parks what is of an unknown type or a newer version, and skips it only where the event says so', async () => {
      log.tell({ stream: 'count-a', type: 'Invented' }, counted('count-a'));
      log.tell({ stream: 'count-b', type: 'Invented', metadata: { ignorable: true } }, counted('count-b'));
      log.tell({ ...counted('count-c'), metadata: { schemaVersion: 2 } });
      const projector = project([counting('counts')]);
      await caughtUp(projector);
      expect(await body('count-a')).toBeUndefined();
      expect(await body('count-b')).toMatchObject({ total: 1 });
      expect((await projector.status()).projections[0]?.read?.parked.map(({ stream }) => stream)).toEqual([
        'count-a',
        'count-c',
      ]);
    });

    it('parks a stream whose document can never be stored', async () => {
      const thief: Projection = {
        ...counting('counts'),
        evolve: (before, told) =>
          told.fact.stream === 'count-b' ? new Map([['count-a', {}]]) : counting('counts').evolve(before, told),
      };
      log.tell(counted('count-a'), counted('count-b'), counted('count-c'));
      const projector = project([thief]);
      await caughtUp(projector);
      expect(await body('count-a')).toMatchObject({ total: 1 });
      expect(await body('count-c')).toMatchObject({ total: 1 });
      expect((await projector.status()).projections[0]?.read?.parked).toMatchObject([
        { stream: 'count-b', revision: 0 },
      ]);
    });

    it('[X14] parks a stream whose documents cannot be completed', async () => {
      const brittle: Projection = {
        ...counting('counts'),
        complete(documents) {
          if (documents.has('count-a')) throw new Error('it makes no sense');
          return documents;
        },
      };
      log.tell(counted('count-a'), counted('count-b'));
      const projector = project([brittle]);
      await caughtUp(projector);
      expect(await body('count-a')).toBeUndefined();
      expect(await body('count-b')).toMatchObject({ total: 1 });
      expect((await projector.status()).projections[0]?.read?.parked).toMatchObject([
        { stream: 'count-a', revision: 0 },
      ]);
    });

    it('stands still, and says so, when so much cannot be folded that it must be the server', async () => {
      log.tell(...Array.from({ length: 6 }, (_, n) => counted(`count-${n}`, 1, { poison: true })));
      const projector = project([counting('counts', cure), counting('healthy', { cured: true })], { mostParked: 5 });
      await caughtUp(projector, 'healthy');
      const [counts] = (await projector.status()).projections;
      expect(counts?.read?.stalled).toContain('more than 5 streams');
      expect(counts?.read?.lag.events).toBe(6);
    });
  });

  describe('search tokens', () => {
    const finding: Projection = {
      name: 'finding',
      version: 1,
      indexes: [['kind', 'total']],
      finds: true,
      evolve: (before, { fact, searchTokens }) => new Map([...before, [fact.stream, { tokens: searchTokens }]]),
    };

    it('are made before the fold for projections that find, and for no others', async () => {
      const seen: (readonly string[])[] = [];
      const other: Projection = {
        ...counting('counts'),
        evolve: (before, told) => {
          seen.push(told.searchTokens);
          return before;
        },
      };
      log.tell(counted('count-a'), counted('count-b'));
      const tokens: ProjectorOptions['tokens'] = async (facts) =>
        new Map(facts.map(({ id, stream }) => [id, [`t-${stream}`]]));
      const projector = project([finding, other], { tokens });
      await caughtUp(projector, 'finding');
      await caughtUp(projector);
      expect(await body('count-a', 'finding')).toEqual({ tokens: ['t-count-a'] });
      expect(seen).toEqual([[], []]);
    });

    it('[X14] park only the stream for which they cannot be made', async () => {
      log.tell(counted('count-a'), counted('count-b'));
      const projector = project([finding, counting('counts')], {
        tokens: async (facts) => {
          if (facts.some(({ stream }) => stream === 'count-a')) throw new Error('its seal is broken');
          return new Map(facts.map(({ id }) => [id, ['t']]));
        },
      });
      await caughtUp(projector, 'finding');
      await caughtUp(projector);
      expect(await body('count-b', 'finding')).toEqual({ tokens: ['t'] });
      expect(await body('count-a')).toMatchObject({ total: 1 });
      const [status] = (await projector.status()).projections;
      expect(status?.read?.parked).toMatchObject([{ stream: 'count-a' }]);
    });
  });

  describe('sketches of texts', () => {
    const comparing: Projection = {
      name: 'comparing',
      version: 1,
      indexes: [['kind', 'total']],
      compares: true,
      evolve: (before, { fact, sketch = '' }) => new Map([...before, [fact.stream, { sketch }]]),
    };

    it('are made before the fold for projections that compare, and for no others', async () => {
      const seen: unknown[] = [];
      const other: Projection = {
        ...counting('counts'),
        evolve: (before, told) => {
          seen.push('sketch' in told);
          return before;
        },
      };
      log.tell(counted('count-a'), counted('count-b'));
      const sketches: ProjectorOptions['sketches'] = async (facts) =>
        new Map(facts.filter(({ stream }) => stream === 'count-a').map(({ id }) => [id, 'abc']));
      const projector = project([comparing, other], { sketches });
      await caughtUp(projector, 'comparing');
      await caughtUp(projector);
      expect(await body('count-a', 'comparing')).toEqual({ sketch: 'abc' });
      expect(await body('count-b', 'comparing')).toEqual({ sketch: '' });
      expect(seen).toEqual([false, false]);
    });

    it('[X14] park only the stream for which they cannot be made', async () => {
      log.tell(counted('count-a'), counted('count-b'));
      const projector = project([comparing, counting('counts')], {
        sketches: async (facts) => {
          if (facts.some(({ stream }) => stream === 'count-a')) throw new Error('its seal is broken');
          return new Map(facts.map(({ id }) => [id, 'abc']));
        },
      });
      await caughtUp(projector, 'comparing');
      await caughtUp(projector);
      expect(await body('count-b', 'comparing')).toEqual({ sketch: 'abc' });
      expect(await body('count-a')).toMatchObject({ total: 1 });
      const [status] = (await projector.status()).projections;
      expect(status?.read?.parked).toMatchObject([
        { stream: 'count-a', reason: 'its text cannot be sketched: its seal is broken' },
      ]);
    });
  });

  describe('building anew', () => {
    it('[X15] builds a changed projection beside the old one, which is read until the new one is complete', async () => {
      for (let n = 0; n < 50; n++) log.tell(counted('count-a'));
      const old = project([counting('counts')]);
      await caughtUp(old);
      await stopped(old);
      const seen = new Set<unknown>();
      const watching: Projection = counting('counts', undefined, 2);
      const projector = project([watching], {
        batch: { events: 5 },
        onReached: () => undefined,
      });
      await until(async () => {
        const folded = await body('count-a');
        seen.add(JSON.stringify([folded?.['version'], folded?.['total']]));
        return folded?.['version'] === 2;
      });
      expect([...seen].sort()).toEqual(['[1,50]', '[2,50]'].filter((each) => seen.has(each)).sort());
      expect(await body('count-a')).toMatchObject({ total: 50 });
      await caughtUp(projector);
      expect(await store.versions('counts')).toHaveLength(1);
      expect(reports).toContainEqual(expect.objectContaining({ kind: 'switched', version: 2 }));
    });

    it('[X15] rebuilds the same version beside the running one, which goes on meanwhile', async () => {
      for (let n = 0; n < 60; n++) log.tell(counted(`count-${n % 3}`));
      let slow = false;
      const projection: Projection = {
        ...counting('counts'),
        evolve(before, told) {
          if (slow && told.fact.revision === 3) throw new Error('the rebuild has got here');
          return counting('counts').evolve(before, told);
        },
      };
      const projector = project([projection], { batch: { events: 4 } });
      await caughtUp(projector);
      const [before] = await store.versions('counts');
      slow = true;
      await projector.rebuild('counts');
      expect(await body('count-0')).toMatchObject({ total: 20 });
      log.tell(counted('count-0'));
      await caughtUp(projector);
      await until(() => reports.filter(({ kind }) => kind === 'switched').length === 2);
      // The new build shows what its fold made of the log; the old one was not touched by it.
      expect(await body('count-0')).toMatchObject({ total: 3 });
      expect(await store.versions('counts')).toEqual([before! + 1]);
      await expect(projector.rebuild('no-such')).rejects.toMatchObject({ name: 'UnknownProjection' });
    });

    it('[X15] goes on with an unfinished rebuild after a restart', async () => {
      for (let n = 0; n < 40; n++) log.tell(counted('count-a'));
      const first = project([counting('counts')]);
      await caughtUp(first);
      await first.rebuild('counts');
      await stopped(first);
      const second = project([counting('counts')]);
      await until(
        async () =>
          (await store.versions('counts')).length === 1 &&
          (await second.status()).projections[0]?.building === undefined,
      );
      await caughtUp(second);
      expect(await body('count-a')).toMatchObject({ total: 40 });
    });

    it('[X13] notices that the log was replaced, and shows nothing of the other one', async () => {
      log.tell(counted('count-a', 3), counted('count-b'));
      const first = project([counting('counts')]);
      await caughtUp(first);
      await stopped(first);
      log = new LogInMemory('log-b');
      log.tell(counted('count-a', 8));
      await caughtUp(project([counting('counts')]));
      expect((await documents()).map(({ body: folded }) => folded['total'])).toEqual([8]);
      expect(reports).toContainEqual(expect.objectContaining({ kind: 'other-log' }));
    });

    it('[X13] notices that the log was restored from a copy that is shorter, also when it has grown since', async () => {
      log.tell(counted('count-a'), counted('count-b'), counted('count-a', 5));
      const first = project([counting('counts')]);
      await caughtUp(first);
      await stopped(first);
      log.recorded = log.recorded.slice(0, 2);
      log.tell(counted('count-c'), counted('count-a', 9));
      log.recorded[2] = { ...log.recorded[2]!, id: 'another' };
      await caughtUp(project([counting('counts')]));
      expect(await body('count-a')).toMatchObject({ total: 10, seen: [0, 1] });
    });

    it('goes on without a rebuild when the log only grew', async () => {
      log.tell(counted('count-a'));
      const first = project([counting('counts')]);
      await caughtUp(first);
      await stopped(first);
      log.tell(counted('count-a'));
      await caughtUp(project([counting('counts')]));
      expect(reports.filter(({ kind }) => kind === 'other-log')).toEqual([]);
      expect(await store.versions('counts')).toEqual([100_001]);
    });

    it('[X13] folds everything again when the read store was deleted', async () => {
      log.tell(counted('count-a'), counted('count-a', 5));
      const first = project([counting('counts')]);
      await caughtUp(first);
      await stopped(first);
      await store.close();
      rmSync(join(directory, 'read.db'));
      store = EmbeddedReadStore.open(directory);
      await caughtUp(project([counting('counts')]));
      expect(await body('count-a')).toMatchObject({ total: 6, seen: [0, 1] });
    });

    it('[X13] folds everything again when only a checkpoint was lost', async () => {
      log.tell(counted('count-a'), counted('count-a', 5));
      const first = project([counting('counts')]);
      await caughtUp(first);
      await stopped(first);
      await store.drop('counts', 100_001);
      await caughtUp(project([counting('counts')]));
      expect(await body('count-a')).toMatchObject({ total: 6, seen: [0, 1] });
    });
  });

  it('[X13] loses and repeats nothing when two projectors work on one store at once', async () => {
    for (let n = 0; n < 200; n++) log.tell(counted(`count-${n % 7}`));
    const other = EmbeddedReadStore.open(directory);
    const both = [
      project([counting('counts')], { batch: { events: 3 } }),
      project([counting('counts')], { batch: { events: 5 }, store: other }),
    ];
    for (let n = 0; n < 200; n++) {
      log.tell(counted(`count-${n % 7}`));
      if (n % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    for (const projector of both) await caughtUp(projector);
    for (let n = 0; n < 7; n++) {
      const seen = log.recorded.filter(({ stream }) => stream === `count-${n}`).map(({ revision }) => revision);
      expect(await body(`count-${n}`)).toMatchObject({ total: seen.length, seen });
    }
    for (const projector of running.splice(0)) await projector.stop();
    await other.close();
  });

  it('[X12] waits out a fault of the log, and shows it meanwhile', async () => {
    log.tell(counted('count-a'));
    const projector = project([counting('counts')]);
    await caughtUp(projector);
    log.fault = new Error('the log is away');
    projector.wake();
    await until(() => reports.some(({ kind }) => kind === 'failed'));
    log.fault = undefined;
    expect((await projector.status()).fault).toBe('the log is away');
    log.tell(counted('count-a'));
    await caughtUp(projector);
    expect(await body('count-a')).toMatchObject({ total: 2 });
    expect((await projector.status()).fault).toBeUndefined();
  });

  it('[X13] loses and repeats nothing when the read store breaks off after any write', async () => {
    for (let n = 0; n < 30; n++) log.tell(counted(`count-${n % 3}`));
    let writes = 0;
    const brittle = EmbeddedReadStore.open(directory, {
      afterWrite: () => {
        if ([2, 7, 9, 30].includes(++writes)) throw new Error('broken off');
      },
    });
    const projector = project([counting('counts')], { store: brittle, batch: { events: 3 } });
    await caughtUp(projector);
    expect(reports.filter(({ kind }) => kind === 'failed').length).toBeGreaterThan(2);
    for (let n = 0; n < 3; n++)
      expect(await body(`count-${n}`)).toMatchObject({ seen: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] });
    await stopped(projector);
    await brittle.close();
  });

  describe('waiting', () => {
    it('[X16] ends at its time when the position is not reached', async () => {
      log.tell(counted('count-a'));
      const projector = project([counting('counts')]);
      expect(await projector.waitFor('counts', 'log-a.99999999', 20)).toBe('timeout');
      expect(await projector.waitFor('no-such', 'log-a.00000001', 20)).toBe('timeout');
    });

    it('[X16] says that the stream is parked', async () => {
      log.tell(counted('count-a', 1, { poison: true }), counted('count-b'));
      const projector = project([counting('counts')]);
      const position = log.recorded[1]!.position;
      expect(await projector.waitFor('counts', position, 10_000, 'count-a')).toMatchObject({
        parked: { stream: 'count-a' },
      });
      expect(await projector.waitFor('counts', position, 10_000, 'count-b')).toBe('reached');
    });

    it('[X16] ends when the projector stops', async () => {
      const projector = project([counting('counts')]);
      const waiting = projector.waitFor('counts', 'log-a.99999999', 60_000);
      await stopped(projector);
      expect(await waiting).toBe('timeout');
      await expect(projector.rebuild('counts')).rejects.toThrow('stopped');
    });
  });

  it('[X16] knows how far it is behind, and how old the oldest event is that it has not projected', async () => {
    const now = () => new Date('2026-01-05T08:00:07Z');
    const projector = project([counting('counts')], { now, pollMs: 60_000 });
    log.tell(counted('count-a'));
    await caughtUp(projector);
    const at = async () => (await projector.status()).projections[0]?.read?.lag;
    expect(await at()).toEqual({ events: 0, more: false, oldestMs: 0 });
    log.fault = new Error('the log is away');
    projector.wake();
    await until(() => reports.some(({ kind }) => kind === 'failed'));
    log.tell(counted('count-a'), { ...counted('count-b'), metadata: { recordedAt: '2026-01-05T08:00:05Z' } });
    log.fault = undefined;
    // It is still waiting out the fault: nothing has been folded since.
    expect(await at()).toEqual({ events: 2, more: false, oldestMs: 7000 });
  });
});
