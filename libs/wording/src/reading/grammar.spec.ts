import { readers } from '../readers.js';
import { type RuleLanguage } from '../finding.js';

/** The clauses of a text as "subject: words", and what is marked of them. */
function clauses(language: RuleLanguage, text: string) {
  const { set, grammar } = readers[language];
  return set.read(text).flatMap((sentence) =>
    grammar.clauses(sentence, { unitIsUs: false, names: new Set() }).map((clause) => ({
      who: clause.subject,
      words: clause.tokens.map(({ word }) => word).join(' '),
      condition: clause.condition,
      past: grammar.isPast(clause),
      fact: grammar.isFact(clause),
    })),
  );
}
const who = (language: RuleLanguage, text: string) => clauses(language, text).map((one) => one.who);

describe('reading who acts', () => {
  it('tells us from the complainant, in English by what stands before the verb', () => {
    expect(who('en', 'We sent you the wrong parcel')).toEqual(['we']);
    expect(who('en', 'You waited for us')).toEqual(['you']);
    expect(who('en', 'Your mother waited')).toEqual(['your people']);
    expect(who('en', 'your rent bounced')).toEqual(['your things']);
    expect(who('en', 'The courier dropped it')).toEqual(['third party']);
  });

  it('tells us from the complainant, in Dutch wherever the verb stands', () => {
    expect(who('nl', 'Wij stuurden u het verkeerde pakket')).toEqual(['we']);
    expect(who('nl', 'Drie uur hebt u gewacht')).toEqual(['you']);
    expect(who('nl', 'waardoor u drie uur moest wachten')).toEqual(['you']);
    expect(who('nl', 'Uw moeder wachtte')).toEqual(['your people']);
    expect(who('nl', 'De koerier liet het vallen')).toEqual(['third party']);
  });

  it('lets the subject go on over "and"', () => {
    expect(who('en', 'You stood outside and missed the train')).toEqual(['you', 'you']);
    expect(who('nl', 'U tekende ervoor en moest afbellen')).toEqual(['you', 'you']);
  });

  it('takes quoted "I" for somebody else', () => expect(who('en', 'You said "I waited"').at(-1)).toBe('you'));

  it('tells what happened from what may, will or would be', () => {
    expect(clauses('en', 'you missed it')[0]).toMatchObject({ past: true, fact: true });
    expect(clauses('en', 'you will miss it')[0]).toMatchObject({ past: false, fact: false });
    expect(clauses('en', 'if you missed it')[0]).toMatchObject({ condition: true, fact: false });
    expect(clauses('en', 'you can no longer sleep')[0]).toMatchObject({ fact: true });
    expect(clauses('nl', 'u hebt het gemist')[0]).toMatchObject({ past: true, fact: true });
    expect(clauses('nl', 'u zult het horen')[0]).toMatchObject({ fact: false });
    expect(clauses('nl', 'mocht u het missen')[0]).toMatchObject({ condition: true, fact: false });
    expect(clauses('nl', 'wij bieden onze oprechte excuses aan')[0]).toMatchObject({ past: false });
  });

  it('does not take "mocht" of being allowed, or "als gevolg", for a condition', () => {
    expect(clauses('nl', 'u mocht niet naar binnen')[0]).toMatchObject({ condition: false });
    expect(clauses('nl', 'als gevolg daarvan stond u buiten')[0]).toMatchObject({ condition: false });
  });
});
