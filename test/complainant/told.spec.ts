import { anna, bert, carla } from '../serving/client.js';
import { appendToLog } from '../serving/appended-to-log.js';
import { type ServerOnItsData, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case } from '../scenarios/case.js';
import { Complainant } from './by-code.js';

let server: ServerOnItsData;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

async function received(fields: object = {}): Promise<{ complaint: Case; complainant: Complainant }> {
  const answer = await server.client.as(anna).post('/complaints', {
    channel: 'hotline',
    statement: 'I waited two days and nobody came.',
    ...fields,
  });
  return { complaint: Case.of(server, answer), complainant: Complainant.of({ client: server.client, answer }) };
}

const called = { direction: 'outbound', counterparty: 'complainant', medium: 'telephone', brings: 'answer' };

/** Everything in a body that nobody outside may read, marked. */
const inside = (words: string): string => `INSIDE ${words}`;

describe('what a complainant reads', () => {
  it('[P12] holds nothing of what is only for us, wherever it is written', async () => {
    const { complaint, complainant } = await received({
      complainant: { name: inside('name'), contact: inside('contact'), customerRef: inside('ref') },
      representative: { name: inside('representative'), relation: inside('relation') },
      subject: { name: inside('subject') },
      communicationNeeds: inside('needs'),
      externalRef: inside('reference'),
      product: 'INSIDE product',
      segment: 'INSIDE segment',
      severity: { material: 5, emotional: 5 },
      language: 'en',
    });
    const { clock } = server;
    await complaint.must('add-note', { text: inside('note') });
    await complaint.must('assess-severity', { material: 4, emotional: 4, reason: inside('severity') });
    await complaint.must('record-circumstances', { vulnerable: true, communicationNeeds: inside('circumstances') });
    await complaint.must('assign-owner', { owner: 'anna', reason: 'assigned', explanation: inside('why the owner') });
    await complaint.acknowledge({ owner: 'anna' });
    await complaint.must('classify', {
      object: 'INSIDE object',
      cause: 'INSIDE cause',
      causeParty: 'supplier',
      stage: 'INSIDE stage',
    });
    await complaint.must('log-contact', { ...called, summary: inside('call') });
    await complaint.must('log-contact', { ...called, counterparty: 'subject', summary: inside('subject heard') });
    await complaint.must('log-contact', { ...called, counterparty: 'thirdParty', summary: inside('supplier') });
    await complaint.must('record-investigation', { finding: inside('finding'), fault: 'ours' });
    await complaint.must('set-parts', { parts: [{ description: inside('part'), subjectEmployee: 'INSIDE-subject' }] });
    await complaint.must('override-wording', {
      rules: ['AP-4'],
      reason: inside('override'),
      text: inside('overridden words'),
    });
    await complaint.must('escalate', { to: 'INSIDE board', reason: inside('escalation') });
    await complaint.must('request-advice', { from: 'committee', question: inside('question') });
    await complaint.must('record-advice', { from: 'committee', advice: inside('advice') });
    await complaint.must('record-cost', { kind: 'failure', amountCents: 71_717, currency: 'EUR', cause: 'INSIDE' });
    await complaint.must('arrange-conduct', { kind: 'oneContactPerson', contactPerson: 'anna', reason: inside('why') });
    await complaint.must('debrief-employee', { employee: 'INSIDE-debriefed' });
    await complaint.must('compliment-employee', { employee: 'bert', text: inside('thanks') });
    await complaint.must('suggest-as-staff', { text: inside('suggestion') });
    const { id: otherCase } = await Case.received(server);
    await complaint.must('link-similar', { otherCase, reason: inside('similar') });
    await complaint.must('place-legal-hold', { basis: 'INSIDE basis', reason: inside('hold') }, { as: carla });
    await complaint.must('offer-redress', {
      kind: 'refund',
      amountCents: 88_888,
      currency: 'EUR',
      what: inside('much'),
    });
    await complaint.must('route', {
      to: 'back-office',
      mode: 'warm',
      announced: { told: true },
      reason: inside('route'),
      briefing: {
        whatHappened: inside('what happened, in some detail'),
        whatIsPromised: inside('what is promised, in some detail'),
        whatTheyWant: inside('what they want, in some detail'),
        whatIAskOfYou: inside('what I ask of you, in some detail'),
      },
    });
    await complaint.must('bounce-handover', { reason: inside('bounced') }, { as: bert });
    await complaint.must('accept-responsibility', { scope: 'outcome', extent: 'full', statement: 'We did not come.' });
    await complaint.must(
      'apologise',
      apology(server, { spokenGist: `Sorry that our mistake cost you two days. ${inside('gist')}` }),
    );
    const promise = { kind: 'callback', what: 'I ring you', by: 'INSIDE-who', dueAt: clock.in({ days: 1 }) };
    await complaint.must('make-promise', promise);
    const { promiseId } = await complaint.promise('callback');
    await complaint.must('keep-promise', { promiseId, what: inside('how it was kept') });
    await complaint.must('correct-fact', {
      targetRevision: 0,
      field: 'channel',
      newValue: 'letter',
      why: inside('why'),
    });
    await complaint.keepPromises('nextStep');
    expect((await complaint.resolve()).status).toBe(200);
    await complaint.must('record-lesson', {
      outcome: 'oneOff',
      rootCause: 'INSIDE root',
      justification: inside('why'),
    });

    for (const language of ['nl', 'en']) {
      const { text, status } = await complainant.read(`?language=${language}`);
      expect(status).toBe(200);
      expect([...text.matchAll(/.{0,60}INSIDE.{0,30}/g)].map(([found]) => found)).toEqual([]);
      expect(text).not.toContain(otherCase);
      expect(text).not.toMatch(/888|717|"(fault|severity|cause|causeParty|briefing|rules|warnings|hop|revision)"/);
    }
    // And what it is for is there.
    const { timeline, promises, resolution } = await complainant.mine();
    expect(timeline.length).toBeGreaterThan(12);
    expect(promises).toContainEqual(expect.objectContaining({ what: 'I ring you', status: 'kept' }));
    expect(resolution).toMatchObject({ resolution: 'The stove was delivered.' });
  });

  it('[P12] is in the language of the complaint, or in the one that is asked for', async () => {
    const dutch = (await received()).complainant;
    const english = (await received({ language: 'en-GB' })).complainant;
    const other = (await received({ language: 'pl' })).complainant;
    const firstOf = async (complainant: Complainant, query = '') => {
      const { body, headers } = await complainant.read(query);
      return [headers.get('content-language'), body.language, body.timeline[0]?.what];
    };
    const inDutch = ['nl', 'nl', 'Wij hebben uw klacht ontvangen.'];
    const inEnglish = ['en', 'en', 'We received your complaint.'];
    expect(await firstOf(dutch)).toEqual(inDutch);
    expect(await firstOf(english)).toEqual(inEnglish);
    expect(await firstOf(other)).toEqual(inEnglish);
    expect(await firstOf(dutch, '?language=en')).toEqual(inEnglish);
    expect(await firstOf(english, '?language=nl')).toEqual(inDutch);
    expect(await dutch.read('?language=pl')).toMatchObject({ status: 400 });
  });

  it('[F7] says of each promise whether it was kept, also when nobody has noticed yet', async () => {
    const { complaint, complainant } = await received({ language: 'nl' });
    await complaint.must('make-promise', {
      kind: 'callback',
      what: 'Ik bel u',
      by: 'anna',
      dueAt: server.clock.in({ hours: 3 }),
    });
    expect(await complainant.mine()).toMatchObject({
      nextSteps: [{ what: 'Ik bel u', words: 'Dit kunt u uiterlijk maandag 2 maart 2026 om 13:00 verwachten.' }],
    });
    server.clock.forward({ hours: 4 });
    expect(await complainant.mine()).toMatchObject({
      nextSteps: [],
      promises: [
        {
          status: 'broken',
          words: 'Dit hebben wij niet gedaan: het zou uiterlijk maandag 2 maart 2026 om 13:00 gebeuren.',
        },
      ],
    });
  });

  it('[F17] says what was corrected as it should have been', async () => {
    const { complaint, complainant } = await received();
    const why = 'Misheard.';
    await complaint.must('correct-fact', {
      targetRevision: 0,
      field: 'statement',
      newValue: 'I waited three days.',
      why,
    });
    const { text } = await complainant.read();
    expect(text).toContain('I waited three days.');
    expect(text).not.toContain('I waited two days');
  });
});

