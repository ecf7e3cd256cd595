import { createHmac } from 'node:crypto';
import { type Fact } from '#libs/event-schema';
import { type Documents } from '../projection.js';
import { callerIn, callerKey } from './callers.js';
import { finding } from './finding.projection.js';
import { recognisedIn, tellsWhoComplains } from './recognised-in.js';
import { searchTokens } from './tokens.js';

const keys = {
  keyedHash: (label: string, text: string) => createHmac('sha256', 'k').update(`${label}|${text}`).digest('hex'),
  lookup: async () => new Map<string, Uint8Array>(),
};
const fact = (id: string, type: string, data: object): Fact =>
  ({ id, type, stream: 'complaint-1', revision: 0, data, metadata: { originLogId: 'log' } }) as never;

const complainant = { name: 'An Jansen', contact: 'an@example.org, 06 12345678', customerRef: 'C-100' };
const received = fact('r', 'Received', { complainant, externalRef: 'X/77' });
const corrected = (field: string, newValue: string): Fact =>
  fact('c', 'FactCorrected', { targetEventId: 'r', field, newValue: JSON.stringify(newValue) });
const others = [
  fact('n', 'NoteAdded', { text: 'Works nights.' }),
  fact('x', 'ExternalCaseOpened', { reference: 'E-1' }),
  fact('k', 'Classified', { object: 'lift' }),
];

/** What the projection comes to, with all its tokens. */
async function folded(facts: readonly Fact[]): Promise<readonly string[]> {
  const tokens = await searchTokens(keys)(facts);
  const documents = facts.reduce<Documents>(
    (before, one) => finding.evolve(before, { fact: one, position: 'p', searchTokens: tokens.get(one.id) ?? [] }),
    new Map(),
  );
  const body = documents.get(callerKey('1'));
  return body === undefined ? [] : callerIn({ body }).callers;
}

describe('by what somebody is recognised, from the facts of the case', () => {
  it.each<[string, number, readonly Fact[]]>([
    ['as it was received', 3, [received]],
    ['of nobody', 0, [fact('r', 'Received', {})]],
    [
      'as it became known later',
      1,
      [fact('r', 'Received', {}), fact('i', 'ComplainantIdentified', { complainant: { customerRef: 'C-1' } })],
    ],
    ['with a corrected address', 2, [received, corrected('/complainant/contact', 'bo@example.org')]],
    ['with a corrected name', 3, [received, corrected('/complainant/name', 'Anna')]],
    ['redacted', 0, [received, fact('d', 'FieldRedacted', { targetEventId: 'r' })]],
    ['erased', 0, [received, fact('e', 'PersonalDataErased', {})]],
  ])('[F9] is what the projection comes to, %s', async (_, count, facts) => {
    const all = [...facts.slice(0, 1), ...others, ...facts.slice(1)];
    const recognised = await recognisedIn(
      keys,
      all.filter(({ type }) => tellsWhoComplains(type)),
      '1',
    );
    expect(recognised).toHaveLength(count);
    expect(recognised).toEqual(await folded(all));
  });
});
