import { type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, readyToResolve } from './case.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

interface Checked {
  readonly outcome: string;
  readonly ruleSet: string;
  readonly languages: readonly string[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly start: number;
    readonly end: number;
    readonly why: string;
    readonly better: string;
    readonly others?: string;
  }[];
  readonly notes: readonly string[];
}

async function check(body: Readonly<Record<string, unknown>>): Promise<Checked> {
  const answer = await server.client.post<Checked>('/wording/check', { command: 'Apologise', language: 'nl', ...body });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}
const refused = ({ findings }: Checked): string[] =>
  findings.filter(({ severity }) => severity === 'refuse').map(({ rule }) => rule);

const wrong = 'Wij bieden onze excuses aan voor het feit dat wij te laat hebben geleverd.';
const right = 'Wij bieden onze excuses aan voor onze fout waardoor u problemen hebt ondervonden met uw klanten.';
const firstTime = 'Dit is de eerste keer dat iemand hierover klaagt. Ik bel u morgen voor twaalf uur.';

describe('looking at words before they are sent', () => {
  it('[N5d] finds what is wrong with the one, where, why and what is better, and lets the other pass', async () => {
    const found = await check({ text: wrong });
    expect(found).toMatchObject({ outcome: 'checked', languages: ['nl'], notes: [] });
    expect(found.ruleSet).toMatch(/^nl-\d+$/);
    expect(refused(found)).toEqual(['AP-1', 'AP-7']);
    for (const { why, better, start, end } of found.findings) {
      expect([why, better].every((text) => /\w/.test(text))).toBe(true);
      expect(start <= end && end <= wrong.length).toBe(true);
    }
    expect(refused(await check({ text: right }))).toEqual([]);
  });

  it('[N2a] marks the offending span', async () => {
    const [finding] = (await check({ command: 'Acknowledge', text: firstTime })).findings;
    expect(firstTime.slice(finding!.start, finding!.end)).toContain('eerste keer');
  });

  it.each([
    ['Acknowledge', 'written', 'refuse'],
    ['Resolve', 'written', 'refuse'],
    ['Acknowledge', 'spoken', 'warn'],
    ['SendHoldingResponse', 'written', 'warn'],
    ['Extend', 'written', 'warn'],
    ['SendProactiveNotification', 'written', 'warn'],
  ])('[P13] says of %s, %s, what would come of it: %s', async (command, medium, severity) => {
    const found = await check({ command, medium, text: firstTime });
    expect(found.findings.find(({ rule }) => rule === 'AP-4')).toMatchObject({ severity });
  });

  it('[N6b] judges the improvement beside the text', async () => {
    const improvement = {
      state: 'planned',
      action: 'Wij bellen vooraf',
      owner: 'anna',
      dueAt: server.clock.in({ days: 9 }),
    };
    expect(refused(await check({ text: right, improvement }))).toEqual([]);
    const past = { ...improvement, dueAt: server.clock.in({ days: -1 }) };
    expect(refused(await check({ text: right, improvement: past }))).toEqual(['AP-3']);
  });

  it('[N2a] tells how many others complained, when it is said for which complaint', async () => {
    for (let other = 0; other < 3; other += 1) await (await Case.received(server)).classify();
    const complaint = await readyToResolve(server);
    await complaint.read();
    const { findings } = await check({ command: 'Resolve', text: firstTime, complaintId: complaint.id });
    expect(findings[0]?.others).toBe('In de laatste 90 dagen klaagden 3 anderen hierover.');
    const without = await check({ command: 'Resolve', text: firstTime });
    expect(without.findings[0]).not.toHaveProperty('others');
    const fresh = await Case.received(server);
    const unclassified = await check({ command: 'Acknowledge', text: firstTime, complaintId: fresh.id });
    expect(unclassified.findings[0]?.others).toContain('nog niet ingedeeld');
  });

  it('[P13] takes the language of the complaint, or our own, where none is given', async () => {
    const german = await Case.received(server, { language: 'de' });
    const short = { text: 'Entschuldigung.', language: undefined };
    expect((await check({ ...short, complaintId: german.id })).outcome).toBe('notChecked');
    expect((await check({ text: 'Sorry.', language: undefined })).languages).toEqual(['nl']);
  });

  it('[P13] warns only where the rule is overridden for these very words', async () => {
    const complaint = await readyToResolve(server);
    const asked = { command: 'Resolve', text: firstTime, complaintId: complaint.id };
    expect(refused(await check(asked))).toEqual(['AP-4']);
    await complaint.must('override-wording', {
      rules: ['AP-4'],
      text: firstTime,
      reason: 'He asked.',
      command: 'Resolve',
    });
    expect(refused(await check(asked))).toEqual([]);
    expect(refused(await check({ ...asked, text: `${firstTime} Echt.` }))).toEqual(['AP-4']);
  });

  it('[P13] records nothing', async () => {
    const complaint = await readyToResolve(server);
    const { revision } = await complaint.history();
    await check({ command: 'Resolve', text: firstTime, complaintId: complaint.id });
    expect((await complaint.history()).revision).toBe(revision);
  });
});

