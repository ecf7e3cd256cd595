import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, anna, bert, carla, type Person } from '../serving/client.js';
import { type ServerOnItsData, serverInProcess } from '../serving/server-in-process.js';
import { Case, refusal, warm } from './case.js';

const adam: Person = { id: 'adam', role: 'admin', unit: 'office' };
const audrey: Person = { id: 'audrey', role: 'auditor', unit: 'audit' };

let server: ServerOnItsData;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const tell = (path: string, body: object, as = adam, headers = {}): Promise<Answer> =>
  server.client.as(as).post(path === '' ? '/units' : `/units/${path}`, body, headers);
async function must(path: string, body: object, as = adam): Promise<Answer> {
  const answer = await tell(path, body, as);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return answer;
}
const codesOf = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);
const registered = async (...units: readonly string[]) => {
  for (const unit of units) await must('', { unit, title: `The ${unit}` });
};
const register = async (query = '') => {
  const { status, body, text } = await server.client.get(`/units${query}`);
  if (status !== 200) throw new Error(text);
  return body;
};
async function counted(name: string, query = ''): Promise<unknown> {
  const { body } = await server.client.get<{ queues: { queue: string; count: number }[] }>(`/queues${query}`);
  return body.queues.find(({ queue }) => queue === name)?.count;
}

interface PageRead {
  readonly items: readonly { readonly complaintId: string }[];
  readonly next?: string;
}
async function allUnrouted(limit: number): Promise<readonly string[]> {
  const seen: string[] = [];
  let address: string | undefined = `/queues/unrouted?limit=${limit}`;
  while (address !== undefined) {
    const page: Answer<PageRead> = await server.client.get<PageRead>(address);
    seen.push(...page.body.items.map(({ complaintId }) => complaintId));
    address = page.body.next;
  }
  return seen;
}

describe('where a complaint belongs', () => {
  it('[T5][T6] is proposed when it is classified, and it is unrouted until it is there', async () => {
    await registered('front-office', 'back-office');
    await must('back-office/assign-responsibility', { object: 'delivery' });
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    expect(await complaint.inQueue('unrouted')).toBeUndefined();
    expect(codesOf(await complaint.classify())).toContain('other-unit-responsible');
    expect(await complaint.read()).toMatchObject({
      responsibleUnit: { unit: 'back-office', title: 'The back-office' },
    });

    expect(await complaint.inQueue('unrouted')).toMatchObject({
      unit: 'front-office',
      why: 'otherUnitResponsible',
      next: 'Route',
      details: { responsible: 'back-office', title: 'The back-office', object: 'delivery', cause: 'tooLate' },
      links: { next: `/complaints/${complaint.id}/route` },
    });
    expect(await counted('unrouted')).toBe(1);
    expect(await counted('unrouted', '?unit=front-office')).toBe(1);
    expect(await counted('unrouted', '?unit=back-office')).toBe(0);
    expect(await counted('unrouted', '?owner=anna')).toBe(1);
    expect(await counted('unrouted', '?owner=bert')).toBe(0);

    expect(codesOf(await complaint.must('route', warm('complaints-desk')))).toContain('not-as-registered');
    await complaint.must('recall-handover');
    expect(codesOf(await complaint.must('route', warm('back-office')))).not.toContain('not-as-registered');
    expect(await complaint.inQueue('unrouted')).toBeUndefined();
    await complaint.must('accept-handover', {}, { as: bert });
    expect(await complaint.inQueue('unrouted')).toBeUndefined();
    expect(await complaint.read()).not.toHaveProperty('responsibleUnit');
    expect(await counted('unrouted')).toBe(0);
  });

  it('[X7] is asked of the register when it is read: a change of the register shows at once', async () => {
    const complaint = await Case.received(server);
    await complaint.classify();
    expect(await complaint.inQueue('unrouted')).toBeUndefined();
    await registered('front-office', 'back-office');
    await must('back-office/assign-responsibility', { cause: 'tooLate' });
    expect(await complaint.inQueue('unrouted')).toMatchObject({ details: { responsible: 'back-office' } });
    await must('front-office/assign-responsibility', { cause: 'tooLate', object: 'delivery' });
    expect(await complaint.inQueue('unrouted')).toBeUndefined();
    await must('front-office/end-responsibility', { cause: 'tooLate', object: 'delivery' });
    expect(await complaint.inQueue('unrouted')).toMatchObject({ details: { responsible: 'back-office' } });
  });

  it('[T5] unrouted complaints come once each, who waits longest first, in pages of any size', async () => {
    await registered('front-office', 'back-office', 'desk');
    await must('back-office/assign-responsibility', {});
    const ids: string[] = [];
    for (let n = 0; n < 9; n += 1) {
      server.clock.forward({ minutes: 1 });
      const complaint = await Case.received(server, { unit: n % 3 === 0 ? 'desk' : 'front-office' });
      await complaint.must('classify', { object: `thing ${n % 4}`, cause: 'other' }, { as: carla });
      await complaint.read();
      ids.push(complaint.id);
    }
    for (const limit of [1, 2, 5, 50]) {
      const seen = await allUnrouted(limit);
      expect(seen).toEqual(ids);
    }
    const { body } = await server.client.get<{ next: string }>('/queues/unrouted?limit=2');
    const page = new URL(body.next, 'http://x').searchParams.get('page');
    const other = await server.client.get(`/queues/unrouted?limit=2&unit=desk&page=${page}`);
    expect(refusal(other)).toEqual({ status: 400, code: 'malformed-address' });
  });
});

