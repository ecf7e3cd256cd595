import { monday, nextMonday, thursday, tuesday, wednesday } from '../../testing/facts.js';
import { registerAfter } from '../../testing/register.js';
import { type UnitEvent } from './events.js';
import { defaultRegister } from './register.js';

const unit = (name: string, more: object = {}): UnitEvent => ({
  type: 'UnitRegistered',
  data: { unit: name, title: name.toUpperCase(), ...more },
});
const holder = (name: string, employee: string, deputies?: string[]): UnitEvent => ({
  type: 'DutyHolderNamed',
  data: { unit: name, employee, ...(deputies === undefined ? {} : { deputies }) },
});
const away = (employee: string, from: string, until: string, more: object = {}): UnitEvent => ({
  type: 'AvailabilitySet',
  data: { employee, from, until, ...more },
});
const mandate = (limitCents: number, more: object, currency = 'EUR'): UnitEvent => ({
  type: 'MandateSet',
  data: { limitCents, currency, ...more },
});
const able = (employee: string, competence: string, validUntil?: string): UnitEvent => ({
  type: 'CompetenceRecorded',
  data: { employee, competence, ...(validUntil === undefined ? {} : { validUntil }) },
});
const emma = { id: 'emma', role: 'agent' } as const;

describe('the register and what is built in', () => {
  it('[T6] is the built-in one while nothing was said', () => {
    expect(registerAfter()).toBe(defaultRegister);
    expect(defaultRegister.units).toEqual(['front-office', 'back-office', 'complaints-desk']);
  });

  it('[T6] keeps the built-in units until the first is registered, then knows only what was registered', () => {
    const before = registerAfter(holder('front-office', 'zoe'));
    expect(before).toMatchObject({ version: 'unit-register@0', defaultUnit: 'front-office' });
    expect(before.units).toEqual(defaultRegister.units);
    expect(before.unit('front-office', monday)).toMatchObject({ dutyHolder: 'zoe', registered: true });

    const after = registerAfter(unit('billing', { regime: 'disp' }), unit('desk'));
    expect(after.units).toEqual(['billing', 'desk']);
    expect(after.unit('billing', monday)).toEqual({
      unit: 'billing',
      title: 'BILLING',
      dutyHolder: 'duty-billing',
      registered: true,
      regime: 'disp',
    });
    expect(after.unit('front-office', monday)).toMatchObject({ dutyHolder: 'duty-front-office', registered: false });
  });

  it('[T6] sends what names no unit to the unit that takes it, else to the first', () => {
    expect(registerAfter(unit('billing'), unit('desk')).defaultUnit).toBe('billing');
    expect(registerAfter(unit('billing'), unit('desk', { takesUnnamed: true })).defaultUnit).toBe('desk');
  });

  it('[T6] has the revision of its stream for a version', () =>
    expect(registerAfter(unit('billing'), unit('desk'), unit('desk')).version).toBe('unit-register@2'));

  it('[T20] keeps the built-in mandate of a role until one is set for that role in all units', () => {
    const offered = { unit: 'billing', currency: 'EUR' };
    const one = registerAfter(mandate(500, { role: 'agent', unit: 'desk' }));
    expect(one.mandateLimitCents(emma, offered)).toBe(10_000);
    const two = registerAfter(mandate(700, { role: 'agent' }));
    expect(two.mandateLimitCents(emma, offered)).toBe(700);
    expect(two.mandateLimitCents({ id: 'carla', role: 'coordinator' }, offered)).toBe(100_000);
    expect(two.mandateLimitCents({ id: 'ada', role: 'adviser' }, offered)).toBe(0);
  });
});

describe('the duty holder', () => {
  const named = [unit('billing'), holder('billing', 'dora', ['ed', 'fay'])];
  it('[P14] is who is named, or the first deputy who is there when they are away', () => {
    const register = registerAfter(...named, away('dora', tuesday, thursday), away('ed', wednesday, thursday));
    expect(register.unit('billing', monday).dutyHolder).toBe('dora');
    expect(register.unit('billing', tuesday).dutyHolder).toBe('ed');
    expect(register.unit('billing', wednesday).dutyHolder).toBe('fay');
    expect(register.unit('billing', thursday).dutyHolder).toBe('dora');
  });

  it('[P14] is still who is named when nobody is there: a complaint is never without an owner', () => {
    const all = ['dora', 'ed', 'fay'].map((employee) => away(employee, monday, thursday));
    expect(registerAfter(...named, ...all).unit('billing', tuesday).dutyHolder).toBe('dora');
  });
});

