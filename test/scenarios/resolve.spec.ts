import { bert } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, readyToResolve, refusal, responsibility, warm } from './case.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

describe('resolving is refused', () => {
  it('[N1b] before the acknowledgement', async () => {
    const complaint = await Case.received(server);
    await complaint.classify();
    expect((await complaint.resolve()).body).toMatchObject({ code: 'not-acknowledged' });
  });

  it('[T11] before it was classified', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.keepPromises('nextStep');
    expect((await complaint.resolve()).body).toMatchObject({ code: 'not-classified' });
  });

  it.each([undefined, '', '  \n '])('[P12] without an explanation (%j)', async (explanation) => {
    const complaint = await readyToResolve(server);
    const answer = await complaint.resolve({ explanation });
    expect([400, 422]).toContain(answer.status);
    expect(answer.text).toContain('explanation');
    expect((await complaint.read()).state).toBe('inHandling');
  });

  it.each(['callback', 'answer', 'nextStep'])('[F7] while a promise of the kind %s is open', async (kind) => {
    const complaint = await readyToResolve(server);
    await complaint.must('make-promise', {
      kind,
      what: 'I tell you the day',
      by: 'anna',
      dueAt: server.clock.in({ days: 1 }),
    });
    expect((await complaint.resolve()).body).toMatchObject({ code: 'promise-open' });
    const open = (await complaint.read()).promises.filter(
      (promise) => promise.status === 'open' && promise.kind === kind,
    );
    const answer = await complaint.resolve({ keepsPromises: open.map(({ promiseId }) => promiseId) });
    expect(answer.text).not.toContain('promise-open');
    expect(answer.status).toBe(200);
  });

  it('[N6a] while the complainant still waits to hear what will change', async () => {
    const complaint = await readyToResolve(server);
    await complaint.must('accept-responsibility', responsibility);
    const improvement = { state: 'willFindOut', owner: 'anna', dueAt: server.clock.in({ days: 3 }) };
    await complaint.must('apologise', apology(server, { improvement }));
    expect((await complaint.resolve()).body).toMatchObject({ code: 'promise-open' });
  });

  it('[F11] while a warm handover waits for its answer', async () => {
    const complaint = await readyToResolve(server);
    await complaint.must('route', warm('back-office'));
    expect((await complaint.resolve()).body).toMatchObject({ code: 'handover-open' });
    await complaint.must('accept-handover', {}, { as: bert });
    expect((await complaint.resolve({}, { as: bert })).status).toBe(200);
  });

  it.each(['awb', 'disp', 'wkkgz'])('[T1] without recourse where the regime asks for it: %s', async (regime) => {
    const written = { regime, channel: 'letter', form: 'written', signed: true };
    const complaint = await Case.received(server, written);
    await complaint.acknowledge({
      medium: 'written',
      responseTerm: 'P6W',
      text: 'We received your letter and look into it.',
    });
    await complaint.classify();
    await complaint.keepPromises('nextStep');
    const fields = { complainantAgreed: undefined, decisions: [{ decision: 'upheld' }] };
    const answer = await complaint.resolve(fields);
    expect(answer.text).toContain('recourse-missing');
    const recourse = { body: 'ombudsman', term: 'P1Y' };
    expect((await complaint.resolve({ ...fields, recourse })).text).not.toContain('recourse-missing');
  });

  it('[N5b] when responsibility was accepted and nobody apologised', async () => {
    const complaint = await readyToResolve(server);
    await complaint.must('accept-responsibility', responsibility);
    expect((await complaint.resolve()).body).toMatchObject({ code: 'apology-missing' });
    await complaint.must('apologise', apology(server));
    expect((await complaint.resolve()).status).toBe(200);
  });

  it('[F7] when it says to keep a promise that nobody made', async () => {
    const complaint = await readyToResolve(server);
    const keepsPromises = ['00000000-0000-4000-8000-000000000000'];
    expect((await complaint.resolve({ keepsPromises })).body).toMatchObject({ code: 'promise-not-found' });
  });

  it('[T1] when it was resolved before', async () => {
    const complaint = await readyToResolve(server);
    expect((await complaint.resolve()).status).toBe(200);
    expect((await complaint.resolve()).body).toMatchObject({ code: 'not-open' });
    expect((await complaint.types()).filter((type) => type === 'Resolved')).toHaveLength(1);
  });
});

