import fc from 'fast-check';
import { askedTerms, contactTerms, nameTerms, referenceTerms } from './terms.js';

const finds = (kept: readonly string[], asked: readonly string[]): boolean =>
  asked.length > 0 && asked.every((term) => kept.includes(term));

describe('finding by name', () => {
  it.each([
    ['Jan de Vries', 'jan de vries'],
    ['Jan de Vries', 'VRIES, Jan'],
    ['Jan de Vries', 'vrie'],
    ['José Müller-Østergård', 'jose muller ostergard'],
    ['Weiß', 'WEISS'],
    ['Łukasz Đorđević', 'lukasz dordevic'],
    ['D’Artagnan', "d'artagnan"],
    ['Ｆｕｌｌ Width', 'full'],
    ['İpek Yılmaz', 'ipek yilmaz'],
    ['محمد الأمين', 'محمد'],
    ['An', 'an'],
  ])('finds %s by %s', (name, asked) => expect(finds(nameTerms(name), askedTerms({ name: asked }))).toBe(true));

  it.each([
    ['Jan de Vries', 'vri'],
    ['Jan de Vries', 'jan jansen'],
    ['Vries', 'Vriesman'],
    ['Jan', 'Jans'],
    ['Jansen', 'sen'],
    ['Jan de Vries', '  '],
  ])('does not find %s by %s', (name, asked) =>
    expect(finds(nameTerms(name), askedTerms({ name: asked }))).toBe(false),
  );

  it('keeps a bounded number of terms, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000, unit: 'binary' }), (text) => {
        expect(nameTerms(text).length).toBeLessThanOrEqual(8 * 10);
      }),
    );
    expect(nameTerms('a'.repeat(5000)).length).toBe(10);
  });

  it('finds every name by itself and by each beginning of four to twelve characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zéüñ]{1,30}$/), fc.nat(), (name, length) => {
        const kept = nameTerms(name);
        expect(finds(kept, askedTerms({ name }))).toBe(true);
        const prefix = Array.from(name)
          .slice(0, 4 + (length % 9))
          .join('');
        if (Array.from(name).length >= 4) expect(finds(kept, askedTerms({ name: prefix }))).toBe(true);
      }),
    );
  });
});

describe('finding by telephone', () => {
  it.each([
    ['06 12345678', '+31612345678'],
    ['+31 6 1234 5678', '0612345678'],
    ['+31 (0)6-12345678', '06-1234 5678'],
    ['0031 612 345 678', '06.12.34.56.78'],
    ['tel. (020) 624 11 11, na zessen', '+31 20 624 1111'],
    ['+44 7911 123456', '07911 123456'],
    ['+1 (202) 555-0100', '202-555-0100'],
    ['+352 26 12 34', '0352261234'.slice(4)],
    ['06 12345678', '0612'],
    ['06 12345678', '+31 61 23'],
  ])('finds %s by %s', (contact, phone) => expect(finds(contactTerms(contact), askedTerms({ phone }))).toBe(true));

  it.each([
    ['06 12345678', '06 12345679'],
    ['Kerkstraat 12, 1017 AB', '1217'],
    ['06 12345678', 'geen'],
    ['jan0612345678@example.org', '0612345678'],
  ])('does not find %s by %s', (contact, phone) =>
    expect(finds(contactTerms(contact), askedTerms({ phone }))).toBe(false),
  );
});

describe('finding by e-mail and reference', () => {
  it('takes no notice of capitals', () => {
    const kept = contactTerms('An <An.Jansen@Example.ORG>, 06 12345678');
    expect(finds(kept, askedTerms({ email: 'an.jansen@example.org' }))).toBe(true);
    expect(finds(kept, askedTerms({ email: ' AN.J' }))).toBe(true);
    expect(finds(kept, askedTerms({ email: 'an.jansen@example.com' }))).toBe(false);
    expect(finds(kept, askedTerms({ email: 'an.jansen@examp' }))).toBe(false);
    expect(finds(kept, askedTerms({ phone: '0612345678', email: 'an.jansen@example.org' }))).toBe(true);
  });

  it('takes no notice of marks in a reference', () => {
    expect(finds(referenceTerms('KL-2026/00123'), askedTerms({ reference: 'kl 2026 00123' }))).toBe(true);
    expect(finds(referenceTerms('1200345'), askedTerms({ reference: '1200' }))).toBe(true);
    expect(finds(referenceTerms('1200345'), askedTerms({ name: '1200345' }))).toBe(false);
    expect(referenceTerms(' -- ')).toEqual([]);
  });

  it('finds nothing when nothing was asked', () => {
    expect(askedTerms({})).toEqual([]);
    expect(askedTerms({ name: ' ', phone: '-', email: '', reference: '/' })).toEqual([]);
  });
});
