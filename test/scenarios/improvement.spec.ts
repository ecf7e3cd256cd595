import { anna, type Answer, bert, carla, type Person } from '../serving/client.js';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { Case, refusal, resolved } from './case.js';

const irma: Person = { id: 'irma', role: 'improver', unit: 'quality' };
const ines: Person = { id: 'ines', role: 'intake', unit: 'desk' };
const audrey: Person = { id: 'audrey', role: 'auditor', unit: 'audit' };
const nobody = '00000000-0000-4000-8000-000000000000';

let server: ServerInTest;
beforeEach(async () => {
  server = await serverInProcess();
});
afterEach(() => server.close());

const about = { object: 'delivery', cause: 'tooLate', product: 'stove' };
const idea = { source: 'staff', proposal: 'Compare the lists on the evening before.', owner: 'bert', ...about };

const propose = async (fields: object = {}, as = anna): Promise<Answer> => {
  const answer = await server.client.as(as).post('/improvements', { ...idea, ...fields });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer;
};
const idOf = ({ body }: Answer): string => body['improvementId'] as string;
const tell = (id: string, command: string, body: object, as = irma, headers: Record<string, string> = {}) =>
  server.client.as(as).post(`/improvements/${id}/${command}`, body, headers);
const must = async (...told: Parameters<typeof tell>): Promise<Answer> => {
  const answer = await tell(...told);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer;
};
const warned = ({ body }: Answer) => (body['warnings'] as { code: string }[]).map(({ code }) => code);
const read = async (id: string, query = '') => (await server.client.get(`/improvements/${id}${query}`)).body;
const lessonOf = (improvementId: string) => ({
  outcome: 'processChanged',
  rootCause: 'listNotCompared',
  justification: 'The lists are compared from now on.',
  improvementId,
});
async function aboutTheSame(product = 'stove'): Promise<Case> {
  const complaint = await Case.received(server, { product });
  await complaint.must('classify', { object: about.object, cause: about.cause });
  return complaint;
}

describe('[N7][T3] from lesson to improvement to recurrence check', () => {
  it('[N7][T3] the chain can be followed both ways, and the numbers come from the complaints', async () => {
    await aboutTheSame();
    await aboutTheSame();
    await aboutTheSame('lamp');
    server.clock.forward({ days: 10 });
    const complaint = await resolved(server);
    const improvementId = idOf(await propose({ source: 'lesson', sourceStream: `complaint-${complaint.id}` }));
    const lesson = await complaint.must('record-lesson', lessonOf(improvementId));
    expect(warned({ body: lesson } as unknown as Answer)).toEqual([]);
    await must(improvementId, 'approve-improvement', { dueAt: server.clock.in({ days: 14 }) });
    server.clock.forward({ days: 1 });
    await must(improvementId, 'implement-improvement', { what: 'The evening shift compares them.' }, bert);

    server.clock.forward({ days: 60 });
    await aboutTheSame();
    expect(refusal(await tell(improvementId, 'check-recurrence', { outcome: 'notRecurred' }))).toEqual({
      status: 409,
      code: 'recurrence-too-early',
    });
    server.clock.forward({ days: 30 });
    const checked = await must(improvementId, 'check-recurrence', {
      outcome: 'notRecurred',
      reason: 'The one that came was about the weather.',
    });
    expect(warned(checked)).toEqual(['recurrence-counted']);
    await must(improvementId, 'close-improvement', { outcome: 'effective' });

    expect(await read(improvementId, `?after=${checked.body['position'] as string}`)).toMatchObject({
      status: 'closed',
      proposal: { by: 'anna', source: 'lesson', sourceStream: `complaint-${complaint.id}` },
      approval: { by: 'irma', owner: 'bert' },
      implementation: { by: 'bert' },
      checks: [{ outcome: 'notRecurred', by: 'irma', before: 2, after: 1 }],
      closing: { outcome: 'effective' },
      complaints: { found: [{ complaintId: complaint.id, state: 'closed' }] },
    });
    expect((await complaint.read()) as object).toMatchObject({ lessons: [{ improvementId }] });
    const { text } = await server.client.get(`/improvements/${improvementId}/history`);
    expect(text).toContain('irma looked whether it still happens: it did not happen again.');
    expect(text).toContain('"countedAsOf"');
  });

  it('[N7] without a product, complaints about whatever product are counted', async () => {
    await aboutTheSame('lamp');
    await aboutTheSame();
    const other = await Case.received(server);
    await other.must('classify', { object: 'delivery', cause: 'tooLateAgain' });
    server.clock.forward({ days: 1 });
    const { product: _product, ...any } = about;
    const { body } = await server.client.post('/improvements', {
      source: 'staff',
      proposal: 'Compare the lists.',
      owner: 'bert',
      ...any,
    });
    const id = body['improvementId'] as string;
    await must(id, 'approve-improvement', {});
    await must(id, 'implement-improvement', { what: 'Compared.' }, bert);
    server.clock.forward({ days: 90 });
    await must(id, 'check-recurrence', { outcome: 'tooFewCases' });
    expect(await read(id)).toMatchObject({ checks: [{ before: 2, after: 0 }] });
  });

  it('[N7] numbers in the body of whoever looks are not taken', async () => {
    const id = idOf(await propose());
    await must(id, 'approve-improvement', {});
    await must(id, 'implement-improvement', { what: 'Compared.' }, bert);
    expect(refusal(await tell(id, 'check-recurrence', { outcome: 'recurred', before: 90, after: 0 }))).toEqual({
      status: 400,
      code: 'invalid-fields',
    });
  });

  it('[N7] a lesson that names an improvement that is not there is recorded with a warning', async () => {
    const complaint = await resolved(server);
    const { warnings } = (await complaint.must('record-lesson', lessonOf(nobody))) as unknown as {
      warnings: { code: string }[];
    };
    expect(warnings.map(({ code }) => code)).toEqual(['improvement-unknown']);
    expect((await complaint.read()) as object).toMatchObject({ lessons: [{ improvementId: nobody }] });
  });

  it('[T26] a lesson without its case is refused', async () => {
    for (const sourceStream of [undefined, 'audit-findings']) {
      const answer = await server.client.post('/improvements', { ...idea, source: 'lesson', sourceStream });
      expect(refusal(answer)).toEqual({ status: 422, code: 'value-not-allowed' });
      expect(answer.body).toMatchObject({ rule: 'T26', errors: [{ pointer: '/sourceStream' }] });
    }
  });

  it('[T26] what it comes from is looked up: the event that is there, and the one that is not', async () => {
    const complaint = await Case.received(server);
    const { event } = await complaint.latest('Received');
    const sourceStream = `complaint-${complaint.id}`;
    const { id: sourceEventId } = event as unknown as { id: string };
    expect(warned(await propose({ sourceStream, sourceEventId }))).toEqual([]);
    expect(warned(await propose({ sourceStream, sourceEventId: nobody }))).toEqual(['source-unknown']);
    expect(warned(await propose({ sourceStream: 'audit-findings' }))).toEqual(['source-unknown']);
    const { body } = await server.client.post('/surveys', { unit: 'back-office', medium: 'letter' });
    const surveyStream = `survey-${body['surveyId'] as string}`;
    expect(warned(await propose({ source: 'external', sourceStream: surveyStream }))).toEqual([]);
    const eventOnly = await server.client.post('/improvements', { ...idea, sourceEventId });
    expect(refusal(eventOnly)).toEqual({ status: 422, code: 'value-not-allowed' });
  });
});

