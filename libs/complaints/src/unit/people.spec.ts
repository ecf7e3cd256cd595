import { monday, nextMonday, thursday, tuesday, wednesday } from '../../testing/facts.js';
import { givenRegister } from '../../testing/register.js';
import { type UnitEvent } from './events.js';

const billing: UnitEvent = { type: 'UnitRegistered', data: { unit: 'billing', title: 'Invoices' } };
const emma = { actor: { id: 'emma', role: 'agent' } } as const;
const carla = { actor: { id: 'carla', role: 'coordinator' } } as const;

describe('setting availability', () => {
  const away = (more: object = {}) =>
    ({ type: 'SetAvailability', employee: 'emma', from: tuesday, until: thursday, ...more }) as const;
  const isAway: UnitEvent = { type: 'AvailabilitySet', data: { employee: 'emma', from: tuesday, until: thursday } };

  it('[P14] says who is away, touches no complaint, and says where those of them are found', () => {
    const outcome = givenRegister().when(away(), emma);
    outcome.then({ type: 'AvailabilitySet', data: { employee: 'emma', from: tuesday, until: thursday } });
    outcome.thenWarned('cases-remain');
    expect(outcome.register.isPresent('emma', wednesday)).toBe(false);
  });

  it('[P14] is said by everybody of themselves, and by coordinators and administrators of others', () => {
    givenRegister()
      .when(away({ employee: 'bilal' }), emma)
      .thenRefused('role-may-not', 'P14', 'bilal');
    givenRegister().when(away(), carla).then({ type: 'AvailabilitySet' });
    givenRegister().when(away()).then({ type: 'AvailabilitySet' });
  });

  it('[P14] takes an absence back, for a part of it too', () => {
    const outcome = givenRegister(isAway).when(away({ from: wednesday, present: true }), emma);
    outcome.then({ type: 'AvailabilitySet', data: { present: true, from: wednesday } });
    outcome.thenWarned();
    expect(outcome.register.isPresent('emma', tuesday)).toBe(false);
    expect(outcome.register.isPresent('emma', wednesday)).toBe(true);
  });

  it('[P14] changes nothing where it is so all along', () => {
    givenRegister(isAway)
      .when(away({ from: wednesday }), emma)
      .thenNothing();
    givenRegister(isAway)
      .when(away({ until: nextMonday }), emma)
      .then({ type: 'AvailabilitySet' });
    givenRegister(isAway)
      .when(away({ from: thursday, until: nextMonday, present: true }), emma)
      .thenNothing();
  });

  it('[P14] warns when a duty holder is away and nobody stands in', () => {
    const holder = (more: object): UnitEvent => ({
      type: 'DutyHolderNamed',
      data: { unit: 'billing', employee: 'emma', ...more },
    });
    givenRegister(billing, holder({})).when(away(), emma).thenWarned('cases-remain', 'deputy-missing');
    givenRegister(billing, holder({ deputies: ['ed'] }))
      .when(away(), emma)
      .thenWarned('cases-remain');
  });

  it('[P14] is refused of nobody, or with an end before the beginning', () => {
    givenRegister()
      .when(away({ employee: ' ' }))
      .thenRefused('nobody-named', 'P14');
    givenRegister()
      .when(away({ until: monday }))
      .thenRefused('period-reversed', 'T6');
    givenRegister()
      .when(away({ until: 'friday' }))
      .thenRefused('value-not-allowed', 'T6');
  });
});

