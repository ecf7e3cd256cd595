import { anna, bert, carla, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { briefing, Case, refusal, responsibility, warm, whatWasSaid } from './case.js';

const dora: Person = { id: 'dora', role: 'agent', unit: 'warehouse' };
const erik: Person = { id: 'erik', role: 'agent', unit: 'finance' };

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

async function acknowledged(): Promise<Case> {
  const complaint = await Case.received(server);
  await complaint.acknowledge();
  return complaint;
}

const cold = { to: 'back-office', mode: 'cold', announced: { told: true }, briefing };

describe('a cold referral', () => {
  it('[F2] without a reason is refused, and changes nothing', async () => {
    const complaint = await acknowledged();
    const before = await complaint.types();
    const answer = await complaint.tell('route', cold);
    expect(answer.body).toMatchObject({ code: 'cold-without-reason' });
    expect([409, 422]).toContain(answer.status);
    expect(await complaint.types()).toEqual(before);
  });

  it('[F2] with a blank reason is refused as well', async () => {
    const complaint = await acknowledged();
    const answer = await complaint.tell('route', { ...cold, reason: '  ' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await complaint.types()).not.toContain('Routed');
  });

  it('[P14] with a reason: the receiving duty holder owns it at once, and is still asked to accept', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', { ...cold, reason: 'The line to the back office was busy for an hour.' });
    expect(await complaint.read()).toMatchObject({ owner: 'duty-back-office', unit: 'back-office' });
    expect(await complaint.inQueue('handover-inbox', bert, '&unit=back-office')).toBeDefined();
    await complaint.must('accept-handover', {}, { as: bert });
    expect(await complaint.read()).toMatchObject({ owner: 'bert', unit: 'back-office' });
    expect(await complaint.inQueue('handover-inbox', bert, '&unit=back-office')).toBeUndefined();
  });

  it('[T1] does not block resolving while its acceptance is open', async () => {
    const complaint = await acknowledged();
    await complaint.classify();
    await complaint.keepPromises('nextStep');
    await complaint.must('route', { ...cold, reason: 'Nobody answered there.' });
    const answer = await complaint.resolve({}, { as: bert });
    expect(answer.text).not.toContain('handover-open');
    expect(answer.status).toBe(200);
  });
});

describe('a warm handover', () => {
  it('[F11] leaves the ownership where it is until the receiver accepts', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    expect(await complaint.read()).toMatchObject({ owner: 'anna', unit: 'front-office' });
    expect(await complaint.inQueue('mine', anna)).toBeDefined();
    await complaint.must('accept-handover', {}, { as: bert });
    expect(await complaint.read()).toMatchObject({ owner: 'bert', unit: 'back-office' });
    expect((await complaint.latest('HandoverAccepted')).event.data).toMatchObject({ by: 'bert' });
  });

  it('[F11] the receiving unit decides nothing before it accepted', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    const by = { as: bert };
    for (const [command, body] of [
      ['classify', { object: 'delivery', cause: 'tooLate' }],
      ['accept-responsibility', responsibility],
      ['assign-owner', { owner: 'bert' }],
    ] as const) {
      expect([command, (await complaint.tell(command, body, by)).status]).toEqual([command, 403]);
    }
    expect(await complaint.read()).toMatchObject({ owner: 'anna', unit: 'front-office' });
  });

  it('[F11] is not accepted by those who sent it', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    expect((await complaint.tell('accept-handover')).body).toMatchObject({ code: 'own-handover' });
  });

  it('[F11] can be recalled by the owner; then nothing is left to accept', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    await complaint.must('recall-handover', { reason: 'The warehouse answered after all.' });
    expect(await complaint.read()).toMatchObject({ owner: 'anna', unit: 'front-office' });
    expect(await complaint.inQueue('handover-inbox', bert, '&unit=back-office')).toBeUndefined();
    const answer = await complaint.tell('accept-handover', {}, { as: bert });
    expect([403, 409]).toContain(answer.status);
    expect(await complaint.read()).toMatchObject({ owner: 'anna' });
  });

  it('[F11] is not recalled once it was accepted', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    await complaint.must('accept-handover', {}, { as: bert });
    expect((await complaint.tell('recall-handover', { reason: 'x' })).status).toBeGreaterThanOrEqual(400);
    expect(await complaint.types()).not.toContain('HandoverRecalled');
  });

  it('[T5] bounced with a reason: the sender owns it as before, and can send it elsewhere', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    expect((await complaint.tell('bounce-handover', {}, { as: bert })).status).toBe(400);
    await complaint.must('bounce-handover', { reason: 'The warehouse has the lists.' }, { as: bert });
    expect(await complaint.read()).toMatchObject({ owner: 'anna', unit: 'front-office' });
    expect(await complaint.inQueue('handover-inbox', bert, '&unit=back-office')).toBeUndefined();
    await complaint.must('route', warm('warehouse'));
    expect(await complaint.inQueue('handover-inbox', dora, '&unit=warehouse')).toBeDefined();
  });

  it('[T5] a cold referral that is bounced comes back to the sending unit, and somebody owns it', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', { ...cold, reason: 'Nobody answered there.' });
    await complaint.must('bounce-handover', { reason: 'Not ours.' }, { as: bert });
    const { unit, owner } = await complaint.read();
    expect(unit).toBe('front-office');
    expect(['anna', 'duty-front-office']).toContain(owner);
  });

  it('[F11] a second one is not sent while one is open', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    expect((await complaint.tell('route', warm('warehouse'))).body).toMatchObject({ code: 'handover-open' });
  });

  it('[F2] the third hop escalates, the first two do not', async () => {
    const complaint = await acknowledged();
    expect((await complaint.must('route', warm('back-office'))).events).not.toContain('Escalated');
    await complaint.must('accept-handover', {}, { as: bert });
    expect((await complaint.must('route', warm('warehouse'), { as: bert })).events).not.toContain('Escalated');
    await complaint.must('accept-handover', {}, { as: dora });
    expect((await complaint.must('route', warm('finance'), { as: dora })).events).toContain('Escalated');
    await complaint.must('accept-handover', {}, { as: erik });
    expect(await complaint.read()).toMatchObject({ unit: 'finance', owner: 'erik' });
  });

  it('[F2] a return to an earlier unit escalates', async () => {
    const complaint = await acknowledged();
    await complaint.must('route', warm('back-office'));
    await complaint.must('accept-handover', {}, { as: bert });
    expect((await complaint.must('route', warm('front-office'), { as: bert })).events).toContain('Escalated');
  });
});

