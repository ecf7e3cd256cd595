import { anna, bert, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case } from './case.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const why = 'She spelled it for me.';

describe('a correction of sealed words that is told twice', () => {
  const correcting = (complaint: Case) => async (newValue: string, more: object, as: Person) =>
    (
      await complaint.must(
        'correct-fact',
        { targetRevision: 0, field: 'complainant.name', newValue, why, ...more },
        { as },
      )
    ).events;

  it('[T8] under two keys, or by two people, is recorded once', async () => {
    const complaint = await Case.received(server, { unit: 'front-office' });
    const correct = correcting(complaint);
    const { event } = await complaint.latest('Received');
    expect(await correct('Ann de Fries', {}, anna)).toEqual(['FactCorrected']);
    expect(await correct('Ann de Fries', {}, anna)).toEqual([]);
    const colleague = { ...bert, unit: 'front-office' };
    expect(await correct('Ann de Fries', { targetRevision: undefined, targetEventId: event.id }, colleague)).toEqual(
      [],
    );
    expect(await complaint.types()).toEqual(['Received', 'OwnerAssigned', 'FactCorrected']);
  });

  it('[F17] is recorded when it says something else, is about something else, or goes back to what was said before', async () => {
    const complaint = await Case.received(server);
    const correct = correcting(complaint);
    for (const [name, more] of [
      ['Ann de Fries', {}],
      ['Anne de Fries', {}],
      ['Ann de Fries', {}],
      ['Ann de Fries', { field: 'complainant.contact' }],
    ] as const)
      expect(await correct(name, more, anna)).toEqual(['FactCorrected']);
    expect(await correct('Ann de Fries', {}, anna)).toEqual([]);
    expect((await complaint.latest('FactCorrected')).event.data).toMatchObject({ newValue: '"Ann de Fries"' });
  });
});
