import { createHmac } from 'node:crypto';
import { type JudgedWords, noComplaint, type ReceivedComplaint, type SimilarAnswer } from '#libs/complaints';
import { type KeyReader } from '#libs/privacy';
import { sketchKeyOf } from '#libs/projections';
import { sketch } from '#libs/wording';
import { type AskedText, type EarlierTexts, type Similar } from '../commands/similar.js';
import { judgingHere } from './judging.js';
import { withWordsRead } from './with-words-read.js';
import { WordsReader } from './words-reader.js';

const keys = {
  keyedHash: (label: string, text: string) => createHmac('sha256', 'k').update(`${label}|${text}`).digest('hex'),
} as unknown as KeyReader;
const letter =
  'Dear Mrs Hale, we delivered your order three days late and you stood at your own party without chairs. That was our mistake and we are sorry.';
const words: JudgedWords = {
  command: 'Apologise',
  language: 'en',
  medium: 'written',
  text: letter,
  at: '2026-03-02T09:00:00.000Z',
};
const classification = {
  object: 'delivery',
  cause: 'tooLate',
  intention: 'notStated',
  remedySought: 'notStated',
} as const;
const about = (differs: Partial<ReceivedComplaint> = {}) => ({
  complaintId: '1',
  complaint: { ...noComplaint, classification, ...differs },
  now: words.at,
});

let askedTexts: AskedText[];
beforeEach(() => (askedTexts = []));
const reader = (earlier: EarlierTexts | undefined, counted?: SimilarAnswer): WordsReader => {
  const similar: Similar = {
    casesLike: () => Promise.resolve(counted),
    casesAround: () => Promise.resolve(undefined),
    timesInTouch: () => Promise.resolve(undefined),
    elsewhere: () => Promise.resolve(undefined),
    earlierTexts: (asked) => {
      askedTexts.push(asked);
      return Promise.resolve(earlier);
    },
  };
  return new WordsReader({ judging: judgingHere, similar, keys });
};
const rules = async (read: ReturnType<WordsReader['read']>) => (await read).findings.map(({ rule }) => rule);
const sameLetter = { sketch: sketch(letter, sketchKeyOf(keys)) };

describe('reading words', () => {
  it('[N5a] warns of a template, by the sketches that other cases left', async () => {
    const earlier = { texts: [sameLetter], asOf: 'log.7' };
    const judgement = await reader(earlier).read(words, about());
    expect(judgement.findings.find(({ rule }) => rule === 'AP-8')).toMatchObject({ severity: 'warn' });
    expect(judgement.earlierTexts).toEqual({ asOf: 'log.7' });
    expect(askedTexts).toEqual([{ sketch: sameLetter.sketch, complaintId: '1' }]);
    const within = { texts: [{ ...sameLetter, sameIncident: true }], asOf: 'log.7' };
    expect(await rules(reader(within).read(words, about()))).not.toContain('AP-8');
  });

  it('[N5a] asks with the incident of the complaint, so that its own letters do not count', async () => {
    const receipt = { incidentId: 'incident-7' } as ReceivedComplaint['receipt'];
    await reader({ texts: [] }).read(words, about({ receipt }));
    expect(askedTexts).toMatchObject([{ incidentId: 'incident-7' }]);
  });

  it('[N5a] says that it could not compare while the read store is away, and refuses nothing for it', async () => {
    const judgement = await reader(undefined).read(words, about());
    expect(judgement.earlierTexts).toBe('unknown');
    expect(judgement.findings.filter(({ rule }) => rule === 'AP-8')).toEqual([]);
  });

  it.each<[string, Partial<JudgedWords>]>([
    ['what was spoken', { medium: 'spoken' }],
    ['what a machine sends', { neverCompared: true }],
    ['an extension', { command: 'Extend' }],
    ['what a whole incident is told', { command: 'SendProactiveNotification' }],
    ['a few words', { text: 'I ring you on Friday.' }],
  ])('[N5a] does not compare %s', async (_, differs) => {
    const judgement = await reader(undefined).read({ ...words, ...differs }, about());
    expect(judgement).not.toHaveProperty('earlierTexts');
    expect(askedTexts).toEqual([]);
  });

  it('[N2a] counts others only where blame is discussed', async () => {
    const counted = { similarCount: 4, importedCount: 1, asOf: 'log.7' };
    const firstTime = { ...words, command: 'Resolve' as const, text: 'Nobody has ever complained about this before.' };
    expect((await reader({ texts: [] }, counted).read(firstTime, about())).others).toEqual(counted);
    expect(await reader({ texts: [] }, counted).read(words, about())).not.toHaveProperty('others');
    expect(await reader({ texts: [] }, counted).read(firstTime)).not.toHaveProperty('others');
  });

  it('[N2a] says that the number is unknown while the read store is away, and that a case is not classified', async () => {
    const firstTime = { ...words, command: 'Resolve' as const, text: 'Nobody has ever complained about this before.' };
    expect((await reader(undefined).read(firstTime, about())).others).toBe('unknown');
    const unclassified = { ...about(), complaint: noComplaint };
    expect((await reader(undefined).read(firstTime, unclassified)).others).toBe('notClassified');
  });

  it('reads at once what is short and asks no other case, and nothing else', () => {
    const spoken = { ...words, medium: 'spoken' as const };
    expect(reader(undefined).readAtOnce(spoken)).toMatchObject({ outcome: 'checked', languages: ['en'] });
    expect(reader(undefined).readAtOnce(words)).toBeUndefined();
    const blaming = { ...spoken, text: 'Nobody has ever complained about this before.' };
    expect(reader(undefined).readAtOnce(blaming)).toBeUndefined();
  });

  it('[F16] knows a draft again however it is broken into lines', () => {
    const { draftOf } = { draftOf: (text: string) => reader(undefined).draftOf(text) };
    expect(draftOf(` Sorry,\n  dear Zoë. `)).toBe(draftOf('Sorry, dear Zoe\u0308.'));
    expect(draftOf('Sorry.')).not.toBe(draftOf('Sorry!'));
    expect(draftOf('Sorry.')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('deciding with the words read', () => {
  const judgementOf = ({ text }: JudgedWords) => ({
    outcome: 'checked' as const,
    languages: [],
    ruleSet: text,
    findings: [],
  });
  const later = { readAtOnce: () => undefined, read: async (said: JudgedWords) => judgementOf(said) };

  it('decides once where no words go out', async () => {
    let times = 0;
    expect(await withWordsRead(() => ++times, later)).toBe(1);
  });

  it('decides once where all words are read at once', async () => {
    let times = 0;
    const never = () => Promise.reject(new Error('not asked'));
    const decide = (wording: (said: JudgedWords) => { ruleSet: string }) => [++times, wording(words).ruleSet];
    expect(await withWordsRead(decide, { readAtOnce: judgementOf, read: never })).toEqual([1, letter]);
  });

  it('decides anew with everything that it asked about', async () => {
    const seen: string[] = [];
    const decision = await withWordsRead((wording) => {
      const said = ['one', 'two'].map((text) => wording({ ...words, text }).ruleSet);
      seen.push(said.join());
      return said;
    }, later);
    expect(decision).toEqual(['one', 'two']);
    expect(seen).toEqual(['none,none', 'one,two']);
  });

  it('asks on as long as an answer leads to another question', async () => {
    const decision = await withWordsRead((wording) => {
      const first = wording({ ...words, text: 'one' }).ruleSet;
      return first === 'one' ? wording({ ...words, text: 'two' }).ruleSet : first;
    }, later);
    expect(decision).toBe('two');
  });
});
