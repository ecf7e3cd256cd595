import { type Answer, carla } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, readyToResolve, responsibility } from './case.js';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const wrong = 'Wij bieden onze excuses aan voor het feit dat wij te laat hebben geleverd.';
const right = 'Wij bieden onze excuses aan voor onze fout waardoor u problemen hebt ondervonden met uw klanten.';
const firstTime = 'Dear Mr de Vries, this is the first time anyone has complained about this. I ring you on Friday.';
const warm =
  'Dear Mr de Vries, you stayed at home twice for nothing, and we never called. I understand that you have had enough of it. I ring you on Friday.';

const written = (text: string, fields: Readonly<Record<string, unknown>> = {}) =>
  apology(server, { medium: 'written', spokenGist: undefined, language: undefined, text, ...fields });

async function ourFault(fields: Readonly<Record<string, unknown>> = {}): Promise<Case> {
  const complaint = await Case.received(server, fields);
  await complaint.acknowledge();
  await complaint.must('accept-responsibility', responsibility);
  return complaint;
}

const refusedBy = ({ status, body }: Answer) => [status, body['code'], body['rule']];
const sentences = (warnings: readonly { readonly sentence: string }[]): string =>
  warnings.map(({ sentence }) => sentence).join(' ');

describe('the words of an apology', () => {
  it('[N5d] are refused when they are busy with our own late delivery: rule, span, why, better and field', async () => {
    const complaint = await ourFault({ language: 'nl' });
    const answer = await complaint.tell('apologise', written(wrong));
    expect(refusedBy(answer)).toEqual([422, 'wording', 'AP-1']);
    expect(answer.body).toMatchObject({
      detail: expect.stringMatching(/wat onze fout voor de klager betekende/) as string,
      span: { start: expect.any(Number) as number, end: expect.any(Number) as number },
      better: expect.stringMatching(/\w/) as string,
      details: { field: 'text', command: 'Apologise', rules: ['AP-1', 'AP-7'] },
      errors: ['AP-1', 'AP-7'].map((rule) => ({
        pointer: '/text',
        detail: expect.stringMatching(/\w/) as string,
        rule,
        span: { start: expect.any(Number) as number, end: expect.any(Number) as number },
        better: expect.stringMatching(/\w/) as string,
      })),
    });
    const [first] = answer.body['errors'] as Record<string, unknown>[];
    const { detail, rule, span, better } = answer.body;
    expect(first).toEqual({ pointer: '/text', detail, rule, span, better });
    expect(await complaint.types()).not.toContain('Apologised');
  });

  it('[N5d] pass when they name our fault and what it meant, and the rules that judged are pinned', async () => {
    const complaint = await ourFault({ language: 'nl' });
    const done = await complaint.must('apologise', written(right));
    expect(done.events).toContain('Apologised');
    const { event } = await complaint.latest('Apologised');
    expect(event.metadata['pins']).toMatchObject({
      ruleSet: expect.stringMatching(/^nl-\d+$/) as string,
      otherCases: expect.stringContaining('.') as string,
      calendar: expect.any(String) as string,
    });
    expect((await complaint.latest('PromiseKept')).event.metadata['pins']).not.toHaveProperty('ruleSet');
  });

  it('[N5e] that were spoken have happened: they are warned about', async () => {
    const complaint = await ourFault({ language: 'nl' });
    const done = await complaint.must('apologise', apology(server, { spokenGist: wrong, language: 'nl' }));
    expect(done.warnings.filter(({ code }) => code === 'wording').length).toBeGreaterThan(0);
    expect((await complaint.latest('Apologised')).event.data['warnings']).toEqual(
      expect.arrayContaining(['AP-1', 'AP-7']),
    );
  });

  it('[N6b] "never again" alone is no improvement, also beside a good text and in a spoken apology', async () => {
    const complaint = await ourFault({ language: 'nl' });
    const improvement = {
      state: 'planned',
      action: 'Dit zal nooit meer gebeuren',
      owner: 'anna',
      dueAt: server.clock.in({ days: 9 }),
    };
    for (const body of [written(right, { improvement }), apology(server, { improvement, spokenGist: undefined })]) {
      const answer = await complaint.tell('apologise', body);
      expect(refusedBy(answer)).toEqual([422, 'wording', 'AP-3']);
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/improvement' }] });
    }
  });

  it('[P13] are judged in the language that is given, then that of the complaint, then our own', async () => {
    const dutch = await ourFault({ language: undefined });
    expect(refusedBy(await dutch.tell('apologise', written(wrong)))).toEqual([422, 'wording', 'AP-1']);
    const english = await ourFault({ language: 'en' });
    const answer = await english.tell('apologise', written('We apologise for the fact that we delivered too late.'));
    expect(answer.body['detail']).toMatch(/complainant/);
  });

  it('[P13] in a language without rules are not checked, said so, and never refused', async () => {
    const complaint = await ourFault({ language: 'de' });
    const german =
      'Wir bitten um Entschuldigung, falls Sie sich geärgert haben. Das ist noch nie vorgekommen und nicht unsere Schuld.';
    const done = await complaint.must('apologise', written(german));
    expect(sentences(done.warnings)).toContain('not checked');
    const { event } = await complaint.latest('Apologised');
    expect(event.data['warnings']).toContain('notChecked');
    expect(event.metadata['pins']).not.toHaveProperty('ruleSet');
  });
});

