import { anna, bert, carla, type Client, type Person } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

let server: ServerInTest;
let client: Client;
let complaintId: string;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  const { body } = await client.post('/complaints', { channel: 'letter', statement: 'The lift is broken again.' });
  complaintId = body['complaintId'] as string;
});
afterAll(() => server.close());

const adam: Person = { id: 'adam', role: 'adviser', unit: 'committee' };
const ines: Person = { id: 'ines', role: 'intake', unit: 'desk' };
const irma: Person = { id: 'irma', role: 'improver', unit: 'quality' };
const pia: Person = { id: 'pia', role: 'privacyOfficer', unit: 'privacy' };
const audrey: Person = { id: 'audrey', role: 'auditor', unit: 'audit' };

const send = async (as: Person, command: string, body: object) => {
  const answer = await client.as(as).post(`/complaints/${complaintId}/${command}`, body);
  return [answer.status, answer.body['code']];
};
const done = [200, undefined];
const mayNot = [403, 'role-may-not'];

const advice = { from: 'committee', advice: 'Repair it.' };
const hold = { basis: 'courtCase' };
const severity = { material: 2, emotional: 4, reason: 'Shut in for weeks.' };

describe('who may do what on a complaint', () => {
  it('[T1] a committee gives advice and reports what it heard, and handles nothing', async () => {
    expect(await send(adam, 'record-advice', advice)).toEqual(done);
    expect(await send(adam, 'record-hearing', { report: 'Both were heard.' })).toEqual(done);
    expect(await send(adam, 'notify-decline', { ground: 'handledBefore', text: 'No.' })).toEqual(mayNot);
    expect(await send(ines, 'record-advice', advice)).toEqual(mayNot);
  });

  it('[X10] a legal hold is placed by a privacy officer or a coordinator, and by nobody else', async () => {
    expect(await send(pia, 'place-legal-hold', hold)).toEqual(done);
    expect(await send(carla, 'place-legal-hold', hold)).toEqual(done);
    for (const person of [anna, ines, audrey]) expect(await send(person, 'place-legal-hold', hold)).toEqual(mayNot);
  });

  it('[P13] an overridden wording rule is reviewed by a coordinator', async () => {
    await send(anna, 'override-wording', { rules: ['AP-4'], text: 'You are the first.', reason: 'She asked.' });
    expect(await send(bert, 'review-override', { verdict: 'justified' })).toEqual(mayNot);
    expect(await send(carla, 'review-override', { verdict: 'justified' })).toEqual(done);
  });

  it('[P6] everybody who works here suggests; who only looks, changes nothing', async () => {
    const suggestion = { text: 'Order the part sooner.' };
    for (const person of [ines, bert, irma, adam, pia])
      expect(await send(person, 'suggest-as-staff', suggestion)).toEqual(done);
    expect(await send(audrey, 'suggest-as-staff', suggestion)).toEqual(mayNot);
  });

  it('[T5] an agent of another unit thanks a colleague, and decides nothing', async () => {
    expect(await send(bert, 'compliment-employee', { employee: 'anna', text: 'Well done.' })).toEqual(done);
    expect(await send(bert, 'assess-severity', severity)).toEqual(mayNot);
    expect(await send(anna, 'assess-severity', severity)).toEqual(done);
  });

  it('[X10] nobody erases or redacts while no key is destroyed with it', async () => {
    for (const command of ['erase-data', 'redact-field'])
      expect((await send(pia, command, { legalBasis: 'request' }))[0]).toBe(404);
  });
});
