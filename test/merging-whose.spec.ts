import { Case, refusal } from './scenarios/case.js';
import { merge } from './scenarios/merging.js';
import { bert, carla } from './serving/client.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

let server: ServerOnItsData;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

const jan = { name: 'Jan de Vries', contact: 'jan@example.org' };
const received = (fields: Readonly<Record<string, unknown>> = {}) => Case.received(server, fields);
const confirmed = { samePersonConfirmed: true, reason: 'Rang, and named both letters.' };

describe('whether it is one person', () => {
  const other = { name: 'Els Bakker', contact: 'els@example.org' };

  it('[X11] different people are not merged, but linked as similar; unless a coordinator says it is one person', async () => {
    const [target, source] = [await received(), await received({ complainant: other })];
    const refused = await merge(target, source);
    expect(refusal(refused)).toEqual({ status: 409, code: 'different-complainants' });
    expect(refused.body).toMatchObject({ details: { command: 'LinkSimilar' } });
    expect((await target.must('link-similar', { otherCase: source.id })).events).toEqual(['SimilarLinked']);

    expect(refusal(await merge(target, source, confirmed))).toEqual({ status: 403, code: 'coordinator-needed' });
    const bare = { samePersonConfirmed: true };
    expect(refusal(await merge(target, source, bare, { as: carla }))).toEqual({ status: 422, code: 'blank' });
    expect((await merge(target, source, confirmed, { as: carla })).status).toBe(200);
    expect((await target.latest('MergeAnnounced')).event.data).toMatchObject(confirmed);
  });

  it.each([
    ['nobody named', {}, {}],
    ['one name and nothing else', { name: 'Jan de Vries' }, { name: 'Jan de Vries' }],
    ['one telephone and nothing else', { contact: '010-1' }, { contact: '010-1' }],
    ['one name and two addresses', jan, { name: 'Jan de Vries', contact: '010-1' }],
  ])('[X11] is not guessed from too little: %s', async (_, one, two) => {
    const [target, source] = [await received({ complainant: one }), await received({ complainant: two })];
    expect(refusal(await merge(target, source))).toEqual({ status: 409, code: 'complainant-unknown' });
    expect((await merge(target, source, confirmed, { as: carla })).status).toBe(200);
  });

  it('[X11] is told by a customer number, whatever the names, and never by what the caller claims', async () => {
    const [one, two, three] = [
      await received({ complainant: { ...jan, customerRef: 'K-17' } }),
      await received({ complainant: { name: 'J.P. de Vries', customerRef: 'k 17' } }),
      await received({ complainant: { ...jan, customerRef: 'K-18' } }),
    ];
    expect((await merge(one, two)).status).toBe(200);
    expect(refusal(await merge(one, three))).toEqual({ status: 409, code: 'different-complainants' });
    expect(refusal(await merge(one, three, { complainant: 'same' }))).toEqual({ status: 400, code: 'invalid-fields' });
  });

  it('[X11] is told by what became known and was put right since, not by the receipt alone', async () => {
    const [target, source] = [await received(), await received({ complainant: {} })];
    expect(refusal(await merge(target, source))).toEqual({ status: 409, code: 'complainant-unknown' });
    await source.must('identify-complainant', { complainant: jan });
    expect((await merge(target, source)).status).toBe(200);

    const misheard = await received({ complainant: { ...jan, name: 'Jan de Vriend' } });
    expect(refusal(await merge(target, misheard))).toEqual({ status: 409, code: 'different-complainants' });
    await misheard.must('correct-fact', {
      targetRevision: 0,
      field: 'complainant.name',
      newValue: 'Jan de Vries',
      why: 'Misheard.',
    });
    expect((await merge(target, misheard)).status).toBe(200);
  });

  it('[G9] who chose to stay unknown is merged on the word of a coordinator only', async () => {
    const unknown = { anonymous: true, complainant: undefined };
    const [target, source] = [await received(unknown), await received(unknown)];
    expect(refusal(await merge(target, source))).toEqual({ status: 409, code: 'complainant-unknown' });
    expect((await merge(target, source, confirmed, { as: carla })).status).toBe(200);
  });

  it('[G9] a subject cannot find out by merging who complains about them', async () => {
    const hidden = { confidentiality: 'hiddenFromSubject', subjectEmployee: 'anna' };
    const source = await received(hidden);
    const [same, different] = [await received(), await received({ complainant: other })];
    const headers = { 'if-match': '"1"' };
    const body = { source: source.id, sourceRevision: 1 };
    const answers = [await same.tell('merge', body, { headers }), await different.tell('merge', body, { headers })];
    for (const answer of answers) expect(refusal(answer)).toEqual({ status: 422, code: 'other-case-not-found' });
    expect(answers[0]!.body['detail']).toBe(answers[1]!.body['detail']);
  });
});

describe('who merges', () => {
  it('[T5] an agent merges what is with the own unit; a coordinator everything', async () => {
    const [target, elsewhere] = [await received(), await received({ unit: 'back-office' })];
    expect(refusal(await merge(target, elsewhere))).toEqual({ status: 403, code: 'role-may-not' });
    expect(refusal(await merge(target, elsewhere, {}, { as: bert }))).toEqual({ status: 403, code: 'role-may-not' });
    expect((await merge(target, elsewhere, {}, { as: carla })).status).toBe(200);
  });

  it('[X11] refuses a case that is not there', async () => {
    const target = await received();
    const body = { source: '00000000-0000-4000-8000-000000000000', sourceRevision: 0 };
    const answer = await target.tell('merge', body, { headers: { 'if-match': '"1"' } });
    expect(refusal(answer)).toEqual({ status: 422, code: 'other-case-not-found' });
    for (const path of ['merge', 'unmerge']) {
      const { status } = await server.client.post(
        `/complaints/${body.source}/${path}`,
        path === 'merge' ? { source: target.id, sourceRevision: 1 } : { otherCase: target.id, reason: 'Two.' },
        { 'if-match': '"0"' },
      );
      expect(status).toBe(404);
    }
  });
});