describe('words that are hard to look at', () => {
  it.each(['a', '.', '😀', '?', 'ﷺ'])('[P13] one character: %s', async (text) => {
    const found = await check({ command: 'Resolve', text });
    expect(refused(found)).toEqual([]);
  });

  it('[P13] 100 kB, to the end', async () => {
    const filler = 'Ik bel u morgen voor twaalf uur over de stoelen. ';
    const text = `${filler.repeat(2_030)}${firstTime}`.slice(0, 100_000);
    expect(text).toContain('eerste keer');
    const { findings } = await check({ command: 'Resolve', text });
    const found = findings.find(({ rule }) => rule === 'AP-4');
    expect(found).toMatchObject({ severity: 'refuse' });
    expect(text.slice(found!.start, found!.end)).toContain('eerste keer');
  });

  it('[P13] more than that is not taken', async () => {
    const answer = await server.client.post('/wording/check', {
      command: 'Resolve',
      language: 'nl',
      text: 'a '.repeat(50_001),
    });
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-fields']);
  });

  it.each([
    ['de', 'Wir bitten um Entschuldigung, falls Sie sich geärgert haben. Das ist noch nie vorgekommen.'],
    ['nl', 'Nous sommes désolés si vous avez été déçu. Personne ne se plaint jamais de cela dans notre magasin.'],
    ['pl', 'Przepraszamy, że nie możemy pomóc. To nie jest nasza wina, ale dla pani to bardzo przykre.'],
  ])('[P13] in a third language, said to be %s, are not checked and say so', async (language, text) => {
    const found = await check({ command: 'Resolve', language, text });
    expect(found).toMatchObject({ outcome: 'notChecked', ruleSet: 'none', languages: [] });
    expect(found.notes.join(' ')).toContain('not checked');
    expect(refused(found)).toEqual([]);
  });

  it('[P13] in two languages are read in both', async () => {
    const text =
      'Thank you for your mail about the app, we have read it. Daar hebben wij eerlijk gezegd nog nooit klachten over gehad. I will ask around for you.';
    const found = await check({ command: 'Acknowledge', language: 'en', text });
    expect(found.languages).toEqual(['nl', 'en']);
    expect(found.ruleSet).toMatch(/^nl-\d+\+en-\d+$/);
    expect(refused(found)).toContain('AP-4');
  });
});

describe('asking wrongly', () => {
  const sound = { command: 'Resolve', language: 'nl', text: firstTime };

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown command', { command: 'Shout' }, '/command'],
    ['a command without words', { command: 'Classify' }, '/command'],
    ['no text', { text: undefined }, '/text'],
    ['a blank text', { text: ' ' }, '/text'],
    ['no language that there is', { language: '!' }, '/language'],
    ['an unknown medium', { medium: 'smoke' }, '/medium'],
    ['an improvement without a state', { improvement: {} }, '/improvement'],
    ['a complaint that is no number', { complaintId: '1' }, '/complaintId'],
    ['its own number of others', { similarCount: 0 }, '/similarCount'],
  ])('%s is said to be so', async (_, fields, pointer) => {
    const { status, body } = await server.client.post('/wording/check', { ...sound, ...fields });
    expect([status, body['code']]).toEqual([400, 'invalid-fields']);
    expect(body['errors']).toMatchObject([{ pointer }]);
  });

  it('for a complaint that is not there is said to be so', async () => {
    const complaintId = '5f0c6a54-2d0b-4a0e-9a55-6d7a0f3c1e09';
    const { status, body } = await server.client.post('/wording/check', { ...sound, complaintId });
    expect([status, body['code']]).toEqual([404, 'no-such-complaint']);
  });

  it('[G9] for a complaint about oneself that one may not read is answered as if it was not there', async () => {
    const complaint = await Case.received(server, { confidentiality: 'hiddenFromSubject', subjectEmployee: 'sam' });
    const sam: Person = { id: 'sam', role: 'agent', unit: 'front-office' };
    const { status, body } = await server.client
      .as(sam)
      .post('/wording/check', { ...sound, complaintId: complaint.id });
    expect([status, body['code']]).toEqual([404, 'no-such-complaint']);
  });

  it.each([
    ['agent', 200],
    ['coordinator', 200],
    ['intake', 403],
    ['improver', 403],
    ['auditor', 403],
    ['analyst', 403],
    ['admin', 403],
  ])('is for those who write: %s %i', async (role, status) => {
    const answer = await server.client.as({ id: 'x', role, unit: 'front-office' }).post('/wording/check', sound);
    expect(answer.status).toBe(status);
  });

  it('the example of the OpenAPI document can be sent as it stands, and shows what it is for', async () => {
    const { body } = await server.client.get<{ paths: Record<string, { post: Record<string, unknown> }> }>(
      '/docs-json',
    );
    const { operationId, requestBody } = body.paths['/wording/check']!.post;
    const example = (requestBody as { content: Record<string, { example: unknown }> }).content['application/json']!
      .example;
    expect(operationId).toBe('checkWording');
    const answer = await server.client.post<Checked>('/wording/check', example);
    expect([answer.status, refused(answer.body)]).toEqual([200, ['AP-1', 'AP-7']]);
  });
});
