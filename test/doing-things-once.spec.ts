import { randomUUID } from 'node:crypto';
import { anna, bert, carla, type Answer, type Client } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';
import { anyOf } from './serving/matchers.js';

let server: ServerInTest;
let client: Client;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
});
afterAll(() => server.close());

const received = { channel: 'email', statement: 'The stove never came.' };
const receive = (body: object = {}, headers: Record<string, string> = {}) =>
  client.post('/complaints', { ...received, ...body }, headers);
const idOf = ({ body }: Answer) => body['complaintId'] as string;
const newComplaint = async () => idOf(await receive());
const history = async (complaintId: string) =>
  (await client.get(`/complaints/${complaintId}/history`)).body['entries'] as { event: { type: string } }[];
const typesOf = async (complaintId: string) => (await history(complaintId)).map(({ event }) => event.type);
const note = (complaintId: string, text: string, headers: Record<string, string> = {}, as = anna) =>
  client.as(as).post(`/complaints/${complaintId}/add-note`, { text }, headers);

describe('doing things once', () => {
  it('[T8] the same key and body give the first answer again, and nothing is added', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await receive({}, key);
    const again = await receive({}, key);
    expect(again.status).toBe(201);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await typesOf(idOf(first))).toHaveLength(2);
  });

  it('the first answer is given again also when the case has gone on', async () => {
    const complaintId = await newComplaint();
    const key = { 'idempotency-key': randomUUID() };
    const first = await note(complaintId, 'one', key);
    await note(complaintId, 'two');
    expect((await note(complaintId, 'one', key)).body).toEqual({ ...first.body, repeated: true });
    expect(await typesOf(complaintId)).toHaveLength(4);
  });

  it('the same key with another body is refused, and nothing is recorded', async () => {
    const complaintId = await newComplaint();
    const key = { 'idempotency-key': randomUUID() };
    await note(complaintId, 'one', key);
    expect(await note(complaintId, 'two', key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await typesOf(complaintId)).toHaveLength(3);
  });

  it('a key belongs to who sends it', async () => {
    const complaintId = await newComplaint();
    const key = { 'idempotency-key': randomUUID() };
    const [one, other] = [await note(complaintId, 'one', key, anna), await note(complaintId, 'one', key, carla)];
    expect(one.body['commandId']).not.toBe(other.body['commandId']);
    expect(await typesOf(complaintId)).toHaveLength(4);
  });

  it('without a key one is made and answered, so that every command can be repeated', async () => {
    const complaintId = await newComplaint();
    const first = await note(complaintId, 'one');
    const key = first.headers.get('idempotency-key')!;
    expect((await note(complaintId, 'one', { 'idempotency-key': key })).body).toMatchObject({ repeated: true });
  });

  it('a refused command consumes no key', async () => {
    const complaintId = await newComplaint();
    const headers = { 'idempotency-key': randomUUID() };
    const answer = { answer: 'accepted', medium: 'spoken' };
    const refused = await client.post(`/complaints/${complaintId}/answer-resolution`, answer, headers);
    expect(refused.body).toMatchObject({ code: 'not-resolved' });
    expect((await note(complaintId, 'one', headers)).status).toBe(200);
  });

  it('what is already so is answered without an event', async () => {
    const complaintId = await newComplaint();
    const assign = () => client.post(`/complaints/${complaintId}/assign-owner`, { owner: 'anna' });
    const first = await assign();
    const again = await assign();
    expect(again).toMatchObject({ status: 200, body: { events: [], revision: first.body['revision'] } });
  });
});

describe('two agents at once', () => {
  it('[X11] of two with the same If-Match exactly one is done, and the other is told what came in between', async () => {
    const complaintId = await newComplaint();
    const headers = { 'if-match': '"1"' };
    const answers = await Promise.all([note(complaintId, 'a', headers), note(complaintId, 'b', headers, carla)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body } = answers.find(({ status }) => status === 412)!;
    expect(body).toMatchObject({ code: 'revision-stale', revision: 2 });
    const between = await client.get(body['between'] as string);
    expect(between.body['entries']).toMatchObject([{ revision: 2, event: { type: 'NoteAdded' } }]);
  });

  it('without If-Match all of many are done, one after the other', async () => {
    const complaintId = await newComplaint();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => note(complaintId, `note ${index}`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body['revision'])).size).toBe(20);
    expect(await typesOf(complaintId)).toHaveLength(22);
  });

  it('a revision that does not exist yet is stale, too', async () => {
    const complaintId = await newComplaint();
    expect(await note(complaintId, 'a', { 'if-match': '"99"' })).toMatchObject({ status: 412, body: { revision: 1 } });
  });
});

