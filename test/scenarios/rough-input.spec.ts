import type { Answer } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case } from './case.js';

interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly example?: Record<string, unknown> }> };
}
interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
}

let server: ServerInTest;
let complaint: Case;
let examples: [string, Record<string, unknown>][];
beforeAll(async () => {
  server = await serverInProcess();
  complaint = await Case.received(server);
  const { body } = await server.client.get<OpenApi>('/docs-json');
  examples = Object.entries(body.paths).flatMap(([path, { post }]) => {
    const example = post?.requestBody?.content['application/json']?.example;
    return example === undefined || !path.startsWith('/complaints')
      ? []
      : [[path, example] as const].map(([p, e]) => [p, e]);
  }) as [string, Record<string, unknown>][];
});
afterAll(() => server.close());

const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  server.client.post(path.replace('{complaintId}', complaint.id), body, { 'if-match': '"1"', ...headers });

/** Refused in a sentence, as problem details, with nothing of the inside. */
function complaintsAbout(label: string, answer: Answer): string[] {
  const { status, body, text } = answer;
  const detail = body['detail'];
  const sane =
    status >= 400 &&
    status < 500 &&
    typeof body['code'] === 'string' &&
    typeof detail === 'string' &&
    /[.?!)]$/.test(detail);
  const leaks = /\bat .*\.[jt]s:\d|node_modules|SQLITE|SELECT |\/tmp\/|\/work\/|TypeError|undefined/.test(text);
  return sane && !leaks ? [] : [`${label}: ${status} ${text.slice(0, 300)}`];
}

/** Every body that differs from the example in one field that is not what was asked for. */
function* spoilt(example: Record<string, unknown>): Generator<[string, unknown]> {
  for (const body of [[], [example], null, 'text', 7, true]) yield [`body ${JSON.stringify(body).slice(0, 20)}`, body];
  yield ['an unknown field', { ...example, unjustified: true }];
  yield ['a field of every object', { ...example, toString: 'x' }];
  yield ['another one', { ...example, hasOwnProperty: true }];
  for (const field of Object.keys(example)) {
    const value = example[field];
    for (const wrong of [null, typeof value === 'object' && !Array.isArray(value) ? [] : {}, [[]], 1e308, '\u0000']) {
      yield [`${field} ${JSON.stringify(wrong)}`, { ...example, [field]: wrong }];
    }
    if (typeof value === 'string') {
      yield [`${field} of 1 MB`, { ...example, [field]: 'x'.repeat(1_000_000) }];
      yield [`${field} of 100,001 characters`, { ...example, [field]: 'x'.repeat(100_001) }];
      yield [`${field} blank`, { ...example, [field]: ' \n\t ' }];
    }
    if (typeof value === 'number') {
      for (const wrong of [-1e9, 1.5, '3']) yield [`${field} ${wrong}`, { ...example, [field]: wrong }];
    }
    if (typeof value === 'boolean') yield [`${field} as text`, { ...example, [field]: 'true' }];
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      yield [`${field} with an unknown field`, { ...example, [field]: { ...value, admin: true } }];
    }
  }
}

