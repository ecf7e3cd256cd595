import { type AppendFault } from '../../../../libs/event-store/testing/faulty-event-store.js';
import { complaintStream } from '../commands/complaint-stream.js';
import { type CommandAnswer } from '../commands/command-answer.js';
import { HandleComplaint, HandleComplaintHandler } from '../commands/handle-complaint.js';
import { type Installation } from '../installation.js';
import {
  type MergingServer,
  problemOf,
  receive,
  request,
  since,
  stateOf,
  tell,
  type TwoCases,
  twoCases,
} from './testing/two-cases.js';

let world: TwoCases;
let server: MergingServer;
beforeEach(async () => {
  world = await twoCases();
  server = world.server();
  await receive(server, 'target');
  await receive(server, 'source');
});
afterEach(() => world.close());

const merge = (by: MergingServer, key = 'merge'): Promise<CommandAnswer> =>
  by.merging.merge('target', { type: 'Merge', source: 'source', sourceRevision: 1 }, request(key, { precondition: 1 }));
const unmerge = (by: MergingServer, key = 'unmerge', addressed = 'target'): Promise<CommandAnswer> =>
  by.merging.unmerge(
    addressed,
    { type: 'Unmerge', otherCase: addressed === 'target' ? 'source' : 'target', reason: 'Two people.' },
    request(key),
  );
const types = async (complaintId: string) => (await since(server.log, complaintId)).map(([type]) => type);
const both = async () => ({ target: await types('target'), source: await types('source') });

const merged = { target: ['MergeAnnounced', 'MergeCompleted'], source: ['MarkedDuplicate'] };
const apart = {
  target: [...merged.target, 'UnmergeAnnounced', 'Unmerged'],
  source: [...merged.source, 'Unmerged'],
};

/** Who appended the announcement, the mark and the completion. */
async function actorsInTurn(): Promise<string[]> {
  const [announced, completed] = await since(server.log, 'target');
  const [marked] = await since(server.log, 'source');
  return [announced, marked, completed].map((told) => told?.[1] ?? '');
}
const byAnnaFirst = (appends: number): string[] => [0, 1, 2].map((at) => (at < appends ? 'anna' : 'merge-proposer'));

/** Everything from this append on is lost; that one is written or not. */
function cutOffAt(place: number, fault: AppendFault): void {
  world.faulty.failAppends(...Array<'none'>(place).fill('none'), fault).breakDown();
}

const cuts = [0, 1, 2].flatMap((place) =>
  (['lost', 'written', 'late'] as const).map((fault) => [place, fault] as const),
);

describe.each(cuts)('a merge that is cut off at append %i, which is %s', (place, fault) => {
  const wasAnnounced = place > 0 || fault === 'written';

  async function cutOff(): Promise<void> {
    cutOffAt(place, fault);
    expect(await problemOf(merge(server))).toMatchObject({ code: 'outcome-unknown', status: 503 });
    world.faulty.recover();
  }

  it('[X11] is finished by who takes it up, and named after them [X9]', async () => {
    await cutOff();
    const other = world.server();
    await other.merging.takeUp('target');
    expect(await both()).toEqual(wasAnnounced ? merged : { target: [], source: [] });
    expect(await stateOf(other.transactor, 'target')).toMatchObject({ mergesUnderWay: [] });
    if (wasAnnounced) expect(await actorsInTurn()).toEqual(byAnnaFirst(place + (fault === 'written' ? 1 : 0)));

    // What was still on its way comes too late; an announcement that comes late is one like any other.
    await world.faulty.deliver();
    await other.merging.takeUp('target');
    expect(await both()).toEqual(wasAnnounced || fault === 'late' ? merged : { target: [], source: [] });
  });

  it('[X11] is finished by whoever repeats it with the same key, and a repetition after that adds nothing', async () => {
    await cutOff();
    const again = await merge(world.server());
    expect(again).toMatchObject({ complaintId: 'target', revision: 3, events: ['MergeAnnounced', 'MergeCompleted'] });
    expect(await merge(server)).toEqual({ ...again, repeated: true });
    await world.faulty.deliver();
    expect(await both()).toEqual(merged);
  });

  it('[X11] is finished once by two that take it up at the same time, and by who repeats it meanwhile', async () => {
    await cutOff();
    const servers = [world.server(), world.server(), world.server()] as const;
    await Promise.all([servers[0].merging.takeUp('target'), servers[1].merging.takeUp('target'), merge(servers[2])]);
    expect(await both()).toEqual(merged);
  });

  it('[X11] does not keep anybody from the two cases: whoever begins something new with them helps first', async () => {
    await cutOff();
    const other = world.server();
    if (!wasAnnounced) await merge(other);
    expect(await unmerge(other)).toMatchObject({ events: ['UnmergeAnnounced', 'Unmerged'] });
    expect(await both()).toEqual(apart);
  });
});

