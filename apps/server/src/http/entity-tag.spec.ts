import { problemWith } from './testing/problem-with.js';
import { entityTag, isUnchanged, preconditionOf } from './entity-tag.js';

describe('If-Match', () => {
  it('names a revision as ETag answered it', () => {
    expect(preconditionOf(entityTag(0))).toBe(0);
    expect(preconditionOf(entityTag(41))).toBe(41);
  });
  it('may be left out, or be any', () => {
    expect(preconditionOf(undefined)).toBeUndefined();
    expect(preconditionOf('*')).toBe('any');
  });
  it('never matches when it is weak', () =>
    expect(() => preconditionOf('W/"3"')).toThrow(problemWith('precondition-weak', 412)));
  it.each(['3', '"x"', '"-1"', '"3", "4"', '"03"', '', '"99999999999"'])('%s is refused', (header) =>
    expect(() => preconditionOf(header)).toThrow(problemWith('malformed-header', 400)),
  );
});

describe('If-None-Match', () => {
  it('compares weakly, and may be a list', () => {
    expect(isUnchanged('"3"', '"3"')).toBe(true);
    expect(isUnchanged('"2", W/"3"', '"3"')).toBe(true);
    expect(isUnchanged('*', '"3"')).toBe(true);
    expect(isUnchanged('"4"', '"3"')).toBe(false);
    expect(isUnchanged(undefined, '"3"')).toBe(false);
  });
});