describe('the words of other acts', () => {
  it.each([
    ['text', { text: firstTime }],
    ['empathyStatement', { text: 'I ring you on Friday.', empathyStatement: firstTime }],
  ])('[N2a] an acknowledgement is refused for its %s', async (field, fields) => {
    const complaint = await Case.received(server);
    const body = { ...acknowledgement(), medium: 'written', ...fields };
    const answer = await complaint.tell('acknowledge', body);
    expect(refusedBy(answer)).toEqual([422, 'wording', 'AP-4']);
    expect(answer.body).toMatchObject({ errors: [{ pointer: `/${field}` }] });
    await complaint.must('acknowledge', { ...body, empathyStatement: 'I understand that.', text: warm });
  });

  it('[N2a] an answer is refused, and passes without', async () => {
    const complaint = await readyToResolve(server);
    expect(refusedBy(await complaint.resolve({ text: firstTime }))).toEqual([422, 'wording', 'AP-4']);
    expect((await complaint.resolve({ text: warm })).status).toBe(200);
  });

  it('[P13] a holding response and an extension are only warned about', async () => {
    const complaint = await Case.received(server, { regime: 'awb', form: 'written', signed: true });
    const held = await complaint.must('send-holding-response', {
      why: firstTime,
      expectedAt: server.clock.in({ days: 3 }),
    });
    expect(held.warnings.map(({ code }) => code)).toContain('wording');
    const { revision } = await complaint.history();
    const extended = await complaint.must(
      'extend',
      { clock: 'finalResponse', newDueAt: server.clock.in({ days: 63 }), notified: ['complainant'], reason: firstTime },
      { as: carla, headers: { 'if-match': `"${revision}"` } },
    );
    expect(extended.warnings.map(({ code }) => code)).toContain('wording');
    expect((await complaint.latest('ExtensionGranted')).event.metadata['pins']).toMatchObject({
      ruleSet: expect.stringMatching(/^en-\d+$/) as string,
    });
  });

  it('[N3] what customers are told of an incident is only warned about, and pinned', async () => {
    const detected = await server.client.post('/incidents', { what: 'Letters with the amounts of others went out.' });
    const incidentId = detected.body['incidentId'] as string;
    const told = await server.client.post(`/incidents/${incidentId}/send-proactive-notification`, {
      count: 1,
      medium: 'letter',
      text: firstTime,
      language: 'en',
    });
    expect([told.status, (told.body['warnings'] as { code: string }[]).map(({ code }) => code)]).toEqual([
      200,
      expect.arrayContaining(['wording']),
    ]);
    const { body } = await server.client.get(`/incidents/${incidentId}/history`);
    const entries = body['entries'] as { event: { type: string; metadata: { pins?: object } } }[];
    expect(entries.find(({ event }) => event.type === 'ProactiveNotificationSent')?.event.metadata.pins).toMatchObject({
      ruleSet: expect.stringMatching(/^en-\d+$/) as string,
    });
  });

  it('[F13] one letter that fixes it in first contact is judged as the apology that it carries', async () => {
    const body = {
      channel: 'email',
      statement: 'The chairs came three days late.',
      language: 'nl',
      complainantWasHeard: true,
      empathyStatement: 'Een feest zonder stoelen: dat had u zich anders voorgesteld.',
      object: 'delivery',
      cause: 'tooLate',
      resolution: 'De bezorgkosten zijn terugbetaald.',
      explanation: 'De planning is niet nagekeken.',
      apology: {
        consequence: 'Uw feest begon zonder stoelen.',
        responsibility: 'Wij hebben de planning niet nagekeken.',
        improvement: { state: 'done', action: 'De planning wordt nagekeken', doneAt: server.clock.in({ days: -1 }) },
      },
      text: wrong,
    };
    const refused = await server.client.post('/complaints/fix-in-first-contact', body);
    expect(refusedBy(refused)).toEqual([422, 'wording', 'AP-1']);
    expect(refused.body).toMatchObject({ details: { field: 'text', command: 'Apologise' } });
    const done = await server.client.post('/complaints/fix-in-first-contact', { ...body, text: right });
    expect(done.status).toBe(201);
  });
});

