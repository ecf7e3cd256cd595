import { randomUUID } from 'node:crypto';
import { HeldClock } from '../serving/held-clock.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Complainant } from './by-code.js';

let server: ServerInTest;
// Each has wrong codes of their own to count.
beforeEach(async () => {
  server = await serverInProcess({ clock: new HeldClock() });
});
afterEach(() => server.close());

const received = async () => {
  const answer = await server.client.post('/complaints', { channel: 'online', statement: 'x', anonymous: true });
  return Complainant.of({ client: server.client, answer });
};

const wrongCode = '0000-0000-0000';
type Route = readonly [method: string, what: string, body: object | undefined];
const mine: Route = ['GET', 'mine', undefined];
const routes: readonly Route[] = [
  mine,
  ['POST', 'reply', { text: 'Hello' }],
  // Also before anybody looks at what was sent.
  ['POST', 'reply', { nonsense: true }],
  ['POST', 'mine/answer', { answer: 'accepted' }],
  ['POST', 'mine/withdraw', { text: 'Hello' }],
];

async function tried(number: string, code: string | undefined, [method, what, body]: Route = mine) {
  const { status, text, headers } = await server.client.withoutActor(method, `/complaints/${number}/${what}`, {
    ...(body === undefined ? {} : { body }),
    headers: { 'correlation-id': 'the-same', ...(code === undefined ? {} : { 'return-code': code }) },
  });
  return { status, text, headers: [...headers].filter(([name]) => name !== 'date') };
}

describe('number and code', () => {
  it.each(routes)('[X17] a wrong code and an unknown number are one answer, byte for byte: %s %s', async (...route) => {
    const { complaintId, code } = await received();
    const other = await received();
    const expected = await tried(randomUUID(), wrongCode, route);
    expect(expected).toMatchObject({ status: 404 });
    expect(JSON.parse(expected.text)).toMatchObject({ code: 'code-unknown' });
    for (const [number, typed] of [
      [complaintId, wrongCode],
      [complaintId, other.code],
      [complaintId, undefined],
      [complaintId, ''],
      [complaintId, 'x'.repeat(5_000)],
      [complaintId, 'ÿ'],
      [randomUUID(), code],
      ['no-number', code],
      ['constructor', code],
    ] as const)
      expect([number, typed, await tried(number, typed, route)]).toEqual([number, typed, expected]);
  });

  it('[X17] is taken as people type it: lower case, spaces, no dashes, look-alikes', async () => {
    const { complaintId, code } = await received();
    const plain = code.replaceAll('-', '');
    const typed = [
      code.toLowerCase(),
      plain,
      ` ${plain.slice(0, 6)} ${plain.slice(6)} `,
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ];
    for (const one of typed) expect((await tried(complaintId, one)).status).toBe(200);
    expect((await tried(complaintId.toUpperCase(), code)).status).toBe(200);
  });

  it('[X17] the actor is the complainant, whoever else the headers name', async () => {
    const { complaintId, code } = await received();
    await server.client.post(`/complaints/${complaintId}/reply`, { text: 'Hello' }, { 'return-code': code });
    const { text } = await server.client.get(`/complaints/${complaintId}/history`);
    expect((JSON.parse(text) as { entries: { who: unknown }[] }).entries.at(-1)?.who).toEqual({
      id: 'complainant',
      role: 'complainant',
    });
  });

  it('[X17] nothing that was answered is kept on the way, and no code is logged', async () => {
    const { complaintId, code } = await received();
    for (const typed of [code, wrongCode]) {
      const { headers } = await tried(complaintId, typed);
      expect(new Map(headers).get('cache-control')).toBe('no-store');
    }
    const logged = JSON.stringify(server.logged);
    expect(logged).not.toContain(code);
    expect(logged).not.toContain(wrongCode);
  });
});

describe('guessing', () => {
  it('[X17] is put off, for a number that is there as for one that is not; the right code is let in all the same', async () => {
    const { complaintId, code } = await received();
    const number = randomUUID();
    for (let guess = 0; guess < 10; guess++)
      for (const one of [complaintId, number]) expect((await tried(one, wrongCode)).status).toBe(404);
    const [there, nowhere] = [await tried(complaintId, wrongCode), await tried(number, wrongCode)];
    expect(there).toEqual(nowhere);
    expect(there.status).toBe(429);
    expect(new Map(there.headers).get('retry-after')).toBe('30');
    // Whatever is asked of it.
    expect((await tried(complaintId, wrongCode, ['POST', 'reply', { text: 'Hello' }])).status).toBe(429);
    expect((await tried(complaintId, code)).status).toBe(200);
    // Another number is not put off by it, until the client has tried too often.
    expect((await tried(randomUUID(), wrongCode)).status).toBe(404);
    server.clock.forward({ minutes: 0.5 });
    expect((await tried(complaintId, wrongCode)).status).toBe(404);
    expect((await tried(complaintId, wrongCode)).status).toBe(429);
  });

  it('[X17] is put off for a client that goes from number to number', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 32; guess++) statuses.push((await tried(randomUUID(), wrongCode)).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    const { code, complaintId } = await received();
    expect((await tried(complaintId, code)).status).toBe(200);
    server.clock.forward({ minutes: 5 });
    expect((await tried(randomUUID(), wrongCode)).status).toBe(404);
  });
});
