import { cases, earlierTexts, finding, sketchKeyOf } from '#libs/projections';
import { sketch } from '#libs/wording';
import { type Installation } from '../installation.js';
import { type OpenedInstallation, openedInstallation } from '../testing/opened-installation.js';
import { SimilarInReads, type SimilarParts } from './similar-in-reads.js';
import { similarTo } from './similar-to.js';

const now = '2026-06-01T12:00:00.000Z';
const late = { object: 'delivery', cause: 'tooLate', intention: 'notStated', remedySought: 'notStated' };
const jan = { name: 'Jan de Vries', contact: 'jan@example.org', customerRef: 'C-100' };

let installation: Installation;
let close: OpenedInstallation['close'];
let head: string;
beforeEach(async () => {
  ({ installation, close } = await openedInstallation({ clock: { now: () => now } }));
});
afterEach(() => close());

interface Told {
  readonly receivedAt?: string;
  readonly classified?: object;
  readonly received?: object;
  readonly role?: 'agent' | 'importer';
  readonly then?: readonly { readonly type: string; readonly data: object }[];
}

async function told(
  id: string,
  { receivedAt = '2026-05-01T08:00:00.000Z', classified = late, received = {}, role = 'agent', then = [] }: Told = {},
): Promise<void> {
  const outcome = await installation.transactor.recordHistory({
    stream: `complaint-${id}`,
    act: { commandId: `command-${id}`, bodyHash: 'h', correlationId: 'x', actor: { id: 'ann', role } },
    events: [
      {
        type: 'Received',
        data: { channel: 'hotline', statement: 'It came too late.', ...received },
        occurredAt: receivedAt,
      },
      { type: 'Classified', data: classified, occurredAt: receivedAt },
      ...then,
    ] as never,
  });
  if (outcome.kind !== 'done' || outcome.position === undefined) throw new Error(JSON.stringify(outcome));
  head = outcome.position;
}

const asked = { complaintId: '1', classification: { object: 'delivery', cause: 'tooLate' }, now };
const projected = async () => {
  for (const { name } of [cases, finding, earlierTexts]) await installation.projecting.waitFor(name, head, 10_000);
};
const over = (parts: Partial<SimilarParts>): SimilarInReads =>
  new SimilarInReads({ ...installation, longestMs: 10_000, ...parts });
/** A projector that cannot fold what is read, or has not begun: nothing of the present version can be read. */
const tellsNothing = (): SimilarParts['projecting'] => ({
  waitFor: (...asking) => installation.projecting.waitFor(...asking),
  positionOf: () => undefined,
});

