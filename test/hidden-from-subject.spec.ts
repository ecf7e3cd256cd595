import { randomUUID } from 'node:crypto';
import { appendToLog } from './serving/appended-to-log.js';
import { type Answer, anna, carla, type Client, type Person } from './serving/client.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

/*
 * Whom a hidden complaint is about learns nothing of it at any address: what they are answered is, but for the number
 * that they gave, word for word what a number is answered that nobody has. Every address of the OpenAPI document is
 * tried, so that a new one is covered as it is added.
 */

type Method = 'get' | 'post';
interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
}
interface OpenApi {
  readonly paths: Record<string, Partial<Record<Method, Operation>>>;
}

const statement = 'Karel shouted at me at the counter.';
const karelAs = (role: string): Person => ({ id: 'karel', role, unit: 'front-office' });
const karel = karelAs('agent');
const rolesTried = ['agent', 'coordinator', 'intake', 'adviser', 'improver', 'privacyOfficer', 'auditor'];

let server: ServerOnItsData;
let client: Client;
let operations: { readonly method: Method; readonly path: string; readonly example: unknown }[];
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  const { body } = await client.get<OpenApi>('/docs-json');
  operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(() => path.includes('{complaintId}'))
      .map(([method, { requestBody }]) => ({
        method: method as Method,
        path,
        example: requestBody?.content['application/json']?.example,
      })),
  );
});
afterAll(() => server.close());

const received = async (fields: object, by = anna): Promise<{ id: string; position: string; returnCode: string }> => {
  const { status, body } = await client.as(by).post('/complaints', { channel: 'hotline', statement, ...fields });
  expect(status).toBe(201);
  return {
    id: body['complaintId'] as string,
    position: body['position'] as string,
    returnCode: body['returnCode'] as string,
  };
};
const hidden = (fields: object = {}) =>
  received({
    complainant: { name: 'Mieke Verschuren', customerRef: 'C-77001' },
    subjectEmployee: 'karel',
    confidentiality: 'hiddenFromSubject',
    ...fields,
  });

/** Everything that an answer says, but for the number that was asked about. */
const said = ({ status, text, headers }: Answer, complaintId: string) => ({
  status,
  text: text.replaceAll(complaintId, '‹number›'),
  headers: [...headers]
    .filter(([name]) => !['date', 'idempotency-key', 'content-length'].includes(name))
    .map(([name, value]) => [name, value.replaceAll(complaintId, '‹number›')]),
});

async function asked(operation: (typeof operations)[number], complaintId: string, as: Person, ifMatch?: string) {
  const address = operation.path.replace('{complaintId}', complaintId);
  const answer = await client.as(as).send(operation.method.toUpperCase(), address, {
    ...(operation.method === 'post' ? { body: operation.example ?? {} } : {}),
    headers: {
      'correlation-id': 'the-same',
      'idempotency-key': `${operation.path}${as.role}`,
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
  });
  return said(answer, complaintId);
}

describe('whom a complaint is about that is hidden from them', () => {
  // Wrong codes of complainants, which are among what is tried, are not counted from one to the next.
  beforeEach(() => server.clock.forward({ minutes: 10 }));

  it.each(rolesTried)('[G9] is answered at every address as if there was no such complaint, as %s', async (role) => {
    expect(operations.length).toBeGreaterThan(70);
    const { id, position } = await hidden();
    await client.get(`/complaints/${id}?after=${position}`);
    const nobodys = randomUUID();
    const as = karelAs(role);
    for (const operation of operations)
      expect([operation.path, await asked(operation, id, as)]).toEqual([
        operation.path,
        await asked(operation, nobodys, as),
      ]);
    const { body } = await client.get(`/complaints/${id}/history`);
    expect(body['entries']).toHaveLength(2);
  });

  it.each(['"0"', '"1"', '"2"', '*', 'W/"1"'])(
    '[G9] whatever revision they claim to have seen: %s',
    async (ifMatch) => {
      const { id } = await hidden();
      const nobodys = randomUUID();
      for (const operation of operations.filter(({ method }) => method === 'post')) {
        const as = karelAs('coordinator');
        expect([operation.path, await asked(operation, id, as, ifMatch)]).toEqual([
          operation.path,
          await asked(operation, nobodys, as, ifMatch),
        ]);
      }
    },
  );

  it('[G9] also with a key that they used on it before it was known to be about them', async () => {
    const { id } = await received({ confidentiality: 'hiddenFromSubject' });
    const key = { 'idempotency-key': 'before-it-was-known' };
    const note = { text: 'Rang twice.' };
    expect((await client.as(karel).post(`/complaints/${id}/add-note`, note, key)).status).toBe(200);
    const parts = [{ description: 'The shouting', subjectEmployee: 'karel' }];
    expect((await client.as(carla).post(`/complaints/${id}/set-parts`, { parts })).status).toBe(200);
    for (const text of ['Rang twice.', 'Something else.']) {
      const answer = await client.as(karel).post(`/complaints/${id}/add-note`, { text }, key);
      expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-complaint' } });
    }
  });

  it('[G9] repeats what they received themselves, and gets the first answer', async () => {
    const key = { 'idempotency-key': 'received-by-karel' };
    const body = { channel: 'desk', statement, subjectEmployee: 'karel', confidentiality: 'hiddenFromSubject' };
    const first = await client.as(karel).post('/complaints', { ...body, externalRef: 'own-1' }, key);
    const again = await client.as(karel).post('/complaints', { ...body, externalRef: 'own-1' }, key);
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect((await client.as(karel).get(`/complaints/${first.body['complaintId'] as string}`)).status).toBe(404);
  });
});

it('[G9] a duplicate that goes on as a hidden complaint is hidden as well: whatever it answered would name that one', async () => {
  const [open, secret] = [await received({}), await hidden()];
  const { clock, data } = server;
  await server.closeKeepingData();
  const marked = { target: secret.id, targetRevision: 1 };
  await appendToLog(data, open.id, { type: 'MarkedDuplicate', data: marked, at: clock.now() });
  server = await serverInProcess({ clock, data });
  ({ client } = server);
  const contact = {
    direction: 'inbound',
    counterparty: 'complainant',
    medium: 'telephone',
    summary: 'Rang again.',
    brings: 'nothing',
  };
  const answers = [
    await client.as(karel).get(`/complaints/${open.id}`),
    await client.as(karel).get(`/complaints/${open.id}/history`),
    await client.as(karel).post(`/complaints/${open.id}/log-contact`, contact),
    await client.as(karel).post(`/complaints/${open.id}/classify`, { object: 'counter', cause: 'rude' }),
  ];
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 404, body: { code: 'no-such-complaint' } });
    expect(answer.text).not.toContain(secret.id);
  }
  const logged = await client.as(carla).post(`/complaints/${open.id}/log-contact`, contact);
  expect(logged.body).toMatchObject({ complaintId: secret.id, events: ['ContactLogged'] });
});

