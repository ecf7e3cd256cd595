import { corpus, measure, precision, recall, report, together, type Measurement } from '../testing/measure.js';

const measured = (part: 'dev' | 'held-out'): Record<'en' | 'nl' | 'pooled', Measurement> => {
  const en = measure(corpus(part, 'en'), 'en');
  const nl = measure(corpus(part, 'nl'), 'nl');
  return { en, nl, pooled: together(en, nl) };
};

// Nobody who writes rules reads the part that is held out: this spec prints counts of it, and nothing else may.
describe.each(['dev', 'held-out'] as const)('the rules on the %s part of the corpus', (part) => {
  const { en, nl, pooled } = measured(part);

  beforeAll(() => {
    process.stdout.write(`\n${[report(`${part} en`, en), report(`${part} nl`, nl), report(`${part} pooled`, pooled)].join('\n\n')}\n`);
  });

  it('[N5c] refuses rightly in at least 95 of 100 refusals', () =>
    expect(precision(pooled.pooled)).toBeGreaterThanOrEqual(0.95));

  it('[P13] refuses or warns about at least 85 of 100 texts that deserve it', () =>
    expect(recall(pooled.pooled)).toBeGreaterThanOrEqual(0.85));

  it('[P13] refuses no good text', () => expect(pooled.goodRefused).toBe(0));

  it('[P13] warns about at most one good text in ten', () =>
    expect(pooled.goodWarned / pooled.goodTexts).toBeLessThanOrEqual(0.1));

  it('is large enough to mean something', () => expect(pooled.texts).toBeGreaterThan(part === 'dev' ? 400 : 200));
});
