import fc from 'fast-check';
import {
  check,
  checkInSteps,
  comparedWith,
  isSure,
  sketch,
  wordingRules,
  type CheckRequest,
  type Finding,
} from './index.js';

const now = '2026-05-01T12:00:00Z';
const judged = (request: Partial<CheckRequest> & { text: string }): readonly Finding[] =>
  check({ command: 'Apologise', language: 'nl', ...request }).findings;
const refusals = (request: Partial<CheckRequest> & { text: string }): string[] =>
  judged(request)
    .filter(isSure)
    .map(({ rule }) => rule);
const warnings = (request: Partial<CheckRequest> & { text: string }): string[] =>
  judged(request)
    .filter((finding) => !isSure(finding))
    .map(({ rule }) => rule);

const ownLateDelivery = 'Wij bieden onze excuses aan voor het feit dat wij te laat hebben geleverd.';
const ourFaultAndTheirTrouble =
  'Wij bieden onze excuses aan voor onze fout waardoor u problemen hebt ondervonden met uw klanten.';

describe('the golden pair', () => {
  it('[N5d] refuses an apology that is busy with our own late delivery', () =>
    expect(refusals({ text: ownLateDelivery })).toEqual(['AP-1', 'AP-7']));

  it('[N5d] lets the one pass that names our fault and what it meant for the complainant', () =>
    expect(refusals({ text: ourFaultAndTheirTrouble })).toEqual([]));
});

describe('which rules judge which act', () => {
  const blame = 'Beste heer Vos, daar hebben wij nog nooit klachten over gehad. Ik bel u morgen.';

  it.each(['Acknowledge', 'Apologise', 'Resolve'] as const)('[N2a] %s is refused when it discusses blame', (command) =>
    expect(refusals({ command, text: blame })).toContain('AP-4'),
  );

  it.each(['SendHoldingResponse', 'Extend', 'SendProactiveNotification'] as const)(
    '[P13] %s is only warned about',
    (command) => {
      expect(refusals({ command, text: blame })).toEqual([]);
      expect(warnings({ command, text: blame })).toContain('AP-4');
    },
  );

  it.each(['spoken', 'inPerson'] as const)('[N5e] what was said %s has happened: it is only warned about', (medium) => {
    expect(refusals({ medium, text: ownLateDelivery })).toEqual([]);
    expect(warnings({ medium, text: ownLateDelivery })).toEqual(expect.arrayContaining(['AP-1', 'AP-7']));
  });

  it.each(['Acknowledge', 'Resolve'] as const)('asks no consequence, fault or improvement of %s', (command) =>
    expect(judged({ command, text: 'Beste heer Vos, dank voor uw brief. Ik bel u morgen.' })).toEqual([]),
  );
});

describe('the improvement', () => {
  const improvement = {
    state: 'planned',
    action: 'Wij bellen vooraf',
    owner: 'e-1',
    dueAt: '2026-06-01T08:00:00Z',
  } as const;

  it('[N6a] is refused in the past', () =>
    expect(
      refusals({ text: ourFaultAndTheirTrouble, improvement: { ...improvement, dueAt: '2026-04-01T08:00:00Z' }, now }),
    ).toEqual(['AP-3']));

  it('[N6a] is warned about when the text does not tell it', () =>
    expect(warnings({ text: ourFaultAndTheirTrouble, improvement, now })).toEqual(['AP-3']));

  it('[N6a] is fine when the text tells it', () =>
    expect(
      judged({
        text: `${ourFaultAndTheirTrouble} Vanaf 1 juni bellen wij elke klant een dag vooraf.`,
        improvement,
        now,
      }),
    ).toEqual([]));

  it('[N6b] is judged for a spoken apology too: its fields are required', () =>
    expect(refusals({ medium: 'spoken', text: 'Gebeld.', improvement: { state: 'done', action: 'x' }, now })).toEqual([
      'AP-3',
    ]));
});

