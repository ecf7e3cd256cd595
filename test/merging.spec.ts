import { Case, refusal } from './scenarios/case.js';
import { contact, merge, merged } from './scenarios/merging.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

let server: ServerOnItsData;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const jan = { name: 'Jan de Vries', contact: 'jan@example.org' };
const received = (fields: Readonly<Record<string, unknown>> = {}) => Case.received(server, fields);
/** Its item in a queue once everything about it is folded. */
async function queued({ id }: Case, name: string) {
  const { entries } = (await server.client.get(`/complaints/${id}/history`)).body as unknown as {
    entries: { position: string }[];
  };
  const { body } = await server.client.get(`/queues/${name}?limit=200&after=${entries.at(-1)!.position}`);
  return (body['items'] as { complaintId: string }[]).find(({ complaintId }) => complaintId === id);
}

describe('two cases of one person', () => {
  it('[X11] go on as one, and both say so', async () => {
    const [target, source] = [await received(), await received()];
    const answer = await merge(target, source, { reason: 'One stove, told twice.' });
    expect(answer.body).toMatchObject({ complaintId: target.id, events: ['MergeAnnounced', 'MergeCompleted'] });
    expect(answer.headers.get('etag')).toBe(`"${answer.body['revision'] as number}"`);

    expect(await target.read()).toMatchObject({ mergedFrom: [source.id], revision: answer.body['revision'] });
    const { body } = await server.client.get(`/complaints/${source.id}?after=${answer.body['position'] as string}`);
    expect(body).toMatchObject({
      state: 'duplicate',
      duplicateOf: target.id,
      links: { goesOnAs: `/complaints/${target.id}` },
    });
  });

  it('[X9] tell who did it and why, in plain words, on both', async () => {
    const [target, source] = [await received(), await received()];
    await merge(target, source, { reason: 'One stove, told twice.' });
    const told = [...(await target.history()).entries, ...(await source.history()).entries];
    const of = (type: string) => told.find(({ event }) => event.type === type);
    expect(of('MergeAnnounced')).toMatchObject({
      who: { id: 'anna' },
      what: `Complaint ${source.id} is about to be merged into this one.`,
      why: 'One stove, told twice.',
    });
    expect(of('MergeCompleted')).toMatchObject({ what: `Complaint ${source.id} goes on as this one.` });
    expect(of('MarkedDuplicate')).toMatchObject({
      who: { id: 'anna' },
      what: `This complaint goes on as ${target.id}.`,
      why: 'One stove, told twice.',
    });
  });

  it('[X11] are done once for each key', async () => {
    const [target, source] = [await received(), await received()];
    const [{ revision }, { revision: sourceRevision }] = [await target.history(), await source.history()];
    const send = (body: object) =>
      target.tell('merge', body, { headers: { 'if-match': `"${revision}"`, 'idempotency-key': 'once' } });
    const first = await send({ source: source.id, sourceRevision });
    const again = await send({ source: source.id, sourceRevision });
    expect(again.body).toEqual({ ...first.body, repeated: true });
    expect(refusal(await send({ source: source.id, sourceRevision: 7 }))).toEqual({
      status: 422,
      code: 'idempotency-key-reused',
    });
    expect((await merge(target, source)).body).toMatchObject({ events: [] });
    expect((await source.types()).filter((type) => type === 'MarkedDuplicate')).toHaveLength(1);
  });

  it('[X11] are not merged unseen: If-Match for the one, and the revision of the other', async () => {
    const [target, source] = [await received(), await received()];
    const { revision: sourceRevision } = await source.history();
    const body = { source: source.id, sourceRevision };
    expect(refusal(await target.tell('merge', body))).toEqual({ status: 428, code: 'precondition-required' });
    expect(refusal(await target.tell('merge', body, { headers: { 'if-match': '"0"' } }))).toEqual({
      status: 412,
      code: 'revision-stale',
    });

    await source.must('add-note', { text: 'Works nights.' });
    const { revision } = await target.history();
    const stale = await target.tell('merge', body, { headers: { 'if-match': `"${revision}"` } });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'revision-stale', otherCase: source.id, revision: sourceRevision + 1 });
    const between = await server.client.get(stale.body['between'] as string);
    expect(between.body['entries']).toMatchObject([{ event: { type: 'NoteAdded' } }]);
    expect(await target.types()).not.toContain('MergeAnnounced');
    expect((await merge(target, source)).status).toBe(200);
  });

  it('[X11] the source leaves every queue, and comes back to each when it stands on its own again', async () => {
    const [target, source] = [await received(), await received()];
    await source.acknowledge();
    const before = [await queued(source, 'promises'), await queued(source, 'mine'), (await source.read()).state];
    expect(before[0]).toBeDefined();
    expect(before[1]).toBeDefined();
    await merged(target, source);
    expect(await queued(source, 'promises')).toBeUndefined();
    expect(await queued(source, 'mine')).toBeUndefined();

    const apart = await target.must('unmerge', { otherCase: source.id, reason: 'Two stoves.' });
    expect(apart.events).toEqual(['UnmergeAnnounced', 'Unmerged']);
    expect(await queued(source, 'promises')).toEqual(before[0]);
    expect(await queued(source, 'mine')).toEqual(before[1]);
    expect(await source.read()).toMatchObject({ state: before[2] });
    expect((await source.read())['duplicateOf']).toBeUndefined();
    expect((await source.latest('Unmerged')).event.data).toMatchObject({ reason: 'Two stoves.' });
  });

  it('[X11] can be taken apart from either of them, and merged again', async () => {
    const [target, source] = [await received(), await received()];
    for (const [addressed, other] of [
      [source, target],
      [target, source],
    ] as const) {
      await merged(target, source);
      const { revision } = await addressed.history();
      const answer = await addressed.tell(
        'unmerge',
        { otherCase: other.id, reason: 'Two stoves.' },
        { headers: { 'if-match': `"${revision}"` } },
      );
      expect(answer.body).toMatchObject({ complaintId: addressed.id });
      expect(answer.headers.get('etag')).toBe(`"${(await addressed.history()).revision}"`);
    }
    expect(refusal(await target.tell('unmerge', { otherCase: source.id, reason: 'Two.' }))).toEqual({
      status: 409,
      code: 'not-merged',
    });
    // And the other way round, now.
    await merged(source, target);
    expect(await source.read()).toMatchObject({ mergedFrom: [target.id] });
    await source.must('unmerge', { otherCase: target.id, reason: 'Two after all.' });
    expect((await target.types()).filter((type) => type === 'Unmerged')).toHaveLength(3);
  });

  it('[X11] refuses to take apart what somebody has changed in the meantime, when it was sent to the source', async () => {
    const [target, source] = [await received(), await received()];
    await merged(target, source);
    const body = { otherCase: target.id, reason: 'Two stoves.' };
    expect(refusal(await source.tell('unmerge', body, { headers: { 'if-match': '"0"' } }))).toEqual({
      status: 412,
      code: 'revision-stale',
    });
    expect(await target.types()).not.toContain('UnmergeAnnounced');
  });
});