describe('rough input to every command', () => {
  it('[X14] is refused in a sentence, whichever field it is, and nothing is recorded', async () => {
    expect(examples.length).toBeGreaterThan(30);
    const before = await complaint.types();
    const wrong: string[] = [];
    for (const [path, example] of examples) {
      for (const [how, body] of spoilt(example)) {
        // A form may leave a field to find by empty.
        if (path === '/complaints/find' && how.endsWith('blank')) continue;
        const answer = await send(path, body === null || typeof body !== 'object' ? JSON.stringify(body) : body);
        wrong.push(...complaintsAbout(`${path}, ${how}`, answer));
      }
    }
    expect(wrong).toEqual([]);
    expect(await complaint.types()).toEqual(before);
  }, 300_000);

  it('[X14] reserved names anywhere, media types and broken JSON are refused by each of them', async () => {
    const wrong: string[] = [];
    for (const [path, example] of examples) {
      const json = JSON.stringify(example);
      for (const name of ['__proto__', 'constructor', 'prototype']) {
        const body = json === '{}' ? `{"${name}":{"a":1}}` : `${json.slice(0, -1)},"${name}":{"a":1}}`;
        wrong.push(...complaintsAbout(`${path} ${name}`, await send(path, body)));
      }
      wrong.push(...complaintsAbout(`${path} cut`, await send(path, json.slice(0, -1))));
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense']) {
        const answer = await send(path, json, { 'content-type': type });
        if (answer.status !== 415) wrong.push(`${path} ${type}: ${answer.status} ${answer.text}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('[X14] ids that are none, with paths or names of the language, lead nowhere', async () => {
    const ids = [
      '..%2f..%2fetc%2fpasswd',
      '__proto__',
      'constructor',
      '%00',
      "'%20OR%201=1",
      '1',
      'A'.repeat(5000),
      '%ff',
      '😡',
    ];
    const wrong: string[] = [];
    for (const id of ids) {
      for (const path of [`/complaints/${id}`, `/complaints/${id}/history`, `/queues/${id}`, `/problems/${id}`]) {
        wrong.push(...complaintsAbout(path, await server.client.get(path)));
      }
      wrong.push(
        ...complaintsAbout(`post ${id}`, await server.client.post(`/complaints/${id}/add-note`, { text: 'x' })),
      );
    }
    for (const query of [
      'asOf=',
      'asOf=now',
      'asOf=2026-02-30T00:00:00Z',
      'asOf=2026-03-02T09:00:00',
      'by=x',
      'after=',
      'x=1',
    ]) {
      wrong.push(...complaintsAbout(query, await server.client.get(`/complaints/${complaint.id}?${query}`)));
    }
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=1e2',
      'limit=1.5',
      'owner=../x',
      'unit=',
      'page=',
      'page=%00',
      'page=eyJhIjoxfQ',
    ]) {
      wrong.push(...complaintsAbout(query, await server.client.get(`/queues/promises?${query}`)));
    }
    expect(wrong).toEqual([]);
  });

  it('[X14] moments that do not exist are refused', async () => {
    const wrong: string[] = [];
    for (const dueAt of [
      '2027-02-30T09:00:00Z',
      '2027-13-01T09:00:00Z',
      'tomorrow',
      '2027-01-01',
      '2027-01-01T25:00:00Z',
      '',
    ]) {
      const promise = { kind: 'callback', what: 'I ring', by: 'anna', dueAt };
      wrong.push(...complaintsAbout(dueAt, await complaint.tell('make-promise', promise)));
    }
    expect(wrong).toEqual([]);
  });
});

describe('what people really write', () => {
  const texts = [
    'مرحبا، لم يصل طلبي حتى الآن',
    'שלום, הכיריים לא הגיעו',
    'Nog steeds niets 😡👩‍👩‍👧🏳️‍🌈',
    'één\r\nregel\tverder',
    'e\u0301en, twee',
    '\u202eright to left\u202c',
    '苦情を申し立てます',
    '<script>alert(1)</script> & "quotes" \\ %s ${x}',
    'x'.repeat(100_000),
  ];

  it.each(texts.map((text) => [text.slice(0, 30), text]))('[T8] comes back as it went in: %s', async (_, text) => {
    const said = await Case.received(server, { statement: text, complainant: { name: text.slice(0, 90) } });
    expect((await said.latest('Received')).event.data).toMatchObject({ statement: text });
    expect((await said.read())['words']).toMatchObject({ statement: text });
    await said.must('add-note', { text });
    expect((await said.latest('NoteAdded')).event.data).toMatchObject({ text });
  });

  it('[T8] a name in any script is found', async () => {
    const said = await Case.received(server, { complainant: { name: 'محمد الأمراني' } });
    await said.read();
    const { body } = await server.client.post('/complaints/find', { name: 'الأمر' });
    expect((body['found'] as { complaintId: string }[]).map(({ complaintId }) => complaintId)).toEqual([said.id]);
  });
});