describe('who decides about an improvement', () => {
  it('[T14] is somebody else than who proposed it, and not the one who only carries it out', async () => {
    const id = idOf(await propose({}, carla));
    expect(refusal(await tell(id, 'approve-improvement', {}, carla))).toEqual({ status: 409, code: 'own-proposal' });
    expect(refusal(await tell(id, 'approve-improvement', {}, bert)).code).toBe('role-may-not');
    await must(id, 'approve-improvement', {});
    expect(refusal(await tell(id, 'approve-improvement', {}, carla)).code).toBeDefined();
  });

  it('[P6] everybody who works here proposes, and who only looks does not', async () => {
    await propose({ source: 'staff' }, ines);
    expect(refusal(await server.client.as(audrey).post('/improvements', idea)).code).toBe('role-may-not');
  });

  it('[X9][X11] is told once for each key, and that somebody was first', async () => {
    const id = idOf(await propose());
    const key = { 'idempotency-key': 'approved-once' };
    const first = await must(id, 'approve-improvement', {}, irma, key);
    expect((await must(id, 'approve-improvement', {}, irma, key)).body).toEqual({ ...first.body, repeated: true });
    const stale = await tell(id, 'implement-improvement', { what: 'Compared.' }, bert, { 'if-match': '"0"' });
    expect(refusal(stale)).toEqual({ status: 412, code: 'revision-stale' });
    expect(refusal(await tell(nobody, 'approve-improvement', {}))).toEqual({
      status: 404,
      code: 'no-such-improvement',
    });
    expect(refusal(await server.client.get(`/improvements/${nobody}/history`)).status).toBe(404);
  });

  it.each([
    [{ proposal: ' ' }],
    [{ source: 'dream' }],
    [{ proposal: 'x'.repeat(100_001) }],
    [{ sourceEventId: 'the second one' }],
    [{ likelihood: 3 }],
  ])('[T3] %j is not taken', async (fields) =>
    expect((await server.client.post('/improvements', { ...idea, ...fields })).status).toBe(400),
  );

  it('[P10] an idea is taken in any language', async () => {
    const proposal = '前日の夜に納品リストを照合する。🙂';
    expect(await read(idOf(await propose({ proposal })))).toMatchObject({ words: [{ said: { proposal } }] });
  });
});
