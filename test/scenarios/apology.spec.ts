import { anna } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, refusal, responsibility } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

async function ourFault(): Promise<Case> {
  const complaint = await Case.received(server);
  await complaint.acknowledge();
  await complaint.must('accept-responsibility', responsibility);
  return complaint;
}

describe('apologising', () => {
  it('[N5a] three weeks late is late, and still an apology', async () => {
    const complaint = await ourFault();
    server.clock.forward({ days: 21 });
    const done = await complaint.must('apologise', apology(server));
    expect(done.events).toContain('Apologised');
    expect(JSON.stringify(done.warnings)).toMatch(/late/);
    expect((await complaint.latest('Apologised')).event.data['warnings']).toContain('late');
    expect(await complaint.inQueue('apology-owed')).toBeUndefined();
  });

  it('[N5a] in time is not called late', async () => {
    const complaint = await ourFault();
    server.clock.forward({ hours: 2 });
    const done = await complaint.must('apologise', apology(server));
    expect(JSON.stringify(done.warnings)).not.toMatch(/late/);
  });

  it('[N5b] needs accepted responsibility, before it or in the same command', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    expect((await complaint.tell('apologise', apology(server))).body).toMatchObject({
      code: 'responsibility-not-accepted',
    });
    const { events } = await complaint.must('apologise', apology(server, { acceptsResponsibility: responsibility }));
    expect(events.slice(0, 2)).toEqual(['ResponsibilityAccepted', 'Apologised']);
  });

  it('[N5b] responsibility for the handling alone suffices', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    await complaint.must('accept-responsibility', { ...responsibility, scope: 'handling', extent: 'partly' });
    expect((await complaint.must('apologise', apology(server))).events).toContain('Apologised');
  });

  it.each(['consequence', 'responsibility'])('[N5c] is refused without words for the %s', async (field) => {
    const complaint = await ourFault();
    for (const nothing of [undefined, ' ']) {
      const answer = await complaint.tell('apologise', apology(server, { [field]: nothing }));
      expect([400, 422]).toContain(answer.status);
      expect(answer.text).toContain(field);
    }
    expect(await complaint.types()).not.toContain('Apologised');
  });

  it('[N6a] is refused without an improvement', async () => {
    const complaint = await ourFault();
    const answer = await complaint.tell('apologise', apology(server, { improvement: undefined }));
    expect([400, 422]).toContain(answer.status);
    expect(await complaint.types()).not.toContain('Apologised');
  });

  it('[N6b] an improvement that is done lies in the past, one that is planned lies ahead', async () => {
    const complaint = await ourFault();
    const wrong = [
      [
        { state: 'done', action: 'Lists are checked', doneAt: server.clock.in({ days: 1 }) },
        'improvement-in-the-future',
      ],
      [planned({ days: -1 }), 'improvement-in-the-past'],
      [{ state: 'willFindOut', owner: 'anna', dueAt: server.clock.in({ days: -1 }) }, 'improvement-in-the-past'],
    ] as const;
    for (const [improvement, code] of wrong) {
      expect((await complaint.tell('apologise', apology(server, { improvement }))).body).toMatchObject({ code });
    }
    expect(await complaint.types()).not.toContain('Apologised');
  });

  it('[N6b] a planned improvement becomes a promise with an owner and a day', async () => {
    const complaint = await ourFault();
    await complaint.must('apologise', apology(server, { improvement: planned({ days: 14 }) }));
    expect(await complaint.promise('improvement')).toMatchObject({
      by: 'anna',
      dueAt: server.clock.in({ days: 14 }),
      status: 'open',
    });
  });

  it('[N5e] a written one carries its text; a spoken one has happened, and its missing gist is only warned about', async () => {
    const complaint = await ourFault();
    const written = await complaint.tell('apologise', apology(server, { medium: 'written', spokenGist: undefined }));
    expect([400, 422]).toContain(written.status);
    const spoken = await complaint.must('apologise', apology(server, { spokenGist: undefined }));
    expect(JSON.stringify(spoken.warnings)).toContain('gist');
    await complaint.must('apologise', apology(server, { medium: 'inPerson' }));
  });

  it('[N5a] a second apology is a fact as well, and undoes nothing of the first', async () => {
    const complaint = await ourFault();
    await complaint.must('apologise', apology(server));
    server.clock.forward({ days: 30 });
    await complaint.must('apologise', apology(server));
    expect((await complaint.types()).filter((type) => type === 'Apologised')).toHaveLength(2);
    expect(await complaint.inQueue('apology-owed')).toBeUndefined();
  });
});

