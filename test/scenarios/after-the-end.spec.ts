import { carla } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, readyToResolve, resolved } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const rejected = { answer: 'rejected', medium: 'spoken', evidence: 'It leaks.' };
const changed = {
  outcome: 'processChanged',
  rootCause: 'promiseBroken',
  improvementId: 'check-lists',
  justification: 'A day is only promised after a look at the list.',
};
const oneOff = { outcome: 'oneOff', rootCause: 'promiseBroken', justification: 'A tree fell on the road.' };

describe('the answer of the complainant', () => {
  it('[N6c] a rejection reopens the case in the same append', async () => {
    const complaint = await resolved(server);
    const done = await complaint.must('answer-resolution', rejected);
    expect(done.events).toEqual(['ResolutionAnswered', 'Reopened']);
    const { entries } = await complaint.history();
    expect(new Set(entries.slice(-2).map(({ event }) => event.metadata['commandId']))).toEqual(
      new Set([done.commandId]),
    );
    expect((await complaint.read()).state).toBe('inHandling');
    expect(await complaint.inQueue('awaiting-answer')).toBeUndefined();
    expect(await complaint.inQueue('lessons-due')).toBeUndefined();
    expect(await complaint.inQueue('mine')).toBeDefined();
  });

  it('[N6c] a rejection does not reopen where recourse was given', async () => {
    const complaint = await resolved(server, { recourse: { body: 'ombudsman', term: 'P1Y' } });
    expect((await complaint.must('answer-resolution', rejected)).events).toEqual(['ResolutionAnswered']);
    expect((await complaint.read()).state).toBe('resolved');
    expect(await complaint.inQueue('awaiting-answer')).toBeUndefined();
  });

  it('[N6c] a rejection does not reopen where an external case is named', async () => {
    const complaint = await resolved(server);
    const done = await complaint.must('answer-resolution', { ...rejected, externalBody: 'Consumer disputes body' });
    expect(done.events).not.toContain('Reopened');
    expect((await complaint.read()).state).toBe('resolved');
  });

  it.each(['accepted', 'notDisputed'])('[F17] %s leaves it resolved, and is not asked for again', async (answer) => {
    const complaint = await resolved(server);
    await complaint.must('answer-resolution', { answer, medium: 'spoken' });
    expect((await complaint.read()).state).toBe('resolved');
    await complaint.tell('answer-resolution', { answer, medium: 'spoken' });
    expect((await complaint.types()).filter((type) => type === 'ResolutionAnswered')).toHaveLength(1);
  });

  it('[F17] silence is no answer: the case stays resolved, waits, and nothing is recorded for the complainant', async () => {
    const complaint = await resolved(server);
    server.clock.forward({ days: 10 });
    expect(await complaint.inQueue('awaiting-answer')).toBeDefined();
    expect(await complaint.types()).not.toContain('ResolutionAnswered');
  });

  it('[N6c] what was reopened is resolved again, and then awaits its answer again', async () => {
    const complaint = await resolved(server);
    await complaint.must('answer-resolution', rejected);
    expect((await complaint.resolve({ resolution: 'The hose was replaced.' })).status).toBe(200);
    expect(await complaint.inQueue('awaiting-answer')).toBeDefined();
    await complaint.must('answer-resolution', { answer: 'accepted', medium: 'spoken' });
  });
});

