import {
  acknowledged,
  by,
  friday,
  monday,
  nextMonday,
  received,
  redressOffered,
  resolved,
  thursday,
  type GivenEvent,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { type OfferRedress } from './offer-redress.js';

const start = [received(), acknowledged()];
const offer = (differs: Partial<OfferRedress> = {}): OfferRedress => ({
  type: 'OfferRedress',
  kind: 'gesture',
  amountCents: 5_000,
  currency: 'EUR',
  ...differs,
});
const carla = { actor: { id: 'carla', role: 'coordinator' } } as const;
const asked: GivenEvent = {
  type: 'RedressApprovalRequested',
  data: { promiseId: 'redress-1', kind: 'refund', amountCents: 50_000, currency: 'EUR', because: 'mandateExceeded' },
};
const which = { promiseId: 'redress-1' };
const approved: GivenEvent = { type: 'RedressApproved', data: { ...which, by: 'carla' } };
const refused: GivenEvent = { type: 'RedressRefused', data: { ...which, by: 'carla', reason: 'Too much.' } };
const accepted: GivenEvent = { type: 'RedressAccepted', data: { ...which, dueAt: thursday } };
const declined: GivenEvent = { type: 'RedressDeclined', data: which };
const delivered: GivenEvent = { type: 'RedressDelivered', data: which };

describe('offering redress', () => {
  it('[T10] says what, and what it is worth', () =>
    given(...start)
      .when(offer({ what: 'A month of rent', dueAt: friday }))
      .then({
        type: 'RedressOffered',
        data: {
          promiseId: 'id/redress',
          kind: 'gesture',
          amountCents: 5_000,
          currency: 'EUR',
          what: 'A month of rent',
          dueAt: friday,
        },
      }));

  it('[T20] within the mandate is an offer, over it a request for approval', () => {
    const atLimit = given(...start).when(offer({ amountCents: 10_000 }));
    atLimit.then({ type: 'RedressOffered', data: { mandateLimitCents: 10_000 } });
    atLimit.thenNotWarned('mandate-exceeded');
    const over = given(...start).when(offer({ amountCents: 10_001 }));
    over.then({
      type: 'RedressApprovalRequested',
      data: { amountCents: 10_001, mandateLimitCents: 10_000, because: 'mandateExceeded' },
    });
    over.thenWarned('mandate-exceeded');
    given(...start)
      .when(offer({ amountCents: 10_001 }), carla)
      .then({ type: 'RedressOffered', data: { mandateLimitCents: 100_000 } });
  });

  it('[T20] of money has an amount, so that nobody passes the mandate by leaving it out', () => {
    for (const kind of ['refund', 'discount', 'gesture'] as const)
      given(...start)
        .when({ type: 'OfferRedress', kind })
        .thenRefused('amount-missing', 'T20');
    for (const kind of ['exchange', 'repair', 'other'] as const)
      given(...start)
        .when({ type: 'OfferRedress', kind })
        .then({ type: 'RedressOffered', data: { kind } });
  });

  it('[T20] of whatever kind needs some mandate', () =>
    given(...start)
      .when({ type: 'OfferRedress', kind: 'exchange' }, { actor: { id: 'ada', role: 'adviser' } })
      .then({ type: 'RedressApprovalRequested' }));

  it('takes a plain amount in a plain currency', () => {
    for (const amountCents of [-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])
      given(...start)
        .when(offer({ amountCents }))
        .thenRefused('value-not-allowed', 'T20');
    for (const currency of ['euro', 'eur', '€', ''])
      given(...start)
        .when(offer({ currency }))
        .thenRefused('value-not-allowed', 'T20');
    const { currency: _none, ...bare } = offer();
    given(...start)
      .when(bare)
      .thenRefused('amount-missing', 'T20');
    given(...start)
      .when(offer({ amountCents: 0 }))
      .then({ type: 'RedressOffered' });
  });

  it('is delivered at a moment to come', () =>
    given(...start)
      .when(offer({ dueAt: monday }))
      .thenRefused('due-in-past'));

  it('is never too early, but the complainant should know that they were heard', () => {
    given(received()).when(offer()).thenWarned('not-acknowledged-yet');
    given(...start)
      .when(offer())
      .thenNotWarned('not-acknowledged-yet');
  });

  it('is for open cases', () =>
    given(...start, resolved())
      .when(offer())
      .thenRefused('not-open'));
});

describe('approving redress', () => {
  const approve = { type: 'ApproveRedress', ...which } as const;

  it('[T20] is done by somebody whose mandate covers it', () => {
    given(...start, asked)
      .when(approve, carla)
      .then({ type: 'RedressApproved', data: { ...which, by: 'carla', mandateLimitCents: 100_000 } });
    given(...start, by('bilal', 'agent', asked))
      .when(approve)
      .thenRefused('mandate-exceeded', 'T20');
    given(...start, by('bilal', 'agent', asked))
      .when(approve, { actor: { id: 'ada', role: 'adviser' } })
      .thenRefused('mandate-exceeded');
  });

  it('[T20] of what has no amount needs some mandate too', () => {
    const repair: GivenEvent = {
      type: 'RedressApprovalRequested',
      data: { ...which, kind: 'repair', because: 'mandateExceeded' },
    };
    given(...start, repair)
      .when(approve, { actor: { id: 'ada', role: 'adviser' } })
      .thenRefused('mandate-exceeded');
    given(...start, repair)
      .when(approve, carla)
      .then({ type: 'RedressApproved' });
  });

  it('[T20] is never one’s own request', () => {
    const own = by('carla', 'coordinator', asked);
    given(...start, own)
      .when(approve, carla)
      .thenRefused('own-request', 'T20');
    given(...start, own)
      .when({ type: 'RefuseRedress', ...which, reason: 'No.' }, carla)
      .thenRefused('own-request', 'T20');
  });

  it('is not for whom the complaint is about', () =>
    given(received({ subjectEmployee: 'carla' }), asked)
      .when(approve, carla)
      .thenRefused('subject-may-not-decide'));

  it('[T20] or refusing says why', () => {
    const refuse = { type: 'RefuseRedress', ...which, reason: 'A repair would help her more.' } as const;
    const outcome = given(...start, asked).when(refuse, carla);
    outcome.then({ type: 'RedressRefused', data: { ...which, by: 'carla', reason: refuse.reason } });
    outcome.thenWarned('tell-the-complainant');
    given(...start, asked)
      .when({ ...refuse, reason: ' ' }, carla)
      .thenRefused('blank', 'T20');
    given(...start, by('bilal', 'agent', asked))
      .when(refuse)
      .thenRefused('mandate-exceeded');
  });

  it('[T20] goes on after the case was resolved: the complainant waits for it', () =>
    given(...start, asked, resolved())
      .when(approve, carla)
      .then({ type: 'RedressApproved' }));

  it('said again, is already so', () =>
    given(...start, asked, approved)
      .when(approve, carla)
      .thenNothing());
});

describe('what becomes of redress', () => {
  it('[T10] the complainant accepts it, and its delivery is a promise from then on', () => {
    const outcome = given(...start, redressOffered()).when({ type: 'AcceptRedress', ...which, dueAt: friday });
    outcome.then({ type: 'RedressAccepted', data: { ...which, dueAt: friday } });
    outcome.thenNotWarned('delivery-undated');
    expect(outcome.complaint.promises).toContainEqual(
      expect.objectContaining({ ...which, kind: 'redress', dueAt: friday, status: 'open' }),
    );
    given(...start, redressOffered())
      .when({ type: 'AcceptRedress', ...which, dueAt: monday })
      .thenRefused('due-in-past');
  });

  it('[N6b] warns when nobody said when it will be there', () => {
    given(...start, redressOffered())
      .when({ type: 'AcceptRedress', ...which })
      .thenWarned('delivery-undated');
    given(...start, redressOffered({ dueAt: friday }))
      .when({ type: 'AcceptRedress', ...which })
      .thenNotWarned('delivery-undated');
  });

  it('[T10] the complainant declines it', () => {
    given(...start, redressOffered())
      .when({ type: 'DeclineRedress', ...which, reason: 'I only want the lift.' })
      .then({ type: 'RedressDeclined', data: { ...which, reason: 'I only want the lift.' } });
    given(...start, asked)
      .when({ type: 'DeclineRedress', ...which })
      .then({ type: 'RedressDeclined' });
  });

  it('[N6b] it is delivered, in time or late', () => {
    const inTime = given(...start, redressOffered(), accepted).when({ type: 'DeliverRedress', ...which });
    inTime.then({ type: 'RedressDelivered', data: which });
    inTime.thenNotWarned('kept-late', 'not-accepted');
    expect(inTime.complaint.promises).toContainEqual(expect.objectContaining({ ...which, status: 'kept' }));
    const late = given(...start, redressOffered(), accepted).when(
      { type: 'DeliverRedress', ...which },
      { now: nextMonday },
    );
    late.thenWarned('kept-late');
    expect(late.complaint.promises).toContainEqual(expect.objectContaining({ ...which, status: 'keptLate' }));
  });

  it('[T10] is delivered after the case was resolved, and before anybody said yes', () => {
    given(...start, redressOffered(), accepted, resolved())
      .when({ type: 'DeliverRedress', ...which })
      .then({ type: 'RedressDelivered' });
    given(...start, asked, approved)
      .when({ type: 'DeliverRedress', ...which })
      .thenWarned('not-accepted');
  });

  it('[T10] each redress of a case lives its own life', () => {
    const second = redressOffered({ promiseId: 'redress-2' });
    const first = [redressOffered({ dueAt: thursday })];
    const ended = [
      [accepted, 'AcceptRedress', 'RedressAccepted'],
      [declined, 'DeclineRedress', 'RedressDeclined'],
      [delivered, 'DeliverRedress', 'RedressDelivered'],
    ] as const;
    for (const [event, type, recorded] of ended)
      given(...start, ...first, event, second)
        .when({ type, promiseId: 'redress-2' })
        .then({ type: recorded, data: { promiseId: 'redress-2' } });
    given(...start, asked, approved, { ...asked, data: { ...asked.data, promiseId: 'redress-2' } })
      .when({ type: 'ApproveRedress', promiseId: 'redress-2' }, carla)
      .then({ type: 'RedressApproved', data: { promiseId: 'redress-2' } });
    // Late for the first is not late for the second.
    given(...start, ...first, accepted, second, {
      type: 'RedressAccepted',
      data: { promiseId: 'redress-2', dueAt: nextMonday },
    })
      .when({ type: 'DeliverRedress', promiseId: 'redress-2' }, { now: friday })
      .thenNotWarned('kept-late');
  });

  it('[N6b] at the promised moment it is in time', () =>
    given(...start, redressOffered(), accepted)
      .when({ type: 'DeliverRedress', ...which }, { now: thursday })
      .thenNotWarned('kept-late'));

  it('[T20] a mandate covers its own limit', () =>
    given(...start, { ...asked, data: { ...asked.data, amountCents: 100_000 } })
      .when({ type: 'ApproveRedress', ...which }, carla)
      .then({ type: 'RedressApproved' }));

  const lives = {
    none: [],
    offered: [redressOffered()],
    approvalRequested: [asked],
    approved: [asked, approved],
    refused: [asked, refused],
    accepted: [redressOffered(), accepted],
    declined: [redressOffered(), declined],
    delivered: [redressOffered(), accepted, delivered],
  } as const;
  const commands = {
    approve: { type: 'ApproveRedress', ...which },
    refuse: { type: 'RefuseRedress', ...which, reason: 'Too much.' },
    accept: { type: 'AcceptRedress', ...which, dueAt: friday },
    decline: { type: 'DeclineRedress', ...which },
    deliver: { type: 'DeliverRedress', ...which },
  } as const;
  const yes = 'yes';
  const already = 'already so';
  const no = 'redress-other-state';
  // By hand: what each command does in each state of the redress.
  it.each([
    ['none', Array<string>(5).fill('redress-not-found')],
    ['offered', [no, no, yes, yes, yes]],
    ['approvalRequested', [yes, yes, no, yes, no]],
    ['approved', [already, no, yes, yes, yes]],
    ['refused', [no, no, no, no, no]],
    ['accepted', [no, no, already, no, yes]],
    ['declined', [no, no, no, already, no]],
    ['delivered', [no, no, no, no, already]],
  ] as const)('[T10] one thing follows another: %s', (state, expected) => {
    const decisions = Object.values(commands).map((command) => {
      const { decision } = given(...start, ...lives[state]).when(command, carla);
      if (!decision.accepted) return decision.refusal.code;
      return decision.events.length === 0 ? already : yes;
    });
    expect(decisions).toEqual([...expected]);
  });
});
