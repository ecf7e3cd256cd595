import { dutch } from './words/nl.js';
import { english } from './words/en.js';
import { type Saying, sayingIn } from './words/saying.js';
import { type Language, languages, type Words } from './words/words.js';

/** One language, with how it says moments and money. */
export interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly say: Saying;
}

const spoken: Readonly<Record<Language, { readonly words: Words; readonly locale: string }>> = {
  nl: { words: dutch, locale: 'nl-NL' },
  en: { words: english, locale: 'en-GB' },
};

/** The asked language, else that of the complaint; English for whom we have no words in their own. */
export function spokenIn(asked: Language | undefined, ofComplaint: string | undefined, timeZone: string): Spoken {
  const primary = ofComplaint?.toLowerCase().split('-', 1)[0];
  const language = asked ?? languages.find((one) => one === primary) ?? 'en';
  const { words, locale } = spoken[language];
  return { language, words, say: sayingIn(locale, timeZone) };
}