describe('a lesson', () => {
  it('[T21] follows an end', async () => {
    const complaint = await readyToResolve(server);
    expect((await complaint.tell('record-lesson', changed)).body).toMatchObject({ code: 'not-ended' });
  });

  it.each(['processChanged', 'complaintSystemChanged'])(
    '[N7] %s needs the improvement that changes it',
    async (outcome) => {
      const complaint = await resolved(server);
      const body = { ...changed, outcome };
      expect((await complaint.tell('record-lesson', { ...body, improvementId: undefined })).body).toMatchObject({
        code: 'improvement-missing',
      });
      await complaint.must('record-lesson', body);
      expect((await complaint.read()).state).toBe('closed');
    },
  );

  it('[T21] several may follow one case', async () => {
    const complaint = await resolved(server);
    await complaint.must('record-lesson', changed);
    await complaint.must('record-lesson', {
      ...changed,
      outcome: 'complaintSystemChanged',
      improvementId: 'ring-first',
    });
    expect((await complaint.types()).filter((type) => type === 'LessonRecorded')).toHaveLength(2);
  });

  it.each([
    ['a one-off after another lesson', changed, oneOff],
    ['another lesson after a one-off', oneOff, changed],
  ])('[T21] %s is refused', async (_, first, second) => {
    const complaint = await resolved(server);
    await complaint.must('record-lesson', first);
    expect((await complaint.tell('record-lesson', second)).body).toMatchObject({ code: 'lesson-excluded' });
  });

  it('[T21] that nothing changes names who decided it, whoever records it unless said otherwise', async () => {
    const complaint = await resolved(server);
    const body = { outcome: 'noChangeDecided', rootCause: 'promiseBroken', justification: 'Costs more than it saves.' };
    await complaint.must('record-lesson', body);
    expect((await complaint.latest('LessonRecorded')).event.data).toMatchObject({ decider: 'anna' });
    await complaint.must('record-lesson', { ...body, decider: 'carla' });
    expect((await complaint.latest('LessonRecorded')).event.data).toMatchObject({ decider: 'carla' });
  });

  it('[T21] a one-off of which there are three more is confirmed by a coordinator', async () => {
    const alike: Case[] = [];
    for (let number = 0; number < 4; number += 1) alike.push(await resolved(server));
    const complaint = alike[0]!;
    const last = alike.at(-1)!;
    await last.read();
    const answer = await complaint.tell('record-lesson', oneOff);
    expect(answer.body).toMatchObject({ code: 'coordinator-needed' });
    await complaint.must('record-lesson', oneOff, { as: carla });
    expect((await complaint.latest('LessonRecorded')).event.data['similarCount']).toBeGreaterThanOrEqual(3);
  });

  it('[T21] a one-off that stands alone needs nobody', async () => {
    const complaint = await resolved(server);
    await complaint.must('record-lesson', oneOff);
    expect((await complaint.latest('LessonRecorded')).event.data['similarCount']).toBe(0);
  });

  it('[G14] may follow a withdrawal, and changes nothing of its state', async () => {
    const complaint = await readyToResolve(server);
    await complaint.must('log-contact', {
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'Never mind, it turned up.',
      brings: 'nothing',
    });
    const { event } = await complaint.latest('ContactLogged');
    await complaint.must('withdraw-complaint', { contactEventId: event.id });
    expect((await complaint.read()).state).toBe('withdrawn');
    await complaint.must('record-lesson', changed);
    expect((await complaint.read()).state).toBe('withdrawn');
  });

  it('[F17] nobody withdraws it for the complainant', async () => {
    const complaint = await readyToResolve(server);
    await complaint.must('log-contact', {
      direction: 'outbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'Asked whether it can be closed.',
      brings: 'question',
    });
    const ours = (await complaint.latest('ContactLogged')).event.id;
    const receipt = (await complaint.latest('Acknowledged')).event.id;
    for (const contactEventId of [ours, receipt, '00000000-0000-4000-8000-000000000000']) {
      expect((await complaint.tell('withdraw-complaint', { contactEventId })).body).toMatchObject({
        code: 'not-their-own-contact',
      });
    }
  });

  it('[T21] of before a reopening does not close what was resolved again', async () => {
    const complaint = await resolved(server);
    await complaint.must('record-lesson', changed);
    await complaint.must('reopen', { reason: 'It leaks.' });
    expect((await complaint.read()).state).toBe('inHandling');
    expect((await complaint.resolve()).status).toBe(200);
    expect((await complaint.read()).state).toBe('resolved');
    expect(await complaint.inQueue('lessons-due')).toBeDefined();
  });

  it('[T1] contacts, notes and promises are still possible after the end; acts of handling are not', async () => {
    const complaint = await resolved(server);
    await complaint.must('record-lesson', changed);
    await complaint.must('add-note', { text: 'Sent a card.' });
    await complaint.must('make-promise', {
      kind: 'callback',
      what: 'I ring',
      by: 'anna',
      dueAt: server.clock.in({ days: 1 }),
    });
    await complaint.must('log-contact', {
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'Thank you.',
      brings: 'nothing',
    });
    const routed = await complaint.tell('route', {
      to: 'back-office',
      mode: 'warm',
      announced: { told: true },
      briefing: { whatHappened: 'It came late, twice', whatTheyWant: 'Nothing any more' },
    });
    expect(routed.body).toMatchObject({ code: 'not-open' });
    expect((await complaint.read()).state).toBe('closed');
  });
});