describe('cases that are like this one', () => {
  it('[T21] counts the others with the same object, cause and product, imported ones apart', async () => {
    await told('1');
    await told('2');
    await told('3');
    await told('other-cause', { classified: { ...late, cause: 'lost' } });
    await told('other-object', { classified: { ...late, object: 'invoice' } });
    await told('other-product', { classified: { ...late, product: 'stove' } });
    await told('imported', { role: 'importer' });
    await told('duplicate', { then: [{ type: 'MarkedDuplicate', data: { target: '2', targetRevision: 3 } }] });
    // Nothing was waited for: what was recorded just before is counted.
    expect(await installation.similar.casesLike(asked)).toEqual({ similarCount: 2, importedCount: 1, asOf: head });
  });

  it('[T21] compares the product as it was received where the classification names none', async () => {
    await told('1', { received: { product: 'stove' } });
    await told('2', { classified: { ...late, product: 'stove' } });
    await told('3', { received: { product: 'fridge' } });
    const answer = await installation.similar.casesLike({ ...asked, product: 'stove' });
    expect(answer).toMatchObject({ similarCount: 1 });
    expect(await similarTo(installation, '1')).toEqual(answer);
  });

  it('[T21] counts those of the last 90 days, by when they were received', async () => {
    await told('1');
    await told('just', { receivedAt: '2026-03-03T12:00:00.000Z' });
    await told('before', { receivedAt: '2026-03-03T11:59:59.000Z' });
    expect(await installation.similar.casesLike(asked)).toMatchObject({ similarCount: 1 });
  });

  it('[T21] says nothing of a case that is not classified', async () => {
    await told('1');
    expect(await installation.similar.casesLike({ ...asked, classification: undefined })).toBeUndefined();
  });

  it('counts by page, up to a bound', async () => {
    await told('1');
    await projected();
    const { reads } = installation;
    const page = Array.from({ length: 250 }, (_, place) => ({ stream: `s${place}`, key: `s${place}`, body: {} }));
    let pages = 0;
    const answer = await over({
      reads: {
        activeVersion: (name) => reads.activeVersion(name),
        checkpoint: (name, version) => reads.checkpoint(name, version),
        get: (name, key) => reads.get(name, key),
        query: () => Promise.resolve({ documents: page, next: `${(pages += 1)}` }),
      },
    }).casesLike(asked);
    expect(answer).toMatchObject({ similarCount: 1_000, importedCount: 1_000 });
    expect(pages).toBe(8);
  });

  it('[T21] cannot tell while the projector is behind, and does not wait for long', async () => {
    await told('1');
    await projected();
    await installation.projecting.stop();
    await told('2');
    expect(await over({ longestMs: 20 }).casesLike(asked)).toBeUndefined();
    // As it is, it can be told, and says as of when.
    const answer = await over({}).casesLike({ ...asked, asItIs: true });
    expect(answer).toMatchObject({ similarCount: 0 });
    expect(answer!.asOf < head).toBe(true);
  });

  it('[T21] cannot tell while the read store is away, broken or still being built, and says why', async () => {
    await told('1');
    await projected();
    const never = () => new Promise<never>(() => undefined);
    const { reads } = installation;
    const hanging = { activeVersion: never, checkpoint: never, get: never, query: never };
    expect(await over({ reads: hanging, longestMs: 20 }).casesLike(asked)).toBeUndefined();
    expect(await over({ reads: hanging, longestMs: 20 }).timesInTouch('1')).toBeUndefined();
    expect(await over({ reads: hanging, longestMs: 20 }).elsewhere({ complaintId: '1', person: jan })).toBe('unknown');

    const earlier = {
      activeVersion: (name: string) =>
        Promise.resolve(((name === cases.name ? cases : finding).version - 1) * 100_000 + 1),
      checkpoint: reads.checkpoint.bind(reads),
      get: reads.get.bind(reads),
      query: reads.query.bind(reads),
    };
    const asEarlier = over({ reads: earlier, projecting: tellsNothing() });
    expect(await asEarlier.casesLike(asked)).toBeUndefined();
    expect(await asEarlier.timesInTouch('1')).toBeUndefined();
    expect(await asEarlier.elsewhere({ complaintId: '1', person: jan })).toBe('unknown');

    const reported: unknown[] = [];
    await reads.close();
    expect(await over({ report: (error) => reported.push(error) }).casesLike(asked)).toBeUndefined();
    expect(await over({}).elsewhere({ complaintId: '1', person: jan })).toBe('unknown');
    expect(reported).toEqual([expect.any(Error)]);
  });
});

const rang = {
  type: 'ContactLogged',
  data: {
    direction: 'inbound',
    counterparty: 'complainant',
    medium: 'telephone',
    summary: 'Still nothing.',
    automated: false,
    templated: false,
    hadToRepeat: 'unknown',
    brings: 'nothing',
  },
};

describe('how often a person came to us', () => {
  it('[F9] counts over the cases about the same object, by customer number, e-mail or telephone', async () => {
    await told('1', { received: { complainant: jan }, then: [rang] });
    await told('by-number', {
      received: { complainant: { customerRef: 'c 100' } },
      classified: { ...late, cause: 'lost' },
    });
    await told('by-mail', { received: { complainant: { contact: 'Jan <JAN@example.org>' } } });
    await told('other-object', { received: { complainant: jan }, classified: { ...late, object: 'invoice' } });
    await told('same-name', { received: { complainant: { name: 'Jan de Vries' } } });
    await told('longer-number', { received: { complainant: { customerRef: 'C-1001' } } });
    await told('for-another', {
      received: { complainant: { name: 'An Smit' }, representative: { name: 'Jan', contact: 'jan@example.org' } },
    });
    await projected();
    expect(await installation.similar.timesInTouch('1')).toEqual({ times: 4, cases: 3 });
    expect(await installation.similar.timesInTouch('same-name')).toEqual({ times: 1, cases: 1 });
    expect(await installation.similar.timesInTouch('unknown')).toBeUndefined();
  });

  it('[X10] recognises nobody by what was erased', async () => {
    await told('1', { received: { complainant: jan } });
    await told('2', {
      received: { complainant: jan },
      then: [{ type: 'PersonalDataErased', data: { legalBasis: 'Asked for.' } }],
    });
    await projected();
    expect(await installation.similar.timesInTouch('1')).toEqual({ times: 1, cases: 1 });
  });
});

