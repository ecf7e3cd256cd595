import fc from 'fast-check';
import { parseJsonBody } from './json-body.js';
import { Problem } from './problem.js';

const parse = (text: string) => parseJsonBody(Buffer.from(text));
const refusal = (text: string | Buffer): Problem => {
  try {
    parseJsonBody(Buffer.from(text));
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
  throw new Error('was not refused');
};

describe('a JSON body', () => {
  it('is taken as it is, whatever plain writing it holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[^\P{Cc}\n\r\t]/u.test(text));
        expect(parse(JSON.stringify({ text }))).toEqual({ text });
      }),
    ));

  it.each(['مرحبا، الطلب لم يصل', 'Nog steeds niets 😡👩‍👩‍👧', 'één\nregel\tverder', '中文'])('takes %s', (text) =>
    expect(parse(JSON.stringify({ text }))).toEqual({ text }),
  );

  it('that is empty counts as a command without fields', () => expect(parse('')).toEqual({}));

  it.each([
    ['{"statement": "a"', 'malformed-json'],
    ['not json', 'malformed-json'],
    [Buffer.from([0x22, 0xff, 0x22]), 'malformed-json'],
    ['{"__proto__": {"isAdmin": true}}', 'malformed-body'],
    ['{"a": [{"constructor": {"prototype": {}}}]}', 'malformed-body'],
    ['{"prototype": 1}', 'malformed-body'],
    ['{"statement": "a\\u0000b"}', 'malformed-body'],
    ['{"statement": "a\\u001bb"}', 'malformed-body'],
    ['{"statement": "a\\u0085b"}', 'malformed-body'],
    ['{"statement": "\\ud83d"}', 'malformed-body'],
    ['{"a\\u0007b": 1}', 'malformed-body'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'malformed-body'],
  ])('%# is refused', (text, code) => expect(refusal(text).code).toBe(code));

  it.each(Object.getOwnPropertyNames(Object.prototype))('with a field %s is refused, however deep', (name) => {
    expect(refusal(`{"a":1,"${name}":"x"}`)).toMatchObject({ code: 'malformed-body', status: 400 });
    expect(refusal(`{"a":[{"${name}":"x"}]}`).members['errors']).toMatchObject([{ pointer: `/a/0/${name}` }]);
  });

  it('points at what is wrong', () =>
    expect(refusal('{"a/b": [1, {"text": "\\u0007"}]}').members['errors']).toEqual([
      expect.objectContaining({ pointer: '/a~1b/1/text' }),
    ]));
});