it('[G9] whoever receives a hidden complaint is told when its owner is whom it is about', async () => {
  const told = { channel: 'hotline', statement, subjectEmployee: 'duty-front-office' };
  const warned = async (confidentiality: string) => {
    const { body } = await client.post('/complaints', { ...told, confidentiality });
    return (body['warnings'] as { code: string }[]).some(({ code }) => code === 'owner-may-not-know');
  };
  expect([await warned('hiddenFromSubject'), await warned('open')]).toEqual([true, false]);
});

it('[G9][P14] an owner who turns out to be the subject is followed by another, and finds it no more', async () => {
  const { id } = await hidden({ subjectEmployee: undefined });
  await client.as(anna).post(`/complaints/${id}/assign-owner`, { owner: 'karel' });
  expect((await client.as(karel).get(`/complaints/${id}/history`)).status).toBe(200);
  const parts = [{ description: 'Shouting at the counter', subjectEmployee: 'karel' }];
  const { body } = await client.as(anna).post(`/complaints/${id}/set-parts`, { parts });
  expect(body).toMatchObject({
    events: ['ComplaintPartsSet', 'OwnerAssigned'],
    warnings: [{ code: 'owner-was-subject' }],
  });
  const after = `after=${body['position'] as string}`;
  const mine = (who: string) =>
    client.as({ id: who, role: 'agent', unit: 'front-office' }).get(`/queues/mine?limit=200&${after}`);
  expect((await mine('duty-front-office')).text).toContain(id);
  expect((await mine('karel')).text).not.toContain(id);
  expect((await client.as(karel).get(`/complaints/${id}/history`)).status).toBe(404);
});

describe('what somebody is answered who brings a reference that a hidden complaint has', () => {
  const bring = (externalRef: string, said_ = statement, as = karel) =>
    client.as(as).post('/complaints', { channel: 'hotline', statement: said_, externalRef });

  it('[G9] is what a reference is answered that nobody has', async () => {
    const { id } = await hidden({ externalRef: 'OMB-1' });
    const held = await bring('OMB-1');
    const free = await bring('OMB-2');
    expect(held.status).toBe(201);
    expect(held.text).not.toContain(id);
    expect(held.body['events']).toEqual(free.body['events']);
    expect(held.body['warnings']).toEqual(free.body['warnings']);
    const again = await bring('OMB-1');
    expect(again.body).toMatchObject({ complaintId: held.body['complaintId'], repeated: true });
    const more = await bring('OMB-1', 'It happened again.');
    expect(more.body).toMatchObject({ complaintId: held.body['complaintId'], events: ['ContactLogged'] });
    // Whom it is not about goes on with the case that has the reference.
    expect((await bring('OMB-1', 'Once more.', anna)).body).toMatchObject({ complaintId: id });
  });
});

