import { existsSync, readdirSync, rmSync } from 'node:fs';
import { anna, type Answer, Client } from './serving/client.js';
import { builtMain, runBuilt, SpawnedServer, temporaryData } from './serving/spawned-server.js';
import { anyOf } from './serving/matchers.js';

// What ships is ESM, compiled, with the projector in a thread: none of that runs in the other tests.
jest.setTimeout(120_000);

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('the program as it ships', () => {
  const data = temporaryData();
  let server: SpawnedServer;
  let client: Client;
  let complaintId: string;
  let position: string;

  beforeAll(async () => {
    if (!existsSync(builtMain)) throw new Error('Build first: npm run build');
    server = await SpawnedServer.start({ REDRESS_DATA: data });
    client = new Client(server.address);
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });

  async function tell(command: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    const path = command === '' ? '/complaints' : `/complaints/${complaintId}/${command}`;
    const answer = await client.post(path, body, headers);
    if (answer.status >= 300) throw new Error(answer.text);
    position = answer.body['position'] as string;
    return answer;
  }
  const theCase = () => client.get(`/complaints/${complaintId}?after=${position}`);

  it('[T1] takes a complaint from received to a lesson', async () => {
    const received = await tell('', {
      channel: 'hotline',
      statement: 'Nobody came.',
      complainant: { name: 'Jan Vries' },
    });
    complaintId = received.body['complaintId'] as string;
    await tell('acknowledge', {
      complainantWasHeard: true,
      empathyStatement: 'I understand that you have had enough of it.',
      nextSteps: [{ action: 'Ask the depot', by: 'anna', dueAt: inDays(1) }],
      nextContact: { dueAt: inDays(2) },
      owner: 'anna',
      medium: 'spoken',
    });
    await tell('classify', { object: 'delivery', cause: 'promiseBroken' });
    await tell('accept-responsibility', {
      scope: 'outcome',
      extent: 'full',
      statement: 'We did not look at our list.',
    });
    await tell('apologise', {
      consequence: 'You stayed at home for nothing.',
      responsibility: 'We promised a day and did not come.',
      improvement: { state: 'willFindOut', owner: 'anna', dueAt: inDays(7) },
      medium: 'spoken',
      spokenGist: 'Apologised for the day lost.',
    });
    const open = (await theCase()).body['promises'] as { promiseId: string; kind: string }[];
    for (const { promiseId } of open) await tell('keep-promise', { promiseId });
    const tag = (await theCase()).headers.get('etag')!;
    await tell('resolve', { resolution: 'It came.', explanation: 'It stood elsewhere.' }, { 'if-match': tag });
    await tell('record-lesson', {
      outcome: 'noChangeDecided',
      rootCause: 'promiseBroken',
      justification: 'The list is being replaced already.',
    });
    expect((await theCase()).body).toMatchObject({ state: 'closed', owner: 'anna' });
    const { body } = await client.get(`/complaints/${complaintId}/history`);
    expect((body['entries'] as unknown[]).length).toBeGreaterThan(8);
    const found = await client.post(`/complaints/find?after=${position}`, { name: 'vries' });
    expect(found.body['found']).toMatchObject([{ complaintId }]);
  });

  it('[P13] reads a letter of 100 kB to its end, and answers others meanwhile', async () => {
    const text = `${'I ring you tomorrow about the chairs. '.repeat(2_620)}Nobody has ever complained about this before.`;
    const ask = () => client.post('/wording/check', { command: 'Resolve', language: 'en', text });
    await ask();
    let isRead = false;
    const letter = ask().finally(() => (isRead = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await client.get('/health/live')).status).toBe(200);
    expect(isRead).toBe(false);
    expect((await letter).body['findings']).toMatchObject([{ rule: 'AP-4', severity: 'refuse' }]);
  });

  it('describes itself at /docs, and the problems at their type', async () => {
    const docs = await client.get('/docs');
    expect(docs.status).toBe(200);
    expect(docs.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect((await client.get('/docs/swagger-ui-bundle.js')).status).toBe(200);
    expect((await client.get('/docs-json')).body).toMatchObject({ openapi: anyOf(String) });
    expect((await client.get('/problems/fault')).text).toContain('What to do');
  });

  it('refuses a second server on the same directory, with a sentence', async () => {
    const second = await runBuilt(['serve'], { REDRESS_DATA: data, REDRESS_PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^redress: .*Another server is using.*\.\n$/);
  });

  it.each([
    [{ REDRESS_HOST: '0.0.0.0' }, 'REDRESS_HOST'],
    [{ REDRESS_LANGUAGE: 'xx' }, 'nl, en'],
  ])('refuses the setting %j, with a sentence', async (setting, named) => {
    const refused = await runBuilt(['serve'], { REDRESS_DATA: data, REDRESS_PORT: '0', ...setting });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(named);
    expect(refused.stderr).not.toContain('    at ');
  });

  it('[X15] builds a projection anew while it is read', async () => {
    const { port } = new URL(server.address);
    const rebuilt = await runBuilt(['rebuild', 'cases'], { REDRESS_DATA: data, REDRESS_PORT: port });
    expect(rebuilt).toMatchObject({ code: 0, stderr: '' });
    expect(rebuilt.stdout).toMatch(/^Rebuilt cases in/);
    expect((await theCase()).body).toMatchObject({ state: 'closed' });
    const unknown = await runBuilt(['rebuild', 'nothing'], { REDRESS_DATA: data, REDRESS_PORT: port });
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('cases');
  });

  it('finishes what it is answering, and exits cleanly on SIGTERM', async () => {
    const answers = Array.from({ length: 20 }, (_, index) =>
      client.post(`/complaints/${complaintId}/add-note`, { text: `note ${index}` }),
    );
    await answers[0];
    const ended = await server.stop('SIGTERM');
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(ended.stdout).not.toContain('the thread that judges');
    const settled = await Promise.allSettled(answers);
    const done = settled.filter((one) => one.status === 'fulfilled' && one.value.status === 200).length;
    expect(done).toBeGreaterThan(0);

    server = await SpawnedServer.start({ REDRESS_DATA: data });
    client = new Client(server.address, anna);
    const { body } = await client.get(`/complaints/${complaintId}/history?limit=500`);
    const notes = (body['entries'] as { event: { type: string } }[]).filter(({ event }) => event.type === 'NoteAdded');
    expect(notes.length).toBeGreaterThanOrEqual(done);
  });

  it('builds a projection anew also when no server runs', async () => {
    await server.stop();
    const rebuilt = await runBuilt(['rebuild', 'all'], { REDRESS_DATA: data });
    expect(rebuilt).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(data)).toContain('read.db');
    server = await SpawnedServer.start({ REDRESS_DATA: data });
    client = new Client(server.address);
    expect((await client.get(`/complaints/${complaintId}`)).body).toMatchObject({ state: 'closed' });
  });
});
