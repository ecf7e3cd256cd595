import { anyOrder } from '../any-order.js';
import { type Frame } from '../rule-set.js';

/** AP-4: the complaint made out to be rare, in the variants that people write. */
export const dutchBlameDiscussed: readonly Frame[] = [
  {
    id: 'nooit klachten',
    seq: [
      ...anyOrder('nooit|nimmer', '@complaint', 6), ...anyOrder('niemand|nergens', '@complaint', 6), 'niemand ~3 ooit ~4 @complaint|gemeld',
      ...anyOrder('geen|nul', '@complaint ~4 binnen|gekregen|ontvangen|gehad|gehoord|bekend|eerder|over', 3), 'geen|nul ~1 enkele|andere|eerdere|verdere|soortgelijke|vergelijkbare|overige @complaint|meldingen|melding',
      '@complaint ~3 niet ~2 bekend|voor', 'zonder ~1 ook|een|enige|enkele ~3 @complaint', ...anyOrder('zelden|nauwelijks|amper', 'klachten|geklaagd|klaagt', 4), 'is|was|dit|dat ~3 eerste|enige|allereerste ~2 klacht|melding', 'enige|eerste|allereerste klacht|melding ~3 die|hierover|over|dat', 'enige|eerste|allereerste|enigste ~3 die|dat|wie ~6 @complaint', 'nog ~2 niet ~3 voorgekomen ~1 dat ~2 iemand',
    ],
    unless: [
      'uw|je|jouw ~2 @complaint|melding|brief', 'nooit|niet eerder|zo las|lees|gelezen|gezien', 'nooit|niet ~2 eerder ~1 las|lees|gelezen|gezien', 'niet|geen ~1 de|het|uw|onze ~1 eerste|enige', 'u|je|jullie ~~5 nooit|niet ~4 @complaint', '@complaint ~~4 niet|nooit|geen ~5 beantwoord|gelezen|geregistreerd|behandeld|doorgegeven|opgepakt|aangekomen|gezien|opgevolgd',
      'niet|nooit|zonder ~4 @complaint ~3 beantwoord|gelezen|geregistreerd|behandeld|doorgegeven|opgepakt|verwerkt|serieus|afgehandeld|ingevoerd|gelegd', 'nooit|niet ~3 durven|durfden|durfde', 'hoop|hopen|voortaan ~4 @complaint', 'klachtenregeling|klachtenformulier|klachtenprocedure', 'mag|mogen|hoeft ~3 @complaint', 'na ~2 eerste klacht|melding', 'klachten ~4 nooit ~2 gelezen',
    ],
  },
  {
    id: 'niemand anders heeft dit',
    seq: [
      ...anyOrder('nooit|niemand|nergens', '@trouble ~2 van|mee|over|gehad|ervaren|gegeven', 5), ...anyOrder('nooit', '@trouble', 4), 'niemand anders ~4 klaagt|last|meldt|gemeld|geklaagd|problemen|moeite|heeft|ervaart|had|over', 'verder niemand', 'niemand ~3 herkent', 'herkennen|herken ~3 ons|mij ~2 niet|geenszins',
      'geen ~1 enkele|andere @people ~4', 'geen ~1 van ~3 @people ~5 @trouble|klaagt|geklaagd|gemeld|heeft|had|hebben|over', 'nooit ~4 meegemaakt|voorgekomen|voorgevallen', 'nog nooit ~4 gehoord|gezien|gemeld|gebeurd|fout|mis', 'niet|nog ~5 voorgekomen|meegemaakt dat|bij ~6', 'nooit iemand ~6 @complaint|over', 'gebeurt|overkomt ~3 nooit|nergens|zelden|niemand', 'zulke|zoiets|dit|dat ~2 gebeurt|overkomt ~3 nooit|niet|zelden',
      'anderen ~5 nooit|geen|nergens|zonder|niet', 'andere|overige ~1 @people ~4 nooit|geen|nergens|zonder|niet ~2 @trouble|over|van|klagen|klaagt|mee|last', 'werkt|functioneert|werkte ~4 iedereen|anderen|overal', 'bij ~1 iedereen|anderen|andere ~4 werkt|wel|prima|goed', 'anders ~3 hadden|had|zouden ~4 gemeld|geklaagd|gezegd|gehoord', 'alleen|enkel|uitsluitend bij ~1 u|jou|jullie',
      'hoor|horen ~3 er ~3 nooit|niet', '@people ~3 te spreken', 'overkomt|gebeurt ~3 zoiets|dit|dat niet', 'normaal|gemiddeld|gewoon|doorsnee|redelijk @people ~8, niet', 'dergelijk|dergelijke|zoiets|zulk ~6, niet ~1 voor',
    ],
    unless: [
      'zodat|opdat ~3 niemand|nooit|geen', 'niemand ~3 meer|hoeft|mag|moet|zal', 'nooit|niet ~3 mogen|gemogen|gebeuren|kunnen', 'niet ~2 de|het ~1 eerste|enige|laatste', 'mag|mogen|had|hadden|moet|zou ~3 nooit|niet|niemand ~4 gebeuren|mogen|overkomen|gebeurd', 'wij|we|ik ~3 nooit|niet|niemand ~4 gezien|gehoord|gelezen|gemeld|genoemd|verteld|opgemerkt|gebeld|teruggehoord|gevraagd|geluisterd',
      'u|je ~4 nooit|niets|niemand|niet ~3 gehoord|gezien|teruggehoord', 'zegt niets|niks', 'nooit meer', 'er ~1 was|is niemand', 'had|hadden ~4 nooit|niet ~5 mogen|moeten', 'anderen ~3 ook', 'ook ~2 anderen', 'voortaan|vanaf|sinds', 'u ~2 hebt|heeft ~2 nooit',
    ],
  },
  {
    id: 'u bent de eerste of de enige',
    seq: [
      'u|je|jij|jullie ~3 eerste|allereerste|enige|enigste', 'bent|ben|was|waren ~3 eerste|allereerste|enige|enigste ~1 die|klant|persoon|met|bij|wie|@people', 'eerste|allereerste keer ~2 dat iemand|we|wij|ik|een|dit|er|klanten|mensen', 'eerste ~1 keer|maal ~3 iemand|klant|horen|hoor|klaagt|klacht', 'voor het eerst ~1 dat|iemand|iets', 'hoor|horen|zien|zie ~4 voor ~1 het eerst',
      'eerste|enige|enigste|allereerste ~1 die|klant|persoon|geval ~5 @complaint|last|moeite|problemen|overvalt|valt|aankaart|meldt|opvalt|erover|mee-zit|overkomt', 'eerste ~3 wat|dat ~1 wij|we|ik ~3 hoor|horen|hierover', 'enige|enigste ~2 @people ~2 die', '@people|leerling is|was ~2 enige|eerste ~1 die',
    ],
    unless: [
      'niet|zeker|lang|allerminst ~3 eerste|enige|laatste|enigste', 'niet ~1 voor ~1 de|het ~1 eerste|eerst', 'nee ~4 eerste keer', 'u|je ~3 eerste ~3 hoort|weet|bericht|ziet|krijgt|bel', 'eerste keer|maal|dag|gesprek|brief|bedrag|aanleg|reactie|afspraak|vraag|weken|week|uur|instantie ~1 ?dat ~1 u|je|was|toen', 'vroeg ~3 of ~3 eerste',
      'vroeg|vraagt ~2 of ~3 enige|eerste', 'de|als eerste bel|bellen|geholpen|gebeld', 'ik|wij|we ~3 enige|eerste', 'enige ~1 wat|dat', 'enige tijd|weken|dagen|vertraging|moeite|uitleg|reactie', 'u|je|uw eerste|enige', 'een van ~1 de ~1 eersten',
    ],
  },
  {
    id: 'zeldzaam',
    seq: [
      'meeste gevallen', 'bijna|vrijwel altijd', 'mag|mogen|zou ~3 verwachten ~1 dat', 'negen van de tien',
      'zeldzaam|uitzonderlijk|uitzonderlijke|zelden|hoogst ~2', 'komt|gebeurt|bereiken|krijgen ~6 zelden|nauwelijks|amper|weinig', 'komt|gebeurt ~3 bijna|vrijwel ~1 nooit|niet', 'incidenteel|toevallig|eenmalig|eenmalige', 'pech|domme', 'uitzondering|incident', 'is|was ~2 nieuw|onbekend voor ons|mij', 'normaal|normaliter|doorgaans|meestal ~3 goed|geen|tevreden|probleemloos|nooit',
      'verkochten|verkocht|verkopen ~5 honderden|duizenden|tientallen|vele|stuks|jaren', 'sterren|beoordelingen|reviews|recensies',
    ],
    unless: ['komt ~2 niet', 'geen|niet ~3 incident|uitzonderlijk|zeldzaam|pech|eenmalig|toevallig|uitzondering', 'had|hadden ~2 pech', 'met pech', 'pech ~4 maar', 'wij|we|ik ~3 verkochten|verkocht ~8 horen|dezelfde|ook'],
    unsure: true,
  },
  {
    id: 'anderen redden zich',
    seq: [
      'anderen|iedereen ~3 @manage', 'andere|overige|meeste|alle|onze|vrijwel|bijna ~2 ?onze ~1 @people ~4 @manage', '@manage ~3 andere|meeste|alle|overige ~1 @people', 'meeste|overige ~2 @people ~4 wel|zich', 'zoals ~2 al|alle|andere|onze ~2 @people ~3 doen|deden|kunnen|wel', '@people|anderen|iedereen|meeste ~5 zonder ~3 problemen|moeite|klachten|klacht|hulp|vragen|gedoe',
      'elk|ieder|iedere|elke ander|andere|normaal|weldenkend|verstandig|ervaren|normale|redelijk ~2 @people|mens', 'een kind kan ~3', '@people ~2 zijn|is ~3 vol|tevreden|enthousiast|lovend|blij', '@people|anderen ~4 uitsluitend|alleen|enkel|louter|juist ~3 complimenten|lof|lovend|positief|positieve|goede|tevreden|spreken', 'louter|uitsluitend|niets|alleen|enkel|slechts ~2 ?dan|maar positieve|lof|tevreden|complimenten|bedankjes ~2', 'doet|doe|werkt ~3 gewoon|prima|goed|uitstekend ~4 bij ~2 mij|ons|iedereen|anderen', 'bij ~1 mij|ons ~2 doet|werkt ~4 gewoon|prima|goed|wel', 'duidelijk|eenvoudig|simpel|helder genoeg', 'iemand anders ~4 gemeld|gemerkt|gezegd', 'tevreden klanten', 'wie ~2 zorgvuldig|goed|normaal ~6 niet',
    ],
    unless: [
      'ook|eveneens|evengoed|net-zo|zelfde|samen|net', 'zegt|helpt|maakt ~3 niets|niks|niet', 'zodat|opdat|voortaan|vanaf|sinds|wordt|worden', 'en ~2 andere|anderen', 'wij|we|ik ~2 zorgen|zorg|hopen|hoop', 'andere kant|dag|keer|klachten|brief|drie|twee|bewoner|collega|trein|afdeling|weg|woorden|fout', 'niet alle', 'alle ~1 @people ~3 nieuwe|gebeld|bericht|brief',
    ],
  },
  {
    id: 'anderen, hoe dan ook',
    seq: ['de meeste|overige|andere @people ~4', 'andere|overige @people ~2 is|zijn|hebben|heeft|kunnen|doen|weten|vinden|lukt'],
    unless: ['ook|eveneens|zelfde|net', 'zegt|helpt|maakt ~3 niets|niks|niet', 'voortaan|vanaf|sinds', 'en ~2 andere', 'bellen|schrijven|waarschuwen|gewaarschuwd|gebeld'],
    unsure: true,
  },
  {
    id: 'niets aan te doen',
    excuse: true,
    seq: [
      ...anyOrder('niets|niks|nix|weinig', 'aan|tegen te ~1 doen', 6), 'niets|niks|nix|weinig ~5 aan ~2 doen', 'aan|tegen ~3 niets|niks|nix|weinig ~3 doen', 'niets|niks|weinig ~5 voor ~4 doen|betekenen', 'kunnen|kan|konden|kon ~6 niets|niks|nix|weinig ~2 aan|tegen', 'niets|niks|nix ~3 aan ~1 kunnen|kon|konden', 'wij|we|ons|staan ~3 machteloos', 'handen ~2 gebonden',
      'zo ~2 zijn|is|gaat|werkt ~2 de|het|dat ~1 regels|leven|nu|eenmaal|beleid|systeem', 'regels zijn regels', 'het is ~1 niet|zoals anders|het', 'overmacht', 'horen|hoort ~3 nu|nou|eenmaal ~1 bij|eenmaal', 'nooit ~2 iemand ~3 @complaint', 'leer|leren ~3 mee ~1 leven', 'niemand ~4 wat|iets ~1 aan ~1 doen',
    ],
    unless: ['niet|geen ~3 excuus|goed|genoeg|antwoord', 'u|je ~5 niets|niks ~3 aan', 'niets|niks ~4 aan ~3 uw|u', 'had|hadden ~5 anders', 'is ~2 niet waar', 'niet ~2 zeggen', 'u|je ~2 kon|konden ~4 niets|niks'],
  },
  {
    id: 'daar kunnen wij niets mee',
    seq: ['kunnen|kan ~5 niets|niks|nix ~2 mee', 'niets|niks ~3 verwijten|verweten', 'buiten ~3 onze|ons|mijn ~1 macht|invloed', 'geen ~2 invloed', 'alleen|slechts ~2 maar ~1 afwachten', 'nu|nou eenmaal', 'hoort er ~2 bij', 'niets|niks ~4 veranderen'],
    unsure: true,
  },
  {
    id: 'dat kan gebeuren',
    seq: ['kan|kunnen ~2 ?iedereen ~2 gebeuren|overkomen', 'gebeurt|gebeuren ~2 nou|nu|wel|weleens|vaker', 'waar ~2 gewerkt ~2 fouten|spaanders|gehakt', 'waar ~2 mensen ~1 werken', 'allemaal mensen', 'fouten ~3 menselijk|gebeuren', 'iedereen|mensen ~2 maakt|maken ~3 fouten|fout', 'mensenwerk', 'vergissen ~2 menselijk', 'gewoon pech', 'tja', 'de ~1 beste overkomen', 'klein hoekje', 'moet kunnen', 'zo gaan ~2 dingen', 'jammer dan', 'helaas pindakaas', 'niemand ~2 perfect'],
    unless: ['niet|nooit ~3 gebeuren|overkomen|voorkomen', 'wat ~8', 'geen ~3 excuus', 'niet ~3 goed|genoeg', 'opnieuw|weer|nogmaals ~2 gebeuren|voorkomen', 'hoe ~5 kan|kon|kunnen', 'zodat ~8'],
    unsure: true,
  },
];