describe('a duplicate', () => {
  it('[X11] refuses everything but what is said on it, and names the case that it goes on as', async () => {
    const [target, source] = [await received(), await received()];
    await merged(target, source);
    const third = await received();
    for (const [command, body] of [
      ['add-note', { text: 'Works nights.' }],
      ['classify', { object: 'delivery', cause: 'tooLate' }],
      ['escalate', { to: 'coordinator', reason: 'Look at it.' }],
    ] as const) {
      const answer = await source.tell(command, body);
      expect(answer.body).toMatchObject({ code: 'case-is-duplicate', details: { target: target.id } });
      expect(answer.body['detail']).toContain(target.id);
    }
    // Neither into it, nor it into another one.
    expect((await merge(source, third)).body).toMatchObject({ code: 'case-is-duplicate' });
    expect((await merge(third, source)).body).toMatchObject({ code: 'case-is-duplicate' });
    expect((await merge(source, target)).body).toMatchObject({ code: 'case-is-duplicate' });
    expect((await merge(target, target)).body).toMatchObject({ code: 'same-case' });
  });

  it('[X11] hands on what is said on it, however often its target was merged itself', async () => {
    const chain: Case[] = [];
    for (let link = 0; link < 8; link++) chain.push(await received());
    const [first] = chain;
    for (let link = 1; link < chain.length; link++) await merged(chain[link]!, chain[link - 1]!);
    const last = chain.at(-1)!;
    const answer = await first!.tell('log-contact', contact);
    expect(answer).toMatchObject({ status: 200, body: { complaintId: last.id, events: ['ContactLogged'] } });
    expect(answer.headers.get('content-location')).toBe(`/complaints/${last.id}`);
    expect((await last.latest('ContactLogged')).event.data).toMatchObject({ summary: contact.summary });
    expect(await first!.types()).not.toContain('ContactLogged');
    // None of them takes in the last one, or the trail would be a circle.
    expect((await merge(first!, last)).body).toMatchObject({ code: 'case-is-duplicate' });
  });

  it('[X11] hands on what comes in with its reference: a new letter is a contact on its target', async () => {
    const [target, source] = [await received(), await received({ externalRef: 'portal-7' })];
    await merged(target, source);
    const send = (statement: string, path = '/complaints') =>
      server.client.post(path, { channel: 'letter', statement, externalRef: 'portal-7', complainant: jan });
    const letter = await send('And now the oven is late too.');
    expect(letter).toMatchObject({ status: 200, body: { complaintId: target.id, events: ['ContactLogged'] } });
    expect(letter.body['warnings']).toMatchObject([{ code: 'became-a-contact' }]);
    expect((await target.latest('ContactLogged')).event.data).toMatchObject({
      summary: 'And now the oven is late too.',
    });
    const somebodyElse = await server.client.post('/complaints', {
      channel: 'letter',
      statement: 'My fridge.',
      externalRef: 'portal-7',
      complainant: { name: 'Els Bakker', contact: 'els@example.org' },
    });
    expect(somebodyElse).toMatchObject({ status: 201, body: { warnings: [{ code: 'reference-held' }] } });
  });

  it('[X11] a contact that is repeated after they were taken apart is still one contact', async () => {
    const [target, source] = [await received(), await received({ externalRef: 'portal-8' })];
    await merged(target, source);
    const headers = { 'idempotency-key': 'said-once' };
    const first = await source.tell('log-contact', contact, { headers });
    const letter = { channel: 'letter', statement: 'And the oven.', externalRef: 'portal-8', complainant: jan };
    const came = await server.client.post('/complaints', letter, { 'idempotency-key': 'came-once' });
    await target.must('unmerge', { otherCase: source.id, reason: 'Two stoves.' });

    expect((await source.tell('log-contact', contact, { headers })).body).toEqual({ ...first.body, repeated: true });
    const again = await server.client.post('/complaints', letter, { 'idempotency-key': 'came-once' });
    expect(again.body).toEqual({ ...came.body, repeated: true });
    expect(await source.types()).not.toContain('ContactLogged');
    expect((await source.must('log-contact', contact)).complaintId).toBe(source.id);
  });

  it('[X11] a contact that was handed on twice is still one, whichever of the merges are undone', async () => {
    const [last, between, first] = [await received(), await received(), await received()];
    await merged(between, first);
    await merged(last, between);
    const headers = { 'idempotency-key': 'handed-on-twice' };
    const said = () => first.tell('log-contact', contact, { headers });
    const once = await said();
    expect(once.body).toMatchObject({ complaintId: last.id, events: ['ContactLogged'] });
    for (const [target, source] of [
      [between, first],
      [last, between],
    ] as const) {
      await target.must('unmerge', { otherCase: source.id, reason: 'Two stoves.' });
      expect((await said()).body).toMatchObject({ complaintId: last.id, repeated: true });
    }
    for (const { id } of [between, first])
      expect((await server.client.get(`/complaints/${id}/history`)).text).not.toContain('ContactLogged');
  });

  it('[F7] what was promised on it is owed on its target, in its own words, and is not owed twice', async () => {
    const [target, source] = [await received(), await received()];
    const dueAt = server.clock.in({ days: 2 });
    await source.must('make-promise', { kind: 'callback', what: 'Ring about the oven', by: 'anna', dueAt });
    const { promiseId } = await source.promise('callback');
    await merged(target, source);
    expect(await target.promise('callback')).toMatchObject({ promiseId, what: 'Ring about the oven', status: 'open' });
    expect((await target.latest('MergeCompleted')).what).toContain('Ring about the oven');
    expect(await target.inQueue('promises')).toMatchObject({ details: { promiseId } });
    await target.must('keep-promise', { promiseId });
    expect((await target.latest('PromiseKept')).what).toContain('Ring about the oven');

    await target.must('unmerge', { otherCase: source.id, reason: 'Two stoves.' });
    expect(await queued(source, 'promises')).toBeUndefined();
    expect(await queued(target, 'promises')).toBeUndefined();
  });
});