describe('templates and lateness', () => {
  const text = `${ourFaultAndTheirTrouble} Vanaf 1 juni bellen wij elke klant een dag vooraf.`;
  const own = sketch(text, 'key');

  it('[N5a] warns about a text that is nearly an earlier one', () =>
    expect(warnings({ text, sketch: own, earlierSketches: [{ sketch: sketch(text, 'key') }] })).toEqual(['AP-8']));

  it('[N5a] not within one incident', () =>
    expect(warnings({ text, sketch: own, earlierSketches: [{ sketch: own, sameIncident: true }] })).toEqual([]));

  it('[N5a] not about another text', () =>
    expect(
      warnings({ text, sketch: own, earlierSketches: [{ sketch: sketch('Iets heel anders dan dit', 'key') }] }),
    ).toEqual([]));

  it('[N5a] compares a text that was read before, in the language of the text', () => {
    const earlierSketches = [{ sketch: own }];
    const compared = (language: string, read: string) =>
      comparedWith(check({ command: 'Apologise', language, text: read }), { language, sketch: own, earlierSketches });
    const found = compared('nl', text).findings.filter(({ rule }) => rule === 'AP-8');
    expect(found).toMatchObject([{ severity: 'warn', start: 0, end: 0, ruleSet: 'nl-4' }]);
    const german = 'Wir bitten um Entschuldigung, dass Sie so lange auf uns warten mussten und nicht gehört wurden.';
    expect(compared('de', german)).toMatchObject({ outcome: 'notChecked', findings: [{ rule: 'AP-8' }] });
    const result = check({ command: 'Apologise', language: 'nl', text });
    const others = [{ sketch: own, sameIncident: true }];
    expect(comparedWith(result, { language: 'nl', sketch: own, earlierSketches: others })).toBe(result);
  });

  it('[N5a] notes a late apology and refuses it never', () => {
    expect(warnings({ text, late: true })).toEqual(['AP-8']);
    expect(refusals({ text, late: true })).toEqual([]);
  });
});

describe('languages', () => {
  it('[P13] reads a text in another language not at all, and refuses nothing', () => {
    const text = 'Wir bitten um Entschuldigung, dass Sie so lange auf uns warten mussten und nicht gehört wurden.';
    expect(check({ command: 'Apologise', language: 'de', text })).toMatchObject({
      outcome: 'notChecked',
      findings: [],
    });
    expect(check({ command: 'Apologise', language: 'nl', text })).toMatchObject({
      outcome: 'notChecked',
      findings: [],
    });
  });

  it('lets the text have the last word about its language', () =>
    expect(check({ command: 'Apologise', language: 'en', text: ownLateDelivery })).toMatchObject({
      outcome: 'checked',
      languages: ['nl'],
      ruleSet: 'nl-4',
    }));

  it('reads each sentence of a mixed text with its own rules', () => {
    const text =
      'Thank you for your mail about the app, we have read it. Daar hebben wij eerlijk gezegd nog nooit klachten over gehad. I will ask around for you.';
    const result = check({ command: 'Acknowledge', language: 'en', text });
    expect(result).toMatchObject({ languages: ['nl', 'en'], ruleSet: 'nl-4+en-4' });
    const [finding] = result.findings;
    expect(finding?.rule).toBe('AP-4');
    expect(text.slice(finding?.start, finding?.end)).toContain('nooit klachten');
  });

  it('explains itself in the language of the text', () => {
    expect(judged({ text: ownLateDelivery })[0]?.why).toMatch(/wat onze fout voor de klager betekende/);
    const [english] = judged({ language: 'en', text: 'We apologise for the fact that we delivered your order late.' });
    expect(english).toMatchObject({ rule: 'AP-1', severity: 'refuse', ruleSet: 'en-4', rows: ['N5c'] });
    expect(english?.why).toMatch(/what our fault meant for the complainant/);
    expect(english?.better).not.toBe('');
  });

  it('says of what it is sure, and asks about what it is not', () => {
    const [refused] = judged({ text: ownLateDelivery });
    const [asked] = judged({ text: ownLateDelivery, medium: 'spoken' });
    expect([refused?.rule, refused?.severity, asked?.rule, asked?.severity]).toEqual([
      'AP-1',
      'refuse',
      'AP-1',
      'warn',
    ]);
    expect(asked?.why).not.toBe(refused?.why);
    expect(asked?.better).toBe(refused?.better);
  });
});

