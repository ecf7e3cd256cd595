import { cases, finding } from '#libs/projections';
import { type Installation } from '../installation.js';
import { type OpenedInstallation, openedInstallation } from '../testing/opened-installation.js';
import { type CaseAnswer, CaseController } from './case.controller.js';
import { Reading } from './reading.js';

let installation: Installation;
let close: OpenedInstallation['close'];
beforeEach(async () => {
  ({ installation, close } = await openedInstallation({ clock: { now: () => '2026-06-01T12:00:00.000Z' } }));
});
afterEach(() => close());

async function received(id: string, more: object = {}): Promise<void> {
  const outcome = await installation.transactor.recordHistory({
    stream: `complaint-${id}`,
    act: { commandId: id, bodyHash: 'h', correlationId: 'x', actor: { id: 'ann', role: 'agent' } },
    events: [
      {
        type: 'Received',
        data: { channel: 'hotline', statement: 'It is late.', complainant: { customerRef: 'C-100' }, ...more },
        occurredAt: '2026-05-01T08:00:00.000Z',
      },
      {
        type: 'Classified',
        data: { object: 'delivery', cause: 'tooLate', intention: 'notStated', remedySought: 'notStated' },
        occurredAt: '2026-05-01T09:00:00.000Z',
      },
    ],
  });
  const position = outcome.kind === 'done' ? outcome.position! : '';
  for (const { name } of [cases, finding]) await installation.projecting.waitFor(name, position, 10_000);
}

const look = (complaintId: string, query: { asOf?: string } = {}, over: Partial<Installation> = {}) => {
  const controller = new CaseController({ ...installation, ...over }, new Reading(installation, 10_000));
  const reply = { header: () => reply };
  return controller.complaint({ complaintId }, query, { id: 'ann', role: 'agent' }, reply as never);
};
const priorityIn = ({ priority }: CaseAnswer) => priority;

describe('a case that becomes hidden', () => {
  it('[X16][G9] is not shown to whom it is about, also before what is read has folded that', async () => {
    await received('1', { confidentiality: 'hiddenFromSubject', subjectEmployee: 'ann' });
    const { reads } = installation;
    // As it was folded before it was known whom it is about.
    const get = async (projection: string, key: string) => {
      const document = await reads.get(projection, key);
      const known = document?.body['complaint'];
      if (document === undefined || known === undefined) return document;
      return { ...document, body: { ...document.body, complaint: { ...(known as object), subjects: [] } } };
    };
    const behind = Object.assign(Object.create(reads) as typeof reads, { get });
    await expect(look('1', {}, { reads: behind })).rejects.toMatchObject({ code: 'no-such-complaint' });
    await received('2', { confidentiality: 'hiddenFromSubject', subjectEmployee: 'bob' });
    expect((await look('2', {}, { reads: behind })).complaintId).toBe('2');
  });
});

describe('a case among others', () => {
  it('[F9] has a higher priority from the third time that this person comes about this object', async () => {
    await received('1');
    await received('2');
    const second = await look('1');
    expect(second).toMatchObject({ similar: { similarCount: 1, importedCount: 0 }, inTouch: { times: 2, cases: 2 } });
    expect(priorityIn(second)).toEqual({ value: 1, reasons: [] });
    await received('3');
    const third = await look('1');
    expect(third).toMatchObject({ similar: { similarCount: 2 }, inTouch: { times: 3, cases: 3 } });
    expect(priorityIn(third)).toEqual({ value: 2, reasons: ['thirdContact'] });
  });

  it('is shown without them as of an earlier moment, and while they cannot be asked', async () => {
    for (const id of ['1', '2', '3']) await received(id);
    const nothing = () => Promise.resolve(undefined);
    const unknown = {
      casesLike: nothing,
      timesInTouch: nothing,
      elsewhere: nothing,
      casesAround: nothing,
      earlierTexts: nothing,
    };
    for (const answer of [
      await look('1', { asOf: '2027-01-01T00:00:00Z' }),
      await look('1', {}, { similar: unknown }),
    ]) {
      expect(answer).not.toHaveProperty('similar');
      expect(answer).not.toHaveProperty('inTouch');
      expect(priorityIn(answer)).toEqual({ value: 1, reasons: [] });
    }
  });
});
