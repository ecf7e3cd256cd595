import { type Frame } from '../rule-set.js';

/** AP-1: what was done to the complainant, in a sentence where we or the thing act. */
export const dutchConsequence: readonly Frame[] = [
  {
    id: 'iets aangedaan',
    seq: [
      'liet|lieten|gelaten|laten ~2 u|je|jou|jullie|hem|haar|uw ~5 wachten|staan|zitten|liggen|kou|regen|steek|lopen|betalen|zoeken|bellen|schrikken|alleen|achter',
      'u|je|jou|jullie|haar|hem ~6 laten|liet|lieten ~1 wachten|staan|zitten|liggen|schrikken|betalen|lopen',
      'kostte|gekost|kost|kosten ~2 u|je|jou|hem|haar|uw',
      'u|je|jou|jullie|haar|hem|uw ~6 gekost|kostte',
      'heeft|hebben|had ~3 u|je|jou|jullie|uw ~6 gekost|bezorgd|beroofd|aangedaan|afgenomen|ontnomen|verpest|opgeleverd',
      'uw|je|jouw ~3 verpest|bedorven|verknoeid|vernield|beschadigd|gemist|verloren|misgelopen|kapot',
      'in ~1 gevaar',
      'in ~1 de ~1 kou',
      'op ~1 kosten',
      'dwong|gedwongen|dwongen ~2 u|je|jou',
      'u|je|jou|uw|jullie|haar|hem ~4 schade|onrecht|verdriet|pijn|angst|stress|schrik|leed ~2 gedaan|berokkend|aangedaan|bezorgd|toegebracht|veroorzaakt',
      'u|je|jou ~3 in ~1 de ~1 problemen|verlegenheid|schulden',
      'voor ~1 niets|niks|noppes|jan ~2',
      'tevergeefs',
      'waardoor|zodat|daardoor ~2 u|uw|je|hij|zij|ze ~8',
      'voor|om ~2 de|het|die|uw|al ~2 @harm ~2 die|dat ~1 u',
      'ten ~1 koste van ~1 uw',
      'bezorgde|bezorgden ~1 u|je|jou|uw',
      'u ~2 de dupe',
      'dagen|weken|uren|nachten|maanden|dag|week|nacht|avond zonder ~3',
      'slapeloze nacht|nachten|weken',
    ],
    unless: ['als|indien|mocht|mogelijk|eventueel|misschien ~8'],
  },
  {
    id: 'dan had u niet',
    plain: true,
    seq: ['dan ~2 had|hadden|was|waren|zou ~1 u|je|uw|jullie|hij|zij|ze ~~8'],
    with: ['had|hadden ~2 ik|wij|we', 'als ~1 ik|wij|we'],
  },
  {
    id: 'en dus',
    seq: [
      'was|waren ~2 er ~1 geen ~6 voor ~1 u|uw|je|jou|hem|haar',
      'er ~1 was|waren geen ~6 voor ~1 u|uw|je|jou|hem|haar',
      '^ gevolg ~4',
      '<dus ~8 voor ~1 u|je|jou|jullie|hem|haar|hen',
    ],
    unless: ['als|indien|mocht|misschien ~8'],
  },
];

/** AP-1: a consequence that could be anybody's. */
export const dutchConsequenceInGeneral: readonly Frame[] = [
  {
    id: 'ongemak in het algemeen',
    seq: [
      'het|de|dit|uw|alle|veel|dat|deze|al|onnodig|onnodige ~2 @generalHarm ~4',
      '@generalHarm ~4 bezorgd|veroorzaakt|gegeven|ondervonden|ervaren|gehad|opgeleverd|gebracht',
      '@apology ~6 @harm',
      'lange|lang ~2 wachten|wachttijd|gewacht',
      'moet|zal ~9 zijn|hebben|geweest',
      'u|je ~4 wachten|gewacht',
    ],
    unless: ['als|indien|mocht|mogelijk|eventueel|eventuele|mogelijke|enig|voor-zover|misschien'],
  },
];

