import {
  acknowledged,
  handoverAccepted,
  monday,
  ownerAssigned,
  ownershipConfirmed,
  received,
  routed,
  wednesday,
} from '../../testing/facts.js';
import { given } from '../../testing/given.js';
import { registerOf } from '../unit/register.js';

const start = [received(), acknowledged()];
const warm = [...start, routed()];
const cold = [...start, routed({ mode: 'cold' }), ownerAssigned({ owner: 'duty-back-office', reason: 'handover' })];
const emma = { actor: { id: 'emma', role: 'agent', unit: 'front-office' } } as const;
const bilal = { actor: { id: 'bilal', role: 'agent', unit: 'back-office' } } as const;
const zoe = { actor: { id: 'zoe', role: 'agent', unit: 'complaints-desk' } } as const;
const carla = { actor: { id: 'carla', role: 'coordinator', unit: 'staff' } } as const;

describe('accepting a handover', () => {
  it('[F11][P14] makes whoever accepts the owner', () => {
    const outcome = given(...warm, ownershipConfirmed({ owner: 'emma' })).when(
      { type: 'AcceptHandover', reason: 'We ring her today.' },
      bilal,
    );
    outcome.then(
      { type: 'HandoverAccepted', data: { by: 'bilal', unit: 'back-office', reason: 'We ring her today.' } },
      { type: 'OwnerAssigned', data: { owner: 'bilal', reason: 'handover' } },
    );
    expect(outcome.complaint).toMatchObject({ owner: 'bilal', unit: 'back-office', ownershipConfirmed: false });
  });

  it('[F11] is still asked after a cold referral', () => {
    given(...cold)
      .when({ type: 'AcceptHandover' }, bilal)
      .then({ type: 'HandoverAccepted' }, { type: 'OwnerAssigned', data: { owner: 'bilal' } });
    given(...cold)
      .when({ type: 'AcceptHandover' }, { actor: { id: 'duty-back-office', role: 'agent', unit: 'back-office' } })
      .then({ type: 'HandoverAccepted' });
  });

  it('[F11] is for the receiver: not the sender, nor another unit', () => {
    given(...warm)
      .when({ type: 'AcceptHandover' }, emma)
      .thenRefused('own-handover', 'F11');
    given(...warm)
      .when({ type: 'AcceptHandover' }, { actor: { id: 'emma', role: 'coordinator' } })
      .thenRefused('own-handover');
    given(...warm)
      .when({ type: 'AcceptHandover' }, zoe)
      .thenRefused('own-handover');
  });

  it('is possible for the duty holder wherever they sit, and for a coordinator', () => {
    given(...warm)
      .when({ type: 'AcceptHandover' }, { actor: { id: 'duty-back-office', role: 'agent', unit: 'region' } })
      .then({ type: 'HandoverAccepted' }, { type: 'OwnerAssigned' });
    given(...warm)
      .when({ type: 'AcceptHandover' }, carla)
      .then({ type: 'HandoverAccepted' }, { type: 'OwnerAssigned' });
  });

  it('is possible for who names no unit', () =>
    given(...warm)
      .when({ type: 'AcceptHandover' }, { actor: { id: 'mo', role: 'agent' } })
      .then({ type: 'HandoverAccepted' }, { type: 'OwnerAssigned' }));

  it('needs one that waits', () => {
    given(...start)
      .when({ type: 'AcceptHandover' }, bilal)
      .thenRefused('no-open-handover');
    given(...warm, handoverAccepted())
      .when({ type: 'AcceptHandover' }, bilal)
      .thenRefused('no-open-handover');
  });
});

describe('giving a handover back', () => {
  const bounce = { type: 'BounceHandover', reason: 'The lift belongs to housing.' } as const;

  it('[T5] says why, and where it belongs', () => {
    given(...warm)
      .when({ ...bounce, reason: ' ' }, bilal)
      .thenRefused('blank', 'T5');
    given(...warm)
      .when(bounce, bilal)
      .then({ type: 'HandoverBounced', data: { by: 'bilal', unit: 'back-office', reason: bounce.reason } });
  });

  it('[F2][P14] of a cold one gives it back to who owned it before', () => {
    const outcome = given(...cold).when(bounce, bilal);
    outcome.then({ type: 'HandoverBounced' }, { type: 'OwnerAssigned', data: { owner: 'emma', reason: 'handover' } });
    expect(outcome.complaint).toMatchObject({ owner: 'emma', unit: 'front-office' });
  });

  it('[P14] warns when that person is away', () => {
    const register = registerOf({
      version: '1',
      defaultUnit: 'front-office',
      units: new Map(),
      absences: [{ employee: 'emma', from: monday, until: wednesday }],
    });
    given(...cold)
      .when(bounce, { ...bilal, register })
      .thenWarned('owner-absent');
    given(...cold)
      .when(bounce, bilal)
      .thenNotWarned('owner-absent');
  });

  it('is for the receiver', () => {
    given(...warm)
      .when(bounce, emma)
      .thenRefused('own-handover');
    given(...start)
      .when(bounce, bilal)
      .thenRefused('no-open-handover');
  });
});

describe('recalling a handover', () => {
  const recall = { type: 'RecallHandover', reason: 'She rang: it works again.' } as const;

  it('[F11] is possible for the owner as long as nobody has accepted it', () => {
    const outcome = given(...warm).when(recall, emma);
    outcome.then({ type: 'HandoverRecalled', data: { by: 'emma', unit: 'back-office', reason: recall.reason } });
    expect(outcome.complaint.owner).toBe('emma');
    given(...warm, handoverAccepted())
      .when(recall, emma)
      .thenRefused('no-open-handover');
  });

  it('[F11] is for nobody else', () => {
    given(...warm)
      .when(recall, bilal)
      .thenRefused('not-the-owner');
    given(...cold)
      .when(recall, { actor: { id: 'duty-back-office', role: 'agent' } })
      .thenRefused('not-the-owner');
    given(...warm)
      .when(recall, carla)
      .then({ type: 'HandoverRecalled' });
  });

  it('is possible for who owns it meanwhile', () =>
    given(...warm, ownerAssigned({ owner: 'zoe', reason: 'absence' }))
      .when(recall, zoe)
      .then({ type: 'HandoverRecalled' }));

  it('[P14] of a cold one makes the sender the owner again', () => {
    const outcome = given(...cold).when(recall, emma);
    outcome.then({ type: 'HandoverRecalled' }, { type: 'OwnerAssigned', data: { owner: 'emma', reason: 'recalled' } });
    expect(outcome.complaint).toMatchObject({ owner: 'emma', unit: 'front-office' });
  });

  it('of a case without an owner of its own is for the duty holder of the sending unit', () => {
    const imported = [received(), routed({ mode: 'cold' })];
    given(...imported)
      .when(recall, { actor: { id: 'duty-front-office', role: 'agent' } })
      .then({ type: 'HandoverRecalled' }, { type: 'OwnerAssigned', data: { owner: 'duty-front-office' } });
  });
});
