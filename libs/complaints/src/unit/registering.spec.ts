import fc from 'fast-check';
import { dataOf } from '../../testing/event-arbitrary.js';
import { monday, nextMonday, thursday, tuesday, wednesday } from '../../testing/facts.js';
import { givenRegister, registerAfter } from '../../testing/register.js';
import { unitEvents, type UnitEvent } from './events.js';

const unit = (name: string, more: object = {}): UnitEvent => ({
  type: 'UnitRegistered',
  data: { unit: name, title: 'Invoices', ...more },
});
const register = (name: string, more: object = {}) =>
  ({ type: 'RegisterUnit', unit: name, title: 'Invoices', ...more }) as const;
const billing = unit('billing');
const dora: UnitEvent = { type: 'DutyHolderNamed', data: { unit: 'billing', employee: 'dora', deputies: ['ed'] } };

const sentencesOf = ({ decision }: ReturnType<ReturnType<typeof givenRegister>['when']>): string =>
  decision.accepted ? decision.warnings.map(({ sentence }) => sentence).join(' ') : '';

describe('registering a unit', () => {
  it('[T6] gives it a name, and a regime however that is spelled', () =>
    givenRegister(billing, dora)
      .when(register('desk', { partOf: 'billing', regime: 'NL finance', calendar: 'shop', takesUnnamed: true }))
      .then({
        type: 'UnitRegistered',
        data: {
          unit: 'desk',
          title: 'Invoices',
          partOf: 'billing',
          regime: 'nl-finance',
          calendar: 'shop',
          takesUnnamed: true,
        },
      }));

  it('[T6] warns, of the first, that the built-in units count no more, and that nobody answers for it', () => {
    const first = givenRegister().when(register('billing'));
    first.thenWarned('built-in-units-gone', 'duty-holder-missing');
    expect(first.register.units).toEqual(['billing']);
    expect(sentencesOf(first)).toContain('front-office, back-office, complaints-desk are not');
    expect(sentencesOf(givenRegister().when(register('back-office')))).toContain(
      'front-office, complaints-desk are not',
    );
    givenRegister(billing, dora).when(register('desk')).thenWarned('duty-holder-missing');
    givenRegister(billing, dora)
      .when(register('billing', { title: 'Bills' }))
      .thenWarned();
  });

  it('[T6] changes nothing when it is said again', () => {
    givenRegister(billing).when(register('billing')).thenNothing();
    givenRegister(unit('billing', { takesUnnamed: true }))
      .when(register('billing', { takesUnnamed: true }))
      .thenNothing();
    givenRegister(billing)
      .when(register('billing', { takesUnnamed: true }))
      .then({ type: 'UnitRegistered', data: { takesUnnamed: true } });
  });

  it.each([{ title: 'Bills' }, { partOf: 'desk' }, { calendar: 'shop' }, { regime: 'awb' }])(
    '[T6] is recorded once more for a single change: %j',
    (change) =>
      givenRegister(unit('desk'), billing)
        .when(register('billing', change))
        .then({ type: 'UnitRegistered', data: { unit: 'billing', title: 'Invoices', ...change } }),
  );

  it('[T6] is refused without a name', () => {
    givenRegister().when(register(' ')).thenRefused('blank', 'T6');
    givenRegister()
      .when(register('billing', { title: '' }))
      .thenRefused('blank', 'T6');
  });

  it('[T1] is refused under a regime that nobody knows', () =>
    givenRegister()
      .when(register('billing', { regime: 'sharia' }))
      .thenRefused('value-not-allowed', 'T1', 'awb'));

  it('[T6] is refused within itself, also by way of others', () => {
    givenRegister(billing)
      .when(register('billing', { partOf: 'billing' }))
      .thenRefused('unit-within-itself', 'T6');
    givenRegister(billing, unit('desk', { partOf: 'billing' }), unit('till', { partOf: 'desk' }))
      .when(register('billing', { partOf: 'till' }))
      .thenRefused('unit-within-itself', 'T6', 'till is part of billing');
  });

  it('[T6] is refused as part of a unit that is not there', () =>
    givenRegister(billing)
      .when(register('desk', { partOf: 'bilinga' }))
      .thenRefused('unknown-unit', 'T6', 'bilinga'));
});