describe('cases about the same, before a moment and since', () => {
  const moment = { since: '2026-05-01T00:00:00.000Z', now };
  const aim = { object: 'delivery', cause: 'tooLate', product: 'stove' };
  const on = (day: string, product = 'stove', more: Partial<Told> = {}): Told => ({
    receivedAt: `2026-${day}T08:00:00.000Z`,
    received: { product },
    ...more,
  });

  beforeEach(async () => {
    // In as long a time before: from 30 March on.
    await told('1', on('03-01'));
    await told('2', on('04-10'));
    await told('3', on('04-20'));
    await told('4', on('05-10'));
    await told('5', on('05-11', 'lamp'));
    await told('6', on('05-12', 'stove', { role: 'importer' }));
    await told('7', on('05-13', 'stove', { classified: { ...late, cause: 'tooLateAgain' } }));
    await projected();
  });

  it('[N7] are counted in as long a time, of the same product, imported ones apart', async () =>
    expect(await over({}).casesAround(aim, moment)).toEqual({ before: 2, after: 1, asOf: head }));

  it('[N7] are counted of whatever product when none is named', async () => {
    const { product: _product, ...any } = aim;
    expect(await over({}).casesAround(any, moment)).toEqual({ before: 2, after: 2, asOf: head });
  });

  it('[N7] cannot be counted without object and cause, nor while the read store is away', async () => {
    expect(await over({}).casesAround({ object: 'delivery' }, moment)).toBeUndefined();
    expect(await over({}).casesAround({ cause: 'tooLate' }, moment)).toBeUndefined();
    const reported: unknown[] = [];
    const { reads } = installation;
    const away: SimilarParts['reads'] = {
      activeVersion: (name) => reads.activeVersion(name),
      checkpoint: (name, version) => reads.checkpoint(name, version),
      get: (name, key) => reads.get(name, key),
      query: () => Promise.reject(new Error('away')),
    };
    const asking = over({ reads: away, report: (error) => reported.push(error) });
    expect(await asking.casesAround(aim, moment)).toBeUndefined();
    expect(reported).toMatchObject([{ message: 'away' }]);
  });
});

