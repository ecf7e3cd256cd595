import { type Frame } from '../rule-set.js';

/** AP-4: the complainant's own handling, memory or temper put in doubt. */
export const dutchUserDoubted: readonly Frame[] = [
  {
    id: 'heeft u het wel goed gedaan?',
    asks: true,
    seq: [
      'weet|weten u|je|jij|jullie ~2 zeker', 'bent|ben ~2 u|je|jij ~2 zeker|overtuigd', 'zeker ~2 weet|weten', 'had|heeft|hebt|heb|hebben u|je|jij|jullie ~4 wel|goed|juist|correct|juiste|soms|handleiding|gebruiksaanwijzing|voorwaarden', 'kan|kon|zou ~2 het ~3 zijn|kunnen|mogelijk ~2 dat ~1 u|je', 'ligt|lag ~2 het ~4 aan ~1 u|uzelf|jou|jezelf|uw|je', 'waarom ~2 heeft|hebt|heb|bent|ben|had ~1 u|je|jij ~4 niet|geen|nu|pas',
    ],
    unless: ['heeft|hebt|heb|had u|je|jij ~2 nog ~2 vragen|iets', 'gelijk', 'niet ~2 verstaan', 'weet|bent ~2 zeker ~4 wilt', 'hulp|pijn|gewond', 'goed ~1 bereikt|ontvangen|aangekomen|begrepen'],
  },
  {
    id: 'u zult het verkeerd hebben gedaan',
    asks: false,
    seq: [
      'u|je|jij ~4 vast|waarschijnlijk|vermoedelijk|kennelijk|blijkbaar|ongetwijfeld|misschien|mogelijk|wellicht ~6 @misuse', 'vast|waarschijnlijk|vermoedelijk|kennelijk|blijkbaar|misschien|mogelijk|wellicht|ongetwijfeld ~3 u|je|jij ~6 @misuse', 'u|je|jij ~2 moet|moest|zult|zal|zou ~5 hebben|zijn ~1 @misuse', 'u|je|jij ~2 moet|zult ~6 @misuse hebben',
      'u|je|jij ~2 had|hadt|hadden ~7 moeten|kunnen ~2 @couldHave', 'had|hadt|hadden ~2 u|je|jij ~7 @couldHave ~1 moeten|kunnen', 'had|hadt|hadden ~2 u|je|jij ~7 moeten|kunnen ~3 @couldHave', 'u|je|jij ~3 had|hadt ~4 zelf|beter|eerder|gewoon ~5 moeten|kunnen', 'had|hadt ~1 u|je|jij ~3 beter|eerder|zelf|tijdig|gewoon|even|maar ~5 gebeld|gemeld|gezegd|gekomen|laten|kunnen|moeten|gevraagd|gelezen|gekeken',
      'had|hadt u|je|jij ~14, dan ~1 was|had|hadden|waren', 'mag ~3 van ~2 patient|klant|gebruiker|ouder|reiziger|volwassene|huurder|u|je ~3 verwachten', 'als|indien u|je|jij ~4 eerder|tijdig|direct|meteen|beter|gewoon|handleiding|gebruiksaanwijzing|instructies ~4 had|was|hadt', 'adviseren|adviseer|raden|verzoeken|vragen|wijzen ~2 u|je|jou ~4 voortaan|volgende|handleiding|gebruiksaanwijzing|instructies|voorwaarden', 'handleiding|gebruiksaanwijzing|voorwaarden|instructies|instructie|website ~8 nalezen|naslaan|raadplegen|doornemen|doorlezen',
      'u|je|jij ~3 voortaan|volgende ~1 ?keer ~6 lezen|volgen|opletten|controleren|letten|eerder|gebruiksaanwijzing|handleiding|melden', 'gebruikersfout|bedieningsfout|gebruikersfouten|invoerfout', 'onjuist|verkeerd|ondeskundig|onoordeelkundig|onzorgvuldig|foutief gebruik|bediend|gebruikt|omgegaan', 'verkeerde|onjuiste|ondeskundige|onzorgvuldige|foutieve ~1 bediening|gebruik|hantering', 'hoe|manier|wijze ~3 u|je|jij ~6 gebruikt|bediend|omgaat|omgegaan|gebruikte',
      'uw|je|jouw eigen ~1 schuld|fout|verantwoordelijkheid|onzorgvuldigheid|toedoen|nalatigheid|risico|onoplettendheid', 'uw|jouw schuld|fout|vergissing|onzorgvuldigheid|onoplettendheid', 'eigen schuld|risico|toedoen', 'vermoeden|vermoed|denken|denk|menen|aannemen ~6, u|je|jij ~1 zelf', 'geluidsgevoelig|overgevoelig', 'aan uzelf|jezelf', 'u|je ~3 zelf ~3 schuld|oorzaak|verantwoordelijk|debet', 'ligt|lag ~2 aan ~1 u|uzelf|jou|jezelf|uw ~1', 'aan ~1 ons|mij ~4 lag|ligt ~3 niet',
      'overdreven|overdrijft|overdrijven|overtrokken|aanstelt|aanstellen|aanstellerij|kinderachtig|lichtgeraakt', 'lange tenen', 'aan|van|van-uit uw ~1 kant|zijde', 'gezond verstand', 'storm in ~1 een glas', 'spijkers op laag', 'mug een olifant', 'iedereen ~3 tevreden stellen', 'iedereen naar ~1 de|het zin', 'kwestie van ~2 lezen|opletten|kijken', 'beter ~2 opletten|kijken|lezen', 'bij ~1 correct|juist|normaal|goed gebruik', 'kiest|koos ~2 u|je ~3 zelf', 'had|hadt u|je ~1 maar', 'wat|beetje|nogal|te gevoelig|kritisch|emotioneel|veeleisend', 'twee ~2 nodig ~3 ruzie|vechten|tango', 'verbaast|verbaasde|verwondert|verwonderde|bevreemdt|verwonderlijk|opmerkelijk|raadsel|vreemd ~6, dat|waarom|hoe ~2 u|je|jij|niet', 'waarom|hoe ~2 u|je|jij ~4 niet|nooit|pas|zo ~6 merkte|gemerkt|gemeld|opgemerkt|gezegd|lang|gewacht|gevraagd',
      'u|je|jij ~2 wist|ging ~4 akkoord|risico', 'niemand ~2 dwong|dwingt|verplicht|verplichtte', 'goede|perfecte|uitstekende|onberispelijke ~1 staat|conditie|orde ~3 verlaten|geleverd|verstuurd|verzonden|aangeleverd', 'onbeschadigd|heel|gaaf ~4 verlaten|vertrokken|verzonden|verstuurd|vertrok', 'beweert|zogenaamd|zogenaamde|beweerde|vermeende', 'u|je|jij|klant ~4 niet ~2 goed|juist|correct|zorgvuldig ~2 @misuse', 'u|je|jij ~3 goed|juiste|juist|correct|correcte ~3 manier|wijze', 'afvragen|afvraag|vraag|vragen ~4 af ~2 of ~1 u|je',
      'toch ~2 wat|iets slordig|onzorgvuldig|onoplettend', 'u|je ~5 slordig|onoplettend|onvoorzichtig|onzorgvuldig ~2', 'vaker ~3 oudere', 'ouderen ~4 vaker', 'u|je ~3 iets verkeerd|fout', 'klanten|mensen|gebruikers ~3 niet ~2 lezen|luisteren|opletten', 'moet|moeten u|je|jij ~2 ~4 beter|voortaan|wel|zelf|maar|gewoon ~5 opletten|kijken|lezen|controleren|wennen|letten', 'in ~3 jaar|jaren ~4 niet|nooit|geen',
    ],
    unless: [
      'niet|geen|nooit|noch ~5 uw|je|u|uzelf|eigen ~3 schuld|fout|toedoen', 'niet ~2 aan ~2 u|uzelf|jou|uw', 'u|je|jij ~5 niets|niks|niet|goed|juist ~2 verkeerd|fout|gedaan', 'wij|we|ik ~3 had|hadden|moeten|moesten|konden|kon', 'had|hadden ~1 wij|we|ik', 'overdrijft|overdreven niet', 'niet ~3 overdreven|overgevoelig', 'excuses|spijt|sorry ~6 dat ~1 u|wij|we', 'jaar|jaren ~5 wachten', 'ik|wij|we|onze|mijn ~6 handleiding|instructie|website|formulier ~6', 'boekje ~3 niet', 'staat ~3 verkeerd|verwisseld|nergens|niet',
      'moeten|kunnen|mogen ~3 worden|krijgen|zijn|ontvangen|horen|vertrouwen|rekenen', 'hadden|had ~6 krijgen|horen|ontvangen|verdiend', 'waarom ~1 u|je ~2 niet ~3 bent|werd|was|is', 'wij|we|ik ~6 niet ~2 goed', 'keuze',
    ],
  },
  {
    id: 'vreemd',
    seq: [
      'vreemd|raar|merkwaardig|gek|opmerkelijk|apart|verrast|verbaasd|verbaast|bevreemdt', 'uw ~1 toon|taalgebruik|houding|bejegening', 'zoals ~2 u|je ~2 weet|weten|bekend', 'volgens ~3 gegevens|administratie|systeem', 'met alle respect', 'had ~3 erger', 'herkennen|herken ~4 niet', 'doen|doet|deden ons|hun|zijn|haar best', 'slechts|maar ~1 een ~1 paar|klein|kleine|kwartiertje', 'regels ~3 gevolgd', 'niet|moeilijk|nauwelijks ~4 geloven|aannemelijk|geloofwaardig|bewijs|bewijzen', 'duidelijk ~2 vermeld|aangegeven|beschreven|staat', 'staat|vermeld ~2 duidelijk', 'had|hadt ~2 u|je ~1 zelf|beter|eerder', 'u|je ~2 had|hadt ~2 zelf|beter|eerder', 'volgende ~1 keer ~2 u|je', 'misschien|wellicht ~1 ?kunt|kan ~1 u|je ~3 voortaan|zelf',
    ],
    unless: ['niet ~3 vreemd|gek|raar|verrast|verbaasd', 'vreemde|onbekende', 'wat ~1 raar|gek|vreemd', 'krijgen|horen|ontvangen|worden', 'niet ~3 duidelijk'],
    unsure: true,
  },
];