describe('a complaint that is another one by now, or was erased', () => {
  async function appended(complaintId: string, type: string, data: object): Promise<void> {
    const { clock, data: directory } = server;
    await server.closeKeepingData();
    await appendToLog(directory, complaintId, { type, data, at: clock.now() });
    server = await serverInProcess({ clock, data: directory });
  }
  const again = ({ complaintId, code }: Complainant) => new Complainant(server.client, complaintId, code);

  it('[X11] a reply goes to the case that it goes on as, and says so', async () => {
    const target = await received({ language: 'en' });
    const source = await received({ language: 'en' });
    await appended(source.complainant.complaintId, 'MarkedDuplicate', {
      target: target.complaint.id,
      targetRevision: 1,
    });
    const complainant = again(source.complainant);
    const key = { 'idempotency-key': 'to-the-target' };
    const replied = await complainant.tell('reply', { text: 'Still nobody.' }, key);
    expect(replied).toMatchObject({ status: 200, body: { complaintId: target.complaint.id } });
    expect(replied.body['words']).toContain(`goes on together with your complaint ${target.complaint.id}`);
    expect((await complainant.tell('reply', { text: 'Still nobody.' }, key)).body).toMatchObject({ repeated: true });
    expect(await complainant.mine()).toMatchObject({ state: { is: 'duplicate' }, youCan: [{ what: 'reply' }] });
    expect((await again(target.complainant).mine()).timeline.map(({ said }) => said)).toContain('Still nobody.');
    expect(await complainant.tell('mine/withdraw', { text: 'Never mind.' })).toMatchObject({
      status: 409,
      body: { code: 'case-is-duplicate' },
    });
  });

  it('[X10] an erased one says that it was erased, without a word of what was said', async () => {
    const { complaint, complainant: before } = await received({ language: 'en' });
    await complaint.acknowledge();
    await appended(complaint.id, 'PersonalDataErased', { legalBasis: 'request' });
    const complainant = again(before);
    const { status, body, text } = await complainant.read();
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: { is: 'erased' }, youCan: [], waitingFor: [] });
    expect(text).not.toMatch(/"said"|two days|Ask the warehouse/);
    expect(body.timeline.at(-1)?.what).toContain('erased');
    expect(await complainant.tell('reply', { text: 'Hello?' })).toMatchObject({
      status: 409,
      body: { code: 'case-erased' },
    });
    // Without the code it is like any other number.
    const wrong = new Complainant(server.client, complaint.id, '0000-0000-0000');
    expect(await wrong.read()).toMatchObject({ status: 404, body: { code: 'code-unknown' } });
  });
});
