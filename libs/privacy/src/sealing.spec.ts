import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  cents,
  event,
  freeText,
  group,
  id,
  list,
  oneOf,
  optional,
  personRef,
  type EventOf,
  type Sealed,
} from '#libs/event-schema';
import { hasSealable, open, openValue, seal, SealBroken, type EventKeys, type SealedPlace } from './index.js';

const told = event('Told', 1, [], 'Somebody told us something.', {
  amountCents: cents(),
  statement: freeText('What was said.'),
  who: optional(personRef('Who said it.')),
  steps: optional(list(group({ promiseId: id(), action: freeText('What.') }))),
  state: optional(oneOf('kind', { planned: { action: freeText('What.') }, done: { ref: id() } })),
});
type Told = EventOf<typeof told>['data'];

const text = fc.string({ unit: 'binary', maxLength: 200 });
const anyTold: fc.Arbitrary<Told> = fc.record(
  {
    amountCents: fc.nat(),
    statement: text,
    who: fc.record({ name: text, contact: text, customerRef: text }, { requiredKeys: [] }),
    steps: fc.array(fc.record({ promiseId: fc.uuid(), action: text }), { maxLength: 4 }),
    state: fc.record({ kind: fc.constant('planned' as const), action: text }),
  },
  { requiredKeys: ['amountCents', 'statement'] },
);

const place: SealedPlace = { originLogId: 'log-1', stream: 'complaint-1', eventId: 'event-1' };
const keys: EventKeys = { dataKey: Buffer.alloc(32, 1), secret: Buffer.alloc(32, 2) };
const example: Told = {
  amountCents: 100,
  statement: 'The lift is out of order',
  who: { name: 'An' },
  steps: [
    { promiseId: 'p1', action: 'ring' },
    { promiseId: 'p2', action: 'ring' },
  ],
};

const sealedAs = (value: unknown) => (value as Sealed).sealed;

describe('sealing', () => {
  it('opens to what was sealed, for any text', () => {
    fc.assert(
      fc.property(anyTold, fc.uint8Array({ minLength: 32, maxLength: 32 }), (data, secret) => {
        const sealed = seal(told, data, place, { ...keys, secret });
        expect(open(sealed, place, { ...keys, secret })).toEqual(data);
        expect(open(JSON.parse(JSON.stringify(sealed)) as typeof sealed, place, { ...keys, secret })).toEqual(data);
      }),
    );
  });

  it('leaves no word of a person readable, and every code, number and id as it is', () => {
    const sealed = seal(told, example, place, keys);
    expect(JSON.stringify(sealed)).not.toMatch(/lift|An"|ring/);
    expect(sealed).toMatchObject({ amountCents: 100, steps: [{ promiseId: 'p1' }, { promiseId: 'p2' }] });
  });

  it('gives the same bytes for the same value in the same place, and others in another', () => {
    const one = seal(told, example, place, keys) as unknown as { steps: { action: Sealed }[] };
    expect(seal(told, example, place, keys)).toEqual(one);
    expect(one.steps[0]!.action.sealed).not.toBe(one.steps[1]!.action.sealed);
    expect(seal(told, example, { ...place, eventId: 'event-2' }, keys)).not.toEqual(one);
  });

  it('never changes its format', () => {
    const sealed = seal(told, { amountCents: 1, statement: 'één' }, place, keys);
    expect(sealed).toEqual({
      amountCents: 1,
      statement: { sealed: 'mqScRbQ00RbhkhkbepuwlSPByG8rXGq-6MLZRiNCT-2rdJQ' },
    });
    expect(open(sealed, place, keys)).toEqual({ amountCents: 1, statement: 'één' });
  });

  it('can be opened from its description alone', () => {
    const sealed = Buffer.from(sealedAs(seal(told, example, place, keys)['statement']), 'base64url');
    const eventKey = hkdfSync('sha256', keys.dataKey, keys.secret, 'redress seal 1', 32);
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(eventKey), sealed.subarray(0, 12));
    decipher.setAAD(Buffer.from('5:log-111:complaint-17:event-110:/statement'));
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    expect(plain.toString()).toBe('"The lift is out of order"');
  });

  it('does not open in another field, list item, event, stream or log', () => {
    const sealed = seal(told, example, place, keys) as Record<string, unknown> & { steps: { action: Sealed }[] };
    const [first, second] = sealed.steps;
    const moved = {
      ...sealed,
      steps: [
        { ...first, action: second!.action },
        { ...second, action: first!.action },
      ],
    };
    expect(() => open(moved, place, keys)).toThrow(SealBroken);
    expect(() => open({ ...sealed, statement: first!.action }, place, keys)).toThrow(/\/statement of event event-1/);
    for (const part of ['originLogId', 'stream', 'eventId'] as const)
      expect(() => open(sealed, { ...place, [part]: 'other' }, keys)).toThrow(SealBroken);
  });

  it('does not let the border between two parts of the place slide', () => {
    const sealed = seal(told, example, { ...place, stream: 'ab', eventId: 'c' }, keys);
    expect(() => open(sealed, { ...place, stream: 'a', eventId: 'bc' }, keys)).toThrow(SealBroken);
  });

  it('does not open with another data key or another secret', () => {
    const sealed = seal(told, example, place, keys);
    expect(() => open(sealed, place, { ...keys, dataKey: randomBytes(32) })).toThrow(SealBroken);
    expect(() => open(sealed, place, { ...keys, secret: randomBytes(32) })).toThrow(SealBroken);
  });

  it('notices every altered character', () => {
    const sealed = sealedAs(seal(told, example, place, keys)['statement']);
    fc.assert(
      fc.property(fc.nat({ max: sealed.length - 1 }), fc.constantFrom('A', 'z', '_', '=', '+', ''), (index, other) => {
        const altered = sealed.slice(0, index) + other + sealed.slice(index + 1);
        fc.pre(altered !== sealed);
        expect(() => open({ statement: { sealed: altered } }, place, keys)).toThrow(SealBroken);
      }),
    );
    expect(() => open({ statement: { sealed: '' } }, place, keys)).toThrow(SealBroken);
  });

  it('reads as erased without keys, in the same shape', () => {
    const sealed = seal(told, example, place, keys);
    expect(open(sealed, place, undefined)).toEqual({
      amountCents: 100,
      statement: { erased: true },
      who: { name: { erased: true } },
      steps: [
        { promiseId: 'p1', action: { erased: true } },
        { promiseId: 'p2', action: { erased: true } },
      ],
    });
  });

  it('opens one value that was taken out of its event', () => {
    const sealed = seal(told, example, place, keys) as unknown as { who: { name: Sealed } };
    expect(openValue(sealed.who.name, place, '/who/name', keys)).toBe('An');
    expect(openValue(sealed.who.name, place, '/who/name', undefined)).toEqual({ erased: true });
    expect(() => openValue(sealed.who.name, place, '/statement', keys)).toThrow(SealBroken);
  });

  it('knows whether there is anything to seal', () => {
    const noted = event('Noted', 1, [], 'Noted.', {
      amountCents: cents(),
      steps: optional(list(group({ what: freeText('') }))),
    });
    expect(hasSealable(told, example)).toBe(true);
    expect(hasSealable(noted, { amountCents: 1 })).toBe(false);
    expect(hasSealable(noted, { amountCents: 1, steps: [] })).toBe(false);
    expect(hasSealable(noted, { amountCents: 1, steps: [{ what: 'x' }] })).toBe(true);
  });
});