describe('what a person came to us about in other cases', () => {
  const about = (asked: { complaintId: string; person?: typeof jan }) => installation.similar.elsewhere(asked);

  it('[F9] counts by object, what they came about most first, and says as of when', async () => {
    await told('1', { received: { complainant: jan } });
    await told('2', { received: { complainant: { customerRef: 'c 100' } }, then: [rang] });
    await told('3', { received: { complainant: jan }, classified: { ...late, object: 'invoice' } });
    await told('of-another', { received: { complainant: { contact: 'piet@example.org' } } });
    await projected();
    const expected = {
      about: [
        { object: 'delivery', times: 3, cases: 2 },
        { object: 'invoice', times: 1, cases: 1 },
      ],
      asOf: head,
    };
    expect(await about({ complaintId: 'new', person: jan })).toEqual(expected);
    expect(await about({ complaintId: '1' })).toEqual({
      ...expected,
      about: [
        { object: 'delivery', times: 2, cases: 1 },
        { object: 'invoice', times: 1, cases: 1 },
      ],
    });
    expect(await about({ complaintId: 'of-another' })).toEqual({ about: [], asOf: head });
  });

  it('[F9] knows from the log who complains, waits for nothing, and says as of when it counted', async () => {
    await told('1', { received: { complainant: jan } });
    await projected();
    const before = head;
    await installation.projecting.stop();
    await told('2', { received: { complainant: jan } });
    const counted = { about: [{ object: 'delivery', times: 1, cases: 1 }], asOf: before };
    expect(await about({ complaintId: '2' })).toEqual(counted);
    expect(await over({}).elsewhere({ complaintId: '1', asItIs: true })).toEqual({ about: [], asOf: before });
    expect(await over({}).elsewhere({ complaintId: '2', asItIs: true })).toBe('unknown');
  });

  it('[X10][F9] knows who complains as it was told, corrected, redacted or erased just before', async () => {
    await told('1', { received: { complainant: jan } });
    await projected();
    await installation.projecting.stop();
    const piet = { complainant: { contact: 'piet@example.org' } };
    const identified = (complainant: object) => ({ type: 'ComplainantIdentified', data: { complainant } });
    await told('later', { then: [identified(jan)] });
    await told('erased', {
      received: { complainant: jan },
      then: [{ type: 'PersonalDataErased', data: { legalBasis: 'Asked for.' } }],
    });
    await told('both', { received: piet, then: [identified({ customerRef: 'c 100' })] });
    const one = { about: [{ object: 'delivery', times: 1, cases: 1 }] };
    expect(await about({ complaintId: 'later' })).toMatchObject(one);
    expect(await about({ complaintId: 'both' })).toMatchObject(one);
    expect(await about({ complaintId: 'erased' })).toBeUndefined();
  });

  it('[F9] asks the store how far it is while the projector has told nothing yet', async () => {
    await told('1', { received: { complainant: jan } });
    await projected();
    const asked = { complaintId: 'new', person: jan };
    const answer = await about(asked);
    expect(await over({ projecting: tellsNothing() }).elsewhere(asked)).toEqual(answer);
    expect(answer).toMatchObject({ about: [{ object: 'delivery' }], asOf: head });
  });

  it('[F9] goes by what is folded of a receipt that nothing has changed, and by the log before that', async () => {
    await told('1', { received: { complainant: jan } });
    await told('2', { received: { complainant: jan } });
    const logRead = jest.spyOn(installation.log, 'read');
    await projected();
    expect(await over({}).elsewhere({ complaintId: '2', asReceived: true })).toMatchObject({ about: [{ times: 1 }] });
    expect(logRead).not.toHaveBeenCalled();
    await installation.projecting.stop();
    await told('3', { received: { complainant: jan } });
    expect(await over({}).elsewhere({ complaintId: '3', asReceived: true })).toMatchObject({ about: [{ times: 2 }] });
    expect(logRead).toHaveBeenCalled();
    logRead.mockRestore();
  });

  it('[F9] asks about nobody where nobody is known', async () => {
    await told('1');
    expect(await about({ complaintId: '1' })).toBeUndefined();
    expect(
      await about({ complaintId: '1', person: { name: 'Jan', contact: 'Dam 1', customerRef: ' ' } }),
    ).toBeUndefined();
  });

  it('[X10][F9] recognises nobody by what was erased, and goes by what was corrected', async () => {
    const erased = { type: 'PersonalDataErased', data: { legalBasis: 'Asked for.' } };
    await told('1', { received: { complainant: jan }, then: [erased] });
    await told('2', { received: { complainant: jan } });
    await projected();
    expect(await about({ complaintId: 'new', person: jan })).toMatchObject({ about: [{ times: 1, cases: 1 }] });
  });

  it('[G9] tells nothing of a case that is hidden from its subject: who reads the count may be they', async () => {
    await told('hidden', { received: { complainant: jan, confidentiality: 'hiddenFromSubject' } });
    await told('open', { received: { complainant: jan } });
    await projected();
    expect(await about({ complaintId: 'new', person: jan })).toMatchObject({ about: [{ times: 1, cases: 1 }] });
  });

  it('looks at a bounded number of cases', async () => {
    await told('1', { received: { complainant: jan } });
    await projected();
    const limits: number[] = [];
    const { reads } = installation;
    const counting = {
      activeVersion: reads.activeVersion.bind(reads),
      checkpoint: reads.checkpoint.bind(reads),
      get: reads.get.bind(reads),
      query: (query: Parameters<typeof reads.query>[0]) => {
        limits.push(query.limit);
        return reads.query(query);
      },
    };
    const manyNumbers = Array.from({ length: 30 }, (_, place) => `06 123456${place + 10}`).join(', ');
    await over({ reads: counting }).elsewhere({ complaintId: 'new', person: { contact: manyNumbers } });
    expect(limits).toEqual([20, 20, 20, 20, 20, 20]);
  });
});

