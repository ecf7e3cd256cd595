import { setTimeout as pause } from 'node:timers/promises';
import { complaintAggregate } from '#libs/complaints';
import { type Installation } from '../installation.js';
import { type OpenedInstallation, openedInstallation } from '../testing/opened-installation.js';
import { MergeProposing } from './merge-proposing.js';
import { receive, request, since } from './testing/two-cases.js';

let installation: Installation;
let close: OpenedInstallation['close'];
let now: string;
let warned: string[];
beforeEach(async () => {
  now = '2026-03-09T11:00:00.000Z';
  warned = [];
  ({ installation, close } = await openedInstallation({ clock: { now: () => now } }));
  for (const one of ['target', 'source', 'other']) await receive(installation, one);
});
afterEach(() => close());

const proposing = (over: Partial<Installation> = {}) =>
  new MergeProposing(
    { ...installation, ...over },
    { info: () => undefined, warn: (_: unknown, message?: string) => warned.push(message ?? '') },
    { everyMs: 10, graceMs: 0, firstWaitMs: 1_000 },
  );

/** Announced, and nothing followed. */
async function announce(source = 'source', target = 'target', sourceRevision = 1): Promise<void> {
  const { transactor, inForce } = installation;
  const deciding = await inForce.now();
  const command = { type: 'Merge', source, sourceRevision } as const;
  const act = deciding.act(request(`${target}/${source}`), command);
  const { state: complaint } = await transactor.load(complaintAggregate, `complaint-${source}`);
  const outcome = await transactor.transact({
    aggregate: complaintAggregate,
    stream: `complaint-${target}`,
    act,
    decide: (state, at) =>
      deciding.decide(command, state, {
        complaintId: target,
        act,
        now: at.now,
        otherCase: { complaint, complainant: 'same' },
      }),
  });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}
async function folded(): Promise<void> {
  await installation.projecting.waitFor('cases', (await installation.log.head())!, 5_000);
}
const types = async (complaintId: string) => (await since(installation.log, complaintId)).map(([type]) => type);

describe('going on with merges that were left half-done', () => {
  it('[X11] finds them by index, and finishes each', async () => {
    await announce('source');
    await announce('other');
    await folded();
    expect(await proposing().takeUpAll(0)).toBe(2);
    expect(await types('target')).toEqual(['MergeAnnounced', 'MergeAnnounced', 'MergeCompleted', 'MergeCompleted']);
    expect(await types('source')).toEqual(['MarkedDuplicate']);
    await folded();
    expect(await proposing().takeUpAll(0)).toBe(0);
  });

  it('[X11] adds nothing twice, with two at once and an index that is behind', async () => {
    await announce();
    await folded();
    await installation.projecting.stop();
    await Promise.all([proposing().takeUpAll(0), proposing().takeUpAll(0)]);
    await proposing().takeUpAll(0);
    expect(await types('target')).toEqual(['MergeAnnounced', 'MergeCompleted']);
    expect(await types('source')).toEqual(['MarkedDuplicate']);
  });

  it('[X11] leaves to whoever announced it what was announced just now', async () => {
    await announce();
    await folded();
    now = '2026-03-09T11:00:04.000Z';
    expect(await proposing().takeUpAll(5_000)).toBe(0);
    now = '2026-03-09T11:00:05.000Z';
    expect(await proposing().takeUpAll(5_000)).toBe(1);
  });

  it('[X11] goes past one that cannot be finished now, and says so', async () => {
    await announce('source', 'target');
    await announce('other', 'source', 1);
    await folded();
    const { transactor } = installation;
    const failing = Object.assign(Object.create(transactor) as typeof transactor, {
      load: (...given: Parameters<typeof transactor.load>) => {
        if (given[1] === 'complaint-target') throw new Error('the store is away');
        return transactor.load(...given);
      },
      transact: transactor.transact.bind(transactor),
    });
    expect(await proposing({ transactor: failing }).takeUpAll(0)).toBe(1);
    expect(warned).toEqual(['a merge cannot be gone on with now']);
    expect(await types('source')).toEqual(['MergeAnnounced', 'MergeCompleted']);
    // What was announced into the first is given up: its source has changed.
    await proposing().takeUpAll(0);
    expect(await types('target')).toEqual(['MergeAnnounced', 'MergeAbandoned']);
  });

  it('[X11] waits for the read store when it is away, and never fails', async () => {
    await announce();
    await installation.reads.close();
    expect(await proposing().takeUpAll(0)).toBe(0);
    expect(warned).toEqual(['half-done merges cannot be looked up']);
  });

  it('[X11] looks again and again until it is stopped, and not after that', async () => {
    const one = proposing();
    one.onApplicationBootstrap();
    await announce();
    for (let tries = 0; tries < 200 && (await types('target')).length < 2; tries++) await pause(10);
    expect(await types('target')).toEqual(['MergeAnnounced', 'MergeCompleted']);
    await one.beforeApplicationShutdown();
    await announce('other');
    await folded();
    await pause(50);
    expect(await types('other')).toEqual([]);
  });
});
