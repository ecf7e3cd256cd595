import { Attempts } from './attempts.js';
import { WrongCodes } from './wrong-codes.js';

describe('an allowance', () => {
  let nowMs = 0;
  const clock = () => nowMs;
  beforeEach(() => (nowMs = 0));
  const threeAtOnce = { burst: 3, everyMs: 1_000 };

  it('[X17] is used up, and comes back one at a time', () => {
    const attempts = new Attempts(threeAtOnce, 10, clock);
    for (let time = 0; time < 3; time++) {
      expect(attempts.waitMs('a')).toBe(0);
      attempts.count('a');
    }
    expect(attempts.waitMs('a')).toBe(1_000);
    expect(attempts.waitMs('b')).toBe(0);
    nowMs = 400;
    expect(attempts.waitMs('a')).toBe(600);
    nowMs = 1_000;
    attempts.count('a');
    expect(attempts.waitMs('a')).toBe(1_000);
    nowMs = 1_000_000;
    for (let time = 0; time < 3; time++) attempts.count('a');
    expect(attempts.waitMs('a')).toBe(1_000);
  });

  it('[X17] is not longer away because it was tried in vain, nor because the clock was set back', () => {
    const attempts = new Attempts(threeAtOnce, 10, clock);
    nowMs = 5_000;
    for (let time = 0; time < 20; time++) attempts.count('a');
    expect(attempts.waitMs('a')).toBe(1_000);
    nowMs = 0;
    expect(attempts.waitMs('a')).toBe(1_000);
  });

  it('[X17] is remembered for so many keys and no more', () => {
    const attempts = new Attempts(threeAtOnce, 100, clock);
    for (let key = 0; key < 10_000; key++) for (let time = 0; time < 3; time++) attempts.count(`key ${key}`);
    expect(attempts.keys).toBe(100);
    expect(attempts.waitMs('key 9999')).toBe(1_000);
    expect(attempts.waitMs('key 0')).toBe(0);
  });
});

it('[X17] who tries many numbers from many addresses is put off altogether', () => {
  const limits = {
    perComplaint: { burst: 10, everyMs: 1_000 },
    perClient: { burst: 10, everyMs: 1_000 },
    overall: { burst: 50, everyMs: 2_000 },
    mostKeys: 5,
  };
  const codes = new WrongCodes(() => 0, limits);
  const somewhere = (place: number) => ({ complaint: `complaint ${place}`, client: `client ${place}` });
  for (let place = 0; place < 50; place++) {
    expect(codes.waitMs(somewhere(place))).toBe(0);
    codes.count(somewhere(place));
  }
  expect(codes.waitMs(somewhere(50))).toBe(2_000);
});
