import { isPlausible } from './improvement.js';

const now = '2026-05-01T12:00:00Z';
const past = '2026-04-01T12:00:00Z';
const future = '2026-06-01T12:00:00Z';
const action = 'A second colleague reads every letter';

describe('an improvement that can be believed', () => {
  it('[N6b] is done, with a day in the past', () => {
    expect(isPlausible({ state: 'done', action, doneAt: past }, now)).toBe(true);
    expect(isPlausible({ state: 'done', action, doneAt: future }, now)).toBe(false);
    expect(isPlausible({ state: 'done', action }, now)).toBe(false);
  });

  it('[N6b] or planned, with an action, an owner and a day in the future', () => {
    expect(isPlausible({ state: 'planned', action, owner: 'e-1', dueAt: future }, now)).toBe(true);
    expect(isPlausible({ state: 'planned', action, owner: 'e-1', dueAt: past }, now)).toBe(false);
    expect(isPlausible({ state: 'planned', action, owner: ' ', dueAt: future }, now)).toBe(false);
    expect(isPlausible({ state: 'planned', owner: 'e-1', dueAt: future }, now)).toBe(false);
  });

  it('[N6b] or somebody will find out, by a day in the future', () => {
    expect(isPlausible({ state: 'willFindOut', owner: 'e-1', dueAt: future }, now)).toBe(true);
    expect(isPlausible({ state: 'willFindOut', owner: 'e-1', dueAt: past }, now)).toBe(false);
    expect(isPlausible({ state: 'willFindOut', dueAt: future }, now)).toBe(false);
  });

  it.each(['This will never happen again', 'Dit zal nooit meer gebeuren', 'We will do better'])(
    '[N6b] is not "%s" alone',
    (words) => expect(isPlausible({ state: 'planned', action: words, owner: 'e-1', dueAt: future }, now)).toBe(false),
  );

  it('may say "never again" when it says how', () =>
    expect(
      isPlausible(
        { state: 'done', action: 'It cannot happen again, because the till now refuses it', doneAt: past },
        now,
      ),
    ).toBe(true));
});
