import { handMade } from '../../testing/measure.js';
import { check, type JudgedCommand, type RuleId, type RuleLanguage } from '../index.js';

/** Refusals as the rule, warnings as the rule with a question mark; AP-3 asks for an improvement that most lines leave out. */
const verdicts = (language: RuleLanguage, command: JudgedCommand, text: string): string[] =>
  check({ language, command, text })
    .findings.filter(({ rule }) => rule !== 'AP-3')
    .map(({ rule, severity }) => (severity === 'refuse' ? rule : `${rule}?`));

describe('discussing blame', () => {
  it.each([
    ['en', "We've never had any complaints about this."],
    ['en', 'This is the first time anyone has complained about it.'],
    ['en', 'None of our other customers have this problem.'],
    ['en', 'Most customers manage without difficulty.'],
    ['en', 'You must have pressed the wrong button.'],
    ['nl', 'Dat is de eerste keer dat iemand hierover klaagt.'],
    ['nl', 'Daarover hebben wij nog nooit klachten gehad!'],
    ['nl', 'Nog nooit heeft er bij ons iemand over geklaagd.'],
    ['nl', 'KLACHTEN HIEROVER KRIJGEN WIJ NOOIT'],
    ['nl', 'Wij krijgen hier eigenlijk nooit klagten over.'],
    ['nl', 'Andere klanten hebben hier nooit last van.'],
    ['nl', 'De meeste klanten redden zich prima.'],
  ] as const)('[N2a] %s is refused: %s', (language, text) =>
    expect(verdicts(language, 'Acknowledge', text)).toContain('AP-4'),
  );

  it.each([
    ['en', 'Did you use it properly?'],
    ['nl', 'Heeft u het wel goed gebruikt?'],
  ] as const)('[N2a] %s is refused as a question: %s', (language, text) =>
    expect(verdicts(language, 'Acknowledge', text)).toEqual(['AP-4']),
  );

  it.each([
    ['en', "There's nothing we can do about it."],
    ['nl', 'Wij kunnen er ook niets aan doen hoor!'],
  ] as const)('[N4a] %s is refused: %s', (language, text) =>
    expect(verdicts(language, 'Resolve', text)).toContain('AP-4'),
  );

  it.each([
    ['denied', 'en', 'You are not the first to tell us this, thank you.'],
    ['denied', 'en', 'It would be wrong to say that nobody complains about this.'],
    ['denied', 'nl', 'U bent niet de eerste die ons dit vertelt, dank daarvoor.'],
    ['quoted', 'en', 'You wrote "nobody else complains about this". Thank you for telling us.'],
    ['quoted', 'nl', "Dat onze medewerker zei dat 'andere klanten hier nooit last van hebben', heb ik gelezen."],
    ['told to take it back', 'en', 'My colleague told you that nobody else complains. That was wrong of him.'],
    [
      'told to take it back',
      'nl',
      'Mijn collega zei dat de meeste klanten er uitkomen. Dat had hij niet moeten zeggen.',
    ],
    ['a neutral question', 'en', 'So that I can find the cause: which programme was it on?'],
    ['a neutral question', 'nl', 'Om het te kunnen nazoeken: op welke stand stond hij?'],
    ['compassion', 'nl', 'Ik kan me niet voorstellen hoe die nacht voor u was. Ik bel u morgen.'],
  ] as const)('[N2a] is not %s: (%s) %s', (_, language, text) =>
    expect(verdicts(language, 'Acknowledge', text)).toEqual([]),
  );
});