describe('somebody who is away', () => {
  it('[P14] leaves complaints in a queue until each has another owner; the deputy answers for new ones', async () => {
    await registered('front-office');
    await must('front-office/name-duty-holder', { employee: 'dora', deputies: ['ed'] });
    const complaint = await Case.received(server);
    expect(await complaint.read()).toMatchObject({ owner: 'dora' });
    expect(await complaint.inQueue('owner-absent')).toBeUndefined();

    const until = server.clock.in({ days: 3 });
    const answer = await must('set-availability', { employee: 'dora', from: server.clock.now(), until }, carla);
    expect(codesOf(answer.body as never)).toEqual(['cases-remain']);
    // Nothing was written to the complaint: it is still theirs.
    expect(await complaint.types()).toEqual(['Received', 'OwnerAssigned']);
    expect(await complaint.inQueue('owner-absent')).toMatchObject({
      owner: 'dora',
      why: 'ownerAway',
      since: server.clock.now(),
      dueAt: '2026-03-03T16:00:00.000Z',
      next: 'AssignOwner',
      details: { waiting: 'notAcknowledged', waitingFor: 'Acknowledge', awayUntil: until, dutyHolder: 'ed' },
      links: { next: `/complaints/${complaint.id}/assign-owner` },
    });
    expect(await counted('owner-absent', '?unit=front-office')).toBe(1);
    expect(await counted('owner-absent', '?unit=back-office')).toBe(0);
    expect(await (await Case.received(server)).read()).toMatchObject({ owner: 'ed' });

    const done = await complaint.must('assign-owner', { owner: 'ed', reason: 'absence' });
    expect(codesOf(done)).not.toContain('owner-absent');
    expect(await complaint.inQueue('owner-absent')).toBeUndefined();
    expect(await counted('owner-absent')).toBe(0);
  });

  it('[P14] comes back by themselves when the time has come, and sooner when they say so', async () => {
    await registered('front-office');
    const complaint = await Case.received(server);
    await complaint.must('assign-owner', { owner: 'anna' });
    const from = server.clock.in({ hours: 1 });
    await must('set-availability', { employee: 'anna', from, until: server.clock.in({ days: 3 }) }, anna);
    expect(await complaint.inQueue('owner-absent')).toBeUndefined();
    server.clock.forward({ hours: 2 });
    expect(await complaint.inQueue('owner-absent')).toMatchObject({ owner: 'anna', since: from });
    const back = { employee: 'anna', from: server.clock.now(), until: server.clock.in({ days: 4 }), present: true };
    await must('set-availability', back, anna);
    expect(await complaint.inQueue('owner-absent')).toBeUndefined();
  });

  it('[P14] says it themselves; of others a coordinator says it', async () => {
    const away = { employee: 'anna', from: server.clock.now(), until: server.clock.in({ days: 1 }) };
    expect(refusal(await tell('set-availability', away, bert))).toEqual({ status: 403, code: 'role-may-not' });
    expect((await tell('set-availability', away, carla)).status).toBe(200);
  });
});