describe('texts that went out before', () => {
  const letter =
    'Dear Mrs Hale, we delivered your order three days late and you stood at your own party without chairs. That was our mistake and we are sorry.';
  const apologised = (text: string) => ({
    type: 'Apologised',
    data: {
      consequence: 'c',
      responsibility: 'r',
      improvement: { state: 'done', action: 'a', doneAt: '2026-04-01T08:00:00.000Z' },
      medium: 'written',
      warnings: [],
      text,
    },
  });
  const textLike = (text: string) => ({ sketch: sketch(text, sketchKeyOf(installation.keys)) });

  it('[N5a] are found by an index when they are nearly the same, but for those of this case', async () => {
    await told('1', { then: [apologised(letter)] });
    await projected();
    const { similar } = installation;
    const near = textLike(letter.replace('Mrs Hale', 'Mr Owen'));
    expect(await similar.earlierTexts(near)).toMatchObject({ texts: [{ sameIncident: false }], asOf: head });
    expect(await similar.earlierTexts({ ...near, complaintId: '1' })).toEqual({ texts: [], asOf: head });
    const other = textLike('I gave your son the wrong exam paper, and he has to sit it again next week at school.');
    expect(await similar.earlierTexts(other)).toEqual({ texts: [], asOf: head });
  });

  it('[N5a] within one incident are told to be so', async () => {
    await told('1', { received: { incidentId: 'incident-7' }, then: [apologised(letter)] });
    await projected();
    const found = await installation.similar.earlierTexts({ ...textLike(letter), incidentId: 'incident-7' });
    expect(found?.texts).toMatchObject([{ sameIncident: true }]);
    const elsewhere = await installation.similar.earlierTexts({ ...textLike(letter), incidentId: 'incident-8' });
    expect(elsewhere?.texts).toMatchObject([{ sameIncident: false }]);
  });

  it('[X10] are not found once they are erased', async () => {
    const erased = { type: 'PersonalDataErased', data: { legalBasis: 'Asked for.' } };
    await told('1', { then: [apologised(letter), erased] });
    await projected();
    expect((await installation.similar.earlierTexts(textLike(letter)))?.texts).toEqual([]);
  });

  it('are none while the log is empty, and those that are folded before long otherwise', async () => {
    expect(await installation.similar.earlierTexts(textLike(letter))).toEqual({ texts: [] });
    await told('1', { then: [apologised(letter)] });
    expect((await installation.similar.earlierTexts(textLike(letter)))?.texts).toHaveLength(1);
  });

  it('[N5a] cannot be told while the read store is away or still being built, and says why', async () => {
    await told('1', { then: [apologised(letter)] });
    await projected();
    const never = () => new Promise<never>(() => undefined);
    const hanging = { activeVersion: never, checkpoint: never, get: never, query: never };
    expect(await over({ reads: hanging, longestMs: 20 }).earlierTexts(textLike(letter))).toBeUndefined();
    const { reads } = installation;
    const building = {
      activeVersion: () => Promise.resolve(undefined),
      checkpoint: reads.checkpoint.bind(reads),
      get: reads.get.bind(reads),
      query: reads.query.bind(reads),
    };
    const whileBuilding = over({ reads: building, projecting: tellsNothing(), longestMs: 200 });
    expect(await whileBuilding.earlierTexts(textLike(letter))).toBeUndefined();
    const reported: unknown[] = [];
    await reads.close();
    expect(await over({ report: (error) => reported.push(error) }).earlierTexts(textLike(letter))).toBeUndefined();
    expect(reported).toEqual([expect.any(Error)]);
  });
});
