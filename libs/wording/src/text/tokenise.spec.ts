import { englishSpelling } from '../rule-sets/en/spelling.js';
import { dutchSpelling } from '../rule-sets/nl/spelling.js';
import { normalise, tokenise } from './tokenise.js';

const words = (text: string, spelling = englishSpelling): string[][] =>
  tokenise(text, spelling).map(({ tokens }) => tokens.map(({ word }) => word));
const quoted = (text: string, spelling = englishSpelling): string[] =>
  tokenise(text, spelling).flatMap(({ tokens }) => tokens.filter((token) => token.quoted).map(({ word }) => word));

describe('cutting a text into sentences and words', () => {
  it('writes contractions and chat spellings out', () =>
    expect(words("U didn't ring, thx, it's ur fault, we've waited 2day")).toEqual([
      'you did not ring thanks it is your fault we have waited today'.split(' '),
    ]));

  it('lets a question mark ask for the last part only of a story without full stops', () => {
    const story = `sorry Dee, ${'I walked past you and had no time left for you that night, '.repeat(3)}can I ring you at five?`;
    expect(tokenise(story, englishSpelling).map(({ question, tokens }) => [question, tokens[0]?.word])).toEqual([
      [false, 'sorry'],
      [true, 'can'],
    ]);
  });

  it.each([
    [' ', 'none'],
    [', ', 'comma'],
    ['; ', 'clause'],
    [' (', 'clause'],
    ['\n', 'clause'],
    [' - ', 'clause'],
    [' -- ', 'clause'],
    ['–', 'clause'],
    ['. ', 'sentence'],
    ['\n\n', 'sentence'],
    [' … ', 'sentence'],
  ])('sees what stands between two words: %j', (between, expected) => {
    const [, second] = tokenise(`waited${between}Tuesday`, englishSpelling).flatMap(({ tokens }) => tokens);
    expect(second).toMatchObject({ word: 'tuesday', before: expected });
  });

  it('keeps the place of every word in the text', () => {
    const text = 'We  didn’t\nring.';
    const places = tokenise(text, englishSpelling).flatMap(({ tokens }) =>
      tokens.map(({ start, end }) => text.slice(start, end)),
    );
    expect(places).toEqual(['We', 'didn’t', 'didn’t', 'ring']);
  });

  it('knows that a title, an initial and a time do not end a sentence', () =>
    expect(words('Dear Mr. Day, come at 15.30 to J. Hale. Bye')).toHaveLength(2));

  it('knows that an abbreviated word that was written out does not end one either', () =>
    expect(words('Excuses voor evt. overlast.', dutchSpelling)).toEqual([
      ['excuses', 'voor', 'eventueel', 'overlast'],
    ]));

  it('takes capitals, accents and stretched letters away', () => expect(normalise('NOOOOIT één')).toBe('nooit een'));

  it.each([
    ['double', 'He said "never a complaint" to me', ['never', 'a', 'complaint']],
    ['curly', 'He said “never a complaint” to me', ['never', 'a', 'complaint']],
    ['low', 'Er stond „nooit klachten” in', ['nooit', 'klachten']],
    ['single', "He said 'never a complaint' to me", ['never', 'a', 'complaint']],
  ])('marks what stands between %s quotation marks', (_, text, expected) => expect(quoted(text)).toEqual(expected));

  it('takes no apostrophe for a quotation mark', () => {
    expect(quoted("The boys' bikes and the girls' bikes")).toEqual([]);
    expect(quoted("'s Avonds zei m'n zoon 't niet", dutchSpelling)).toEqual([]);
  });

  it('quotes nothing when a mark is never closed', () => expect(quoted('He said "never a complaint')).toEqual([]));

  it('sees where a part of a sentence begins, and whether it asks', () => {
    const [sentence] = tokenise('If you wait, we come?', englishSpelling);
    expect(sentence?.question).toBe(true);
    expect(sentence?.tokens.map(({ before }) => before)).toEqual(['sentence', 'none', 'none', 'comma', 'none']);
  });

  it('cuts a sentence without end, so that nothing grows faster than the text', () => {
    const sentences = tokenise('word '.repeat(1000), englishSpelling);
    expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThanOrEqual(161);
    expect(sentences.flatMap(({ tokens }) => tokens)).toHaveLength(1000);
  });
});