describe('a mandate', () => {
  const refund = (amountCents: number) => ({ kind: 'refund', amountCents, currency: 'EUR' });

  it('[T20] says what may be offered alone: by role, by employee, and in one unit', async () => {
    await registered('front-office', 'back-office');
    await must('set-mandate', { role: 'agent', limitCents: 5_000, currency: 'EUR' });
    await must('set-mandate', { employee: 'anna', unit: 'front-office', limitCents: 20_000, currency: 'EUR' });
    const here = await Case.received(server);
    expect((await here.must('offer-redress', refund(20_000))).events).toEqual(['RedressOffered']);
    expect((await here.must('offer-redress', refund(20_001))).events).toEqual(['RedressApprovalRequested']);
    const there = await Case.received(server, { unit: 'back-office' });
    expect((await there.must('offer-redress', refund(5_000), { as: bert })).events).toEqual(['RedressOffered']);
    expect((await there.must('offer-redress', refund(5_001), { as: bert })).events).toEqual([
      'RedressApprovalRequested',
    ]);
    expect((await there.latest('RedressApprovalRequested')).event).toMatchObject({
      data: { mandateLimitCents: 5_000 },
      metadata: { pins: { register: 'unit-register@3' } },
    });
  });

  it('[T20] is set by somebody else', async () => {
    const own = { role: 'coordinator', limitCents: 1_000_000, currency: 'EUR' };
    expect(refusal(await tell('set-mandate', own, carla))).toEqual({ status: 409, code: 'own-mandate' });
    expect(refusal(await tell('set-mandate', own, anna))).toEqual({ status: 403, code: 'role-may-not' });
    expect((await tell('set-mandate', own)).status).toBe(200);
  });

  it('[T20] leaves it to somebody else who may act as coordinator', async () => {
    const own = { employee: 'carla', competence: 'coordinator' };
    expect(refusal(await tell('record-competence', own, carla))).toEqual({ status: 409, code: 'own-competence' });
    expect((await tell('record-competence', own)).status).toBe(200);
  });
});

