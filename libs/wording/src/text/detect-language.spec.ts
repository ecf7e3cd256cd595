import { english } from '../rule-sets/en/index.js';
import { dutch } from '../rule-sets/nl/index.js';
import { detectLanguage, languagesOf } from './detect-language.js';

const ours = { nl: dutch.functionWords, en: english.functionWords };
const words = (text: string) => ({
  tokens: text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => ({ word })),
});

describe('the language of a text', () => {
  it.each([
    ['nl', 'Het spijt ons dat wij uw brief niet hebben gelezen'],
    ['en', 'We are sorry that we did not read your letter'],
    ['mixed', 'Thank you for your letter, we have read it. Het spijt ons dat wij u niet hebben gebeld en wij komen'],
    ['other', 'Wir bitten um Entschuldigung, dass Sie so lange auf uns warten mussten und nicht gehört wurden'],
    ['other', 'Nous vous prions de nous excuser pour le retard dans le traitement de votre dossier'],
    ['other', 'Lamentamos mucho que su pedido no haya llegado a tiempo y por eso le pedimos disculpas'],
    ['other', 'Приносим вам извинения за задержку'],
    ['unclear', 'ok'],
    ['unclear', ''],
  ])('is %s: %s', (language, text) => expect(detectLanguage([words(text)], ours)).toBe(language));

  it('is looked at sentence by sentence, and a sentence that mixes both is read in both', () => {
    expect(languagesOf(words('let us know if you have any questions'), ours, 'nl')).toEqual(['en']);
    expect(languagesOf(words('sorry hoor'), ours, 'nl')).toEqual(['nl']);
    expect(
      languagesOf(words('daar hebben wij nooit klachten over, so we are a bit surprised at you'), ours, 'en'),
    ).toEqual(['nl', 'en']);
  });
});
