import { anna } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, readyToResolve } from './case.js';

const colleague = { id: 'gijs', role: 'agent', unit: 'front-office' };
const many = Array.from({ length: 25 }, (_, number) => number);

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

describe('two agents at once', () => {
  it('[X11] 25 commands without If-Match are all there, once, one after the other', async () => {
    const complaint = await Case.received(server);
    const answers = await Promise.all(
      many.map((number) =>
        complaint.tell('add-note', { text: `note ${number}` }, { as: number % 2 === 0 ? anna : colleague }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(many.map(() => 200));
    const { entries } = await complaint.history();
    const notes = entries.filter(({ event }) => event.type === 'NoteAdded').map(({ event }) => event.data['text']);
    expect([...notes].sort()).toEqual(many.map((number) => `note ${number}`).sort());
    expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, index) => index));
    expect(new Set(answers.map(({ body }) => body['revision'])).size).toBe(many.length);
    for (const { body } of answers) {
      const text = entries[body['revision'] as number]?.event.metadata['commandId'];
      expect(text).toBe(body['commandId']);
    }
  });

  it('[X11] of 25 commands with the same If-Match exactly one wins, and the others are told what came in between', async () => {
    const complaint = await Case.received(server);
    const { revision } = await complaint.history();
    const headers = { 'if-match': `"${revision}"` };
    const answers = await Promise.all(
      many.map((number) => complaint.tell('add-note', { text: `note ${number}` }, { headers })),
    );
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status === 412);
    expect([won.length, lost.length]).toEqual([1, many.length - 1]);
    for (const { body } of lost) expect(body).toMatchObject({ code: 'revision-stale', revision: revision + 1 });
    expect((await complaint.types()).filter((type) => type === 'NoteAdded')).toHaveLength(1);
  });

  it('[X11] of 10 acknowledgements at once one is given; the others hear that it was', async () => {
    const complaint = await Case.received(server);
    const body = {
      complainantWasHeard: true,
      empathyStatement: 'I understand that you have had enough of it.',
      nextSteps: [{ action: 'Ask', by: 'anna', dueAt: server.clock.in({ days: 1 }) }],
      nextContact: { dueAt: server.clock.in({ days: 2 }) },
      medium: 'spoken',
    };
    const answers = await Promise.all(many.slice(0, 10).map(() => complaint.tell('acknowledge', body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'already-acknowledged')).toHaveLength(9);
    expect((await complaint.types()).filter((type) => type === 'Acknowledged')).toHaveLength(1);
  });

  it('[X11] of two who resolve at once one does', async () => {
    const complaint = await readyToResolve(server);
    const answers = await Promise.all([complaint.resolve(), complaint.resolve({}, { as: colleague })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('[X11] of two units that take a handover at once one has it', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('route', {
      to: 'back-office',
      mode: 'warm',
      announced: { told: true },
      briefing: { whatHappened: 'Two deliveries were missed', whatTheyWant: 'The stove this week' },
    });
    const takers = ['bert', 'bram', 'bea'].map((id) => ({ id, role: 'agent', unit: 'back-office' }));
    const answers = await Promise.all(takers.map((as) => complaint.tell('accept-handover', {}, { as })));
    const won = answers.findIndex(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await complaint.read()).owner).toBe(takers[won]?.id);
  });

  it('[X13] 100 complaints at once are all in the queue, each once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, number) =>
        server.client.post('/complaints', { channel: 'chat', statement: `s ${number}`, unit: 'warehouse' }),
      ),
    );
    const latest = answers
      .map(({ body }) => body['position'] as string)
      .sort()
      .at(-1)!;
    const ids: string[] = [];
    let page = '';
    for (let pages = 0; pages < 30; pages += 1) {
      const { body } = await server.client.get(`/queues/unacknowledged?unit=warehouse&limit=7&after=${latest}${page}`);
      ids.push(...(body['items'] as { complaintId: string }[]).map(({ complaintId }) => complaintId));
      const next = nextPage(body);
      if (next === undefined) break;
      page = `&page=${next}`;
    }
    expect(ids).toHaveLength(100);
    expect(new Set(ids)).toEqual(new Set(answers.map(({ body }) => body['complaintId'])));
  });
});

function nextPage(body: Record<string, unknown>): string | undefined {
  const link = (body['links'] as { next?: string } | undefined)?.next ?? (body['next'] as string | undefined);
  if (link === undefined) return undefined;
  return encodeURIComponent(new URL(link, 'http://x').searchParams.get('page') ?? link);
}