describe.each(cuts)('an undoing that is cut off at append %i, which is %s', (place, fault) => {
  beforeEach(async () => {
    await merge(server);
    cutOffAt(place, fault);
    expect(await problemOf(unmerge(server))).toMatchObject({ code: 'outcome-unknown' });
    world.faulty.recover();
  });

  it('[X11] is finished by who takes it up', async () => {
    const other = world.server();
    await other.merging.takeUp('target');
    expect(await both()).toEqual(place > 0 || fault === 'written' ? apart : merged);
    const [target, source] = [await stateOf(other.transactor, 'target'), await stateOf(other.transactor, 'source')];
    expect(target.mergesUnderWay).toEqual([]);
    expect(target.mergedFrom.includes('source')).toBe(source.duplicateOf === 'target');
  });

  it.each(['target', 'source'])('[X11] is finished by whoever repeats it, sent to the %s', async (addressed) => {
    const again = await unmerge(world.server(), 'unmerge', addressed);
    expect(again.complaintId).toBe(addressed);
    expect(await unmerge(world.server(), 'unmerge', addressed)).toEqual({ ...again, repeated: true });
    await world.faulty.deliver();
    expect(await both()).toEqual(apart);
  });

  it('[X11] is finished once by two at the same time', async () => {
    await Promise.all([
      world.server().merging.takeUp('target'),
      world.server().merging.takeUp('target'),
      unmerge(world.server()),
    ]);
    expect(await both()).toEqual(apart);
  });
});

describe('a merge whose source changes after it was announced', () => {
  /** Somebody adds a note to the source between the first append and the second. */
  function noteInBetween(): void {
    const { append } = world.faulty;
    let done = false;
    world.faulty.append = async (stream, expected, events) => {
      const appended = await append.call(world.faulty, stream, expected, events);
      if (!done && stream === complaintStream('target')) {
        done = true;
        await tell(world.server({ sound: true }), 'source', { type: 'AddNote', text: 'Works nights.' });
      }
      return appended;
    };
  }

  it('[X11] is abandoned, and the caller learns what came in between', async () => {
    noteInBetween();
    const problem = await problemOf(merge(server));
    expect(problem).toMatchObject({
      code: 'revision-stale',
      status: 412,
      members: { otherCase: 'source', revision: 2, between: '/complaints/source/history?from=2' },
    });
    expect(await both()).toEqual({ target: ['MergeAnnounced', 'MergeAbandoned'], source: ['NoteAdded'] });

    const again = await problemOf(merge(world.server()));
    expect(again.details('')).toEqual(problem.details(''));
    await tell(server, 'source', { type: 'AddNote', text: 'And weekends.' });
    expect((await problemOf(merge(world.server()))).details('')).toEqual(problem.details(''));
    expect((await both()).target).toEqual(['MergeAnnounced', 'MergeAbandoned']);
  });

  it('[X11] is abandoned by who takes it up, when the server was cut off before it could', async () => {
    cutOffAt(1, 'lost');
    await problemOf(merge(server));
    world.faulty.recover();
    await tell(world.server(), 'source', { type: 'AddNote', text: 'Works nights.' });
    const [one, other] = [world.server(), world.server()];
    const [first, second] = await Promise.all([one.merging.takeUp('target'), other.merging.takeUp('target')]);
    expect([...first, ...second].map(({ kind }) => kind)).toEqual(expect.arrayContaining(['abandoned']));
    expect(await both()).toEqual({ target: ['MergeAnnounced', 'MergeAbandoned'], source: ['NoteAdded'] });
    expect((await since(server.log, 'target')).at(-1)).toEqual(['MergeAbandoned', 'merge-proposer']);
    expect(await problemOf(merge(one))).toMatchObject({ code: 'revision-stale', status: 412 });
  });

  it('[X11] can be sent anew, with a look at what came in between', async () => {
    noteInBetween();
    await problemOf(merge(server));
    const { merging } = world.server();
    const command = { type: 'Merge', source: 'source', sourceRevision: 2 } as const;
    await merging.merge('target', command, request('again', { precondition: 3 }));
    expect(await both()).toEqual({
      target: ['MergeAnnounced', 'MergeAbandoned', ...merged.target],
      source: ['NoteAdded', ...merged.source],
    });
  });
});

describe('a case into which another is on its way', () => {
  it('[X11] is not resolved over its head: whoever does that finishes the merge, and looks at the case again', async () => {
    cutOffAt(1, 'lost');
    await problemOf(merge(server));
    world.faulty.recover();
    const by = world.server();
    const handler = new HandleComplaintHandler({
      ...by,
      refusedDrafts: { remember: () => Promise.resolve() },
    } as unknown as Installation);
    const resolve = { type: 'Resolve', resolution: 'It came.', explanation: 'Wrong depot.' } as const;
    const told = (precondition?: number) =>
      problemOf(handler.execute(new HandleComplaint('target', resolve, request('resolve', { precondition }))));
    expect(await told(2)).toMatchObject({ code: 'revision-stale', status: 412 });
    expect(await both()).toEqual(merged);
    expect(await told(3)).toMatchObject({ code: 'not-acknowledged' });
  });
});

describe('a log that cannot be written while a merge is under way', () => {
  it('[X11] is not said to have recorded nothing, once it was announced', async () => {
    world.faulty.failAppends('none', 'unavailable');
    expect(await problemOf(merge(server))).toMatchObject({ code: 'outcome-unknown' });
    await world.server().merging.takeUp('target');
    expect(await both()).toEqual(merged);
  });

  it('[X11] is said to have recorded nothing, when nothing was', async () => {
    world.faulty.failAppends('unavailable');
    await expect(merge(server)).rejects.toMatchObject({ name: 'StoreUnavailable' });
    expect(await both()).toEqual({ target: [], source: [] });
  });
});
