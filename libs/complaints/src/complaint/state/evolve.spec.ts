import fc from 'fast-check';
import { type Fact } from '#libs/event-schema';
import { dataOf } from '../../../testing/event-arbitrary.js';
import * as facts from '../../../testing/facts.js';
import { at, by } from '../../../testing/facts.js';
import { complaintAfter, factOf } from '../../../testing/given.js';
import { type ComplaintEvent, complaintEvents } from '../events/index.js';
import { evolve, foldComplaint } from './evolve.js';
import { isDormant, stateOf } from './state-of.js';

const anyFact: fc.Arbitrary<Fact<ComplaintEvent>> = fc
  .constantFrom(...complaintEvents)
  .chain((declaration) =>
    fc.record({
      type: fc.constant(declaration.type),
      data: dataOf(declaration),
      minute: fc.integer({ min: 0, max: 100_000 }),
      role: fc.constantFrom('agent', 'importer', 'timer', 'complainant'),
    }),
  )
  .map(({ type, data, minute, role }) => {
    const moment = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString();
    return {
      type,
      data,
      id: `${type}-${minute}`,
      stream: 'complaint-1',
      revision: 0,
      metadata: { occurredAt: moment, recordedAt: moment, precision: 'instant', actor: { id: 'a', role } },
    } as unknown as Fact<ComplaintEvent>;
  });
const anyHistory = fc
  .array(anyFact, { maxLength: 40 })
  .map((history) => history.map((fact, revision) => ({ ...fact, revision })));

/** As the store keeps it: every text of a person replaced by an envelope. */
const sealed = (fact: Fact<ComplaintEvent>): Fact<ComplaintEvent> =>
  JSON.parse(
    JSON.stringify(fact).replaceAll(/"(?:Some words\.|Other words[^"]*)"/g, '{"sealed":"x"}'),
  ) as Fact<ComplaintEvent>;

const {
  received,
  acknowledged,
  classified,
  resolved,
  lessonRecorded,
  reopened,
  clockPaused,
  markedDuplicate,
  unmerged,
} = facts;
const start = [received(), facts.ownerAssigned()];

describe('folding a complaint', () => {
  it('[T1] is total: any events, in any order, give a complaint with a state or none', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const complaint = foldComplaint(history);
        expect(complaint.revision).toBe(history.length - 1);
        expect(stateOf(complaint) === undefined).toBe(!history.some(({ type }) => type === 'Received'));
      }),
      { numRuns: 500 },
    );
  });

  it('never looks into a sealed field: sealed or open, the complaint is the same', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const open = foldComplaint(history);
        expect(foldComplaint(history.map(sealed))).toEqual(open);
      }),
    );
  });

  it('[P14] a complaint that was received keeps an owner, whatever follows', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let complaint = complaintAfter(...start);
        for (const fact of history) {
          complaint = evolve(complaint, fact);
          expect(typeof complaint.owner).toBe('string');
        }
      }),
    );
  });

  it('leaves what it folds from untouched', () => {
    const before = complaintAfter(...start, acknowledged());
    const copy = structuredClone(before);
    evolve(before, factOf(facts.promiseKept({ promiseId: 'step-1' }), 3));
    expect(before).toEqual(copy);
  });
});

