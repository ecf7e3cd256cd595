import { connect } from 'node:net';
import { anna, type Answer, type Client } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

const nobody = '00000000-0000-4000-8000-000000000000';
const received = { channel: 'hotline', statement: 'My order never came.' };

let server: ServerInTest;
let client: Client;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
});
afterAll(() => server.close());

/** A refusal as everybody gets it: problem details with a sentence, a section that explains it, nothing of the inside. */
async function expectProblem(answer: Answer, status: number, code: string): Promise<void> {
  expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({ type: `/problems/${code}`, status });
  expect(answer.body['title']).toMatch(/^[A-Z]/);
  expect(answer.body['detail']).toMatch(/^\S.*[.?)]$/s);
  expect(answer.body['correlationId']).toBe(answer.headers.get('correlation-id'));
  expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d|node_modules|SQLITE|SELECT |\/tmp\/|Error:/);
  const meaning = await client.get(answer.body['type'] as string);
  expect(meaning.text).toContain('What to do');
}

async function aComplaint(): Promise<string> {
  const { status, body } = await client.post('/complaints', received);
  expect(status).toBe(201);
  return body['complaintId'] as string;
}

async function revisionOf(complaintId: string): Promise<unknown> {
  return (await client.get(`/complaints/${complaintId}/history`)).body['revision'];
}