describe('a reply that only argues', () => {
  it.each([
    ['en', 'Resolve', 'Wool shrinks. It is in the nature of wool.'],
    ['en', 'Acknowledge', "We're a little puzzled that you see this as a problem at all."],
    ['nl', 'Resolve', 'De buren links en rechts hebben dezelfde ketel en die worden lekker warm.'],
    ['nl', 'Acknowledge', 'Uw weergave van die avond kunnen wij lastig volgen.'],
  ] as const)('[N2a] is asked about, and not refused: (%s, %s) %s', (language, command, text) =>
    expect(verdicts(language, command, text)).toEqual(['AP-4?']),
  );

  it.each([
    ['looks into it', 'en', 'Acknowledge', 'I am going through the reports of this year and ring you on Friday.'],
    ['mends', 'nl', 'Resolve', 'Wol krimpt, en dat stond nergens. U krijgt een nieuwe trui.'],
    ['asks', 'en', 'Acknowledge', 'Did the light blink red or green when it stopped?'],
    ['agrees', 'nl', 'Resolve', 'U hebt gelijk: een kind hoort daar geen vijf uur te zitten.'],
  ] as const)('[N2a] is none that %s: (%s, %s) %s', (_, language, command, text) =>
    expect(verdicts(language, command, text)).toEqual([]),
  );

  it.each([
    ['en', 'Nobody else in the block had damp because only your flat has that gutter above it. We have repaired it.'],
    ['nl', 'Niemand anders in het blok had vocht, omdat alleen boven uw woning die goot zit. Wij hebben hem gemaakt.'],
  ] as const)('[N2a] is not refused where it gives the reason: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Resolve', text)).not.toContain('AP-4'),
  );
});

describe('blaming somebody else', () => {
  it.each([
    ['en', 'Acknowledge', 'That somebody takes what you earned must be hard. I ring you on Thursday.'],
    ['en', 'Resolve', 'The parcel was lost by the courier. You get your money back today.'],
    ['nl', 'Resolve', 'Het pakket is door de koerier kwijtgeraakt. U krijgt vandaag uw geld terug.'],
  ] as const)('[N4b] is not feeling along, nor a sober cause: (%s, %s) %s', (language, command, text) =>
    expect(verdicts(language, command, text)).not.toContain('AP-5'),
  );

  it.each([
    ['en', 'The courier is to blame for this, not us.'],
    ['en', 'Responsibility for the damage rests with the contractor alone.'],
    ['nl', 'De koerier is hiervoor verantwoordelijk, niet wij.'],
    ['nl', 'De vertraging is volledig te wijten aan het ingeschakelde bureau.'],
    ['nl', 'Het kabelbedrijf heeft er een bende van gemaakt en wij staan daar buiten.'],
  ] as const)('[N4b] %s is refused: %s', (language, text) =>
    expect(verdicts(language, 'Resolve', text)).toContain('AP-5'),
  );

  it.each([
    ['a fact beside our own share', 'en', 'The firm we hired came late and we did not chase it. That is down to us.'],
    [
      'a fact beside our own share',
      'nl',
      'Het bedrijf dat wij inhuurden kwam te laat en wij belden het niet na. Dat ligt aan ons.',
    ],
    [
      'a referral',
      'en',
      'The cable belongs to the network operator. I have sent them your photos; if you disagree, the ombudsman can look at it.',
    ],
    [
      'a referral',
      'nl',
      'De lantaarn is van de gemeente. Ik heb uw melding daar vanmorgen afgegeven; zij bellen u vrijdag.',
    ],
  ] as const)('[N4b] is not %s: (%s) %s', (_, language, text) =>
    expect(verdicts(language, 'Resolve', text)).toEqual([]),
  );
});