describe('what others see and count', () => {
  it('[G9] a queue counts what its reader can see in it, and pages over the rest', async () => {
    const before = await countsOf(karel);
    const own: string[] = [];
    let position = '';
    for (const isHidden of [false, true, true, false, true]) {
      const complaint = isHidden ? await hidden() : await received({});
      if (!isHidden) own.push(complaint.id);
      ({ position } = complaint);
    }
    const [seen, all] = [await countsOf(karel, position), await countsOf(carla, position)];
    expect(seen['unacknowledged']! - before['unacknowledged']!).toBe(2);
    expect(all['unacknowledged']! - seen['unacknowledged']!).toBeGreaterThanOrEqual(3);
    const walked = await walk(karel);
    expect(walked.lengths.slice(0, -1).every((length) => length === 1)).toBe(true);
    expect(walked.lengths.at(-1)).toBe(1);
    expect(walked.ids).toHaveLength(seen['unacknowledged']!);
    expect(walked.ids).toEqual(expect.arrayContaining(own));
  });

  it('[G9] what a case says of cases like it and of a person leaves out what is hidden from the reader', async () => {
    const complainant = { name: 'Tess Vrolijk', contact: 'tess@example.org', customerRef: 'C-90210' };
    const classify = { object: 'counter', cause: 'rude' };
    const open = await received({ complainant, product: 'desk' });
    const secret = await hidden({ complainant, product: 'desk' });
    let position = '';
    for (const { id } of [open, secret]) {
      const answer = await client.as(carla).post(`/complaints/${id}/classify`, classify);
      position = answer.body['position'] as string;
    }
    const readBy = async (as: Person) => (await client.as(as).get(`/complaints/${open.id}?after=${position}`)).body;
    expect(await readBy(carla)).toMatchObject({ similar: { similarCount: 1 }, inTouch: { times: 2, cases: 2 } });
    expect(await readBy(karel)).toMatchObject({ similar: { similarCount: 0 }, inTouch: { times: 1, cases: 1 } });
  });

  it('[G9] a case that is linked to a hidden one does not name it to whom that is about', async () => {
    const open = await received({});
    const secret = await hidden();
    const link = (otherCase: string, as: Person) =>
      client.as(as).post(`/complaints/${open.id}/link-similar`, { otherCase });
    expect((await link(secret.id, carla)).status).toBe(200);
    const readBy = async (as: Person) => {
      const { body } = await client.as(carla).get(`/complaints/${open.id}/history`);
      const last = (body['entries'] as { position: string }[]).at(-1)!.position;
      const read = await client.as(as).get(`/complaints/${open.id}?after=${last}`);
      return `${read.text}${(await client.as(as).get(`/complaints/${open.id}/history`)).text}`;
    };
    expect(await readBy(carla)).toContain(secret.id);
    expect(await readBy(karel)).not.toContain(secret.id);
    // Who names a number is told nothing by being shown it again.
    const unknown = randomUUID();
    const told = async (number: string) => {
      const { status, body } = await link(number, karel);
      const { correlationId: _, ...rest } = body;
      return { status, text: JSON.stringify(rest).replaceAll(number, 'that') };
    };
    const ofUnknown = await told(unknown);
    expect(ofUnknown).toMatchObject({ status: 422, text: expect.stringContaining('other-case-not-found') as string });
    const another = await hidden();
    for (const { id } of [secret, another]) expect(await told(id)).toEqual(ofUnknown);
    const seen = await readBy(karel);
    for (const number of [unknown, secret.id, another.id]) expect(seen).not.toContain(number);
    expect((await link(another.id, carla)).status).toBe(200);
  });

  async function countsOf(as: Person, after?: string): Promise<Record<string, number>> {
    const { body } = await client.as(as).get(`/queues${after === undefined ? '' : `?after=${after}`}`);
    const counted = body['queues'] as { queue: string; count: number }[];
    return Object.fromEntries(counted.map(({ queue, count }) => [queue, count]));
  }

  async function walk(as: Person): Promise<{ ids: string[]; lengths: number[] }> {
    const ids: string[] = [];
    const lengths: number[] = [];
    let next: string | undefined = '/queues/unacknowledged?limit=1';
    while (next !== undefined) {
      const { body }: Answer = await client.as(as).get(next);
      const items = body['items'] as { complaintId: string }[];
      ids.push(...items.map(({ complaintId }) => complaintId));
      lengths.push(items.length);
      next = body['next'] as string | undefined;
    }
    return { ids, lengths };
  }
});