describe('the register', () => {
  it('[T6] is read as it stands, and as of a moment, with its history in plain words', async () => {
    expect(await register()).toMatchObject({ version: 'default-1', builtIn: true, defaultUnit: 'front-office' });
    const before = server.clock.now();
    server.clock.forward({ hours: 1 });
    await registered('billing');
    await must('billing/assign-responsibility', { object: 'invoice' });
    await must('billing/name-duty-holder', { employee: 'dora', deputies: ['ed'] });
    await must('record-competence', { employee: 'carla', competence: 'coordinator' });
    await must('set-availability', { employee: 'dora', from: server.clock.now(), until: server.clock.in({ days: 1 }) });
    expect(await register()).toMatchObject({
      version: 'unit-register@4',
      revision: 4,
      builtIn: false,
      defaultUnit: 'billing',
      units: [
        {
          unit: 'billing',
          title: 'The billing',
          dutyHolder: { now: 'ed', named: 'dora', deputies: ['ed'] },
          responsibilities: [{ object: 'invoice', inForce: true }],
        },
      ],
      away: [{ employee: 'dora', since: server.clock.now() }],
      competences: [{ employee: 'carla', competence: 'coordinator' }],
      coordinatorOnDuty: true,
    });
    expect(await register(`?asOf=${before}`)).toMatchObject({ version: 'default-1', builtIn: true });
    server.clock.forward({ days: 2 });
    const later = await register();
    expect(later).toMatchObject({ away: [], units: [{ dutyHolder: { now: 'dora' } }] });

    const history = await server.client.as(audrey).get<{ entries: { what: string; who: object }[] }>('/units/history');
    expect(history.headers.get('etag')).toBe('"4"');
    expect(history.body.entries.map(({ what }) => what)).toEqual([
      'billing is a unit: “The billing”.',
      expect.stringMatching(/^billing handles complaints about invoice from .* UTC\.$/) as string,
      'dora answers for complaints of billing that nobody owns yet; ed stands in.',
      'carla can do this: coordinator.',
      expect.stringMatching(/^dora is away from .* until .* UTC\.$/) as string,
    ]);
    expect(history.body.entries[0]).toMatchObject({ who: { id: 'adam', role: 'admin' } });
  });

  it('[T6] keeps its rules when two write at once, and says who was first', async () => {
    await registered('billing', 'desk');
    const [one, other] = await Promise.all([
      tell('billing/assign-responsibility', { object: 'invoice' }),
      tell('desk/assign-responsibility', { object: 'invoice' }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
    const refused = one.status === 409 ? one : other;
    expect(refused.body).toMatchObject({ code: 'responsibility-taken', rule: 'T5' });

    const stale = await tell('', { unit: 'till', title: 'The till' }, adam, { 'if-match': '"0"' });
    expect(stale.status).toBe(412);
    expect(stale.body['between']).toBe('/units/history?from=1');
  });

  it('comes from the log: with the read store thrown away, commands go on by the same register', async () => {
    await registered('billing');
    await must('billing/name-duty-holder', { employee: 'dora' });
    const { clock, data } = server;
    await server.closeKeepingData();
    for (const file of readdirSync(data).filter((name) => name.startsWith('read.db'))) rmSync(join(data, file));
    server = await serverInProcess({ clock, data });
    const { body } = await server.client.post('/complaints', { channel: 'desk', statement: 'The amount is wrong.' });
    const complaint = Case.of(server, { status: 201, headers: new Headers(), text: '', body });
    expect((await complaint.latest('OwnerAssigned')).event).toMatchObject({
      data: { owner: 'dora' },
      metadata: { pins: { register: 'unit-register@1' } },
    });
    expect(await register()).toMatchObject({ version: 'unit-register@1' });
  });

  it('[T6] is done once for each key', async () => {
    const body = { unit: 'billing', title: 'Invoices' };
    const first = await tell('', body, adam, { 'idempotency-key': 'once' });
    const again = await tell('', body, adam, { 'idempotency-key': 'once' });
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const otherwise = await tell('', { ...body, title: 'Bills' }, adam, { 'idempotency-key': 'once' });
    expect(otherwise.status).toBe(422);
  });

  it('[T6] refuses what it cannot know, field by field', async () => {
    expect(refusal(await tell('nowhere/assign-responsibility', { object: 'invoice' }))).toEqual({
      status: 422,
      code: 'unknown-unit',
    });
    expect(refusal(await tell('', { unit: 'no spaces', title: 'x' }))).toEqual({ status: 400, code: 'invalid-fields' });
    expect((await tell('', { unit: 'desk', title: 'x', colour: 'red' })).status).toBe(400);
    expect((await tell('set-mandate', { role: 'agent', limitCents: -1, currency: 'EUR' })).status).toBe(400);
    expect(refusal(await tell('', { unit: 'desk', title: 'The desk' }, anna))).toEqual({
      status: 403,
      code: 'role-may-not',
    });
  });

  it('[P13] knows whether a coordinator is there to override a wording rule', async () => {
    const override = { rules: ['AP-4'], reason: 'She asked for exactly these words.', text: 'You are the first.' };
    const complaint = await Case.received(server);
    await complaint.must('override-wording', override);
    await must('record-competence', { employee: 'carla', competence: 'coordinator' });
    const asked = await complaint.tell('override-wording', override);
    expect(refusal(asked)).toEqual({ status: 403, code: 'coordinator-needed' });
    const away = { employee: 'carla', from: server.clock.now(), until: server.clock.in({ days: 1 }) };
    await must('set-availability', away, carla);
    await complaint.must('override-wording', override);
  });
});

describe('queues that are compared with the register', () => {
  it('[G9] neither count nor list what is hidden from their reader, and no page shows where it would be', async () => {
    const karel: Person = { id: 'karel', role: 'agent', unit: 'front-office' };
    await registered('front-office', 'back-office');
    await must('back-office/assign-responsibility', { object: 'delivery' });
    await must('front-office/name-duty-holder', { employee: 'dora' });
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await must('set-availability', { employee: 'dora', from: '2026-01-01T00:00:00Z', until });
    const hidden = { subjectEmployee: 'karel', confidentiality: 'hiddenFromSubject' };
    const seen: string[] = [];
    let position: unknown;
    for (const fields of [hidden, {}, hidden, hidden, {}, hidden]) {
      const { body } = await server.client.post('/complaints', { channel: 'hotline', statement: 'Late.', ...fields });
      const complaintId = body['complaintId'] as string;
      const classify = { object: 'delivery', cause: 'tooLate', intention: 'notStated' };
      const classified = await server.client.post(`/complaints/${complaintId}/classify`, classify, { 'if-match': '*' });
      expect(classified.status).toBe(200);
      if (fields !== hidden) seen.push(complaintId);
      position = classified.body['position'];
    }
    for (const queue of ['unrouted', 'owner-absent']) {
      const pages = async (as: Person): Promise<readonly (readonly string[])[]> => {
        const read: string[][] = [];
        let address: string | undefined = `/queues/${queue}?limit=1&after=${String(position)}`;
        while (address !== undefined) {
          const page: Answer<PageRead> = await server.client.as(as).get<PageRead>(address);
          read.push(page.body.items.map(({ complaintId }) => complaintId));
          address = page.body.next;
        }
        return read;
      };
      const byKarel = await pages(karel);
      expect(byKarel.map(({ length }) => length)).toEqual([1, 1]);
      expect(byKarel.flat().sort()).toEqual([...seen].sort());
      expect(await pages(carla)).toHaveLength(6);
      const counts = await server.client.as(karel).get<{ queues: { queue: string; count: number }[] }>('/queues');
      expect(counts.body.queues).toContainEqual(expect.objectContaining({ queue, count: 2 }));
    }
  });
});
