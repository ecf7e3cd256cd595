import { createHmac } from 'node:crypto';
import { type Fact } from '#libs/event-schema';
import { type Documents, type Told } from '../projection.js';
import { finding } from './finding.projection.js';
import { isRecognised, searchTokens, tokenOf } from './tokens.js';

const keys = {
  keyedHash: (label: string, text: string) => createHmac('sha256', 'k').update(`${label}|${text}`).digest('hex'),
  lookup: async () => new Map<string, Uint8Array>(),
};
const stream = 'complaint-1';
const fact = (id: string, type: string, data: object): Fact =>
  ({ id, type, stream, revision: 0, data, metadata: { originLogId: 'log' } }) as never;
const fold = async (...facts: readonly Fact[]): Promise<Documents> => {
  let documents: Documents = new Map();
  const tokens = await searchTokens(keys)(facts);
  for (const each of facts) {
    const told: Told = { fact: each, position: 'p', searchTokens: tokens.get(each.id) ?? [] };
    documents = finding.evolve(documents, told);
  }
  return documents;
};
const has = (documents: Documents, term: string): boolean =>
  ((documents.get(stream)?.['tokens'] ?? []) as string[]).includes(tokenOf(keys, term as never));

const received = fact('r', 'Received', {
  statement: 'Vermeulen was rude to me',
  complainant: { name: 'An Jansen', contact: 'an@example.org, 06 12345678', customerRef: 'C-100' },
  representative: { name: 'Bo Peters', relation: 'a neighbour called Karel' },
  subject: { name: 'Vermeulen' },
  externalRef: 'X/77',
});

describe('the finding projection', () => {
  it('keeps who complains and their references, and nothing of what or whom it is about', async () => {
    const documents = await fold(received);
    for (const term of [
      'name an',
      'name jansen',
      'name jans',
      'name peters',
      'phone 0612345678',
      'email an@example.org',
      'reference c100',
      'reference x77',
    ])
      expect([term, has(documents, term)]).toEqual([term, true]);
    for (const term of ['name vermeulen', 'name rude', 'name karel', 'name neighbour'])
      expect([term, has(documents, term)]).toEqual([term, false]);
    expect(JSON.stringify([...documents])).not.toMatch(/jans|peters|1234|x77/i);
  });

  it('adds what becomes known later', async () => {
    const identified = fact('i', 'ComplainantIdentified', { complainant: { name: 'Anna Jansen-Smit' } });
    const documents = await fold(fact('r', 'Received', { statement: 's' }), identified);
    expect(has(documents, 'name smit')).toBe(true);
    expect(documents.get(stream)?.['complaintId']).toBe('1');
    expect((await fold(fact('r', 'Received', { statement: 's' }))).has(stream)).toBe(false);
  });

  it('finds a corrected name by what it should have been, and the rest as before', async () => {
    const corrected = fact('c', 'FactCorrected', {
      targetEventId: 'r',
      field: '/complainant/name',
      newValue: '"An Janssens"',
    });
    const documents = await fold(received, corrected);
    expect(has(documents, 'name janssens')).toBe(true);
    expect(has(documents, 'name jansen')).toBe(false);
    expect(has(documents, 'phone 0612345678')).toBe(true);
  });

  it('[F9] recognises a complainant by the whole of what reaches them, and no representative', async () => {
    const documents = await fold(
      fact('r', 'Received', {
        complainant: { contact: 'an@example.org, 06 12345678', customerRef: 'C-100' },
        representative: { contact: 'law@example.org', customerRef: 'C-200' },
      }),
    );
    for (const term of ['address an@example.org', 'address 0612345678', 'customer c100'])
      expect([term, has(documents, term)]).toEqual([term, true]);
    for (const term of ['address law@example.org', 'customer c200', 'address an@e', 'customer c10'])
      expect([term, has(documents, term)]).toEqual([term, false]);
    const recognised = (documents.get(stream)!['tokens'] as string[]).filter(isRecognised);
    expect(recognised).toHaveLength(3);
  });

  it('[F9] recognises by what was corrected, and no more by what was wrong', async () => {
    const corrected = (field: string, newValue: string) =>
      fact('c', 'FactCorrected', { targetEventId: 'r', field, newValue: JSON.stringify(newValue) });
    const renumbered = await fold(received, corrected('/complainant/customerRef', 'C-101'));
    expect(has(renumbered, 'customer c101')).toBe(true);
    expect(has(renumbered, 'customer c100')).toBe(false);
    const moved = await fold(received, corrected('complainant.contact', 'jo@example.org'));
    expect(has(moved, 'address jo@example.org')).toBe(true);
    expect(has(moved, 'address an@example.org')).toBe(false);
    expect(has(moved, 'customer c100')).toBe(true);
    const spokenFor = await fold(received, corrected('/representative/contact', 'law@example.org'));
    expect(has(spokenFor, 'address law@example.org')).toBe(false);
  });

  it('takes no notice of a correction of something else', async () => {
    const other = fact('c', 'FactCorrected', { targetEventId: 'r', field: 'statement', newValue: '"Karel"' });
    expect(await fold(received, other)).toEqual(await fold(received));
  });

  it('[X10] finds nothing more by what was redacted or erased', async () => {
    const identified = fact('i', 'ComplainantIdentified', { complainant: { name: 'Anna Smit' } });
    const redacted = await fold(received, identified, fact('x', 'FieldRedacted', { targetEventId: 'r' }));
    expect(has(redacted, 'name jansen')).toBe(false);
    expect(has(redacted, 'name smit')).toBe(true);
    expect((await fold(received, fact('x', 'FieldRedacted', { targetEventId: 'r' }))).has(stream)).toBe(false);
    expect(await fold(received, identified, fact('e', 'PersonalDataErased', {}))).toEqual(new Map());
  });

  it('finds nothing by what can no longer be opened', async () => {
    const sealed = fact('r', 'Received', { complainant: { name: { sealed: 'gone' } } });
    expect((await fold(sealed)).has(stream)).toBe(false);
  });
});
