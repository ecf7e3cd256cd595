import { type Actor } from '#libs/event-schema';
import {
  acknowledged,
  classified,
  handoverAccepted,
  friday,
  monday,
  nextMonday,
  ownerAssigned,
  promiseMade,
  received,
  resolved,
  routed,
  thursday,
  tuesday,
  wednesday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { registerAfter } from '../../testing/register.js';
import { type UnitEvent } from '../unit/events.js';
import { type Acknowledge, type Classify, type OfferRedress, type ReceiveComplaint, type Route } from './commands.js';

const unit = (name: string, more: object = {}): UnitEvent => ({
  type: 'UnitRegistered',
  data: { unit: name, title: `The ${name}`, ...more },
});
const holder = (name: string, employee: string, deputies: string[] = []): UnitEvent => ({
  type: 'DutyHolderNamed',
  data: { unit: name, employee, deputies },
});
const units = [unit('front-office'), unit('back-office'), unit('technique')];
const registered = registerAfter(...units, {
  type: 'ResponsibilityAssigned',
  data: { unit: 'technique', object: 'lift' },
});
const setting = { register: registered };
const start = [received(), acknowledged()];
const ofLift: Classify = { type: 'Classify', object: 'lift', cause: 'maintenanceMissed' };

describe('the register says where a complaint belongs', () => {
  it('[T5] when it is classified: by name, with the command that sends it there', () => {
    const outcome = given(...start).when(ofLift, setting);
    outcome.thenWarned('other-unit-responsible');
    const { warnings } = outcome.decision as Extract<typeof outcome.decision, { accepted: true }>;
    expect(warnings.map(({ sentence }) => sentence).join()).toContain(
      'The technique (technique) handles complaints of this kind, and this one is with front-office. Hand it over: Route with to technique',
    );
  });

  it('[T5] again when it is classified otherwise, and not when it is about something else', () => {
    given(...start, classified({ object: 'stairs' }))
      .when(ofLift, setting)
      .thenWarned('other-unit-responsible');
    given(...start)
      .when({ ...ofLift, object: 'stairs' }, setting)
      .thenNotWarned('other-unit-responsible');
    given(...start)
      .when(ofLift)
      .thenNotWarned('other-unit-responsible');
  });

  it('[T5] and says nothing where it belongs, or while it is on its way there', () => {
    given(received({ unit: 'technique' }))
      .when(ofLift, setting)
      .thenNotWarned('other-unit-responsible');
    given(...start, routed({ to: 'technique' }))
      .when(ofLift, setting)
      .thenNotWarned('other-unit-responsible');
    given(...start, routed({ to: 'back-office' }), handoverAccepted())
      .when(ofLift, setting)
      .thenWarned('other-unit-responsible');
  });

  it('[T5] by the product as it was received, unless the classification names another', () => {
    const register = registerAfter(...units, {
      type: 'ResponsibilityAssigned',
      data: { unit: 'technique', product: 'goods lift' },
    });
    given(received({ product: 'goods lift' }))
      .when(ofLift, { register })
      .thenWarned('other-unit-responsible');
    given(received({ product: 'goods lift' }))
      .when({ ...ofLift, product: 'stairs' }, { register })
      .thenNotWarned('other-unit-responsible');
  });

  it('[F13] and says nothing of what is fixed in the same contact', () =>
    given()
      .when(
        {
          type: 'FixInFirstContact',
          channel: 'hotline',
          statement: 'The lift stops between two floors.',
          complainantWasHeard: true,
          empathyStatement: 'That must have been frightening.',
          object: 'lift',
          cause: 'maintenanceMissed',
          resolution: 'The mechanic has set it right.',
          explanation: 'A switch was worn.',
        },
        setting,
      )
      .thenNotWarned('other-unit-responsible'));

  it('[T6] when it is sent to another unit than the one that handles it', () => {
    const route = (to: string): Route => ({
      type: 'Route',
      to,
      mode: 'warm',
      announced: { told: true },
      briefing: { whatHappened: 'The lift has been broken for weeks.', whatTheyWant: 'A working lift this week.' },
    });
    given(...start, classified())
      .when(route('back-office'), setting)
      .thenWarned('not-as-registered');
    given(...start, classified())
      .when(route('technique'), setting)
      .thenNotWarned('not-as-registered');
    given(...start)
      .when(route('back-office'), setting)
      .thenNotWarned('not-as-registered');
  });
});

describe('the register says who answers, and for how much', () => {
  const away = (employee: string): UnitEvent => ({
    type: 'AvailabilitySet',
    data: { employee, from: monday, until: nextMonday },
  });

  it('[P14] a complaint is owned by the deputy while the duty holder is away', () => {
    const register = registerAfter(unit('desk'), holder('desk', 'dora', ['ed']), away('dora'));
    const outcome = given().when({ type: 'ReceiveComplaint', channel: 'desk', statement: 'It broke.' }, { register });
    outcome.thenNotWarned('owner-absent');
    expect(outcome.complaint).toMatchObject({ unit: 'desk', owner: 'ed' });
  });

  it('[G9][P14] a hidden complaint is owned by somebody who may know of it, when the duty holder is whom it is about', () => {
    const hidden = (subjectEmployee: string): ReceiveComplaint => ({
      type: 'ReceiveComplaint',
      channel: 'desk',
      statement: 'She shouted at me.',
      subjectEmployee,
      confidentiality: 'hiddenFromSubject',
    });
    const desk = [unit('desk'), holder('desk', 'dora', ['ed', 'fay'])];
    const ownerOf = (command: ReceiveComplaint, ...more: UnitEvent[]) => {
      const outcome = given().when(command, { register: registerAfter(...desk, ...more) });
      outcome.thenNotWarned('owner-may-not-know');
      return outcome.complaint.owner;
    };
    expect(ownerOf(hidden('dora'))).toBe('ed');
    expect(ownerOf(hidden('ed'), away('dora'))).toBe('fay');
    expect(ownerOf({ ...hidden('dora'), confidentiality: 'open' })).toBe('dora');
    // Whoever is away is found; to whom it is hidden from it would not be there.
    expect(ownerOf(hidden('dora'), away('ed'), away('fay'))).toBe('ed');
    const alone = given().when(hidden('dora'), { register: registerAfter(unit('desk'), holder('desk', 'dora')) });
    alone.thenWarned('owner-may-not-know');
    expect(alone.complaint.owner).toBe('dora');
  });

  it('[T5] whoever takes a call is told when it is with another unit than theirs, since none was named', () => {
    const register = registerAfter(unit('dep1'), unit('front-office'), holder('dep1', 'dora'));
    const receive: ReceiveComplaint = { type: 'ReceiveComplaint', channel: 'hotline', statement: 'It broke.' };
    const received = (command: ReceiveComplaint, own: string | undefined, role: Actor['role'] = 'agent', id = 'anna') =>
      given().when(command, { register, actor: { id, role, ...(own === undefined ? {} : { unit: own }) } });
    const outcome = received(receive, 'front-office');
    outcome.thenWarned('with-another-unit');
    expect(outcome.complaint).toMatchObject({ unit: 'dep1', owner: 'dora' });
    const { warnings } = outcome.decision as Extract<typeof outcome.decision, { accepted: true }>;
    expect(warnings.map(({ sentence }) => sentence).join()).toContain(
      'The dep1 (dep1), and dora acknowledges it. Tell them, or ask a coordinator to route it to front-office.',
    );
    received(receive, 'dep1').thenNotWarned('with-another-unit');
    received(receive, 'front-office', 'agent', 'dora').thenNotWarned('with-another-unit');
    received(receive, undefined).thenNotWarned('with-another-unit');
    received(receive, 'front-office', 'coordinator').thenNotWarned('with-another-unit');
    received({ ...receive, unit: 'dep1' }, 'front-office').thenNotWarned('with-another-unit');
  });

  it('[G9][P14] so is one that is routed cold or reopened', () => {
    const register = registerAfter(...units, unit('desk'), holder('desk', 'dora', ['ed']));
    const aboutDora = received({ unit: 'desk', subjectEmployee: 'dora', confidentiality: 'hiddenFromSubject' });
    const cold: Route = {
      type: 'Route',
      to: 'desk',
      mode: 'cold',
      reason: 'It is theirs.',
      announced: { told: true },
      briefing: { whatHappened: 'She shouted at the counter.', whatTheyWant: 'An apology this week.' },
    };
    const routedCold = given(received({ ...aboutDora.data, unit: 'technique' })).when(cold, { register });
    expect(routedCold.complaint.owner).toBe('ed');
    const alone = registerAfter(...units, unit('desk'), holder('desk', 'dora'));
    given(received({ ...aboutDora.data, unit: 'technique' }))
      .when(cold, { register: alone })
      .thenWarned('owner-may-not-know');
    const again = given(aboutDora, acknowledged(), ownerAssigned({ owner: 'dora' }), resolved()).when(
      { type: 'Reopen', reason: 'It is not over.' },
      { register },
    );
    expect(again.complaint.owner).toBe('ed');
  });

  it('[T6] a complaint is under the regime of the unit that receives it, unless it says otherwise', () => {
    const register = registerAfter(unit('desk', { regime: 'disp' }));
    const receive = { type: 'ReceiveComplaint', channel: 'desk', statement: 'It broke.' } as const;
    expect(given().when(receive, { register }).complaint.regime).toBe('disp');
    expect(given().when({ ...receive, regime: 'awb' }, { register }).complaint.regime).toBe('awb');
  });

  it('[P14] whoever is away when a promise is due is named, when it is made and in an acknowledgement', () => {
    const register = registerAfter(unit('front-office'), {
      type: 'AvailabilitySet',
      data: { employee: 'bilal', from: wednesday, until: friday },
    });
    const promise = (by: string, dueAt: string) =>
      ({ type: 'MakePromise', kind: 'callback', by, dueAt, what: 'Ring back.' }) as const;
    const warned = (by: string, dueAt: string) => given(...start).when(promise(by, dueAt), { register });
    warned('bilal', thursday).thenWarned('promiser-absent');
    warned('bilal', tuesday).thenNotWarned('promiser-absent');
    warned('emma', thursday).thenNotWarned('promiser-absent');
    given(...start, promiseMade({ by: 'bilal', dueAt: tuesday }))
      .when({ type: 'MovePromise', promiseId: 'promise-1', dueAt: thursday, complainantTold: true }, { register })
      .thenWarned('promiser-absent');
    const acknowledge = (by: string): Acknowledge => ({
      type: 'Acknowledge',
      complainantWasHeard: true,
      empathyStatement: 'That must be awful.',
      nextSteps: [{ action: 'Send a mechanic', by, dueAt: thursday }],
      nextContact: { dueAt: friday },
      medium: 'spoken',
    });
    given(received()).when(acknowledge('bilal'), { register }).thenWarned('promiser-absent');
    given(received()).when(acknowledge('emma'), { register }).thenNotWarned('promiser-absent');
  });

  const offer = (amountCents: number, currency = 'EUR'): OfferRedress => ({
    type: 'OfferRedress',
    kind: 'refund',
    amountCents,
    currency,
  });
  const ofEmma = registerAfter(
    ...units,
    { type: 'MandateSet', data: { role: 'agent', limitCents: 1_000, currency: 'EUR' } },
    { type: 'MandateSet', data: { employee: 'emma', unit: 'technique', limitCents: 9_000, currency: 'EUR' } },
  );

  it('[T20] an offer is weighed by the mandate of the employee, in the unit that has the complaint', () => {
    const mandated = { register: ofEmma };
    given(received({ unit: 'technique' }))
      .when(offer(9_000), mandated)
      .then({ type: 'RedressOffered', data: { mandateLimitCents: 9_000 } });
    given(received({ unit: 'back-office' }))
      .when(offer(9_000), mandated)
      .then({ type: 'RedressApprovalRequested', data: { mandateLimitCents: 1_000 } });
  });

  it('[T20] an offer in another currency than the mandate asks for approval', () =>
    given(received({ unit: 'technique' }))
      .when(offer(100, 'USD'), { register: ofEmma })
      .then({ type: 'RedressApprovalRequested', data: { mandateLimitCents: 0 } }));

  it('[T20] whoever approves has the mandate for that unit and that currency', () => {
    const asked = (currency: string): GivenEvent[] => [
      received({ unit: 'technique' }),
      {
        type: 'RedressApprovalRequested',
        data: { promiseId: 'one', kind: 'refund', amountCents: 8_000, currency, because: 'mandateExceeded' },
        actor: { id: 'bilal', role: 'agent' },
      },
    ];
    const approve = { type: 'ApproveRedress', promiseId: 'one' } as const;
    given(...asked('EUR'))
      .when(approve, { register: ofEmma })
      .then({ type: 'RedressApproved', data: { by: 'emma', mandateLimitCents: 9_000 } });
    given(...asked('USD'))
      .when(approve, { register: ofEmma })
      .thenRefused('mandate-exceeded', 'T20');
    given(...asked('EUR'))
      .when(approve, { register: ofEmma, actor: { id: 'bilal', role: 'agent' } })
      .thenRefused('own-request', 'T20');
  });
});
