import { anna, carla, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { refusal } from './case.js';

const alan: Person = { id: 'alan', role: 'analyst', unit: 'figures' };

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly next?: string;
}
/** Everything of a list, once it holds this position. */
const listed = async (address: string, as = anna) => {
  const { status, text, body } = await server.client.as(as).get<Listed>(address);
  if (status !== 200) throw new Error(text);
  return body;
};
async function sent(path: string, body: object, as = anna): Promise<Record<string, string>> {
  // The latest comes first.
  server.clock.forward({ minutes: 1 });
  const answer = await server.client.as(as).post<Record<string, string>>(path, body);
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
}

describe('lists of what there is beside the cases', () => {
  it('[N3] every incident, the latest first, and those of one unit', async () => {
    const one = await sent('/incidents', { what: 'A hundred bills went out twice.', unit: 'front-office' });
    const two = await sent('/incidents', { what: 'The line was dead all morning.', unit: 'back-office', severity: 3 });
    const { position } = await sent(`/incidents/${one['incidentId']}/identify-affected`, { count: 100 });
    const after = `after=${position}`;
    expect((await listed(`/incidents?${after}`)).items).toEqual([
      {
        incidentId: two['incidentId'],
        at: expect.any(String) as string,
        by: 'anna',
        unit: 'back-office',
        severity: 3,
        ownError: false,
        status: 'open',
        notifications: 0,
        links: { self: `/incidents/${two['incidentId']}` },
      },
      expect.objectContaining({ incidentId: one['incidentId'], affected: 100 }),
    ]);
    const ofFront = await listed(`/incidents?unit=front-office&${after}`);
    expect(ofFront.items).toMatchObject([{ incidentId: one['incidentId'] }]);
    expect((await server.client.get(ofFront.items[0]!['links']!['self' as never])).status).toBe(200);
    expect((await listed(`/incidents?unit=elsewhere&${after}`)).items).toEqual([]);
  });

  it('[T3] every improvement, how far it is, and those of one owner', async () => {
    const proposal = { source: 'staff', proposal: 'Read the meter twice a year.', object: 'bill' };
    const one = await sent('/improvements', proposal);
    const { position } = await sent(
      `/improvements/${one['improvementId']}/approve-improvement`,
      { owner: 'bob' },
      carla,
    );
    const after = `after=${position}`;
    const line = { improvementId: one['improvementId'], status: 'approved', owner: 'bob', object: 'bill' };
    expect(await listed(`/improvements?${after}`)).toMatchObject({ items: [line] });
    expect(await listed(`/improvements?owner=bob&${after}`)).toMatchObject({ items: [line] });
    expect(await listed(`/improvements?owner=anna&${after}`)).toEqual({ items: [] });
  });

  it('[G8][P16] every survey and how many answered it, page by page, for an analyst too', async () => {
    for (const unit of ['one', 'two', 'three']) await sent('/surveys', { unit, medium: 'link' });
    const { surveyId } = await sent('/surveys', { unit: 'four', medium: 'link' });
    const publicLink = `/feedback/four/${surveyId}`;
    const remark = 'Nobody reads the meter.';
    const told = { dissatisfied: true, complained: false, remark, complaint: {} };
    expect((await server.client.withoutActor('POST', publicLink, { body: told })).status).toBe(200);
    const { position } = await sent(`/surveys/${surveyId}/survey-dissatisfaction`, {
      dissatisfied: false,
      complained: false,
    });

    const first = await listed(`/surveys?limit=3&after=${position}`, alan);
    expect(first.items[0]).toMatchObject({ surveyId, answers: 2, dissatisfied: 1, complaints: 1 });
    expect(JSON.stringify(first)).not.toContain('meter');
    const second = await listed(first.next!, alan);
    expect([...first.items, ...second.items].map(({ unit }) => unit)).toEqual(['four', 'three', 'two', 'one']);
    expect(second.next).toBeUndefined();
    const ofUnit = await listed('/surveys?unit=two&limit=1');
    expect(ofUnit.items).toHaveLength(1);
    expect(refusal(await server.client.get(`/surveys?page=${new URLSearchParams(first.next).get('page')}x`))).toEqual({
      status: 400,
      code: 'malformed-address',
    });
  });

  it.each(['/incidents', '/improvements'])(
    '[T1] %s is not for an analyst, and takes nothing that it does not know',
    async (list) => {
      expect(refusal(await server.client.as(alan).get(list)).code).toBe('role-may-not');
      expect((await server.client.get(`${list}?limit=0`)).status).toBe(400);
      expect((await server.client.get(`${list}?sort=unit`)).status).toBe(400);
      expect((await server.client.withoutActor('GET', list)).status).toBe(401);
    },
  );
});
