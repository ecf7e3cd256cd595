import {
  acknowledged,
  handoverAccepted,
  handoverBounced,
  handoverRecalled,
  monday,
  ownerAssigned,
  promiseMade,
  received,
  resolved,
  routed,
  tuesday,
  wednesday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { registerOf } from '../unit/register.js';
import { type Route } from './route.js';

const route = (differs: Partial<Route> = {}): Route => ({
  type: 'Route',
  to: 'back-office',
  mode: 'warm',
  briefing: { whatHappened: 'The lift is broken for three weeks.', whatTheyWant: 'A working lift this week.' },
  announced: { told: true },
  ...differs,
});
const cold = (differs: Partial<Route> = {}) =>
  route({ mode: 'cold', reason: 'Only they have a mechanic.', ...differs });
const start: readonly GivenEvent[] = [received(), ownerAssigned({ owner: 'emma' }), acknowledged()];

describe('routing', () => {
  it('[F11] is warm: it stays with the sender until it is accepted', () => {
    const outcome = given(...start).when(route());
    outcome.then({
      type: 'Routed',
      data: { from: 'front-office', to: 'back-office', mode: 'warm', hop: 1, receiver: 'duty-back-office' },
    });
    expect(outcome.complaint).toMatchObject({ owner: 'emma', unit: 'front-office' });
  });

  it('[T5] takes the unit that has it for the sender, not what somebody says', () =>
    given(...start, routed({ mode: 'cold' }), handoverAccepted())
      .when(route({ to: 'complaints-desk' }))
      .then({ type: 'Routed', data: { from: 'back-office', to: 'complaints-desk', hop: 2 } }));

  it('[F2] is cold only with a reason', () => {
    for (const reason of [undefined, '', ' \n'])
      given(...start)
        .when({ ...route({ mode: 'cold' }), ...(reason === undefined ? {} : { reason }) })
        .thenRefused('cold-without-reason', 'F2');
  });

  it('[F2][P14] cold: the duty holder of the receiving unit owns it at once', () => {
    const outcome = given(...start).when(cold());
    outcome.then(
      { type: 'Routed', data: { mode: 'cold', reason: 'Only they have a mechanic.' } },
      { type: 'OwnerAssigned', data: { owner: 'duty-back-office', reason: 'handover' } },
    );
    expect(outcome.complaint).toMatchObject({
      owner: 'duty-back-office',
      unit: 'back-office',
      ownershipConfirmed: false,
    });
  });

  it('[T5] goes to another unit than the one that has it', () => {
    given(...start)
      .when(route({ to: 'front-office' }))
      .thenRefused('same-unit', 'T5');
    given(...start)
      .when(route({ to: ' ' }))
      .thenRefused('value-not-allowed');
  });

  it('[T5] of a complaint that names no unit, goes out from the default one', () =>
    given({ type: 'Received', data: { channel: 'hotline', statement: 'The lift is broken.' } })
      .when(route())
      .then({ type: 'Routed', data: { from: 'front-office' } }));

  it('[F12] needs a briefing of at least two fields', () => {
    const thin = [
      {},
      { whatHappened: 'The lift is broken for three weeks.' },
      { whatHappened: 'The lift is broken for three weeks.', whatTheyWant: ' ' },
      { whatHappened: 'The lift is broken for three weeks.', whatTheyWant: 'the lift is broken for three weeks' },
    ];
    for (const briefing of thin)
      given(...start)
        .when(route({ briefing }))
        .thenRefused('briefing-too-thin', 'F12');
  });

  it('[F12] does not take the pasted statement for a briefing, where it can be compared', () => {
    const statement = 'The lift has been out of order for three weeks and my mother cannot leave her flat.';
    const briefing = { whatHappened: statement, whatTheyWant: 'A working lift this week.' };
    given(...start)
      .when(route({ briefing }), { statement })
      .thenRefused('briefing-too-thin', 'F12');
    given(...start)
      .when(route({ briefing }))
      .then({ type: 'Routed' });
  });

  it('[F12] warns of a short briefing, and keeps only what was filled in', () => {
    const outcome = given(...start).when(
      route({ briefing: { whatHappened: 'Lift', whatTheyWant: 'Repair', whatIsPromised: '' } }),
    );
    outcome.then({ type: 'Routed', data: { briefing: { whatHappened: 'Lift', whatTheyWant: 'Repair' } } });
    outcome.thenWarned('briefing-short');
    expect(outcome.decision).not.toMatchObject({ events: [{ data: { briefing: { whatIsPromised: '' } } }] });
    given(...start)
      .when(route())
      .thenNotWarned('briefing-short');
  });

  describe('and the complainant', () => {
    const { announced: _told, ...silent } = route();

    it('[F10] was told, or nothing is sent', () => {
      given(...start)
        .when(silent)
        .thenRefused('complainant-not-announced', 'F10');
      given(...start)
        .when(route({ announced: { told: false } }))
        .thenRefused('complainant-not-announced', 'F10');
    });

    it('[F10] or somebody promises to tell them within a business day', () => {
      const willBeTold = { by: 'bilal', dueAt: '2026-03-10T16:00:00Z', what: 'Ring her about the mechanic.' };
      given(...start)
        .when(route({ announced: { told: false, willBeTold } }))
        .then(
          { type: 'Routed', data: { announced: { told: false, promiseId: 'id/promise/announcement' } } },
          {
            type: 'PromiseMade',
            data: {
              promiseId: 'id/promise/announcement',
              kind: 'callback',
              by: 'bilal',
              dueAt: '2026-03-10T16:00:00.000Z',
              what: 'Ring her about the mechanic.',
            },
          },
        );
      given(...start)
        .when(route({ announced: { told: false, willBeTold: { ...willBeTold, dueAt: '2026-03-10T16:00:01Z' } } }))
        .thenRefused('complainant-not-announced', 'F10');
      given(...start)
        .when(route({ announced: { told: false, willBeTold: { ...willBeTold, dueAt: monday } } }))
        .thenRefused('due-in-past');
      given(...start)
        .when(route({ announced: { told: false, willBeTold: { ...willBeTold, by: '' } } }))
        .thenRefused('nobody-named');
    });

    it('[F10] or an earlier promise to be in touch is about to be kept', () => {
      const announced = { told: false, promiseId: 'promise-1' };
      const whenPromised = (...events: readonly GivenEvent[]) => given(...start, ...events).when(route({ announced }));
      whenPromised(promiseMade({ dueAt: tuesday })).then({ type: 'Routed', data: { announced } });
      whenPromised(promiseMade({ dueAt: wednesday })).thenRefused('complainant-not-announced', 'F10');
      whenPromised(promiseMade({ dueAt: tuesday, kind: 'improvement' })).thenRefused('promise-not-found');
      whenPromised(promiseMade({ dueAt: tuesday }), {
        type: 'PromiseKept',
        data: { promiseId: 'promise-1' },
      }).thenRefused('promise-not-found');
      whenPromised().thenRefused('promise-not-found', 'F10');
    });

    it('[F11] is on the line in a live transfer, which is warm', () => {
      given(...start)
        .when({ ...silent, spoken: true })
        .then({ type: 'Routed', data: { spoken: true, announced: { told: true } } });
      given(...start)
        .when(cold({ spoken: true }))
        .thenRefused('value-not-allowed', 'F11');
    });
  });

  it('[F11] waits until an earlier handover is answered', () => {
    for (const mode of ['warm', 'cold'] as const)
      given(...start, routed({ mode }))
        .when(route({ to: 'complaints-desk' }))
        .thenRefused('handover-open', 'F11');
  });

  describe('too often', () => {
    const escalated = { type: 'Escalated', data: { to: 'coordinator' } };

    it('[F2] escalates the third hop, and not the second', () => {
      const once = [...start, routed(), handoverAccepted()];
      const twice = [...once, routed({ from: 'back-office', to: 'complaints-desk', hop: 2 }), handoverAccepted()];
      given(...once)
        .when(route({ to: 'complaints-desk' }))
        .then({ type: 'Routed', data: { hop: 2 } });
      const third = given(...twice).when(route({ to: 'housing' }));
      third.then({ type: 'Routed', data: { hop: 3 } }, { ...escalated, data: { rule: 'third-hop' } });
      third.thenWarned('escalated');
    });

    it('[F2] escalates a return to where it was before', () => {
      given(...start, routed(), handoverAccepted())
        .when(route({ to: 'front-office' }))
        .then({ type: 'Routed' }, { ...escalated, data: { rule: 'returned-to-earlier-unit', to: 'coordinator' } });
      given(...start, routed(), handoverBounced())
        .when(route())
        .then({ type: 'Routed', data: { hop: 2 } }, escalated);
    });

    it('[F2] escalates a return to where a recalled handover came from', () =>
      given(...start, routed(), handoverRecalled(), routed({ to: 'complaints-desk', hop: 2 }), handoverAccepted())
        .when(route({ to: 'front-office' }))
        .then({ type: 'Routed' }, { ...escalated, data: { rule: 'returned-to-earlier-unit' } }));

    it('does not hold it against a unit that a handover to it was recalled', () =>
      given(...start, routed(), handoverRecalled())
        .when(route())
        .then({ type: 'Routed', data: { hop: 2 } }));
  });

  it('[T6] warns when nobody registered the unit, or its duty holder is away', () => {
    given(...start)
      .when(route({ to: 'bakc-office' }))
      .thenWarned('unit-not-registered');
    const register = registerOf({
      version: '1',
      defaultUnit: 'front-office',
      units: new Map([['back-office', 'bilal']]),
      absences: [{ employee: 'bilal', from: monday, until: wednesday }],
    });
    given(...start)
      .when(route(), { register })
      .thenWarned('owner-absent');
    given(...start)
      .when(route())
      .thenNotWarned('unit-not-registered', 'owner-absent');
  });

  it('warns when the complainant does not even know that they were heard', () => {
    given(received()).when(route()).thenWarned('not-acknowledged-yet');
    given(...start)
      .when(route())
      .thenNotWarned('not-acknowledged-yet');
  });

  it('is for open cases', () =>
    given(...start, resolved())
      .when(route())
      .thenRefused('not-open'));
});
