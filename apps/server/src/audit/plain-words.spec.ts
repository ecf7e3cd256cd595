import fc from 'fast-check';
import {
  complaintEvents,
  auditFindingsEvents,
  coachingEvents,
  improvementEvents,
  incidentEvents,
  reportEvents,
  surveyEvents,
} from '#libs/complaints';
import { changeAt } from '#libs/event-schema';
import { dataOf } from '../../../../libs/complaints/testing/event-arbitrary.js';
import { inPlainWords, whyOf } from './plain-words.js';

/** Of every family of streams that is commanded. */
const told = [
  ...new Set([
    ...complaintEvents,
    ...incidentEvents,
    ...improvementEvents,
    ...surveyEvents,
    ...reportEvents,
    ...coachingEvents,
    ...auditFindingsEvents,
  ]),
];

const broken = /undefined|\[object|NaN|null/;

describe('the history in plain words', () => {
  it.each(told.map((declaration) => [declaration.type, declaration] as const))(
    '[P12] tells every %s, whatever it holds',
    (type, declaration) => {
      fc.assert(
        fc.property(dataOf(declaration), (data) => {
          const marked = changeAt(data, declaration.sealedPaths, () => 'words');
          const words = inPlainWords({ type, data: marked });
          expect(words).not.toMatch(broken);
          expect(words).not.toBe(`Recorded: ${type}.`);
          expect(words.length).toBeGreaterThan(10);
        }),
        { numRuns: 30 },
      );
    },
  );

  it.each(told.map((declaration) => [declaration.type, declaration] as const))(
    '[X10] tells a %s whose words are erased or sealed, without them',
    (type, declaration) => {
      fc.assert(
        fc.property(dataOf(declaration), fc.constantFrom({ erased: true }, { sealed: true }), (data, instead) => {
          const gone = changeAt(data, declaration.sealedPaths, () => instead);
          expect(`${inPlainWords({ type, data: gone })} ${whyOf({ type, data: gone }) ?? ''}`).not.toMatch(broken);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('names an event of a type that it has no words for', () =>
    expect(inPlainWords({ type: 'constructor', data: {} })).toBe('Recorded: constructor.'));

  it('[F7] says which promise was kept, and that it was late', () => {
    const kept = { type: 'PromiseKept', data: { promiseId: 'p' } };
    expect(inPlainWords(kept, { promise: 'I ring you', late: true })).toBe('A promise was kept: “I ring you”, late.');
    expect(inPlainWords(kept, { promise: 'I ring you', late: false })).toBe('A promise was kept: “I ring you”.');
    expect(inPlainWords(kept, { promise: { erased: true } })).toBe('A promise was kept: (erased).');
    expect(inPlainWords(kept)).toBe('A promise was kept.');
  });

  it('[F16] names the command of a refused draft', () =>
    expect(inPlainWords({ type: 'DraftRefused', data: { rules: ['AP-4'], command: 'SendHoldingResponse' } })).toBe(
      'A draft (send holding response) was refused by AP-4, and better words were offered.',
    ));

  it('says why, when the event says so', () => {
    expect(whyOf({ type: 'OwnerAssigned', data: { reason: 'taken' } })).toBeUndefined();
    expect(whyOf({ type: 'Reopened', data: { reason: 'She rang again.' } })).toBe('She rang again.');
    expect(whyOf({ type: 'FieldRedacted', data: { why: { erased: true } } })).toBe('(erased)');
    expect(whyOf({ type: 'Received', data: { statement: 'no reason' } })).toBeUndefined();
  });
});
