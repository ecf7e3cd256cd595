import { type RuleLanguage } from '../finding.js';

/** The languages that have a rule set, with the words that show them. */
export type FunctionWords = Readonly<Record<RuleLanguage, ReadonlySet<string>>>;

/** What a stretch of text is written in: one of ours, both, something else, or too little to say. */
export type TextLanguage = RuleLanguage | 'mixed' | 'other' | 'unclear';

// Words that show another language of our neighbours; none of them is Dutch or English.
const elsewhere = new Set(
  `der das und ist nicht ich sie wir uns ihnen ihre ihr auf mit fur dass haben wurde werden sehr bitte auch einen einem eine
  le les des nous vous votre notre pour est dans une que qui avec sur sont pas mais ont avons etait cette ces
  el los las una que por para con nuestro nuestra usted ustedes hemos pero como esta lo sus muy fue estamos
  il che per con non sono della nostro nostra abbiamo questo questa anche piu gli di
  sie sayin ve bir icin bu ile dla nie jest sie pan pani przepraszamy za os nao uma para com`.split(/\s+/),
);
const script = /[\p{Script=Latin}\p{N}]/u;

/** A sentence, as far as its language is asked for. */
interface Words {
  readonly tokens: readonly { readonly word: string }[];
}

interface Count {
  readonly nl: number;
  readonly en: number;
  readonly other: number;
  readonly words: number;
}

/** Counts different words: the same word again and again says nothing more. */
function count(sentences: readonly Words[], ours: FunctionWords): Count {
  const telling = new Set<string>();
  let [nl, en, other, words] = [0, 0, 0, 0];
  const look = (word: string): void => {
    const dutch = ours.nl.has(word);
    const english = ours.en.has(word);
    const foreign = elsewhere.has(word) || !isOurScript(word);
    if ((!dutch && !english && !foreign) || telling.has(word)) return;
    telling.add(word);
    if (dutch) nl += 1;
    if (english) en += 1;
    if (foreign) other += 1;
  };
  for (const { tokens } of sentences) {
    words += tokens.length;
    for (const { word } of tokens) look(word);
  }
  return { nl, en, other, words };
}

const isOurScript = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first > 47 && first < 123) || script.test(word);
};

/** The language of a text by its function words. */
export function detectLanguage(sentences: readonly Words[], ours: FunctionWords): TextLanguage {
  const { nl, en, other, words: all } = count(sentences, ours);
  const most = Math.max(nl, en);
  if (other > most && other >= Math.max(2, all * 0.08)) return 'other';
  if (most < 2) return 'unclear';
  const least = Math.min(nl, en);
  if (least >= 3 && least * 5 >= most) return 'mixed';
  return nl >= en ? 'nl' : 'en';
}

/** In which of our languages a sentence of a mixed text is to be read: one, or both when it is mixed itself. */
export function languagesOf(sentence: Words, ours: FunctionWords, main: RuleLanguage): readonly RuleLanguage[] {
  const { nl, en } = count([sentence], ours);
  if (nl >= 2 && en >= 2) return ['nl', 'en'];
  if (nl > en && nl >= 2) return ['nl'];
  if (en > nl && en >= 2) return ['en'];
  return [main];
}