describe('setting a mandate', () => {
  const mandate = (more: object = {}) =>
    ({ type: 'SetMandate', role: 'agent', limitCents: 5_000, currency: 'EUR', ...more }) as const;
  const ofAgents: UnitEvent = { type: 'MandateSet', data: { role: 'agent', limitCents: 5_000, currency: 'EUR' } };

  it('[T20] is for everybody with a role, or for one employee, in one unit or in all', () => {
    givenRegister(billing)
      .when(mandate({ unit: 'billing' }))
      .then({ type: 'MandateSet', data: { role: 'agent', unit: 'billing', limitCents: 5_000, currency: 'EUR' } });
    givenRegister()
      .when(mandate({ role: undefined, employee: 'emma', limitCents: 0 }))
      .then({ type: 'MandateSet', data: { employee: 'emma', limitCents: 0 } });
  });

  it('[T20] is refused for both, and for neither', () => {
    givenRegister()
      .when(mandate({ employee: 'emma' }))
      .thenRefused('mandate-for-one', 'T20', 'one of the two');
    givenRegister()
      .when(mandate({ role: undefined }))
      .thenRefused('mandate-for-one', 'T20', 'for whom');
  });

  it('[T20] is refused for who sets it, by name or by role', () => {
    givenRegister()
      .when(mandate({ role: 'coordinator' }), carla)
      .thenRefused('own-mandate', 'T20');
    givenRegister()
      .when(mandate({ role: undefined, employee: 'carla' }), carla)
      .thenRefused('own-mandate', 'T20');
    givenRegister().when(mandate(), carla).then({ type: 'MandateSet' });
  });

  it('[T20] is refused below zero, in parts of a cent, without a currency, and in an unknown unit', () => {
    for (const limitCents of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
      givenRegister().when(mandate({ limitCents })).thenRefused('value-not-allowed', 'T20');
    givenRegister()
      .when(mandate({ currency: 'euro' }))
      .thenRefused('value-not-allowed', 'T20', 'EUR');
    givenRegister(billing)
      .when(mandate({ unit: 'desk' }))
      .thenRefused('unknown-unit', 'T6');
  });

  it('[T20] warns of a currency that no other mandate is in', () => {
    givenRegister(ofAgents)
      .when(mandate({ currency: 'USD' }))
      .thenWarned('mandate-in-other-currency');
    givenRegister(ofAgents)
      .when(mandate({ limitCents: 1 }))
      .thenWarned();
    const inDollars: UnitEvent = { type: 'MandateSet', data: { role: 'intake', limitCents: 1, currency: 'USD' } };
    const { decision } = givenRegister(ofAgents, inDollars).when(mandate({ currency: 'GBP' }));
    expect(decision.accepted && decision.warnings[0]?.sentence).toContain('in EUR, USD.');
    givenRegister().when(mandate()).thenWarned();
  });

  it('[T20] changes nothing when it is said again', () => givenRegister(ofAgents).when(mandate()).thenNothing());
});

describe('recording a competence', () => {
  const able = (more: object = {}) =>
    ({ type: 'RecordCompetence', employee: 'emma', competence: 'hearing', ...more }) as const;

  it('[T15] says what somebody can do, and until when it counts', () =>
    givenRegister()
      .when(able({ validUntil: '2027-01-01' }))
      .then({
        type: 'CompetenceRecorded',
        data: { employee: 'emma', competence: 'hearing', validUntil: '2027-01-01' },
      }));

  it('[T15] warns of what is not on the list, and of a day that has passed', () => {
    givenRegister()
      .when(able({ competence: 'Coordinator' }))
      .thenWarned('competence-not-listed');
    givenRegister()
      .when(able({ validUntil: '2026-03-08' }))
      .thenWarned('competence-over');
  });

  it('[T15] is refused of nobody, of nothing, and until a day that does not exist', () => {
    givenRegister()
      .when(able({ employee: '' }))
      .thenRefused('nobody-named', 'P14');
    givenRegister()
      .when(able({ competence: ' ' }))
      .thenRefused('blank', 'T15', 'hearing');
    for (const validUntil of ['2026-02-30', 'tomorrow', '2026-3-9'])
      givenRegister().when(able({ validUntil })).thenRefused('value-not-allowed', 'T15');
  });

  it('[T20] is refused of oneself as a coordinator, said first or again; of what else one can do it is not', () => {
    const own = able({ employee: 'carla', competence: 'coordinator' });
    givenRegister().when(own, carla).thenRefused('own-competence', 'T20', 'another coordinator');
    givenRegister({ type: 'CompetenceRecorded', data: { employee: 'carla', competence: 'coordinator' } })
      .when({ ...own, validUntil: '2026-03-08' }, carla)
      .thenRefused('own-competence', 'T20');
    givenRegister().when(own).then({ type: 'CompetenceRecorded' });
    givenRegister()
      .when(able({ employee: 'carla' }), carla)
      .then({ type: 'CompetenceRecorded' });
  });

  it('[T15] changes nothing when it is said again', () =>
    givenRegister({ type: 'CompetenceRecorded', data: { employee: 'emma', competence: 'hearing' } })
      .when(able())
      .thenNothing());

  it('[T15] leaves what others can do, and what else they can, as it was', () => {
    const recorded = (employee: string, competence: string, more: object = {}): UnitEvent => ({
      type: 'CompetenceRecorded',
      data: { employee, competence, ...more },
    });
    const three = [recorded('emma', 'hearing'), recorded('bob', 'hearing'), recorded('emma', 'coordinator')];
    const untilMay = recorded('emma', 'hearing', { validUntil: '2027-05-01' });
    // Said again, each is found as it was; only the one that was told anew is another.
    const after = givenRegister(...three, untilMay);
    after.when(able({ employee: 'bob' })).thenNothing();
    after.when(able({ competence: 'coordinator' })).thenNothing();
    after.when(able({ validUntil: '2027-05-01' })).thenNothing();
    after.when(able()).then({ type: 'CompetenceRecorded', data: { employee: 'emma', competence: 'hearing' } });
    // What somebody else can do, or they can otherwise, says nothing of this.
    givenRegister(recorded('bob', 'hearing')).when(able()).then({ type: 'CompetenceRecorded' });
    givenRegister(recorded('emma', 'coordinator')).when(able()).then({ type: 'CompetenceRecorded' });
  });
});
