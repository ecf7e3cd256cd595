import { type Frame } from '../rule-set.js';

const direct = 'u|je|jij|jullie|dit|dat|er|het|iemand|wij|we|hierdoor|daardoor|zich|bij';

/** AP-6: an apology under a condition, or for what somebody felt. */
export const dutchConditionalApology: readonly Frame[] = [
  {
    id: 'sorry als',
    asks: false,
    seq: [
      '@apology ~~12, indien|ingeval',
      `@apology ~~10, als ${direct}`,
      '@apology ~~3 als mijn|onze|ons|ik|deze|sommige|bij|door|mensen',
      '@apology ~1 als de|een|uw',
      '@apology ~~10, <als mijn|onze|ons|de|een|ik|mensen|uw|deze|bij|door',
      '@apology ~~10, <mocht|mochten',
      `@apology ~2 mocht|mochten ${direct}`,
      '@apology ~~10, voor|in zover|zoverre',
      '@apology ~~8, in|voor ~1 het geval ~1 dat|u',
      'voor het geval ~~14, @apology',
      '@apology ~~8, <wanneer ~3 u|je|iemand|dit|mijn|onze|het',
    ],
    unless: [
      'als|mocht|mochten|indien ~6 vragen|vraag|opmerkingen',
      'en|maar|of als|mocht|indien',
      '@minding ~2 als|indien|mocht',
      'als ~2 woord|woorden|excuus|excuses|brief ~4 nog|betekent|waard|iets',
      'als ~1 wij|we|ik ~8 had|hadden',
      'als|mocht|indien ~~14, @contact',
      'als|alsof ~1 ?de|het ~1 was',
      'net|zo|zoals|evenals ~2 als',
      'als ~~10, dan|kunt|krijgt|mag ~2 krijgt|kunt|mag|betalen|betaal|kom|komen|regel|regelen',
    ],
  },
  {
    id: 'mocht u, dan sorry',
    asks: false,
    seq: [
      '<indien|ingeval ~~24, @apology',
      'indien ~~24, @apology',
      '<mocht|mochten ~~24, @apology',
      `mocht|mochten u|je|jullie ~~14, dan ~~6, @apology`,
      `<als ${direct}|mijn|onze|de|een|uw|mensen ~~24, @apology`,
      `als u|je|jullie ~~14, dan ~~6, @apology`,
      '^ heb|hebt|heeft|bent|ben|had|vond|voelde|ervaart|ervoer|is|was u|je|jij|dit|het ~~14, dan ~~6, @apology',
      '<wanneer ~~14, dan ~~6, @apology',
      '<wanneer ~1 u|je|iemand ~~12, @apology',
      'voor|in zover|zoverre ~~24, @apology',
      'daar waar ~~24, @apology',
      '<in ~1 het geval ~~18, @apology',
    ],
    unless: [
      'als|mocht|mochten|indien ~6 vragen|vraag|opmerkingen',
      'als ~1 wij|we|ik ~8 had|hadden',
      'als|mocht|indien ~~12, @contact',
      'net|zo|zoals|evenals ~2 als',
      'toen|daar|waar mocht',
    ],
  },
  {
    id: 'eventueel ongemak',
    excuse: true,
    seq: [
      '@apology ~~6, eventueel|eventuele|mogelijk|mogelijke|enig|enige|enigerlei ~3 @generalHarm|ondervonden',
      '@apology ~~6, eventueel|eventuele|mogelijke|enigerlei ~3 gevolgen|indruk|misverstand|fout|fouten|schade|nadeel|pijn|schrik|leed',
      '@apology ~~8, @generalHarm ~4 mogelijk|eventueel|wellicht|misschien|mogelijkerwijs',
      'eventueel|eventuele|mogelijk|mogelijke|enig|enige ~2 @generalHarm ~~10, @apology',
      '@generalHarm ~4 mogelijk|eventueel|misschien|wellicht ~~6, @apology',
      '@apology ~~8, zou|zouden|kan ~5 veroorzaakt|ondervonden|ervaren|gehad|bezorgd|ontstaan|opgetreden|overgekomen|opgeleverd|geleid',
      '@apology ~~8, mogelijk|wellicht|mogelijkerwijs ~5 veroorzaakt|ondervonden|ervaren|bezorgd|ontstaan|overgekomen|ondervindt',
      'kan|zou|zouden ~8 ondervonden|ervaren|veroorzaakt|overgekomen ~~8, @apology',
    ],
    unless: ['enige tijd|keer|dag|weken', 'andere|overige|verdere ~2 @generalHarm'],
  },
  {
    id: 'aan wie dit',
    seq: [
      '@apology ~~10, ieder|iedereen|degene|degenen|allen|eenieder|hen die',
      'wie|ieder|iedereen|eenieder|hen ~1 ?die ~~12, @apology',
    ],
    unsure: true,
  },
  { id: 'en ander ongemak', seq: ['@apology ~~10, andere|overige|verdere ~2 @generalHarm'], unsure: true },
  {
    id: 'sorry dat u het zo voelt',
    excuse: true,
    seq: [
      '@apology ~~3 dat|hoe ~2 u|je|jij|jullie ~~7 voelt|voelde|gevoeld|voelen|ervaart|ervaren|ervaarde|ervoer|beleefd|beleeft|opgevat|opvat|interpreteert|geinterpreteerd|meent',
      '@apology ~~3 dat ~2 u|je|jullie ~~7 teleurgesteld|ontevreden|benadeeld|gepasseerd|gekwetst|gedupeerd',
      '@apology ~~3 dat ~~8 indruk|perceptie|beleving',
      '@apology ~~3 dat ~2 u|je ~~5 niet ~2 tevreden|blij|gelukkig|eens',
      '@apology ~~4, uw|je|jouw ~2 gevoel|gevoelens|teleurstelling|ontevredenheid|ongenoegen|beleving|onvrede|gevoelen',
      '^ dat|hoe ~2 u|je ~~12 voelt|voelde|gevoeld|ervaart|ervaren|vindt|beleeft|beleefd|opgevat|meent|teleurgesteld|ontevreden ~~4, @apology',
      '@apology ~~6, verkeerd|anders|vervelend|onprettig|onaangenaam|ongelukkig ~3 overgekomen|overkwam|opgevat|overkomt|ervaren',
      '@apology ~~14, verkeerd ~2 gevallen',
      '@apology ~~4, zo ~5 ervaart|ervaren|voelt|voelde|overkomt|overkwam|overgekomen|ziet|beleeft',
      'jammer|spijtig ~2 dat ~2 u|je ~5 ervaart|ervaren|voelt|vindt|ziet',
      '@apology ~~4, voelde|voelt ~3 alsof|als|dat',
      '@apology ~1 voor ~1 dat|die|deze|dit|dit ~1 gevoel|indruk|beleving',
      '@apology ~~4, u|je ~5 als ~4 ervaren|ervaart|beleefd|gevoeld|ervoer|beschouwd',
    ],
    unless: [
      'te horen|lezen|vernemen',
      'dat ~1 wij|we|ik ~8 gekwetst|teleurgesteld|benadeeld|gepasseerd|gedupeerd|gevoel|indruk',
      'met ~2 recht',
      'terecht',
      'dat ~1 is|was geen ~2 excuus|excuses',
      'begrijp|snap ~5 voelt',
      'zou ~4 ook',
      'in ~1 de ~1 steek',
    ],
  },
  {
    id: 'spijt te horen dat',
    seq: [
      '@apology ~~2 te horen|lezen|vernemen ~~12, ontevreden|teleurgesteld|voelt|ervaart|ervaren|vindt|indruk|gevoel',
      'indruk|gevoel|gevoelens|nasmaak|bijsmaak ~~8, @apology',
      'zou|zouden ~~4 @apology',
      'stemt|doet|raakt|bedroeft|spijtig|verdriet ~4 dat ~1 u|je ~~10 teleurstelling|teleurgesteld|gevoel|nasmaak|ontevreden|onvrede|indruk',
      '@apology ~~12, overgekomen|overkwam|overkomt',
      '@apology ~~14, nasmaak|bijsmaak',
      '<waar ~~14, @apology',
      '@apology ~~3 waar ~~12',
      '@apology ~~12 gevoel|gevoelens|indruk|gegriefd|gekrenkt',
      'dat ~2 u|je ~~5 voelt|voelde|ervaart|ervaren|vindt|meent|teleurgesteld|ontevreden ~~4, @apology',
      'vervelend ~2 dat ~2 u|je ~5 ervaart|ervaren|voelt|vindt',
      '@apology ~~3 dat ~~8 gevoel',
      '@apology ~~3 dat ~2 hij|zij|ze ~~7 voelt|voelde|gevoeld|ervaart|ervaren',
      '@apology ~~3 dat ~2 u|je ~5 vindt|vond ~1 dat',
    ],
    unsure: true,
  },
  {
    id: 'niet aan uw verwachtingen',
    seq: ['@apology ~~10, verwachting|verwachtingen ~5', 'verwachting|verwachtingen ~~10, @apology'],
    unsure: true,
  },
];

/** What they feel is right. */
export const dutchAgreement: readonly Frame[] = [
  {
    id: 'en terecht',
    seq: [
      'terecht',
      'met ~2 recht',
      'alle ~2 reden',
      'begrijpelijk|logisch|invoelbaar',
      'zou ~4 ook',
      'in ~1 uw|jouw|je ~1 plaats',
      'had|hebt|heeft ~1 ?u ~2 gelijk',
      'ik|wij|we|snap|begrijp|begrijpen ~2 snap|begrijp|begrijpen|dat|heel ~2 goed|best|dat|wel',
      'geen ~1 wonder',
    ],
  },
];

/** The complainant is right. */
export const dutchConceded: readonly Frame[] = [
  {
    id: 'u hebt gelijk',
    seq: ['u|je|jij ~2 gelijk', 'gelijk ~2 heeft|hebt', 'met ~2 recht'],
    unless: ['niet|geen|of|als ~3 gelijk'],
  },
];