describe('bad input', () => {
  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['malformed JSON', '{"channel": "hotline",', {}, 400, 'malformed-json'],
    ['JSON that is not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), {}, 400, 'malformed-json'],
    ['XML', '<complaint/>', { 'content-type': 'application/xml' }, 415, 'media-type-unsupported'],
    [
      'a form',
      'channel=hotline',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'media-type-unsupported',
    ],
    ['plain text', 'hello', { 'content-type': 'text/plain' }, 415, 'media-type-unsupported'],
    ['a CSV file', 'a,b\n1,2', { 'content-type': 'text/csv' }, 415, 'media-type-unsupported'],
    ['a body of 2 MB', { ...received, statement: 'x'.repeat(2_000_000) }, {}, 413, 'body-too-large'],
    ['a text of 1 MB', { ...received, statement: 'x'.repeat(900_000) }, {}, 400, 'invalid-fields'],
    ['a list', [received], {}, 400, 'invalid-fields'],
    ['a text for a body', '"hello"', {}, 400, 'invalid-fields'],
    ['null for a body', 'null', {}, 400, 'invalid-fields'],
    ['a number for a body', '7', {}, 400, 'invalid-fields'],
    ['no fields at all', {}, {}, 400, 'invalid-fields'],
    ['an unknown field', { ...received, status: 'unjustified' }, {}, 400, 'invalid-fields'],
    ['an unknown channel', { ...received, channel: 'fax' }, {}, 400, 'invalid-fields'],
    ['null for an optional field', { ...received, product: null }, {}, 400, 'invalid-fields'],
    ['[] for an object', { ...received, complainant: [] }, {}, 400, 'invalid-fields'],
    ['an unknown field inside', { ...received, complainant: { name: 'Jan', admin: true } }, {}, 400, 'invalid-fields'],
    ['a blank statement', { ...received, statement: ' \n ' }, {}, 400, 'invalid-fields'],
    ['a control character', { ...received, statement: 'a\u0000b' }, {}, 400, 'malformed-body'],
    ['half an emoji', '{"channel":"hotline","statement":"\\ud83d"}', {}, 400, 'malformed-body'],
    ['__proto__', '{"channel":"hotline","statement":"x","__proto__":{"a":1}}', {}, 400, 'malformed-body'],
    ['constructor', '{"channel":"hotline","statement":"x","constructor":{"prototype":{}}}', {}, 400, 'malformed-body'],
    ['a unit with a path', { ...received, unit: '../../etc/passwd' }, {}, 400, 'invalid-fields'],
    ['a moment without a zone', { ...received, occurredAt: '2026-03-01T09:00:00' }, {}, 400, 'invalid-fields'],
    ['a moment to come', { ...received, occurredAt: '2026-03-03T09:00:00Z' }, {}, 422, 'occurred-in-future'],
    ['a key with spaces', received, { 'idempotency-key': 'a b' }, 400, 'malformed-header'],
    ['a role that is none', received, { 'actor-role': 'king' }, 400, 'malformed-header'],
    ['a timer from outside', received, { 'actor-role': 'timer' }, 400, 'malformed-header'],
    ['an actor with a path', received, { 'actor-id': '../x' }, 400, 'malformed-header'],
    ['a role that may not', received, { 'actor-role': 'analyst' }, 403, 'role-may-not'],
  ])('%s is refused with a clear sentence', async (_, body, headers, status, code) => {
    await expectProblem(await client.post('/complaints', body, headers), status, code);
  });

  it.each<[string, string, string, number, string]>([
    ['an unknown address', 'GET', '/nowhere', 404, 'unknown-route'],
    ['an address outside', 'GET', '/../../etc/passwd', 404, 'unknown-route'],
    ['a malformed address', 'GET', '/complaints/%ZZ', 400, 'malformed-address'],
    ['an address of 20 kB', 'GET', `/complaints/${'a'.repeat(9_000)}`, 400, 'malformed-address'],
    ['a method that the address does not know', 'DELETE', `/complaints/${nobody}`, 405, 'method-not-allowed'],
    ['an update', 'PUT', `/complaints/${nobody}`, 405, 'method-not-allowed'],
    ['an id that is none', 'GET', '/complaints/17', 400, 'malformed-address'],
    ['an id with a path', 'GET', '/complaints/..%2F..%2Fetc', 400, 'malformed-address'],
    ['an id that names the prototype', 'GET', '/complaints/__proto__', 400, 'malformed-address'],
    ['an unknown complaint', 'GET', `/complaints/${nobody}`, 404, 'no-such-complaint'],
    ['the history of an unknown complaint', 'GET', `/complaints/${nobody}/history`, 404, 'no-such-complaint'],
    ['an unknown queue', 'GET', '/queues/nothing', 404, 'unknown-queue'],
    ['a queue named after the prototype', 'GET', '/queues/constructor', 404, 'unknown-queue'],
    ['a limit that is no number', 'GET', '/queues/unacknowledged?limit=many', 400, 'malformed-address'],
    ['a limit beyond reason', 'GET', '/queues/unacknowledged?limit=100000', 400, 'malformed-address'],
    ['an unknown parameter', 'GET', '/queues/unacknowledged?offset=10', 400, 'malformed-address'],
    ['a parameter twice', 'GET', '/queues/unacknowledged?limit=1&limit=2', 400, 'malformed-address'],
    ['a page that was made up', 'GET', '/queues/unacknowledged?page=abc', 400, 'malformed-address'],
    ['a position that was made up', 'GET', '/queues/unacknowledged?after=abc', 400, 'malformed-address'],
    ['a moment without a zone', 'GET', `/complaints/${nobody}?asOf=2026-03-01T09:00:00`, 400, 'malformed-address'],
    ['a problem that does not exist', 'GET', '/problems/nothing', 404, 'unknown-problem'],
  ])('%s is refused with a clear sentence', async (_, method, path, status, code) => {
    await expectProblem(await client.send(method, path), status, code);
  });

  it('names the methods that an address does know', async () => {
    const answer = await client.send('DELETE', '/complaints');
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it.each(['actor-id', 'actor-role', 'actor-unit'])('nobody acts without saying who: %s', async (missing) => {
    const headers = new Headers({ 'actor-id': anna.id, 'actor-role': anna.role, 'actor-unit': anna.unit });
    headers.delete(missing);
    const response = await fetch(`${client.address}/queues`, { headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'actor-required' });
    expect(response.headers.get('www-authenticate')).not.toBeNull();
  });

  it('lists every field that is wrong, with a pointer to it', async () => {
    const { body } = await client.post('/complaints', {
      channel: 'fax',
      complainant: { nam: 'Jan' },
      severity: { material: 9, emotional: 1 },
    });
    expect((body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      '/channel',
      '/complainant/nam',
      '/severity/material',
      '/statement',
    ]);
  });

  it('an event in the wrong state is refused and loses nothing', async () => {
    const complaintId = await aComplaint();
    const before = await revisionOf(complaintId);
    await expectProblem(
      await client.post(`/complaints/${complaintId}/answer-resolution`, { answer: 'accepted', medium: 'spoken' }),
      409,
      'not-resolved',
    );
    expect(await revisionOf(complaintId)).toBe(before);
  });

  it('a command on a complaint that does not exist makes none', async () => {
    await expectProblem(await client.post(`/complaints/${nobody}/add-note`, { text: 'x' }), 404, 'no-such-complaint');
    await expectProblem(await client.get(`/complaints/${nobody}/history`), 404, 'no-such-complaint');
  });

  it.each(['مرحبا، لم يصل طلبي', 'Nog steeds niets 😡👩‍👩‍👧', 'één\r\nregel\tverder', '‮right to left', '苦情'])(
    'is not what people write: %s comes back as it went in',
    async (statement) => {
      const { body } = await client.post('/complaints', { ...received, statement });
      const history = await client.get(`/complaints/${body['complaintId'] as string}/history`);
      expect(JSON.parse(history.text)).toMatchObject({ entries: { 0: { event: { data: { statement } } } } });
    },
  );

  it('a time zone is not bad input: the moment is kept as an instant', async () => {
    const occurredAt = '2026-03-02T09:30:00+01:00';
    const { body } = await client.post('/complaints', { ...received, occurredAt });
    const history = await client.get(`/complaints/${body['complaintId'] as string}/history`);
    expect(JSON.parse(history.text)).toMatchObject({
      entries: { 0: { when: { occurredAt: '2026-03-02T08:30:00.000Z' } } },
    });
  });

  it('what is not even HTTP gets an answer that a person can read', async () => {
    const { hostname, port } = new URL(client.address);
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('HELLO\r\n\r\n'));
      let all = '';
      socket.on('data', (chunk) => (all += chunk.toString()));
      socket.on('end', () => resolve(all));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(text).toContain('"code":"malformed-address"');
  });

  it('a correlation id of the caller is kept when it is sane, and replaced when it is not', async () => {
    const kept = await client.get('/nowhere', { headers: { 'correlation-id': 'call-17' } });
    expect(kept.headers.get('correlation-id')).toBe('call-17');
    expect(server.logged).toContainEqual(expect.objectContaining({ correlationId: 'call-17', status: 404 }));
    const replaced = await client.get('/nowhere', { headers: { 'correlation-id': 'a"} {"level":60' } });
    expect(replaced.headers.get('correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
