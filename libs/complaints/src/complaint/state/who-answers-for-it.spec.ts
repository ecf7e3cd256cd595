import {
  acknowledged,
  type GivenEvent,
  handoverAccepted,
  handoverBounced,
  handoverRecalled,
  ownershipConfirmed,
  routed,
} from '../../../testing/facts.js';
import { after } from '../../../testing/received.js';

it('[P14] who acknowledges answers for it, and a confirmation holds only for who gave it', () => {
  const confirmed = ownershipConfirmed();
  expect(after(confirmed, acknowledged())).toMatchObject({ owner: 'emma', ownershipConfirmed: false });
  expect(after(confirmed, acknowledged({ owner: 'duty-front-office' }))).toMatchObject({ ownershipConfirmed: true });
  expect(after(acknowledged({ owner: 'duty-front-office' }))).toMatchObject({ ownershipConfirmed: false });
  expect(after(acknowledged()).acknowledgement).not.toHaveProperty('precision');
  const ofDay = { ...acknowledged(), precision: 'day' } as GivenEvent;
  expect(after(ofDay).acknowledgement).toMatchObject({ owner: 'emma', precision: 'day' });
});

describe('whom a handover makes answer for it', () => {
  it('[F11] warm: the sender until it is accepted, then who accepts it', () => {
    expect(after(routed())).toMatchObject({ owner: 'duty-front-office', unit: 'front-office' });
    expect(after(routed(), handoverAccepted())).toMatchObject({
      owner: 'bilal',
      unit: 'back-office',
      ownershipConfirmed: false,
      handovers: [{ status: 'accepted', sender: 'duty-front-office', receiver: 'duty-back-office', hop: 1 }],
    });
    for (const [status, back] of [
      ['bounced', handoverBounced()],
      ['recalled', handoverRecalled()],
    ] as const)
      expect(after(routed(), back)).toMatchObject({
        owner: 'duty-front-office',
        unit: 'front-office',
        handovers: [{ status }],
      });
  });

  it('[F2] cold: the receiver at once, and the sender again when it comes back', () => {
    const cold = routed({ mode: 'cold' });
    const confirmed = ownershipConfirmed();
    const sent = after(confirmed, cold);
    expect(sent).toMatchObject({ owner: 'duty-back-office', unit: 'back-office', ownershipConfirmed: false });
    expect(after(confirmed, cold, handoverAccepted())).toMatchObject({
      owner: 'duty-back-office',
      unit: 'back-office',
    });
    expect(after(confirmed, cold, handoverBounced())).toMatchObject({
      owner: 'duty-front-office',
      unit: 'front-office',
      ownershipConfirmed: false,
    });
  });

  it('[F11] an answer to no handover changes nothing', () =>
    expect(after(handoverAccepted())).toMatchObject({
      owner: 'duty-front-office',
      unit: 'front-office',
      handovers: [],
    }));
});
