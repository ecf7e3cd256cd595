import { comparedComplainants, type Complainant } from './known-of-case.js';

const jan = { name: 'Jan de Vries', contact: 'jan@example.org' };

describe('whether two cases are of one person', () => {
  it.each<[string, Complainant, Complainant, 'same' | 'unknown' | 'other']>([
    ['one name and one contact', jan, jan, 'same'],
    ['written in another way', { name: 'JAN  DE VRIES', contact: 'Jan@Example.org' }, jan, 'same'],
    ['with other spaces in the number', { ...jan, contact: '010 123' }, { ...jan, contact: '010-123' }, 'same'],
    ['with and without accents', { ...jan, name: 'Ján de Vries' }, jan, 'same'],
    ['one customer number', { customerRef: 'K-17' }, { customerRef: 'k17' }, 'same'],
    [
      'one customer number and two names',
      { customerRef: 'K-17', name: 'Jan' },
      { customerRef: 'K-17', name: 'Piet' },
      'same',
    ],
    ['two customer numbers', { ...jan, customerRef: 'K-17' }, { ...jan, customerRef: 'K-18' }, 'other'],
    ['two names', jan, { ...jan, name: 'Els de Vries' }, 'other'],
    ['one name only', { name: jan.name }, { name: jan.name }, 'unknown'],
    ['one contact only', { contact: jan.contact }, { contact: jan.contact }, 'unknown'],
    ['one name and two contacts', jan, { ...jan, contact: '010-123' }, 'unknown'],
    ['a customer number on one side', { ...jan, customerRef: 'K-17' }, { name: jan.name }, 'unknown'],
    ['nothing', {}, {}, 'unknown'],
    ['blanks', { name: ' ', contact: '' }, { name: ' ', contact: '' }, 'unknown'],
    ['what was erased', { name: { erased: true }, contact: { erased: true } }, jan, 'unknown'],
  ])('[X11] %s', (_, one, other, compared) => {
    expect(comparedComplainants(one, other)).toBe(compared);
    expect(comparedComplainants(other, one)).toBe(compared);
  });
});