describe('availability', () => {
  it('[P14] begins with its first moment and ends before its last; what was said last counts', () => {
    const register = registerAfter(
      away('dora', monday, nextMonday),
      away('dora', wednesday, thursday, { present: true }),
    );
    const there = [monday, tuesday, wednesday, thursday, nextMonday].map((at) => register.isPresent('dora', at));
    expect(there).toEqual([false, false, true, false, true]);
    expect(register.absentees(tuesday)).toEqual(new Map([['dora', { since: monday, until: wednesday }]]));
    expect(register.absentees(thursday)).toEqual(new Map([['dora', { since: thursday, until: nextMonday }]]));
    expect(register.absentees(wednesday)).toEqual(new Map());
  });

  it('[P14] of back to back absences lasts until the last of them', () =>
    expect(registerAfter(away('dora', monday, wednesday), away('dora', tuesday, thursday)).absentees(tuesday)).toEqual(
      new Map([['dora', { since: monday, until: thursday }]]),
    ));

  it('[T6] forgets what was over when the next was said, so that the register does not grow for ever', () => {
    const later = { ...away('ed', thursday, nextMonday), occurredAt: wednesday };
    const register = registerAfter(away('dora', monday, tuesday), later);
    expect(register.isPresent('dora', monday)).toBe(true);
    expect(register.isPresent('ed', thursday)).toBe(false);
  });
});

describe('a mandate', () => {
  const facts = [
    mandate(1_000, { role: 'agent' }),
    mandate(2_000, { role: 'agent', unit: 'billing' }),
    mandate(3_000, { employee: 'emma' }),
    mandate(4_000, { employee: 'emma', unit: 'billing' }),
  ];
  const limit = (given: readonly UnitEvent[], inUnit: string, currency?: string) =>
    registerAfter(...given).mandateLimitCents(emma, { unit: inUnit, ...(currency === undefined ? {} : { currency }) });

  it('[T20] of the employee goes before that of the role, and one for the unit before one for all', () => {
    expect(limit(facts, 'billing', 'EUR')).toBe(4_000);
    expect(limit(facts, 'desk', 'EUR')).toBe(3_000);
    expect(limit(facts.slice(0, 2), 'billing', 'EUR')).toBe(2_000);
    expect(limit(facts.slice(0, 2), 'desk', 'EUR')).toBe(1_000);
    expect(limit([...facts].reverse(), 'billing', 'EUR')).toBe(4_000);
  });

  it('[T20] may be smaller than that of the role, also nothing', () =>
    expect(limit([facts[1]!, mandate(0, { employee: 'emma' })], 'billing', 'EUR')).toBe(0));

  it('[T20] counts in its own currency only; without an amount it is asked whether there is one', () => {
    expect(limit(facts, 'billing', 'USD')).toBe(0);
    expect(limit(facts, 'billing')).toBe(4_000);
    expect(limit([...facts, mandate(9_000, { employee: 'emma', unit: 'billing' }, 'USD')], 'billing', 'USD')).toBe(
      9_000,
    );
  });

  it('[T20] that is set again replaces the one before', () =>
    expect(limit([...facts, mandate(50, { employee: 'emma', unit: 'billing' })], 'billing', 'EUR')).toBe(50));
});

describe('a coordinator on duty', () => {
  it('[P13] is not known while the register knows of no coordinator', () => {
    expect(registerAfter().coordinatorOnDuty(monday)).toBeUndefined();
    expect(registerAfter(able('dora', 'hearing')).coordinatorOnDuty(monday)).toBeUndefined();
    expect(registerAfter(able('dora', 'coordinator', '2026-03-09')).coordinatorOnDuty(tuesday)).toBeUndefined();
  });

  it('[P13] is somebody with that competence who is there', () => {
    const both = [able('dora', 'coordinator', '2026-03-11'), able('ed', 'coordinator')];
    const register = registerAfter(...both, away('ed', tuesday, nextMonday));
    expect(register.coordinatorOnDuty(monday)).toBe(true);
    expect(register.coordinatorOnDuty(wednesday)).toBe(true);
    expect(register.coordinatorOnDuty(thursday)).toBe(false);
    expect(register.coordinatorOnDuty(nextMonday)).toBe(true);
  });
});
