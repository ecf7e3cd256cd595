import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventStore } from '#libs/event-store';
import { projections } from '#libs/projections';
import { ThreadedProjector, type ThreadedOptions } from './threaded-projector.js';

/*
 * A worker thread loads compiled JavaScript only. Here a stand-in answers as the real worker does, and can be made to
 * fail; the real one is started with the server.
 */
const standIn = `
  const { parentPort, workerData } = require('node:worker_threads');
  const tell = (message) => parentPort.postMessage(message);
  const answer = (answer) => tell({ told: 'answer', answer });
  const parked = [{ stream: 'complaint-p', eventId: 'e', position: 'p', revision: 0, reason: 'r', parkedAt: '', attempts: 1 }];
  let wakes = 0;
  parentPort.on('message', (message) => {
    const { id } = message;
    if (message.ask === 'wake') {
      wakes += 1;
      tell({ told: 'reached', reached: [{ projection: 'cases', position: 'log.' + wakes, ...(wakes === 1 ? { parked } : {}) }] });
    } else if (message.ask === 'status') answer({ id, status: { alive: true, fault: undefined, projections: [] } });
    else if (message.ask === 'retry') answer({ id, folded: message.stream === 'complaint-p' });
    else if (message.ask === 'rebuild' && message.projection === 'crash') throw new Error('it broke');
    else if (message.ask === 'rebuild' && message.projection === 'silent') return;
    else if (message.ask === 'rebuild' && message.projection !== 'cases')
      answer({ id, error: { name: 'UnknownProjection', message: 'no' } });
    else answer({ id, done: true });
  });
`;

describe('the projector in a thread', () => {
  let directory: string;
  let log: EmbeddedEventStore;
  let projector: ThreadedProjector;
  let crashes: string[];
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'projecting-'));
    log = await EmbeddedEventStore.open(directory);
    crashes = [];
  });
  afterEach(async () => {
    await projector.stop();
    await log.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const begin = (more: Partial<ThreadedOptions> = {}): ThreadedProjector => {
    const worker = join(directory, 'stand-in.cjs');
    writeFileSync(worker, standIn);
    projector = new ThreadedProjector({
      worker,
      place: { directory, masterKey: new Uint8Array(32) },
      log,
      backOffMs: 20,
      onCrash: (error) => crashes.push(error.message),
      ...more,
    });
    return projector;
  };
  const until = async (happened: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('tells what was reached to those who wait for it', async () => {
    begin();
    const waiting = projector.waitFor('cases', 'log.1', 10_000);
    projector.wake();
    projector.wake();
    expect(await waiting).toBe('reached');
    expect(projector.positionOf('cases')).toBe('log.1');
    expect(await projector.waitFor('cases', 'log.1', 0, 'complaint-p')).toMatchObject({ parked: { reason: 'r' } });
    projector.wake();
    expect(await projector.waitFor('cases', 'log.2', 10_000, 'complaint-p')).toMatchObject({ parked: { reason: 'r' } });
  });

  it('[X16] ends a wait at its time', async () => {
    expect(await begin().waitFor('cases', 'log.9', 20)).toBe('timeout');
  });

  it('passes on what is asked, and errors by their kind', async () => {
    begin();
    expect(await projector.status()).toMatchObject({ alive: true });
    await expect(projector.rebuild('cases')).resolves.toBeUndefined();
    await expect(projector.rebuild('no-such')).rejects.toMatchObject({ name: 'UnknownProjection' });
    expect(await projector.retry('cases', 'complaint-p')).toBe(true);
    expect(await projector.retry('cases', 'complaint-q')).toBe(false);
  });

  it('[X16] notices that the thread ended, shows it, and begins it again', async () => {
    begin({ backOffMs: 300 });
    await projector.status();
    await expect(projector.rebuild('crash')).rejects.toMatchObject({ name: 'ProjectorDown' });
    expect(crashes).toEqual(['it broke']);
    await log.append('complaint-1', 'noStream', [
      { id: 'e', type: 'Received', data: '{}', metadata: '{"recordedAt":"2026-01-05T08:00:00Z"}' },
    ]);
    const down = await projector.status();
    expect(down).toMatchObject({ alive: false, fault: 'it broke' });
    expect(down.projections.map(({ read }) => read?.lag.events)).toEqual(projections.map(() => 1));
    await until(async () => (await projector.status()).alive);
    projector.wake();
    expect(await projector.waitFor('cases', 'log.1', 10_000)).toBe('reached');
  });

  it('[X16] does not call a thread alive that does not answer', async () => {
    begin({ patienceMs: 30 });
    await expect(projector.rebuild('silent')).rejects.toMatchObject({ name: 'ProjectorDown' });
  });

  it('waits longer with every crash that follows another', async () => {
    const pauses: number[] = [];
    begin({ worker: join(directory, 'absent.cjs'), onCrash: (_, again) => pauses.push(again), backOffMs: 5 });
    await until(() => pauses.length >= 4);
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(await projector.status()).toMatchObject({ alive: false });
  });

  it('does not begin again when it was stopped', async () => {
    begin();
    await projector.stop();
    expect(crashes).toEqual([]);
    await expect(projector.rebuild('cases')).rejects.toMatchObject({ name: 'ProjectorDown' });
  });
});