describe('an apology', () => {
  const owned = {
    en: 'We sent your letter to the wrong house. You missed the hearing because of it. We are sorry.',
    nl: 'Wij stuurden uw brief naar het verkeerde huis. Daardoor miste u de zitting. Het spijt ons.',
  };

  it.each(['en', 'nl'] as const)(
    '[N5b] [N5c] is fine when it owns the fault and names the consequence (%s)',
    (language) => expect(verdicts(language, 'Apologise', owned[language])).toEqual([]),
  );

  it.each([
    ['en', 'Mistakes were made. You missed your train and we are sorry.'],
    ['nl', 'Er is iets misgegaan. U miste daardoor uw trein. Excuses.'],
  ] as const)('[N5b] is refused when nobody takes responsibility: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).toEqual(['AP-2']),
  );

  it.each([
    ['en', 'We sent your letter to the wrong house. We apologise for our mistake.'],
    ['nl', 'Wij stuurden uw brief naar het verkeerde huis. Excuses voor onze fout.'],
  ] as const)('[N5c] is refused when the consequence is not named: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).toEqual(['AP-1', 'AP-7']),
  );

  it.each([
    ['en', 'We sent your letter twice. That was our fault, and we apologise for the frustration we caused.'],
    ['nl', 'Wij stuurden uw brief twee keer. Dat was onze fout, excuses voor het ongemak.'],
  ] as const)('[N5c] is asked about when the consequence is named in general: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).toContain('AP-1?'),
  );

  it.each([
    ['en', 'sorry if this caused you any trouble'],
    ['en', 'Should you have been inconvenienced, we apologise.'],
    ['en', 'We regret that you feel you were not heard.'],
    ['nl', 'Mocht u hinder hebben ondervonden, dan bieden wij onze excuses aan.'],
    ['nl', 'Voor zover u zich benadeeld voelt, betreuren wij dat.'],
    ['nl', 'Heb je er last van gehad dan sorry'],
    ['nl', 'Excuses voor evt. overlast.'],
  ] as const)('[N5c] is refused under a condition or for a feeling: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).toContain('AP-6'),
  );

  it.each([
    ['en', `${owned.en} If you feel I missed anything, ring me.`],
    ['en', `${owned.en} We did not check if anybody had opened it.`],
    ['nl', `${owned.nl} Als u vindt dat er iets ontbreekt, bel mij dan.`],
    ['nl', `${owned.nl} Het spijt ons dat u niet naar binnen mocht.`],
  ] as const)('[N5c] may hold a condition that governs something else: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).toEqual([]),
  );

  it.each([
    ['en', `${owned.en} It was due to illness of a colleague.`],
    ['nl', `${owned.nl} Dat kwam door drukte op de afdeling.`],
  ] as const)('[N4c] is warned about when illness or workload is the only cause given: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).toEqual(['AP-9?']),
  );

  it.each([
    ['en', 'The card was wiped, and it was wiped here, by one of my own people. You lost every photograph. Sorry.'],
    ['nl', "De kaart is gewist, en wel hier, door een van mijn eigen mensen. U verloor alle foto's. Sorry."],
  ] as const)('[N5b] is not refused where something of ours is named: (%s) %s', (language, text) =>
    expect(verdicts(language, 'Apologise', text)).not.toContain('AP-2'),
  );

  it('[N5c] may tell what a letter of ours said under a condition or for a feeling', () =>
    expect(
      verdicts(
        'en',
        'Resolve',
        "Our letter says we're sorry that you feel overcharged. You were: £11.40 a month. It is back.",
      ),
    ).not.toContain('AP-6'));

  it('[N4c] is not when the real cause is told too', () =>
    expect(verdicts('nl', 'Apologise', `${owned.nl} Een collega was ziek; ik had haar werk moeten overnemen.`)).toEqual(
      [],
    ));
});

// Texts that the author of the rules made up while writing them: hard ones, half of them good. No measure, a memory.
describe('texts made up while the rules were written', () => {
  const texts = handMade();

  it.each(texts.filter(({ refuse }) => refuse.length === 0))(
    '[P13] refuses no good one: $text',
    ({ language, command, text }) =>
      expect(verdicts(language, command, text).filter((one) => !one.endsWith('?'))).toEqual([]),
  );

  it.each(texts.filter(({ refuse }) => refuse.length > 0))(
    '[P13] notices the others: $refuse $text',
    ({ language, command, refuse, text }) => {
      const found = verdicts(language, command, text);
      expect(found.map((one) => one.replace('?', ''))).toEqual(expect.arrayContaining([...refuse]));
      expect(found.filter((one) => !one.endsWith('?') && !refuse.includes(one as RuleId))).toEqual([]);
    },
  );
});
