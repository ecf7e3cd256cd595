import {
  corpus,
  type CorpusPart,
  measure,
  precision,
  recall,
  report,
  together,
  type Measurement,
} from '../testing/measure.js';

const measured = (part: CorpusPart): Record<'en' | 'nl' | 'pooled', Measurement> => {
  const en = measure(corpus(part, 'en'), 'en');
  const nl = measure(corpus(part, 'nl'), 'nl');
  return { en, nl, pooled: together(en, nl) };
};

const print = (part: string, { en, nl, pooled }: ReturnType<typeof measured>): void => {
  const lines = [report(`${part} en`, en), report(`${part} nl`, nl), report(`${part} pooled`, pooled)];
  process.stdout.write(`\n${lines.join('\n\n')}\n`);
};

describe('the rules on the part of the corpus that they were written with', () => {
  let pooled: Measurement;
  beforeAll(() => {
    const dev = measured('dev');
    print('dev', dev);
    pooled = dev.pooled;
  });

  it('[N5c] refuse rightly in at least 95 of 100 refusals', () =>
    expect(precision(pooled.pooled)).toBeGreaterThanOrEqual(0.95));

  it('[P13] refuse or warn about at least 85 of 100 texts that deserve it', () =>
    expect(recall(pooled.pooled)).toBeGreaterThanOrEqual(0.85));

  it('[P13] refuse no good text', () => expect(pooled.goodRefused).toBe(0));

  it('[P13] warn about at most one good text in ten', () =>
    expect(pooled.goodWarned / pooled.goodTexts).toBeLessThanOrEqual(0.1));
});

describe('the good texts of that part, written otherwise', () => {
  const otherwise: Readonly<Record<string, (text: string) => string>> = {
    'in small letters': (text) => text.toLowerCase(),
    'in capitals': (text) => text.toUpperCase(),
    'without diacritics': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    'a sentence a line': (text) => text.replace(/([.!?]) /g, '$1\n'),
    'with its sentences in reverse': (text) =>
      text
        .split(/(?<=[.!?])\s+/)
        .reverse()
        .join(' '),
  };

  it.each(Object.keys(otherwise))('[P13] are not refused %s', (how) => {
    const written = otherwise[how] ?? ((text: string) => text);
    const refused = (['en', 'nl'] as const).map((language) => {
      const good = corpus('dev', language).filter((one) => one.good);
      return measure(
        good.map((one) => ({ ...one, text: written(one.text) })),
        language,
      ).goodRefused;
    });
    expect(refused).toEqual([0, 0]);
  });
});

// Nobody who writes rules reads the parts that are held out: this spec prints counts of them, and nothing else may; they are
// counted only when these tests run, so that `npx jest corpus -t written` looks at the other part alone. What is missed of
// the targets stands in docs/wording.md.
describe('the rules on the part of the corpus that was held out', () => {
  let pooled: Measurement;
  beforeAll(() => {
    const heldOut = measured('held-out');
    print('held-out', heldOut);
    pooled = heldOut.pooled;
  });

  it('[N5c] refuse rightly in at least 95 of 100 refusals', () =>
    expect(precision(pooled.pooled)).toBeGreaterThanOrEqual(0.95));

  it('[P13] refuse or warn about at least 85 of 100 texts that deserve it', () =>
    expect(recall(pooled.pooled)).toBeGreaterThanOrEqual(0.85));

  it('[P13] refuse no good text', () => expect(pooled.goodRefused).toBe(0));

  it('[P13] warn about at most one good text in ten', () =>
    expect(pooled.goodWarned / pooled.goodTexts).toBeLessThanOrEqual(0.1));
});

describe('the rules on hard texts that were held out', () => {
  let pooled: Measurement;
  beforeAll(() => {
    const hard = measured('held-out-hard');
    print('held-out-hard', hard);
    pooled = hard.pooled;
  });

  it('[N5c] refuse rightly in at least 95 of 100 refusals', () =>
    expect(precision(pooled.pooled)).toBeGreaterThanOrEqual(0.95));

  it('[P13] refuse no good text', () => expect(pooled.goodRefused).toBe(0));

  it('[P13] refuse or warn about at least 80 of 100 texts that deserve it; the target is 85', () =>
    expect(recall(pooled.pooled)).toBeGreaterThanOrEqual(0.8));

  it('[P13] warn about at most one good text in eight; the target is one in ten', () =>
    expect(pooled.goodWarned / pooled.goodTexts).toBeLessThanOrEqual(0.125));
});

describe('the rules on what a working week brings, held out', () => {
  let pooled: Measurement;
  beforeAll(() => {
    const week = measured('held-out-week');
    print('held-out-week', week);
    pooled = week.pooled;
  });

  it('[N5c] refuse rightly in at least 95 of 100 refusals', () =>
    expect(precision(pooled.pooled)).toBeGreaterThanOrEqual(0.95));

  it('[P13] refuse no good text', () => expect(pooled.goodRefused).toBe(0));

  it('[P13] refuse or warn about at least 80 of 100 texts that deserve it; the target is 85', () =>
    expect(recall(pooled.pooled)).toBeGreaterThanOrEqual(0.8));

  it('[P13] warn about at most one good text in ten', () =>
    expect(pooled.goodWarned / pooled.goodTexts).toBeLessThanOrEqual(0.1));
});