describe('empathy and fault', () => {
  it('[N1c] an acknowledgement admits nothing: no apology is owed by it', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    expect(await complaint.types()).not.toContain('ResponsibilityAccepted');
    expect(await complaint.inQueue('apology-owed')).toBeUndefined();
    await complaint.must('accept-responsibility', responsibility);
    expect(await complaint.inQueue('apology-owed')).toMatchObject({ dueAt: expect.any(String) as string });
  });

  it('[N1b] nothing is found before the complainant was heard, except where somebody could come to harm', async () => {
    const complaint = await Case.received(server);
    const finding = { finding: 'It leaks gas.', fault: 'ours' };
    expect((await complaint.tell('record-investigation', finding)).body).toMatchObject({ code: 'not-acknowledged' });
    expect((await complaint.tell('record-investigation', { ...finding, safetyFirst: true })).status).toBeGreaterThan(
      399,
    );
    await complaint.must('record-investigation', { ...finding, safetyFirst: true, reason: 'Gas in the kitchen.' });
  });
});

describe('acknowledging', () => {
  it('[N1b] is never refused for being late', async () => {
    const complaint = await Case.received(server);
    server.clock.forward({ days: 400 });
    expect((await complaint.acknowledge()).events).toContain('Acknowledged');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['without being heard', { complainantWasHeard: false }, 'not-heard'],
    ['without a next step', { nextSteps: [] }, 'no-next-step'],
    ['without a next contact', { nextContact: undefined }, 'no-next-contact'],
    [
      'with a next step in the past',
      { nextSteps: [{ action: 'Ask', by: 'anna', dueAt: '2026-02-01T09:00:00Z' }] },
      'due-in-past',
    ],
  ])('[T17] %s is refused', async (_, fields, code) => {
    const complaint = await Case.received(server);
    const { status } = await complaint.tell('acknowledge', {
      complainantWasHeard: true,
      empathyStatement: 'I understand that you have had enough of it.',
      nextSteps: [{ action: 'Ask the warehouse', by: 'anna', dueAt: server.clock.in({ days: 1 }) }],
      nextContact: { dueAt: server.clock.in({ days: 2 }) },
      medium: 'spoken',
      ...fields,
    });
    const again = await complaint.tell('acknowledge', { ...valid(), ...fields });
    expect(refusal(again)).toMatchObject({ code });
    expect(status).toBe(again.status);
    expect((await complaint.read()).state).toBe('received');
  });

  it('[T9] twice is refused: the complainant knows already', async () => {
    const complaint = await Case.received(server);
    await complaint.acknowledge();
    expect((await complaint.tell('acknowledge', valid())).body).toMatchObject({ code: 'already-acknowledged' });
  });

  it('[T9] by a complainant who cannot be reached, with the reason', async () => {
    const complaint = await Case.received(server);
    expect((await complaint.tell('acknowledge', { ...valid(), medium: 'notReachable' })).status).toBeGreaterThan(399);
    await complaint.acknowledge({ medium: 'notReachable', reason: 'No number and no address.' });
    expect(await complaint.inQueue('mine', anna)).toBeDefined();
  });
});

const planned = (distance: { days: number }) => ({
  state: 'planned',
  action: 'Lists are checked on the evening before',
  owner: 'anna',
  dueAt: server.clock.in(distance),
});

const valid = () => ({
  complainantWasHeard: true,
  empathyStatement: 'I understand that you have had enough of it.',
  nextSteps: [{ action: 'Ask the warehouse', by: 'anna', dueAt: server.clock.in({ days: 1 }) }],
  nextContact: { dueAt: server.clock.in({ days: 2 }) },
  medium: 'spoken',
});