describe('resolving goes on', () => {
  it('[F7] keeps the promised next contact by itself', async () => {
    const complaint = await readyToResolve(server);
    expect((await complaint.read()).promises.some(({ status }) => status === 'open')).toBe(true);
    expect((await complaint.resolve()).status).toBe(200);
    expect((await complaint.read()).promises.filter(({ status }) => status === 'open')).toEqual([]);
  });

  it('[N6b] while a planned improvement is still to come: it is watched after the end', async () => {
    const complaint = await readyToResolve(server);
    await complaint.must('accept-responsibility', responsibility);
    const improvement = {
      state: 'planned',
      action: 'Check lists',
      owner: 'anna',
      dueAt: server.clock.in({ days: 30 }),
    };
    await complaint.must('apologise', apology(server, { improvement }));
    expect((await complaint.resolve()).status).toBe(200);
    expect(await complaint.promise('improvement')).toMatchObject({ status: 'open' });
    expect(await complaint.inQueue('promises')).toBeDefined();
  });

  it('[P12] late is late, never refused', async () => {
    const late = await serverInProcess();
    try {
      const complaint = await Case.received(late);
      late.clock.forward({ days: 90 });
      await complaint.acknowledge();
      await complaint.classify();
      await complaint.keepPromises('nextStep');
      late.clock.forward({ days: 300 });
      expect((await complaint.resolve()).status).toBe(200);
    } finally {
      await late.close();
    }
  });
});

describe('resolving needs to have seen the case', () => {
  const body = { resolution: 'The stove was delivered.', explanation: 'It stood at the wrong depot.' };

  it('[X11] without If-Match: 428', async () => {
    const complaint = await readyToResolve(server);
    expect(refusal(await complaint.tell('resolve', body))).toEqual({ status: 428, code: 'precondition-required' });
  });

  it('[X11] with a stale one: 412, the present revision, and a link to exactly what came in between', async () => {
    const complaint = await readyToResolve(server);
    const seen = (await complaint.history()).revision;
    const said = 'The driver rang: tomorrow.';
    await complaint.must('add-note', { text: said });
    await complaint.must('add-note', { text: 'And he brings a hose.' });
    const answer = await complaint.tell('resolve', body, { headers: { 'if-match': `"${seen}"` } });
    expect(refusal(answer)).toEqual({ status: 412, code: 'revision-stale' });
    expect(answer.body).toMatchObject({ revision: seen + 2 });
    const between = await server.client.get(answer.body['between'] as string);
    expect(between.body['entries']).toMatchObject([
      { revision: seen + 1, event: { data: { text: said } } },
      { revision: seen + 2 },
    ]);
    expect((await complaint.read()).state).toBe('inHandling');
  });

  it('[X11] with a revision that is still to come: refused, and nothing done', async () => {
    const complaint = await readyToResolve(server);
    const answer = await complaint.tell('resolve', body, { headers: { 'if-match': '"999"' } });
    expect(answer.status).toBe(412);
  });

  it('[X11] `*` is not having seen it', async () => {
    const complaint = await readyToResolve(server);
    const answer = await complaint.tell('resolve', body, { headers: { 'if-match': '*' } });
    expect([400, 428]).toContain(answer.status);
  });

  it.each(['W/"3"', '3', '"abc"', '"1", "2"', '"-1"'])('[X11] %s is refused with a sentence', async (tag) => {
    const complaint = await readyToResolve(server);
    const answer = await complaint.tell('resolve', body, { headers: { 'if-match': tag } });
    expect([400, 412]).toContain(answer.status);
    expect(answer.body['detail']).toMatch(/If-Match|ETag/);
  });
});