describe('whoever writes that it is the first time', () => {
  it('[N2a] is told how many others complained, from the cases and never from the body', async () => {
    for (let other = 0; other < 4; other += 1) await (await Case.received(server)).classify();
    const complaint = await readyToResolve(server);
    await complaint.read();
    const answer = await complaint.resolve({ text: firstTime });
    expect(answer.body['detail']).toContain('In the last 90 days 4 others complained about this.');
    expect(answer.body['details']).toMatchObject({ similarCount: 4 });
    expect((await complaint.resolve({ text: firstTime, similarCount: 0 })).status).toBe(400);
  });

  it('[N2a] is told plainly that nobody can say so of a complaint that is not classified', async () => {
    const complaint = await Case.received(server);
    const answer = await complaint.tell('acknowledge', { ...acknowledgement(), medium: 'written', text: firstTime });
    expect(answer.body['detail']).toContain('not classified yet');
  });
});

describe('an apology that is like one to somebody else', () => {
  const template =
    'Dear customer, we delivered your order too late and you could not cook because of it. That was our mistake and we are sorry. From Monday the planner checks every list on the evening before.';

  async function sent(text: string, fields: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const complaint = await ourFault(fields);
    const done = await complaint.must('apologise', written(text));
    // What went out has to be folded before it can be found.
    await server.client.get(`/complaints/${complaint.id}?after=${done.position}`);
    await folded(done.position);
    return done.warnings.map((warning) => (warning as unknown as { rule: string }).rule).join(' ');
  }
  /** Until the projection of texts has got there too. */
  async function folded(position: string): Promise<void> {
    for (let again = 0; again < 100; again += 1) {
      const { body } = await server.client
        .as({ id: 'adam', role: 'admin', unit: 'it' })
        .get<{ projections: { projection: string; read?: { position?: string } }[] }>('/projections');
      const at = body.projections.find(({ projection }) => projection === 'earlier-texts')?.read?.position;
      if (at !== undefined && at >= position) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the texts were not folded');
  }

  it('[N5a] is warned about, whatever name and date it bears, and goes out', async () => {
    expect(await sent(template)).not.toContain('AP-8');
    expect(await sent(template.replace('customer', 'Mrs Hale'))).toContain('AP-8');
    expect(await sent(warm)).not.toContain('AP-8');
  });

  it('[N5a] is right within one incident', async () => {
    const incidentId = '5f0c6a54-2d0b-4a0e-9a55-6d7a0f3c1e09';
    expect(await sent(template, { incidentId })).not.toContain('AP-8');
    expect(await sent(template, { incidentId })).not.toContain('AP-8');
    expect(await sent(template)).toContain('AP-8');
  });

  it('[N5a] is not compared with what the same complainant was told before', async () => {
    const complaint = await ourFault();
    const { position } = await complaint.must('apologise', written(template));
    await folded(position);
    const again = await complaint.must('apologise', written(template));
    expect(JSON.stringify(again.warnings)).not.toContain('AP-8');
  });
});

describe('a rule that is overridden', () => {
  const overriding = (fields: Readonly<Record<string, unknown>> = {}) => ({
    rules: ['AP-4'],
    text: firstTime,
    reason: 'He asked in so many words whether others have had this.',
    command: 'Resolve',
    ...fields,
  });

  it('[P13] lets the very words pass once, and both are in the history; another coordinator looks at it', async () => {
    const complaint = await readyToResolve(server);
    const refused = await complaint.resolve({ text: firstTime });
    const { rules, command } = refused.body['details'] as { rules: string[]; command: string };
    await complaint.must('override-wording', overriding({ rules, command }), { as: carla });
    const passed = await complaint.resolve({ text: firstTime });
    expect(passed.status).toBe(200);
    expect(sentences(passed.body['warnings'] as { sentence: string }[])).toMatch(/\w/);
    expect((await complaint.types()).slice(-3)).toEqual(['WordingOverridden', 'Resolved', 'PromiseKept']);

    await complaint.must('reopen', { reason: 'It broke again.' });
    await complaint.acknowledge();
    await complaint.keepPromises('nextStep');
    expect(refusedBy(await complaint.resolve({ text: firstTime }))).toEqual([422, 'wording', 'AP-4']);

    server.clock.forward({ days: 1 });
    const review = { verdict: 'justified' };
    expect((await complaint.tell('review-override', review, { as: carla })).body['code']).toBe('own-request');
    await complaint.must('review-override', review, { as: { ...carla, id: 'clara' } });
    const { event } = await complaint.latest('OverrideReviewed');
    expect(event.data['overrideEventId']).toBe((await complaint.latest('WordingOverridden')).event.id);
  });

  it.each([
    ['other words', { text: `${firstTime} Really.` }],
    ['another command', { command: 'Apologise' }],
    ['another rule', { rules: ['AP-6'] }],
  ])('[P13] for %s helps nothing', async (_, fields) => {
    const complaint = await readyToResolve(server);
    await complaint.must('override-wording', overriding(fields), { as: carla });
    expect(refusedBy(await complaint.resolve({ text: firstTime }))).toEqual([422, 'wording', 'AP-4']);
    expect(await complaint.types()).not.toContain('Resolved');
  });

  it('[P13] by the agent is for when nobody else is there, and is reviewed', async () => {
    const complaint = await readyToResolve(server);
    const done = await complaint.must('override-wording', overriding());
    expect(sentences(done.warnings)).toContain('next day');
    expect((await complaint.resolve({ text: firstTime })).status).toBe(200);
    await complaint.must('review-override', { verdict: 'notJustified' }, { as: carla });
  });
});

describe('a command that was refused for its words', () => {
  it('leaves nothing in the complaint: its key is free, and nobody is made stale', async () => {
    const complaint = await ourFault({ language: 'nl' });
    const { revision } = await complaint.history();
    const headers = { 'idempotency-key': 'apology-1' };
    expect((await complaint.tell('apologise', written(wrong), { headers })).status).toBe(422);
    expect((await complaint.history()).revision).toBe(revision);
    await complaint.must('add-note', { text: 'x' }, { as: carla, headers: { 'if-match': `"${revision}"` } });
    await complaint.must('apologise', written(right), { headers });
  });
});

const acknowledgement = () => ({
  complainantWasHeard: true,
  empathyStatement: 'I understand that you have had enough of it.',
  nextSteps: [{ action: 'Ask the warehouse', by: 'anna', dueAt: server.clock.in({ days: 1 }) }],
  nextContact: { dueAt: server.clock.in({ days: 2 }) },
  medium: 'spoken',
});