describe('naming a duty holder', () => {
  const name = (more: object = {}) =>
    ({ type: 'NameDutyHolder', unit: 'billing', employee: 'dora', deputies: ['ed', 'fay', 'ed'], ...more }) as const;

  it('[P14] names who answers, and who stands in, in order', () =>
    givenRegister(billing)
      .when(name())
      .then({ type: 'DutyHolderNamed', data: { unit: 'billing', employee: 'dora', deputies: ['ed', 'fay'] } }));

  it('[T6] can be done of a built-in unit while none is registered', () => {
    givenRegister()
      .when(name({ unit: 'front-office' }))
      .then({ type: 'DutyHolderNamed' });
    givenRegister(billing)
      .when(name({ unit: 'front-office' }))
      .thenRefused('unknown-unit', 'T6', 'front-office');
  });

  it('[P14] is refused when somebody would stand in for themselves, or is nobody', () => {
    givenRegister(billing)
      .when(name({ deputies: ['ed', 'dora'] }))
      .thenRefused('deputy-is-holder', 'P14', 'dora');
    givenRegister(billing)
      .when(name({ employee: ' ' }))
      .thenRefused('nobody-named', 'P14');
    givenRegister(billing)
      .when(name({ deputies: ['ed', ''] }))
      .thenRefused('nobody-named', 'P14');
  });

  it('[P14] warns when nobody stands in, and when everybody is away', () => {
    givenRegister(billing)
      .when(name({ deputies: undefined }))
      .thenWarned('deputy-missing');
    const away = (employee: string): UnitEvent => ({
      type: 'AvailabilitySet',
      data: { employee, from: monday, until: nextMonday },
    });
    givenRegister(billing, away('dora'), away('ed'), away('fay')).when(name()).thenWarned('owner-absent');
    givenRegister(billing, away('dora'), away('ed')).when(name()).thenWarned();
  });

  it('[P14] changes nothing when it is said again, and something when the order of deputies changes', () => {
    givenRegister(billing, dora)
      .when(name({ deputies: ['ed'] }))
      .thenNothing();
    givenRegister(billing, dora)
      .when(name({ deputies: ['fay', 'ed'] }))
      .then({ type: 'DutyHolderNamed' });
  });
});