describe('what a handover needs', () => {
  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['one field', { whatHappened: 'Two deliveries were missed' }],
    ['a blank second field', { whatHappened: 'Two deliveries were missed', whatTheyWant: ' ' }],
    ['the statement pasted as second field', { whatHappened: whatWasSaid, whatTheyWant: 'The stove this week' }],
  ])('[F12] a briefing of %s is refused', async (_, thin) => {
    const complaint = await acknowledged();
    const answer = await complaint.tell('route', { ...warm('back-office'), briefing: thin });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body['code']).toMatch(/briefing-too-thin|invalid-fields/);
    expect(await complaint.types()).not.toContain('Routed');
  });

  it('[F12] a short briefing is warned about, not refused', async () => {
    const complaint = await acknowledged();
    const done = await complaint.must('route', {
      ...warm('back-office'),
      briefing: { whatHappened: 'Late', whatTheyWant: 'Stove' },
    });
    expect(done.warnings).not.toEqual([]);
  });

  it('[F10] the complainant knows of it, or a promise says who tells them within a business day', async () => {
    const complaint = await acknowledged();
    const unannounced = await complaint.tell('route', { ...warm('back-office'), announced: { told: false } });
    expect(unannounced.body).toMatchObject({ code: 'complainant-not-announced' });

    await complaint.must('make-promise', promise({ days: 5 }));
    const tooLate = await complaint.promise('callback');
    const late = await complaint.tell('route', {
      ...warm('back-office'),
      announced: { told: false, promiseId: tooLate.promiseId },
    });
    expect(late.body).toMatchObject({ code: 'complainant-not-announced' });

    await complaint.must('make-promise', promise({ hours: 3 }));
    const soon = (await complaint.read()).promises.find(({ dueAt }) => dueAt === server.clock.in({ hours: 3 }));
    await complaint.must('route', { ...warm('back-office'), announced: { told: false, promiseId: soon?.promiseId } });
  });

  it('[F2] the receiver is another unit than the sender', async () => {
    const complaint = await acknowledged();
    expect(refusal(await complaint.tell('route', warm('front-office')))).toMatchObject({ code: 'same-unit' });
  });

  it('[T5] an agent of another unit does not send away what is not theirs; a coordinator does', async () => {
    const complaint = await acknowledged();
    expect(refusal(await complaint.tell('route', warm('warehouse'), { as: bert }))).toMatchObject({ status: 403 });
    await complaint.must('route', warm('warehouse'), { as: carla });
  });
});

const promise = (distance: { days?: number; hours?: number }) => ({
  kind: 'callback',
  what: 'I ring you and say who takes it over',
  by: 'anna',
  dueAt: server.clock.in(distance),
});
