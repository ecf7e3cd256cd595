import { EmbeddedEventReader, type RecordedEvent } from '#libs/event-store';
import { anna, carla } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, responsibility } from './case.js';

let server: ServerInTest;
let complaint: Case;
beforeEach(async () => {
  server = await serverInProcess();
  complaint = await ourFault();
});
afterEach(() => server.close());

async function ourFault(): Promise<Case> {
  const received = await Case.received(server);
  await received.acknowledge();
  await received.must('accept-responsibility', responsibility);
  return received;
}

const hurting = 'We apologise for the fact that we delivered too late.';
const written = (text: string) => apology(server, { medium: 'written', spokenGist: undefined, text });
const refuse = async (text: string, to = complaint, as = anna) => {
  const answer = await to.tell('apologise', written(text), { as });
  expect(answer.body['code']).toBe('wording');
};

/** What stands in the coaching of an employee, as it lies in the log. */
async function coaching(employee: string): Promise<readonly RecordedEvent[]> {
  const reader = await EmbeddedEventReader.open(server.data);
  const events = await reader.read(`coaching-${employee}`);
  await reader.close();
  return events;
}

describe('a draft that was refused', () => {
  it('[F16][T15] goes to the coaching of who wrote it: the rules, a hash and what it was for, never the words', async () => {
    await refuse(hurting);
    const [event, ...more] = await coaching('anna');
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: 'DraftRefused' });
    expect(JSON.parse(event!.data)).toEqual({
      rules: ['AP-1', 'AP-7'],
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      command: 'Apologise',
      language: 'en',
      complaintId: complaint.id,
    });
    expect(`${event!.data}${event!.metadata}`).not.toContain('apologise for');
  });

  it('[F16] counts once for each author and text, however it is broken into lines', async () => {
    await refuse(hurting);
    await refuse(hurting);
    await refuse(` ${hurting.replace('for the fact', 'for\nthe  fact')}\n`);
    await refuse(hurting, await ourFault());
    expect(await coaching('anna')).toHaveLength(1);
    await refuse(`${hurting} Really.`);
    expect(await coaching('anna')).toHaveLength(2);
    await refuse(hurting, complaint, carla);
    expect(await coaching('carla')).toHaveLength(1);
  });

  it('[F16] has the same event id whenever and in whichever order it is sent', async () => {
    await refuse(hurting);
    const [first] = await coaching('anna');
    await refuse(`${hurting} Really.`);
    await refuse(hurting);
    expect((await coaching('anna'))[0]!.id).toBe(first!.id);
  });

  it('makes no revision of the complaint stale, and takes no key', async () => {
    const { revision } = await complaint.history();
    await complaint.tell('apologise', written(hurting), { headers: { 'idempotency-key': 'k' } });
    expect(await coaching('anna')).toHaveLength(1);
    const headers = { 'idempotency-key': 'k', 'if-match': `"${revision}"` };
    await complaint.must('apologise', apology(server), { headers });
  });

  it('of a first contact is recorded too', async () => {
    const answer = await server.client.post('/complaints/fix-in-first-contact', {
      channel: 'email',
      statement: 'The chairs came too late.',
      language: 'en',
      complainantWasHeard: true,
      empathyStatement: 'A party without chairs.',
      object: 'delivery',
      cause: 'tooLate',
      resolution: 'The costs are paid back.',
      explanation: 'Nobody looked at the list.',
      text: 'Nobody has ever complained about this before.',
    });
    expect(answer.body['code']).toBe('wording');
    const [event] = await coaching('anna');
    expect(JSON.parse(event!.data)).toMatchObject({ rules: ['AP-4'], command: 'Resolve' });
    expect(JSON.parse(event!.data)).not.toHaveProperty('complaintId');
  });

  it('is nobody’s when nothing was refused for its words, nor from a dry run', async () => {
    await complaint.tell('apologise', { ...apology(server), consequence: ' ' });
    await complaint.must('apologise', apology(server, { spokenGist: hurting }));
    const { status } = await server.client.post('/wording/check', {
      command: 'Apologise',
      language: 'en',
      text: hurting,
    });
    expect(status).toBe(200);
    expect(await coaching('anna')).toEqual([]);
  });
});