/** AP-7: something is put right for the complainant. */
export const dutchRemedy: readonly Frame[] = [
  {
    id: 'herstel',
    seq: [
      '@remedyVerb',
      'u|je ~2 betaalt|hoeft ~4 niets|niet',
      'is|zijn ~2 voor ~1 ons|mij|onze',
      'op ~1 onze ~1 kosten',
      'bijgevoegd|bijlage|ingesloten',
      'geschrapt|ingetrokken|vervallen|vervalt|trekken|trek ~2',
      'zit|zitten ~2 erbij',
    ],
    unless: ['zaak|klacht|reden ~6 voor ~1 ons', 'voor ~1 ons ~2 afgedaan|gesloten|klaar|reden'],
  },
];

/** AP-3: the text tells what changes. */
export const dutchImprovement: readonly Frame[] = [
  {
    id: 'vanaf een dag',
    seq: [
      'vanaf|sinds|per ~3 @number|@month|nu|deze|vandaag|morgen|volgende|januari|komende|dit|week|maand|vorige|schooljaar|dag',
      'met ingang',
      'voortaan|tegenwoordig|inmiddels|sindsdien',
      'volgend|volgende ~1 jaar|maand|week|seizoen ~3 ik|we|wij|hij|zij',
      'niets|niemand|geen ~8 voordat|tot|tenzij|zonder',
      'ik|we|wij|hij|zij ~3 nu ~4',
      'elke|iedere|elk|ieder ~6 nu|voortaan|eerst|dag|ochtend|week|uur|avond|maandag',
      'nu ~3 elke|iedere|elk|altijd|eerst|standaard|een|twee',
      'wordt|worden ~4 nu|voortaan|elk|elke|eerst|door|dubbel|altijd ~3',
      'pas|eerst ~4 als|na|nadat',
      'niet ~1 meer|langer ~4',
      'geen ~6 meer',
      'zoek|zoekt|zoeken|duik|uitzoeken ~5 uit|in|precies',
      'uiterlijk|voor ~2 @number|@month',
      'hoort|laat|weten|vertel|vertelt|bel|belt|mail ~6 wat|hoe|waarom|waardoor',
      'aangepast|ingevoerd|veranderd|gewijzigd|verbeterd|bijgeschoold|aangenomen|herschreven|vervangen|ingericht|aangesteld|verplaatst|verwijderd|aangescherpt',
      'ik|we|wij ~2 controleer|controleren|check|checken|leg|leggen|lees|lezen|scan|scannen|bel|bellen|werk|werken|plan|plannen|houd|houden|tel|tellen ~6 elke|iedere|eerst|zelf|altijd|dubbel|voor|vooraf|nu',
      'gesprekken|elke|iedere|alle ~6 nu|voortaan|vanaf',
      'let|bewaakt|leidt|regelt|controleert|tekent|opent|kijkt|houdt|loopt|leest|belt ~6 op|dat|dit|die|mee|bij|elke|iedere|daarop|toe|mee',
      'op|naar|volgt|volgen|volg|krijgt|krijgen|doet|deed ~4 cursus|training|bijscholing|scholing|gesprekstraining',
      'krijgt|krijgen ~5 nu|voortaan|sinds|eigenaar|tekening|namen|training',
      'heb ~4 gevraagd ~4 om ~6',
      'heeft ~5 in ~1 handen',
      'afgesproken ~2 dat',
      'nieuwe ~2 werkwijze|procedure|regel|instructie|checklist|lijst|afspraak|controle',
    ],
  },
];

