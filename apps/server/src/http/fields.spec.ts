import 'reflect-metadata';
import { type ArgumentMetadata } from '@nestjs/common';
import {
  Cents,
  Code,
  Flag,
  Group,
  Groups,
  Id,
  Ids,
  instantOf,
  Moment,
  OneOf,
  Single,
  Tag,
  Text,
  Uuid,
  Whole,
} from './fields.js';
import { type Problem } from './problem.js';
import { EdgeValidation } from './validation.js';

class Step {
  @Text({ max: 10 }) action!: string;
  @Moment() dueAt!: string;
}
class Done {
  @Tag('done') state!: 'done';
  @Text() action!: string;
}
class Planned {
  @Tag('planned') state!: 'planned';
  @Moment() dueAt!: string;
}
class Body {
  @Text({ optional: true, max: 20 }) text?: string;
  @Id({ optional: true }) owner?: string;
  @Uuid({ optional: true }) other?: string;
  @Code(['a', 'b'], { optional: true }) code?: string;
  @Flag({ optional: true }) flag?: boolean;
  @Whole(1, 5, { optional: true }) emotion?: number;
  @Cents({ optional: true }) amountCents?: number;
  @Single({ optional: true }) value?: string | number | boolean;
  @Moment({ optional: true }) at?: string;
  @Ids({ optional: true }) ids?: string[];
  @Group(() => Step, { optional: true }) step?: Step;
  @Groups(() => Step, { optional: true, max: 2 }) steps?: Step[];
  @OneOf('state', { done: Done, planned: Planned }, { optional: true }) improvement?: Done | Planned;
}

const body: ArgumentMetadata = { type: 'body', metatype: Body };
const take = async (value: unknown): Promise<unknown> => await new EdgeValidation().transform(value, body);
const pointers = async (value: unknown): Promise<unknown> =>
  take(value).then(
    () => 'taken',
    (thrown: unknown) => ((thrown as Problem).members['errors'] as { pointer: string }[]).map(({ pointer }) => pointer),
  );
const step = { action: 'Bellen', dueAt: '2026-03-02T09:30:00+01:00' };

describe('the fields of a body', () => {
  it('take one text, number or yes or no where the domain knows which', async () => {
    for (const value of ['letter', 3, false]) expect(await take({ value })).toEqual({ value });
    for (const value of [null, ['letter'], { name: 'x' }, 'x'.repeat(100_001)])
      expect(await pointers({ value })).toEqual(['/value']);
  });

  it('are taken when they are as asked, and moments become instants in UTC', async () => {
    expect(
      await take({
        text: 'Goed',
        owner: 'anna@unit-1',
        other: '14f9f071-11a3-45e0-9bd9-96792d3fc2c8',
        code: 'a',
        flag: false,
        emotion: 5,
        amountCents: 0,
        at: '2026-03-02T09:30:00-05:00',
        ids: ['a', 'b'],
        step,
        steps: [step],
        improvement: { state: 'planned', dueAt: '2026-03-02T00:00:00Z' },
      }),
    ).toMatchObject({
      at: '2026-03-02T14:30:00.000Z',
      step: { dueAt: '2026-03-02T08:30:00.000Z' },
      improvement: { state: 'planned', dueAt: '2026-03-02T00:00:00.000Z' },
    });
  });

  it('that are left out are not there, not even as undefined', async () =>
    expect(Object.keys((await take({ flag: true })) as object)).toEqual(['flag']));

  it.each<[string, unknown, string[]]>([
    ['an unknown field', { nope: 1 }, ['/nope']],
    ['an unknown field deep inside', { steps: [{ ...step, nope: 1 }] }, ['/steps/0/nope']],
    ['null for an optional field', { text: null }, ['/text']],
    ['a blank text that is needed', { step: { ...step, action: ' \n ' } }, ['/step/action']],
    ['a text that is too long', { text: 'x'.repeat(21) }, ['/text']],
    ['a number for a text', { text: 5 }, ['/text']],
    ['an id with a path', { owner: '../../etc' }, ['/owner']],
    ['an id with a slash', { owner: 'a/b' }, ['/owner']],
    ['a UUID that is none', { other: '../x' }, ['/other']],
    ['a code that is not in the list', { code: 'toString' }, ['/code']],
    ['"true" for a flag', { flag: 'true' }, ['/flag']],
    ['a half emotion', { emotion: 2.5 }, ['/emotion']],
    ['a negative amount', { amountCents: -1 }, ['/amountCents']],
    ['an amount beyond counting', { amountCents: 1e300 }, ['/amountCents']],
    ['a moment without a zone', { at: '2026-03-02T09:30:00' }, ['/at']],
    ['30 February', { at: '2026-02-30T09:30:00Z' }, ['/at']],
    ['ids with a path among them', { ids: ['a', 'b/c'] }, ['/ids']],
    ['[] for an object', { step: [] }, ['/step']],
    ['a text for an object', { step: 'x' }, ['/step']],
    ['an object for a list', { steps: {} }, ['/steps']],
    ['texts in a list of objects', { steps: ['x'] }, ['/steps']],
    ['lists in a list of objects', { steps: [[]] }, ['/steps']],
    ['null in a list of objects', { steps: [null] }, ['/steps']],
    ['too many', { steps: [step, step, step] }, ['/steps']],
    ['a wrong field deep inside', { steps: [step, { ...step, dueAt: 'soon' }] }, ['/steps/1/dueAt']],
    ['an unknown shape', { improvement: { state: 'never' } }, ['/improvement']],
    ['a shape named after the prototype', { improvement: { state: 'constructor' } }, ['/improvement']],
    ['[] for one of several shapes', { improvement: [] }, ['/improvement']],
    [
      'a field of another shape',
      { improvement: { state: 'done', action: 'x', dueAt: step.dueAt } },
      ['/improvement/dueAt'],
    ],
    ['a shape that lacks a field', { improvement: { state: 'done' } }, ['/improvement/action']],
  ])('refuse %s', async (_, value, expected) => {
    const found = (await pointers(value)) as string[];
    expect(found.slice(0, 1)).toEqual(expected);
  });

  it('refuse a body that is no object', async () => {
    expect(await pointers([])).not.toBe('taken');
    expect(await pointers('text')).not.toBe('taken');
    expect(await pointers([{ flag: true }])).not.toBe('taken');
  });

  it('say at most fifty things at once', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`f${index}`, 1]));
    expect(((await pointers(many)) as string[]).length).toBe(50);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
    ['2024-02-29T00:00:00.123456Z', '2024-02-29T00:00:00.123Z'],
  ])('%s is %s', (given, instant) => expect(instantOf(given)).toBe(instant));
  it.each([
    '2026-13-01T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01',
    '0000-01-01T00:00:00Z',
  ])('%s is none', (given) => expect(instantOf(given)).toBeUndefined());
});