describe('an external reference', () => {
  const reference = () => `ombudsman/${randomUUID()}`;

  it('[T8][P10] with the same statement gives the first answer', async () => {
    const externalRef = reference();
    const first = await receive({ externalRef });
    const again = await receive({ externalRef });
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(await typesOf(idOf(first))).toEqual(['Received', 'OwnerAssigned']);
  });

  it('[P10][T8] with another statement of an unknown or the same person becomes a contact on that case', async () => {
    const externalRef = reference();
    const complainant = { name: 'Jan de Vries', customerRef: 'C-1' };
    const first = await receive({ externalRef, complainant });
    const more = await receive({ externalRef, statement: 'And now it rains in.', complainant: { customerRef: 'c1' } });
    expect(more.status).toBe(200);
    expect(idOf(more)).toBe(idOf(first));
    expect(more.body).toMatchObject({ events: ['ContactLogged'], warnings: [{ code: 'became-a-contact' }] });
    expect(more.headers.get('location')).toBe(`/complaints/${idOf(first)}`);
  });

  it('[P10] with another statement of somebody else becomes a case of its own, linked, with a warning', async () => {
    const externalRef = reference();
    const first = await receive({ externalRef, complainant: { name: 'Jan de Vries' } });
    const key = { 'idempotency-key': randomUUID() };
    const other = { externalRef, statement: 'My stove, too.', complainant: { name: 'Fatima El Amrani' } };
    const second = await receive(other, key);
    expect(second.status).toBe(201);
    expect(idOf(second)).not.toBe(idOf(first));
    expect(second.body['warnings']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'reference-held' })]),
    );
    expect(await typesOf(idOf(second))).toEqual(['Received', 'OwnerAssigned', 'SimilarLinked']);
    expect((await receive(other, key)).body).toEqual({ ...second.body, repeated: true });
  });

  it('[P10] of an anonymous case never adds to it', async () => {
    const externalRef = reference();
    const first = await receive({ externalRef, anonymous: true });
    const second = await receive({ externalRef, statement: 'More of it.' });
    expect(second.status).toBe(201);
    expect(idOf(second)).not.toBe(idOf(first));
  });

  it('[T8] sent by many at once makes one case, and nothing of it is lost', async () => {
    const externalRef = reference();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => receive({ externalRef, statement: `Statement ${index % 2}` })),
    );
    expect(answers.filter(({ status }) => status >= 300)).toEqual([]);
    const ids = new Set(answers.map(idOf));
    expect(ids.size).toBe(1);
    const types = await typesOf([...ids][0]!);
    expect(types.filter((type) => type === 'Received')).toHaveLength(1);
    expect(types.filter((type) => type === 'ContactLogged').length).toBeGreaterThanOrEqual(1);
  });
});

describe('who may', () => {
  it('[T5] an agent decides in the own unit, and logs a contact everywhere', async () => {
    const complaintId = await newComplaint();
    const classify = (as: typeof anna) =>
      client.as(as).post(`/complaints/${complaintId}/classify`, { object: 'delivery', cause: 'tooLate' });
    expect(await classify(bert)).toMatchObject({ status: 403, body: { code: 'role-may-not', rule: 'T5' } });
    const contact = {
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'x',
      brings: 'nothing',
    };
    expect((await client.as(bert).post(`/complaints/${complaintId}/log-contact`, contact)).status).toBe(200);
    expect((await classify(anna)).status).toBe(200);
    expect((await classify({ ...carla, unit: 'back-office' })).status).toBe(200);
  });

  it.each([
    ['intake', 'classify'],
    ['auditor', 'add-note'],
    ['analyst', 'log-contact'],
    ['admin', 'acknowledge'],
    ['privacyOfficer', 'resolve'],
  ])('[G9] the role %s may not %s', async (role, command) => {
    const complaintId = await newComplaint();
    const answer = await client.as({ ...anna, role }).post(`/complaints/${complaintId}/${command}`, {});
    expect(answer).toMatchObject({ status: 403, body: { code: 'role-may-not', allowed: anyOf(Array) } });
  });
});
