import { howOften } from './coming-again.js';

/** What is said of whoever came so often about one thing, in this case alone. */
const said = (times: number) => howOften({ inTouch: { times, latest: [] } }, undefined)[0]?.sentence;

describe('how often somebody came', () => {
  it.each([
    [3, 'third'],
    [4, 'fourth'],
    [7, '7th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [101, '101st'],
    [111, '111th'],
    [112, '112th'],
    [1013, '1013th'],
  ])('[F9] %i times is told as the %s', (times, word) =>
    expect(said(times)).toBe(`This is the ${word} time that this person comes to us about this.`),
  );

  it('[F9] is not told before the third time', () => expect(said(2)).toBeUndefined());
});
