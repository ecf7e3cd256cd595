import { anna, bert, carla, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, refusal, responsibility } from './case.js';

const colleague: Person = { id: 'gijs', role: 'agent', unit: 'front-office' };

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const aboutAnna = () => Case.received(server, { subject: { name: 'Anna Jansen' }, subjectEmployee: 'anna' });

describe('whom the complaint is about', () => {
  it('[N2d] may receive it, acknowledge it and apologise: that is welcome', async () => {
    const complaint = await aboutAnna();
    await complaint.acknowledge();
    await complaint.must('accept-responsibility', { ...responsibility, scope: 'conduct' });
    await complaint.must('apologise', apology(server));
  });

  it('[T1] may not investigate it; a colleague may', async () => {
    const complaint = await aboutAnna();
    await complaint.acknowledge();
    const finding = { finding: 'The call was short.', fault: 'ours' };
    expect((await complaint.tell('record-investigation', finding)).body).toMatchObject({
      code: 'subject-may-not-decide',
    });
    await complaint.must('record-investigation', finding, { as: colleague });
  });

  it('[T1] may not decide it, but settle it when the complainant agrees', async () => {
    const complaint = await aboutAnna();
    await complaint.acknowledge();
    await complaint.classify({ as: colleague });
    await complaint.keepPromises('nextStep');
    expect((await complaint.resolve()).body).toMatchObject({ code: 'subject-may-not-decide' });
    const complainantAgreed = { medium: 'spoken', evidence: 'Rang: it is settled for me.' };
    const answer = await complaint.resolve({ complainantAgreed });
    expect(answer.text).not.toContain('subject-may-not-decide');
    expect(answer.status).toBe(200);
  });

  it('[T1] may not decide it in the first contact either, unless the complainant agrees', async () => {
    const fixed = {
      channel: 'desk',
      statement: 'Anna was rude to me.',
      subjectEmployee: 'anna',
      complainantWasHeard: true,
      empathyStatement: 'I understand that it hurt.',
      object: 'conduct',
      cause: 'rude',
      resolution: 'We talked about it.',
      explanation: 'It was a hard day.',
    };
    const answer = await server.client.post('/complaints/fix-in-first-contact', fixed);
    expect(answer.body).toMatchObject({ code: 'subject-may-not-decide' });
    const complainantAgreed = { medium: 'spoken', evidence: 'Said that it is settled.' };
    const agreed = await server.client.post('/complaints/fix-in-first-contact', { ...fixed, complainantAgreed });
    expect(agreed.text).not.toContain('subject-may-not-decide');
    expect(agreed.status).toBe(201);
  });

  it('[G9] reads neither the case nor who complains, where the complainant is hidden from them', async () => {
    const complainant = { name: 'Hidden Person', contact: 'hidden@example.org' };
    const hidden = { subjectEmployee: 'anna', confidentiality: 'hiddenFromSubject', complainant };
    const complaint = await Case.received(server, hidden, colleague);
    await complaint.read().catch(() => undefined);
    for (const path of [`/complaints/${complaint.id}`, `/complaints/${complaint.id}/history`]) {
      expect((await server.client.as(colleague).get(path)).text).toContain('Hidden Person');
      expect((await server.client.as(anna).get(path)).text).not.toMatch(/Hidden Person|hidden@example/);
    }
    const found = await server.client.as(anna).post('/complaints/find', { name: 'Hidden' });
    expect(found.text).not.toMatch(/Hidden Person|hidden@example/);
  });
});

describe('who may', () => {
  it.each(['analyst', 'auditor', 'improver', 'intake'])('[T1] a %s takes no complaint on', async (role) => {
    const complaint = await Case.received(server);
    const answer = await complaint.tell('confirm-ownership', {}, { as: { id: 'x', role, unit: 'front-office' } });
    expect(refusal(answer)).toEqual({ status: 403, code: 'role-may-not' });
    expect(await complaint.types()).toEqual(['Received', 'OwnerAssigned']);
  });

  it.each(['analyst', 'auditor'])('[T1] an %s receives nothing', async (role) => {
    const answer = await server.client
      .as({ id: 'x', role, unit: 'front-office' })
      .post('/complaints', { channel: 'desk', statement: 'x' });
    expect(refusal(answer)).toEqual({ status: 403, code: 'role-may-not' });
  });

  it('[F12] any agent may log a contact, so that a caller never has to repeat; not decide', async () => {
    const complaint = await Case.received(server);
    await complaint.must(
      'log-contact',
      { direction: 'inbound', counterparty: 'complainant', medium: 'telephone', summary: 'Rang.', brings: 'nothing' },
      { as: bert },
    );
    expect(refusal(await complaint.tell('classify', { object: 'delivery', cause: 'tooLate' }, { as: bert }))).toEqual({
      status: 403,
      code: 'role-may-not',
    });
  });

  it('[T1] a coordinator acts for every unit', async () => {
    const complaint = await Case.received(server, { unit: 'back-office' }, anna);
    await complaint.acknowledge({ owner: 'bert' }, { as: carla });
    expect(await complaint.read()).toMatchObject({ state: 'acknowledged', owner: 'bert' });
  });
});
