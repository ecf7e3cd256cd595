import fc from 'fast-check';
import { foldComplaint } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type Documents } from '../projection.js';
import { facts, said, stream, classified, type Telling } from '../testing/complaint-facts.js';
import { callerIn, callerKey } from './callers.js';
import { finding } from './finding.projection.js';

const number = 'c-number';
const address = 'a-address';
const received = (differs: object = {}) => ['Received', { channel: 'hotline', ...differs }] as const;

/** Folds facts of which some bring tokens. */
function fold(told: readonly Fact[], tokens: Readonly<Record<string, readonly string[]>> = { 'event-0': [number] }) {
  return told.reduce<Documents>(
    (documents, fact) => finding.evolve(documents, { fact, position: 'p', searchTokens: tokens[fact.id] ?? [] }),
    new Map(),
  );
}
const caller = (...told: readonly Telling[]) => {
  const body = fold(facts(...told)).get(callerKey('1'));
  return body === undefined ? undefined : callerIn({ body });
};

describe('what other cases may know of who complains', () => {
  it('[F9] is how often they came, about what, and by what they are recognised', () => {
    const body = fold(facts(received(), classified(), said()), { 'event-0': ['n-name', number, address, 'r-ref'] });
    expect(callerIn({ body: body.get(callerKey('1'))! })).toEqual({
      complaintId: '1',
      callers: [number, address],
      object: 'lift',
      times: 2,
      hidden: false,
      receivedBy: 'event-0',
      classifiedBy: 'event-1',
    });
    expect(caller(received(), said({ direction: 'outbound' }), said({ automated: true }))).toMatchObject({ times: 1 });
    expect(caller(received())).toMatchObject({ object: null });
  });

  it('[F9] is kept while nobody is known, for whoever says later who they are', () => {
    const told = facts(received(), said(), ['ComplainantIdentified', { complainant: {} }]);
    expect(fold(told.slice(0, 2), {}).get(callerKey('1'))).toMatchObject({ callers: [], times: 2 });
    expect(fold(told, { 'event-2': [number] }).get(callerKey('1'))).toMatchObject({ callers: [number], times: 2 });
  });

  it('[F9] is as the case was classified last, or as that was corrected', () => {
    const corrected = (targetEventId: string, field: string, unsealedValue: string) =>
      ['FactCorrected', { targetEventId, field, unsealedValue }] as const;
    const again = ['Reclassified', classified({ object: 'invoice' })[1]] as const;
    expect(caller(received(), classified(), again)).toMatchObject({ object: 'invoice' });
    expect(caller(received(), classified(), corrected('event-1', 'object', 'stairs'))).toMatchObject({
      object: 'stairs',
    });
    expect(caller(received(), classified(), again, corrected('event-1', 'object', 'stairs'))).toMatchObject({
      object: 'invoice',
    });
    expect(caller(received(), corrected('event-0', 'confidentiality', 'hiddenFromSubject'))).toMatchObject({
      hidden: true,
    });
  });

  it('[G9] says when somebody may not know who complains', () => {
    expect(caller(received({ confidentiality: 'hiddenFromSubject' }))).toMatchObject({ hidden: true });
    expect(caller(received({ anonymous: true }))).toMatchObject({ hidden: true });
    expect(caller(received({ confidentiality: 'open' }))).toMatchObject({ hidden: false });
  });

  it('[X10] is gone with what is erased, and recognises nobody by what is redacted', () => {
    expect(caller(received(), ['PersonalDataErased', {}])).toBeUndefined();
    expect(caller(received(), ['FieldRedacted', { targetEventId: 'event-0' }])).toMatchObject({
      callers: [],
      times: 1,
    });
  });

  it('is not written again by a fact that says nothing of it', () => {
    const [first, note] = facts(received(), ['NoteAdded', { text: {} }]);
    const before = fold([first!]);
    expect(finding.evolve(before, { fact: note!, position: 'p', searchTokens: [] })).toBe(before);
    expect(before.has(stream)).toBe(true);
  });

  it('[F9] agrees with what the domain folds of the case', () => {
    const types = [
      said(),
      said({ counterparty: 'representative' }),
      said({ direction: 'outbound' }),
      said({ automated: true }),
      said({ counterparty: 'subject' }),
      classified(),
      ['Reclassified', classified({ object: 'invoice' })[1]],
      ['FactCorrected', { targetEventId: 'event-2', field: 'object', unsealedValue: 'stairs' }],
      ['Withdrawn', { contactEventId: 'e' }],
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...types), { maxLength: 8 }), (told) => {
        const { inTouch, classification } = foldComplaint(facts(received(), ...told) as never);
        expect(caller(received(), ...told)).toMatchObject({
          times: inTouch.times,
          object: classification?.object ?? null,
        });
      }),
    );
  });
});