describe('the responsibilities of a unit', () => {
  const desk = unit('desk');
  const held: UnitEvent = { type: 'ResponsibilityAssigned', data: { unit: 'billing', object: 'invoice' } };
  const until = { ...held, data: { ...held.data, until: wednesday } } as UnitEvent;
  const assign = (name: string, more: object = {}) =>
    ({ type: 'AssignResponsibility', unit: name, object: 'invoice', ...more }) as const;
  const end = (more: object = {}) =>
    ({ type: 'EndResponsibility', unit: 'billing', object: 'invoice', ...more }) as const;

  it('[T5] are assigned from now on when nothing else is said', () => {
    const { register: after, ...outcome } = givenRegister(billing).when(assign('billing'));
    outcome.then({ type: 'ResponsibilityAssigned', data: { unit: 'billing', object: 'invoice' } });
    expect(after.responsibleFor({ object: 'invoice', cause: 'other' }, tuesday)).toBe('billing');
    expect(after.responsibleFor({ object: 'invoice', cause: 'other' }, monday)).toBeUndefined();
  });

  it('[T5] are refused to a second unit for the same kind, which names the first', () => {
    givenRegister(billing, desk, held)
      .when(assign('desk'))
      .thenRefused('responsibility-taken', 'T5', 'billing', 'complaints about invoice');
    givenRegister(billing, desk, until)
      .when(assign('desk', { from: tuesday }))
      .thenRefused('responsibility-taken', 'T5', wednesday);
  });

  it('[T5] may be those of another unit before or after, or of a more specific kind', () => {
    givenRegister(billing, desk, until)
      .when(assign('desk', { from: wednesday }))
      .then({ type: 'ResponsibilityAssigned', data: { unit: 'desk', from: wednesday } });
    givenRegister(billing, desk, held)
      .when(assign('desk', { cause: 'rudeOrIndifferent' }))
      .then({ type: 'ResponsibilityAssigned', data: { cause: 'rudeOrIndifferent' } });
  });

  it('[T5] change nothing where the unit has them all along', () => {
    givenRegister(billing, held)
      .when(assign('billing', { from: tuesday, until: thursday }))
      .thenNothing();
    givenRegister(billing, until)
      .when(assign('billing', { from: tuesday, until: thursday }))
      .then({ type: 'ResponsibilityAssigned', data: { until: thursday } });
    // The very same period is held all along; one that begins before it is not.
    const between: UnitEvent = {
      type: 'ResponsibilityAssigned',
      data: { unit: 'billing', object: 'invoice', from: tuesday, until: thursday },
    };
    givenRegister(billing, between)
      .when(assign('billing', { from: tuesday, until: thursday }))
      .thenNothing();
    givenRegister(billing, between)
      .when(assign('billing', { from: monday, until: wednesday }))
      .then({ type: 'ResponsibilityAssigned', data: { from: monday, until: wednesday } });
  });

  it('[T6] are refused to a unit that is not there, with an end before the beginning, or of a blank kind', () => {
    givenRegister(billing).when(assign('desk')).thenRefused('unknown-unit', 'T6', 'desk');
    givenRegister(billing)
      .when(assign('billing', { from: thursday, until: wednesday }))
      .thenRefused('period-reversed', 'T6');
    givenRegister(billing)
      .when(assign('billing', { from: thursday, until: thursday }))
      .thenRefused('period-reversed', 'T6');
    givenRegister(billing)
      .when(assign('billing', { from: 'soon' }))
      .thenRefused('value-not-allowed', 'T6', 'soon');
    givenRegister(billing)
      .when(assign('billing', { cause: ' ' }))
      .thenRefused('blank', 'T5', 'cause');
  });

  it('[T6] end, now or later, and exactly those that are named', () => {
    const narrow: UnitEvent = {
      type: 'ResponsibilityAssigned',
      data: { unit: 'billing', object: 'invoice', cause: 'tooLate' },
    };
    const asked = { object: 'invoice', cause: 'tooLate' };
    const { register: after, ...outcome } = givenRegister(billing, held, narrow).when(end({ at: wednesday }));
    outcome.then({ type: 'ResponsibilityEnded', data: { unit: 'billing', object: 'invoice', at: wednesday } });
    outcome.thenWarned('assign-successor');
    expect(after.responsibleFor({ ...asked, cause: 'other' }, tuesday)).toBe('billing');
    expect(after.responsibleFor({ ...asked, cause: 'other' }, wednesday)).toBeUndefined();
    expect(after.responsibleFor(asked, wednesday)).toBe('billing');
  });

  it('[T6] never begin when they end before they would', () => {
    const ahead: UnitEvent = { ...held, data: { ...held.data, from: thursday } };
    const { register: after } = givenRegister(billing, ahead).when(end({ at: wednesday }));
    expect(after.responsibleFor({ object: 'invoice' }, nextMonday)).toBeUndefined();
  });

  it('[T6] of which there are none cannot end, nor end in the past; what is over is over', () => {
    givenRegister(billing, held)
      .when(end({ cause: 'tooLate' }))
      .thenRefused('responsibility-not-found', 'T6', 'caused by tooLate');
    givenRegister(billing, held)
      .when(end({ object: ' ' }))
      .thenRefused('blank', 'T5');
    givenRegister(billing, held)
      .when(end({ at: 'soon' }))
      .thenRefused('value-not-allowed', 'T6', 'soon');
    givenRegister(billing, held)
      .when(end({ at: monday }))
      .thenRefused('value-not-allowed', 'T6');
    givenRegister(billing, until)
      .when(end({ at: thursday }))
      .thenNothing();
  });
});

describe('the fold of the register', () => {
  it('[T6] takes any facts in any order, and answers every question after them', () => {
    const fact = fc
      .constantFrom(...unitEvents)
      .chain((declaration) => dataOf(declaration).map((data) => ({ type: declaration.type, data }) as UnitEvent));
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 15 }), (events) => {
        const answers = () => {
          const register = registerAfter(...events);
          const [employee, name] = ['emma', 'billing'];
          register.unit(name, monday);
          register.mandateLimitCents({ id: employee, role: 'agent' }, { unit: name });
          register.absentees(tuesday);
          register.responsibleFor({ object: 'invoice' }, tuesday);
          return register.version;
        };
        expect(answers()).toBe(events.length === 0 ? 'default-1' : `unit-register@${events.length - 1}`);
      }),
    );
  });
});