/** AP-9: causes that are ours to carry. */
export const dutchInternalCause: readonly Frame[] = [
  {
    id: 'ziekte, personeel, drukte, systeem',
    seq: [
      '@because ~8 @illness|@staffing|@workload|@systems',
      '@illness|@staffing|@workload|@systems ~6 waardoor|daardoor|zodat',
      'twee|drie|vier|vijf|veel|meerdere|een|collega|collegas|wij|we|medewerkers|personeel ~3 zieken|ziek|uitgevallen|uitval',
      'tekort|gebrek|krapte ~2 aan ~1 personeel|mensen|medewerkers|chauffeurs|collegas|handen',
      'personeelstekort|onderbezetting|onderbezet|werkdruk|topdrukte|personeelsgebrek|personeelskrapte|ziekteverzuim|personeelsverloop|bezettingsproblemen|capaciteitsgebrek|capaciteitsproblemen|ziekmeldingen',
      'was|is|waren|hadden|hebben|zijn ~5 druk|drukte|hectisch|onderbezet|overbelast|onderbemand',
      'druk|drukte ~4 was|is|afdeling|periode',
      'nieuw|nieuwe|overgang|overstap|invoering|overgestapt ~4 @systems',
      'was|is|ben|waren ~2 ziek|afwezig',
      'ziek ~1 was|is|waren',
      'omzetting|overgang|migratie ~4 @systems',
      'verloop ~3 personeel',
      'door|wegens|vanwege ~2 drukte|ziekte|vakantie|verlof|vakantieperiode|verbouwing|reorganisatie|fusie|storing',
    ],
    unless: [
      'niet|geen ~3 reden|excuus|oorzaak|verklaring',
      'u|je|uw|moeder|vader|zoon|dochter|hij|zij ~4 ziek',
      'dat ~1 kan ~1 gebeuren',
    ],
  },
];

export const dutchOtherCause: readonly Frame[] = [
  {
    id: 'de echte oorzaak staat er ook',
    seq: [
      'niet|geen ~3 reden|excuus|oorzaak|verklaring',
      'had|hadden ~6 moeten',
      'wat ~3 fout|mis ~1 ging',
      'niemand ~5 opende|oppakte|overnam|controleerde|waarnam',
      'hadden|had ~5 kunnen ~2 voorzien|plannen',
    ],
  },
];

/** A turn of phrase is told to take it back. */
export const dutchRetraction: readonly Frame[] = [
  {
    id: 'teruggenomen',
    seq: [
      'dat|dit|wat|die|het ~2 was|is|waren ~3 fout|verkeerd|onzin|onjuist|onterecht|onwaar|onaardig|lomp|ongepast|misplaatst|flauw|bot|onbeleefd|onhandig|ongelukkig|dom',
      'dat|dit|wat|het klopt|klopte|deugt ~2 niet',
      'dat|dit|het ~2 is|was niet|geen ~2 waar|antwoord|excuus|zo|aardig|eerlijk',
      'had|hadden ~8 ~~2 niet|nooit ~3 mogen|moeten|gehoord|zeggen',
      'niet ~2 waar',
      'neem|nemen ~3 terug',
      '@apology ~6, gezegd|zei|schreef|vroeg|opmerking|woorden|zin|zeggen|geschreven|dat',
      'ten onrechte',
      'nee ~3',
      'ze ~1 hadden|had ~4 gelijk',
      'u ~1 had|hebt|heeft gelijk',
    ],
  },
];

/** Such a remark does not matter. */
export const dutchDismissal: readonly Frame[] = [
  {
    id: 'doet er niet toe',
    seq: [
      'zegt|doet|helpt ~2 niets|niks ~2',
      'niet ~1 ter zake',
      'doet ~2 niet toe',
      'onjuist|onwaar|onzin|oneerlijk|gelogen|liegen|flauw|fout ~2 om|dat|als ~4',
      'niet ~1 waar ~1 dat',
      'slaat nergens',
      'maakt ~3 niet ~2 uit|minder|anders|goed',
      'niet|nooit ~3 willen|wil|ga|zal|gaan ~4 zeggen|horen|beweren|schrijven|wegkomen',
      'wil|wilde|ga|zal ~3 niet ~4 zeggen|beweren|horen|wegkomen|verschuilen',
      'daar ~3 heeft|hebt|had ~2 u|je ~2 niets|niks ~2 aan',
      'vroeg|vraagt|vroegen|vragen ~2 of ~2 u|je|dit|het',
    ],
  },
];