describe('the states of a complaint', () => {
  const states: [string | undefined, facts.GivenEvent[]][] = [
    [undefined, []],
    ['received', start],
    ['received', [...start, classified()]],
    ['acknowledged', [...start, acknowledged()]],
    ['inHandling', [...start, acknowledged(), classified()]],
    ['inHandling', [...start, acknowledged(), facts.routed()]],
    ['inHandling', [...start, acknowledged(), facts.investigationRecorded()]],
    ['inHandling', [...start, acknowledged(), facts.responsibilityAccepted()]],
    ['inHandling', [...start, acknowledged(), facts.redressOffered()]],
    ['acknowledged', [...start, acknowledged(), facts.apologised()]],
    ['waiting', [...start, acknowledged(), clockPaused()]],
    ['acknowledged', [...start, acknowledged(), clockPaused({ clock: 'finalResponse' })]],
    ['resolved', [...start, acknowledged(), classified(), resolved()]],
    ['resolved', [...start, acknowledged(), clockPaused(), resolved()]],
    ['closed', [...start, acknowledged(), classified(), resolved(), lessonRecorded()]],
    ['resolved', [...start, resolved(), lessonRecorded(), reopened(), resolved()]],
    ['inHandling', [...start, acknowledged(), resolved(), lessonRecorded(), reopened()]],
    ['withdrawn', [...start, acknowledged(), facts.withdrawn()]],
    ['withdrawn', [...start, acknowledged(), facts.withdrawn(), lessonRecorded()]],
    ['inHandling', [...start, facts.withdrawn(), reopened()]],
    ['referred', [...start, facts.referredExternally()]],
    ['duplicate', [...start, acknowledged(), markedDuplicate()]],
    ['acknowledged', [...start, acknowledged(), markedDuplicate(), unmerged()]],
    ['duplicate', [...start, markedDuplicate(), unmerged({ otherCase: 'a-third-case' })]],
  ];
  it.each(states)('[T1] %s', (state, events) => {
    expect(stateOf(complaintAfter(...events))).toBe(state);
  });

  it('an imported case sleeps until a person acts on it', () => {
    const imported = [by('importer', 'importer', received()), by('importer', 'importer', classified())];
    expect(isDormant(complaintAfter(...imported))).toBe(true);
    expect(isDormant(complaintAfter(...imported, by('privacy', 'agent', facts.personalDataErased())))).toBe(true);
    expect(isDormant(complaintAfter(...imported, by('timer', 'timer', facts.promiseBroken())))).toBe(true);
    expect(isDormant(complaintAfter(...imported, facts.contactLogged()))).toBe(false);
    expect(isDormant(complaintAfter(...start))).toBe(false);
  });
});

describe('the one life of a promise', () => {
  const promise = (...events: facts.GivenEvent[]) =>
    complaintAfter(...start, facts.promiseMade(), ...events).promises.find(
      ({ promiseId }) => promiseId === 'promise-1',
    );
  const moved = (toldAt: string) => ({
    type: 'PromiseMoved' as const,
    data: { promiseId: 'promise-1', dueAt: facts.friday, previousDueAt: facts.wednesday, toldAt },
  });

  it('[F7] is kept when it was kept by then, and kept late after it', () => {
    expect(promise(at(facts.wednesday, facts.promiseKept()))).toMatchObject({ status: 'kept' });
    expect(promise(at(facts.thursday, facts.promiseKept()))).toMatchObject({ status: 'keptLate' });
    expect(promise(facts.promiseBroken(), at(facts.thursday, facts.promiseKept()))).toMatchObject({
      status: 'keptLate',
    });
  });

  it('[F7] that was broken and turns out to have been kept in time was kept', () => {
    expect(promise(facts.promiseBroken(), at(facts.tuesday, facts.promiseKept()))).toMatchObject({ status: 'kept' });
  });

  it('[N3b] moves when the complainant was told before it was due', () => {
    expect(promise(moved(facts.tuesday))).toMatchObject({ status: 'open', dueAt: facts.friday });
    expect(promise(moved(facts.tuesday), at(facts.thursday, facts.promiseKept()))).toMatchObject({ status: 'kept' });
  });

  it('[N3b] stays broken when the complainant was told after it was due', () => {
    expect(promise(moved(facts.thursday))).toMatchObject({
      status: 'broken',
      dueAt: facts.wednesday,
      movedTo: facts.friday,
    });
    expect(promise(moved(facts.thursday), at(facts.thursday, facts.promiseKept()))).toMatchObject({
      status: 'keptLate',
    });
  });

  it('[F7] a contact keeps the promises that it names', () => {
    const contact = facts.contactLogged({ direction: 'outbound', keepsPromises: ['promise-1'] });
    expect(promise(at(facts.tuesday, contact))).toMatchObject({ status: 'kept' });
  });
});
