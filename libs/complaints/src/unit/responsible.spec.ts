import fc from 'fast-check';
import { registerAfter } from '../../testing/register.js';
import { monday, tuesday, wednesday } from '../../testing/facts.js';
import { type UnitEvent } from './events.js';
import { specificity } from './responsible.js';

type Assigned = Extract<UnitEvent, { readonly type: 'ResponsibilityAssigned' }>;
const assigned = (unit: string, kind: Partial<Assigned['data']>): Assigned => ({
  type: 'ResponsibilityAssigned',
  data: { unit, ...kind },
});
const late = { object: 'delivery', cause: 'tooLate', product: 'stove' };

describe('the responsible unit', () => {
  it('[T5] is the one whose responsibility says most about the complaint', () => {
    const register = registerAfter(
      assigned('desk', {}),
      assigned('logistics', { object: 'delivery' }),
      assigned('planning', { object: 'delivery', cause: 'tooLate' }),
      assigned('stoves', late),
    );
    expect(register.responsibleFor(late, tuesday)).toBe('stoves');
    expect(register.responsibleFor({ ...late, product: 'lamp' }, tuesday)).toBe('planning');
    expect(register.responsibleFor({ object: 'delivery', cause: 'rude' }, tuesday)).toBe('logistics');
    expect(register.responsibleFor({ object: 'invoice', cause: 'wrongAmount' }, tuesday)).toBe('desk');
  });

  it('[T5] is nobody where the register names none, and a named product fits no complaint without one', () => {
    const register = registerAfter(assigned('stoves', { product: 'stove' }));
    expect(register.responsibleFor({ object: 'delivery', cause: 'tooLate' }, tuesday)).toBeUndefined();
    expect(registerAfter().responsibleFor(late, tuesday)).toBeUndefined();
  });

  it('[T5] of two that name as much, goes by the object, then by the cause', () => {
    const register = registerAfter(
      assigned('stoves', { product: 'stove' }),
      assigned('planning', { cause: 'tooLate' }),
      assigned('logistics', { object: 'delivery' }),
    );
    expect(register.responsibleFor(late, tuesday)).toBe('logistics');
    expect(register.responsibleFor({ ...late, object: 'repair' }, tuesday)).toBe('planning');
  });

  it('[T6] is responsible from a moment until another, the end not included', () => {
    const register = registerAfter(
      assigned('logistics', { object: 'delivery', from: monday, until: tuesday }),
      assigned('planning', { object: 'delivery', from: tuesday, until: wednesday }),
    );
    expect(register.responsibleFor(late, monday)).toBe('logistics');
    expect(register.responsibleFor(late, tuesday)).toBe('planning');
    expect(register.responsibleFor(late, wednesday)).toBeUndefined();
  });

  it('[T5] is the one that was named last, should two be named for the same', () => {
    const [earlier, later] = [
      assigned('planning', { object: 'delivery', from: monday }),
      assigned('logistics', { object: 'delivery', from: tuesday }),
    ];
    expect(registerAfter(earlier, later).responsibleFor(late, wednesday)).toBe('logistics');
    expect(registerAfter(later, earlier).responsibleFor(late, wednesday)).toBe('logistics');
  });

  it('[T5] never depends on the order in which responsibilities were assigned', () => {
    const aspect = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });
    const kind = fc.record({ object: aspect, cause: aspect, product: aspect });
    const named = fc
      .tuple(fc.constantFrom('one', 'two', 'three'), kind)
      .map(([unit, one]) => assigned(unit, JSON.parse(JSON.stringify(one)) as typeof one as object));
    const complaint = fc.record({ object: fc.constantFrom('a', 'b'), cause: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(named, { maxLength: 8 }), complaint, fc.infiniteStream(fc.nat()), (facts, asked, keys) => {
        const shuffled = facts
          .map((fact) => ({ fact, key: (keys.next() as IteratorYieldResult<number>).value }))
          .sort((one, other) => one.key - other.key)
          .map(({ fact }) => fact);
        const answer = registerAfter(...facts).responsibleFor(asked, tuesday);
        expect(registerAfter(...shuffled).responsibleFor(asked, tuesday)).toBe(answer);
        // Nothing that fits is more specific than what was answered.
        const fitting = facts.filter(
          ({ data: { object, cause, product } }) =>
            (object === undefined || object === asked.object) &&
            (cause === undefined || cause === asked.cause) &&
            product === undefined,
        );
        const highest = Math.max(-1, ...fitting.map(({ data }) => specificity(data)));
        const best = fitting.filter(({ data }) => specificity(data) === highest).map(({ data }) => data.unit);
        if (answer !== undefined) expect(best).toContain(answer);
        expect(answer === undefined).toBe(fitting.length === 0);
      }),
    );
  });
});
