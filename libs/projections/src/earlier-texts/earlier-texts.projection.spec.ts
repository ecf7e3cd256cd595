import { createHmac } from 'node:crypto';
import { type Fact } from '#libs/event-schema';
import { bandsOf, sketch, unpackSketch } from '#libs/wording';
import { type Documents, type Told } from '../projection.js';
import { earlierTextIn, earlierTexts } from './earlier-texts.projection.js';
import { sketchKeyOf, textSketches } from './sketches.js';

const keys = {
  keyedHash: (label: string, text: string) => createHmac('sha256', 'k').update(`${label}|${text}`).digest('hex'),
  lookup: async () => new Map<string, Uint8Array>(),
};
const letter =
  'Dear Mrs Hale, we delivered your order three days late and you stood at your own party without chairs. That was our mistake.';
const other = 'I gave your son the wrong exam paper, and he has to sit it again in the week that you would be at sea.';
const stream = 'complaint-1';
const at = '2026-03-02T09:00:00.000Z';
const fact = (id: string, type: string, data: object): Fact =>
  ({ id, type, stream, revision: 0, data, metadata: { originLogId: 'log', occurredAt: at } }) as never;

async function fold(...facts: readonly Fact[]): Promise<Documents> {
  let documents: Documents = new Map();
  const sketches = await textSketches(keys)(facts);
  for (const each of facts) {
    const made = sketches.get(each.id);
    const told: Told = {
      fact: each,
      position: 'p',
      searchTokens: [],
      ...(made === undefined ? {} : { sketch: made }),
    };
    documents = earlierTexts.evolve(documents, told);
  }
  return documents;
}
const sketchOf = (text: string) => sketch(text, sketchKeyOf(keys));
const textsIn = (documents: Documents) =>
  [...documents.values()].map(earlierTextIn).filter((text) => text !== undefined);

const apologised = fact('a', 'Apologised', { text: letter, medium: 'written' });

describe('the texts that went out', () => {
  it.each([
    ['Acknowledged', 'text'],
    ['Apologised', 'text'],
    ['Resolved', 'text'],
    ['HoldingResponseSent', 'why'],
  ])('[N5a] %s leaves a sketch of its %s, and no word of it', async (type, field) => {
    const documents = await fold(fact('a', type, { [field]: letter, spokenGist: 'said' }));
    expect([...documents.keys()]).toEqual(['complaint-1/a']);
    const [text] = textsIn(documents);
    expect(text).toMatchObject({ complaintId: '1', incidentId: null, sentBy: type, at });
    expect(unpackSketch(text!.sketch)).toEqual(sketchOf(letter));
    expect(text!.bands).toEqual(bandsOf(sketchOf(letter)));
    expect(JSON.stringify([...documents])).not.toMatch(/hale|chairs|said/i);
  });

  it('[N5a] of one case are kept each, with the incident of the case', async () => {
    const documents = await fold(
      fact('r', 'Received', { statement: letter, incidentId: 'incident-7' }),
      apologised,
      fact('s', 'Resolved', { text: other }),
    );
    expect(textsIn(documents)).toMatchObject([
      { incidentId: 'incident-7', sentBy: 'Apologised' },
      { incidentId: 'incident-7', sentBy: 'Resolved' },
    ]);
  });

  it('leave nothing where nothing was sent, or only a few words, or what cannot be opened any more', async () => {
    const documents = await fold(
      fact('r', 'Received', { statement: letter }),
      fact('a', 'Apologised', { medium: 'spoken', spokenGist: letter }),
      fact('b', 'Resolved', { text: 'It comes on Thursday.' }),
      fact('c', 'Resolved', { text: { sealed: 'AAAA' } }),
      fact('d', 'ContactLogged', { summary: letter, text: letter }),
    );
    expect(documents).toEqual(new Map());
  });

  it('[X10] leave no sketch once they are redacted or erased', async () => {
    const redacted = fact('x', 'FieldRedacted', { targetEventId: 'a', why: 'w' });
    expect(textsIn(await fold(apologised, redacted))).toEqual([]);
    const elsewhere = fact('x', 'FieldRedacted', { targetEventId: 'b', why: 'w' });
    expect(textsIn(await fold(apologised, elsewhere))).toHaveLength(1);
    const erased = fact('x', 'PersonalDataErased', { legalBasis: 'l' });
    const incident = fact('r', 'Received', { statement: 's', incidentId: 'incident-7' });
    expect(await fold(incident, apologised, erased)).toEqual(new Map());
    expect(textsIn(await fold(incident, apologised, erased, fact('n', 'Resolved', { text: other })))).toHaveLength(1);
  });

  it('are compared as what they should have been', async () => {
    const correction = (field: string, newValue: unknown, targetEventId = 'a') =>
      fact('c', 'FactCorrected', { targetEventId, field, newValue, why: 'w' });
    const [text] = textsIn(await fold(apologised, correction('text', JSON.stringify(other))));
    expect(unpackSketch(text!.sketch)).toEqual(sketchOf(other));
    expect(textsIn(await fold(apologised, correction('text', '"Sorry."')))).toEqual([]);
    for (const irrelevant of [
      correction('consequence', JSON.stringify(other)),
      correction('text', `"${other}"`, 'b'),
    ]) {
      const [same] = textsIn(await fold(apologised, irrelevant));
      expect(unpackSketch(same!.sketch)).toEqual(sketchOf(letter));
    }
  });

  it('change nothing where nothing goes out, so that nothing is written', async () => {
    const documents = await fold(apologised);
    const note = { fact: fact('n', 'NoteAdded', { text: letter }), position: 'p', searchTokens: [] };
    expect(earlierTexts.evolve(documents, note)).toBe(documents);
    const none = new Map();
    const erased = { fact: fact('x', 'PersonalDataErased', {}), position: 'p', searchTokens: [] };
    expect(earlierTexts.evolve(none, erased)).toBe(none);
  });
});
