import fc from 'fast-check';
import { stateOf, foldComplaint } from '#libs/complaints';
import { type DocumentBody } from '#libs/read-store';
import {
  acknowledged,
  apologised,
  facts,
  project,
  received,
  resolved,
  responsible,
  said,
  stream,
  type Telling,
} from '../testing/complaint-facts.js';
import { caseOf } from './case-of.js';
import { caseKey, cases, wordsKey } from './cases.projection.js';
import { type WordsDocument } from './sealed-words.js';
import { raisedByThirdContact } from './priority.js';

const caseAfter = (...told: readonly Telling[]) => {
  const documents = project(cases, facts(...told));
  return caseOf({ body: documents.get(caseKey('1'))! }, '2026-01-09T08:00:00Z');
};

describe('the cases projection', () => {
  it('keeps a case, and its sealed words apart', () => {
    const sealing = { keyId: 'd.s' };
    expect(project(cases, facts([...received, sealing]))).toEqual(
      new Map<string, object>([
        [
          stream,
          {
            complaintId: '1',
            position: 'p0',
            recordedAt: '2026-01-05T08:00:00Z',
            state: 'received',
            receivedAt: '2026-01-05T08:00:00Z',
            mergeUnderWaySince: null,
            complaint: expect.objectContaining({ revision: 0, unit: 'front', actedOn: true }) as object,
          },
        ],
        [
          wordsKey('1'),
          {
            complaintId: '1',
            sealed: [
              {
                eventId: 'event-0',
                type: 'Received',
                originLogId: 'log',
                recordedAt: '2026-01-05T08:00:00Z',
                keyId: 'd.s',
                data: { statement: { sealed: 's' } },
              },
            ],
          },
        ],
      ]),
    );
  });

  it('does not write the words again with facts that bring none', () => {
    const [first, second] = facts(received, ['OwnerAssigned', { owner: 'cas', reason: 'taken' }]);
    const told = (fact: typeof first) => ({ fact: fact!, position: 'p', searchTokens: [] });
    const before = cases.evolve(new Map(), told(first));
    const after = cases.complete!(cases.evolve(before, told(second)));
    expect(after.get(wordsKey('1'))).toBe(before.get(wordsKey('1')));
  });

  it('adds who it is and what was corrected to the words', () => {
    const documents = project(
      cases,
      facts(
        received,
        ['ComplainantIdentified', { complainant: { name: { sealed: 'n' } } }],
        [
          'FactCorrected',
          { targetEventId: 'event-0', field: 'statement', newValue: { sealed: 'v' }, why: { sealed: 'w' } },
        ],
      ),
    );
    expect(documents.get(wordsKey('1'))?.['sealed']).toMatchObject([
      { type: 'Received' },
      { type: 'ComplainantIdentified', data: { complainant: { name: { sealed: 'n' } } } },
      { corrects: { targetEventId: 'event-0', field: 'statement' }, data: { newValue: { sealed: 'v' } } },
    ]);
  });

  it('shows a case as the domain folds it', () => {
    expect(caseAfter(received, acknowledged, responsible, apologised, resolved)).toMatchObject({
      complaintId: '1',
      revision: 4,
      state: 'resolved',
      channel: 'hotline',
      unit: 'front',
      owner: 'ann',
      receivedAt: '2026-01-05T08:00:00Z',
      acknowledgedAt: '2026-01-06T08:00:00Z',
      responsibilityAcceptedAt: '2026-01-07T08:00:00Z',
      apologisedAt: '2026-01-08T08:00:00Z',
      resolvedAt: '2026-01-09T08:00:00Z',
      resolutionAnswer: undefined,
      promises: [{ promiseId: 'step', status: 'open' }, { promiseId: 'better' }],
      imported: false,
      dormant: false,
    });
  });

  it('[F7] shows a promise as broken when its moment has passed, and stores nothing of that', () => {
    const body = project(cases, facts(received, acknowledged)).get(caseKey('1'))!;
    const statusesAt = (now?: string) => caseOf({ body }, now).promises.map(({ status }) => status);
    expect(statusesAt('2026-01-15T12:00:00Z')).toEqual(['open', 'open']);
    expect(statusesAt('2026-01-16T12:00:00Z')).toEqual(['broken', 'open']);
    expect(statusesAt()).toEqual(['open', 'open']);
  });

  it('[F7][P12] keeps the sealed words of promises and of the answer', () => {
    const promised = ['PromiseMade', { promiseId: 'p', what: { sealed: 'w' }, kind: 'callback' }] as const;
    const moved = ['PromiseMoved', { promiseId: 'p', dueAt: '2026-02-01T12:00:00Z' }] as const;
    const { sealed } = project(cases, facts(received, acknowledged, promised, moved, apologised, resolved)).get(
      wordsKey('1'),
    ) as unknown as WordsDocument;
    expect(sealed.slice(1).map(({ type, data }) => [type, data])).toMatchObject([
      ['Acknowledged', { nextSteps: [{ promiseId: 'step', action: { sealed: 'a' } }] }],
      ['PromiseMade', { promiseId: 'p', what: { sealed: 'w' } }],
      ['Apologised', { consequence: { sealed: 'c' }, improvement: { promiseId: 'better', action: { sealed: 'a' } } }],
      ['Resolved', { resolution: { sealed: 'r' }, explanation: { sealed: 'x' } }],
    ]);
  });

  it('[F5] gives its priority with the reasons: the higher severity, and what raises it', () => {
    const severe = ['SeverityAssessed', { material: 1, emotional: 3, reason: { sealed: 'r' } }] as const;
    expect(caseAfter(received, severe).priority).toEqual({ value: 3, reasons: ['emotionalSeverity'] });
    const risky = ['CircumstancesRecorded', { publicEscalationRisk: true, vulnerable: true }] as const;
    expect(caseAfter(received, severe, risky).priority).toEqual({
      value: 5,
      reasons: ['emotionalSeverity', 'publicEscalationRisk', 'vulnerable'],
    });
    expect(caseAfter(received).priority).toEqual({ value: 1, reasons: [] });
  });

  it('[P11][F9] raises the priority when emotion rises, which is a third contact as well', () => {
    const angry = ['Received', { ...received[1], emotion: 2 }] as const;
    expect(caseAfter(angry, said({ emotion: 3 }), said({ emotion: 4 })).priority).toEqual({
      value: 3,
      reasons: ['thirdContact', 'risingEmotion'],
    });
    expect(caseAfter(angry, said({ emotion: 3 }), said({ emotion: 3 })).priority.reasons).toEqual(['thirdContact']);
    expect(caseAfter(angry, said({ emotion: 3 })).priority.reasons).toEqual([]);
  });

  it.each(['social', 'review'])('[N2c] raises the priority of what was told in public by %s', (channel) => {
    expect(caseAfter(['Received', { ...received[1], channel }]).priority).toEqual({
      value: 2,
      reasons: ['publicEscalationRisk'],
    });
  });

  it('[F5] never gives more than five, and names every reason', () => {
    const severe = ['SeverityAssessed', { material: 4, emotional: 1, reason: { sealed: 'r' } }] as const;
    const risky = ['CircumstancesRecorded', { publicEscalationRisk: true, vulnerable: true }] as const;
    const again = said({ emotion: 1 });
    expect(caseAfter(received, severe, risky, again, said({ emotion: 2 }), said({ emotion: 3 })).priority).toEqual({
      value: 5,
      reasons: ['materialSeverity', 'thirdContact', 'publicEscalationRisk', 'vulnerable', 'risingEmotion'],
    });
  });

  it('[T21] counts what is alike by object, cause and product, imported ones apart, and a duplicate not at all', () => {
    const classified = (data: object) =>
      ['Classified', { object: 'delivery', cause: 'tooLate', intention: 'notStated', ...data }] as const;
    const countedOf = (...told: readonly Telling[]) => project(cases, facts(...told)).get(`${stream}/counted`);
    const keyOf = (...told: readonly Telling[]) => countedOf(received, ...told)!['similarKey'];
    expect(countedOf(received, acknowledged)).toBeUndefined();
    const plain = keyOf(classified({}));
    expect(countedOf(received, classified({}))).toEqual({
      similarKey: expect.any(String) as string,
      imported: false,
      receivedAt: '2026-01-05T08:00:00Z',
    });
    expect(keyOf(classified({ product: 'stove' }))).not.toBe(plain);
    expect(keyOf(classified({ cause: 'lost' }))).not.toBe(plain);
    expect(keyOf(classified({}), ['Reclassified', classified({ cause: 'lost' })[1]])).toBe(
      keyOf(classified({ cause: 'lost' })),
    );
    const ofStove = ['Received', { ...received[1], product: 'stove' }] as const;
    expect(countedOf(ofStove, classified({}))!['similarKey']).toBe(keyOf(classified({ product: 'stove' })));
    const imported = [...received, { actor: { id: 'i', role: 'importer' } }] as const;
    expect(countedOf(imported, classified({}))).toMatchObject({ similarKey: plain, imported: true });
    const duplicate = ['MarkedDuplicate', { target: 'case-2', targetRevision: 1 }] as const;
    expect(countedOf(received, classified({}), duplicate)).toBeUndefined();
    expect(keyOf(classified({}), duplicate, ['Unmerged', { otherCase: 'case-2' }])).toBe(plain);
  });

  it('does not write again what it is counted by while that stays as it is', () => {
    const told = facts(received, ['Classified', { object: 'delivery', cause: 'tooLate' }], acknowledged);
    const fold = (before: ReadonlyMap<string, DocumentBody>, fact: (typeof told)[number]) =>
      cases.complete!(cases.evolve(before, { fact, position: 'p', searchTokens: [] }));
    const classified = fold(fold(new Map(), told[0]!), told[1]!);
    expect(classified.get(`${stream}/counted`)).toBeDefined();
    expect(fold(classified, told[2]!).get(`${stream}/counted`)).toBe(classified.get(`${stream}/counted`));
  });

  it('[F9] counts how often the complainant came to us, and nothing that we or others said', () => {
    const times = (...told: readonly Telling[]) => {
      const body = project(cases, facts(received, ...told), [0, 1, 2]).get(stream)!;
      return caseOf({ body }).timesInTouch;
    };
    expect(times()).toBe(1);
    expect(times(said(), said({ counterparty: 'representative' }))).toBe(3);
    expect(times(said({ direction: 'outbound' }), said({ counterparty: 'thirdParty' }), acknowledged)).toBe(1);
    expect(times(said({ automated: true }))).toBe(1);
  });

  it('[F9] raises the priority of whoever comes for the third time, up to the highest', () => {
    const { priority } = caseAfter(received);
    expect(raisedByThirdContact(priority)).toEqual({ value: 2, reasons: ['thirdContact'] });
    expect(raisedByThirdContact({ value: 5, reasons: ['vulnerable'] })).toEqual({
      value: 5,
      reasons: ['vulnerable', 'thirdContact'],
    });
    const known = { value: 2, reasons: ['thirdContact'] };
    expect(raisedByThirdContact(known)).toBe(known);
  });

  it('folds in any batches what the domain folds in one go', () => {
    const types = [
      acknowledged,
      responsible,
      apologised,
      resolved,
      ['Reopened', { reason: { sealed: 'r' } }],
      ['OwnerAssigned', { owner: 'cas', reason: 'taken' }],
      ['Withdrawn', { contactEventId: 'e' }],
      ['Classified', { object: 'delivery', cause: 'tooLate' }],
      ['MarkedDuplicate', { target: 'case-2', targetRevision: 1 }],
      ['Unmerged', { otherCase: 'case-2' }],
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...types), { maxLength: 10 }), fc.array(fc.nat(10)), (told, ends) => {
        const all = facts(received, ...told);
        const whole = project(cases, all);
        expect(project(cases, all, ends)).toEqual(whole);
        expect(whole.get(stream)?.['state']).toBe(stateOf(foldComplaint(all as never)));
      }),
    );
  });
});
