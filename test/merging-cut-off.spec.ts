import { setTimeout as pause } from 'node:timers/promises';
import { Case } from './scenarios/case.js';
import { contact, merged } from './scenarios/merging.js';
import { appendToLog } from './serving/appended-to-log.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

let server: ServerOnItsData;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const received = () => Case.received(server);

describe('a server that was cut off in the middle of a merge', () => {
  /** What an earlier server appended, without what should have followed. */
  async function leftBehind(target: Case, source: Case, ...events: readonly ['target' | 'source', string, object][]) {
    const { clock, data } = server;
    await server.closeKeepingData();
    for (const [on, type, told] of events)
      await appendToLog(data, on === 'target' ? target.id : source.id, { type, data: told, at: clock.now() });
    server = await serverInProcess({ clock, data });
  }
  const typesOf = async ({ id }: Case): Promise<{ type: string; by: string; role: string }[]> => {
    const { body } = await server.client.get(`/complaints/${id}/history`);
    const entries = body['entries'] as { event: { type: string }; who: { id: string; role: string } }[];
    return entries.slice(2).map(({ event, who }) => ({ type: event.type, by: who.id, role: who.role }));
  };
  async function until(type: string, of: Case): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if ((await typesOf(of)).at(-1)?.type === type) return;
      await pause(25);
    }
    throw new Error(`${type} never came: ${JSON.stringify(await typesOf(of))}`);
  }
  const proposer = { by: 'merge-proposer', role: 'timer' };
  const announced = (source: Case, sourceRevision = 1) =>
    ['target', 'MergeAnnounced', { source: source.id, sourceRevision }] as const;

  it('[X11] goes on with it at the next start, as somebody who is no person [X9]', async () => {
    const [target, source] = [await received(), await received()];
    await leftBehind(target, source, [...announced(source)]);
    await until('MergeCompleted', target);
    expect((await typesOf(target)).at(-1)).toEqual({ type: 'MergeCompleted', ...proposer });
    expect(await typesOf(source)).toEqual([{ type: 'MarkedDuplicate', ...proposer }]);
  });

  it('[X11] gives it up at the next start, when the source is not as it was', async () => {
    const [target, source] = [await received(), await received()];
    await source.must('add-note', { text: 'Works nights.' });
    await leftBehind(target, source, [...announced(source)]);
    await until('MergeAbandoned', target);
    const { body } = await server.client.get(`/complaints/${target.id}/history`);
    expect((body['entries'] as { what: string }[]).at(-1)?.what).toBe(
      `Complaint ${source.id} was not merged into this one after all: it had changed in the meantime.`,
    );
    expect((await typesOf(source)).map(({ type }) => type)).toEqual(['NoteAdded']);
  });

  it('[X11] gives it up, when a server with other rules announced what cannot be done', async () => {
    const [target, source] = [await received(), await received()];
    const { revision } = await source.must('log-contact', contact);
    await source.must('withdraw-complaint');
    await leftBehind(target, source, [...announced(source, revision + 1)]);
    await until('MergeAbandoned', target);
    const { body } = await server.client.get(`/complaints/${target.id}/history`);
    expect((body['entries'] as { event: object }[]).at(-1)?.event).toMatchObject({
      data: { because: 'sourceRefused', refusal: 'not-open', sourceRevision: revision + 1 },
    });
  });

  it('[X11] of two merges that met, gives up both, or finishes one', async () => {
    const [target, source] = [await received(), await received()];
    await leftBehind(
      target,
      source,
      [...announced(source)],
      ['source', 'MergeAnnounced', { source: target.id, sourceRevision: 1 }],
    );
    await until('MergeAbandoned', target);
    await until('MergeAbandoned', source);
    const { body } = await server.client.get(`/complaints/${target.id}`);
    expect(body).toMatchObject({ state: 'received', mergedFrom: [] });
  });

  it('[X11] takes apart at the next start what was to be taken apart', async () => {
    const [target, source] = [await received(), await received()];
    await merged(target, source);
    await leftBehind(target, source, ['target', 'UnmergeAnnounced', { source: source.id }]);
    await until('Unmerged', target);
    expect((await typesOf(source)).at(-1)).toEqual({ type: 'Unmerged', ...proposer });
  });
});