describe('the improvement beside the text', () => {
  const owned = 'Wij stuurden uw brief naar het verkeerde huis, en daardoor miste u de zitting. Het spijt ons.';
  const ap3 = (request: Partial<CheckRequest>): string[] =>
    judged({ text: owned, ...request })
      .filter(({ rule }) => rule === 'AP-3')
      .map(({ severity }) => severity);
  const vague = { state: 'planned', action: 'Dit gebeurt nooit meer' } as const;

  it('[N6b] is refused when it cannot be believed, and judged only where the moment of the act is known', () => {
    expect(ap3({ improvement: vague, now })).toEqual(['refuse']);
    expect(ap3({ improvement: vague })).toEqual(['warn']);
    expect(ap3({ now })).toEqual(['warn']);
    expect(ap3({ improvement: vague, now, command: 'Resolve' })).toEqual([]);
  });
});

describe('any text whatever', () => {
  const commands = fc.constantFrom('Acknowledge', 'Apologise', 'Resolve', 'SendHoldingResponse');
  const pieces = fc.constantFrom(
    ...[
      'sorry',
      'als',
      'if',
      'u',
      'you',
      'niet',
      'not',
      '"',
      "'",
      '.',
      '?',
      ',',
      'nooit',
      'never',
      'klacht',
      'complaint',
    ],
    ...['\n\n', '😀', 'ééé', '\u202e', 'wij', 'we', ' ', '1', 'mocht', 'any', 'trouble', 'a'.repeat(80)],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 200 }).map((parts) => parts.join(' ')),
  );

  it('gives findings whose spans lie in the text, and the same ones again', () =>
    fc.assert(
      fc.property(commands, fc.constantFrom('nl', 'en', 'fr'), texts, (command, language, text) => {
        const once = check({ command, language, text });
        expect(check({ command, language, text })).toEqual(once);
        for (const { start, end } of once.findings) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    ));

  // A reading that goes back and forth over such texts would not come to an end within the patience of a test.
  it.each([
    ['one word, again and again', 'sorry '.repeat(17_000)],
    ['nested conditions', 'sorry if you felt that if you never '.repeat(2_800)],
    ['fillers between', `sorry ${'really '.repeat(60)}`.repeat(230)],
    ['marks that never close', `"a 'b `.repeat(16_000)],
    ['one endless word', 'a'.repeat(100_000)],
    ['nothing but punctuation', '?!.,;'.repeat(20_000)],
  ])('is read to its end: %s', (_, text) =>
    expect(check({ command: 'Apologise', language: 'en', text: text.slice(0, 100_000) }).findings.length).toBeLessThan(
      10,
    ),
  );

  it('is read in steps when a caller has other things to do, with the same findings', () => {
    const text = 'Daar hebben wij nog nooit klachten over gehad. Ik bel u morgen, en mijn collega ook. '.repeat(1_100);
    const request = { command: 'Acknowledge', language: 'nl', text } as const;
    const steps = checkInSteps(request);
    let taken = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) taken += 1;
    expect(taken).toBeGreaterThan(100);
    expect(step.value).toEqual(check(request));
  });

  it('may be empty', () => expect(refusals({ command: 'Acknowledge', text: '' })).toEqual([]));
});

describe('the port for behaviours', () => {
  it('judges as the engine does', () =>
    expect(wordingRules.judge({ command: 'Apologise', language: 'nl', text: ownLateDelivery })).toEqual(
      check({ command: 'Apologise', language: 'nl', text: ownLateDelivery }),
    ));
});
