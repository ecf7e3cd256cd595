import { randomUUID } from 'node:crypto';
import { anna, carla, type Client, type Person } from './serving/client.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

/* Streams beside the complaints name cases too. Whom a hidden one is about is answered as for a number nobody has. */

const karel: Person = { id: 'karel', role: 'coordinator', unit: 'front-office' };

let server: ServerOnItsData;
let client: Client;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
});
afterAll(() => server.close());

const must = async (as: Person, path: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await client.as(as).post(path, body);
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
};
const warned = ({ warnings }: Record<string, unknown>): readonly string[] =>
  (warnings as { code: string }[]).map(({ code }) => code);

/** About karel, hidden from them, and with a lesson. */
async function hiddenWithLesson(): Promise<string> {
  const { complaintId } = await must(anna, '/complaints', {
    channel: 'hotline',
    statement: 'Karel shouted at me at the counter.',
    subjectEmployee: 'karel',
    confidentiality: 'hiddenFromSubject',
  });
  const address = `/complaints/${complaintId as string}`;
  const dueAt = new Date(Date.parse(server.clock.now()) + 2 * 86_400_000).toISOString();
  await must(anna, `${address}/acknowledge`, {
    complainantWasHeard: true,
    empathyStatement: 'Shouted at in front of everybody: I understand that it hurt.',
    nextSteps: [{ action: 'Find out whose counter it is', by: 'anna', dueAt }],
    nextContact: { dueAt },
    owner: 'anna',
    medium: 'spoken',
  });
  await must(anna, `${address}/refer-externally`, { to: 'Delivery firm Noord', reason: 'It was their counter.' });
  await must(anna, `${address}/record-lesson`, {
    outcome: 'noChangeDecided',
    rootCause: 'other',
    justification: 'Not ours to change.',
    decider: 'carla',
  });
  return complaintId as string;
}

describe('a hidden case that is named from elsewhere', () => {
  it('[G9] is no source of an improvement for whom it is about', async () => {
    const propose = async (as: Person, complaintId: string) =>
      warned(
        await must(as, '/improvements', {
          source: 'lesson',
          sourceStream: `complaint-${complaintId}`,
          proposal: 'Two people at the counter.',
          object: 'counter',
          cause: 'other',
        }),
      );
    const hidden = await hiddenWithLesson();
    expect(await propose(karel, randomUUID())).toContain('source-unknown');
    expect(await propose(karel, hidden)).toEqual(await propose(karel, randomUUID()));
    expect(await propose(carla, hidden)).not.toContain('source-unknown');
  });

  it('[G9] has no lesson that closes an incident for whom it is about', async () => {
    const close = async (as: Person, lessonComplaintId: string) => {
      const { incidentId } = await must(carla, '/incidents', { what: 'The counter was closed.' });
      return warned(
        await must(as, `/incidents/${incidentId as string}/close-incident`, {
          reason: 'It is open again.',
          notNotifiedReason: 'Nobody was there.',
          lessonComplaintId,
        }),
      );
    };
    const hidden = await hiddenWithLesson();
    expect(await close(karel, hidden)).toEqual(await close(karel, randomUUID()));
    expect(await close(carla, hidden)).not.toEqual(await close(carla, randomUUID()));
  });
});
