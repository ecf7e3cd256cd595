import { anyOrder } from '../any-order.js';
import { type Frame } from '../rule-set.js';

const theirs = '@thirdParty|@organisation|hen|hun|zij|hem|haar|anderen|hunner';

/** AP-5: somebody else blamed. */
export const dutchOthersBlamed: readonly Frame[] = [
  {
    id: 'hun schuld',
    seq: [
      `schuld|fout|verantwoordelijkheid|oorzaak|blaam|nalatigheid ~5 ${theirs}`, `@thirdParty|@organisation|hun ~3 ?volle schuld|schuldig|schuldige|verantwoordelijk|aansprakelijk|fout|blunder|blunders|geklungel|geknoei|gepruts|nalatig|boosdoener`,
      ...anyOrder('wijten|veroorzaakt|toe-te-schrijven|toerekenen|schuiven', `${theirs}`, 6), `gevolg ~2 van ~3 geklungel|geknoei|fouten|fout|falen|gepruts|nalatigheid ~4 ${theirs}`, `door|vanwege|wegens ~1 een ~1 ?fout|toedoen|blunder|storing|nalatigheid ~2 van|bij ~2 ?onze ~1 @thirdParty|@organisation`, `door ~2 toedoen van ~2 @thirdParty|@organisation`,
      `@thirdParty|@organisation ~4 laat|liet|heeft|hebben ~3 ons ~4 zitten|steek|stik|vallen`, `ligt|lag|liggen ~3 aan|bij ~3 @thirdParty`, `ligt|lag ~3 geheel|volledig|helemaal ~3 bij|aan ~3 ${theirs}`, `aan ~2 @thirdParty ~3 lag|ligt|liggen|wijten|danken`, `door ~3 @thirdParty|@organisation ~4 verprutst|verknoeid|veroorzaakt`, `houden|stellen ~2 hen|hem|@thirdParty ~3 verantwoordelijk|aansprakelijk`, `het is|was ~2 @thirdParty ~1 die`, `die|zij|ze ~2 hebben|heeft ~4 verprutst|verknald|verknoeid|gefaald`, `@thirdParty|hij|zij|ze|die ~5 verantwoordelijkheid|schuld ~3`, `neem|neemt|wend|wendt|richt|meld ~5 met|tot|bij ~1 hen|hem|haar|@thirdParty`,
      `@thirdParty|@organisation ~3 is|zijn ~3 verantwoordelijk|aansprakelijk|schuldig`, `schuldig ~4 ${theirs}`, `zij|ze ~2 moeten ~4 verantwoording|oplossen`, `zij|ze ~2 zijn|waren|hebben ~3 fout|schuldig|verprutst|verknald`, `klop|kloppen|aankloppen|verhaal|verhalen|claim|dien ~5 bij|daar ~2 hen|@thirdParty|aan|in`, `namens ~1 hen|@thirdParty`, `te ~1 danken ~2 aan ~3 ${theirs}`, `@thirdParty ~6 afweten|slapen`, `@thirdParty|@organisation ~4 zitten ~1 slapen|prutsen`, `die ~2 zitten ~1 slapen|prutsen`, `komt|kwam|ligt|lag ~3 door|aan ~2 @thirdParty`, `@thirdParty|@organisation ~6 op ~2 aangesproken|vingers`, `op ~1 ?het ~1 conto|bordje ~2 van ~3 ${theirs}`,
    ],
    unless: ['niet|geen ~3 schuld|fout|wijten ~4 @thirdParty', 'niet ~3 aan ~2 @thirdParty'],
  },
  {
    id: 'een ander, wie dan ook',
    seq: [
      'schuld|fout|verantwoordelijkheid|oorzaak ~3 ligt|lag|liggen|berust|rust ~4 bij|aan|elders', 'ligt|lag ~3 de|alle ~2 schuld|fout|verantwoordelijkheid ~3 bij', 'te ~1 wijten ~1 aan', 'schuld ~1 van ~1 de|het|een|onze|uw', 'uitsluitend|volledig|geheel|enkel|louter ~2 schuld|toedoen|fout|wijten', 'niet ~2 wij|ons ~1 ?gemaakt ~1 maar', 'niet ~1 door|aan|bij ons ~3 maar', 'hun ~2 schuld|fout|verantwoordelijkheid|probleem',
    ],
    unless: ['bij|aan|van ~1 ons|mij|onze|mijn|u|uzelf|uw', 'ons|mij ~4 te ~1 wijten', 'niet ~3 uw', 'niet ~3 schuld ~2 van ~1 u|uw'],
  },
  {
    id: 'door hen gedaan',
    unsure: true,
    seq: ['door ~3 @thirdParty|@organisation ~4 kwijtgemaakt|zoekgemaakt|beschadigd|vertraagd|vergeten|gemaakt|kwijtgeraakt|gedaan', 'bij ~2 @thirdParty ~4 kwijtgeraakt|zoekgeraakt|beschadigd', '@thirdParty ~5 kwijtgeraakt|beschadigd|vergeten|vertraagd|laat'],
  },
];

/** AP-5: one's own part denied. */
export const dutchOwnPartDenied: readonly Frame[] = [
  {
    id: 'niet onze schuld',
    seq: [
      'niet|geen|nooit|niks|niets ~5 onze|ons|mijn|mij ~2 schuld|fout|verantwoordelijkheid|toedoen|rekening|afdeling|taak|pakkie-an|gelegen|zaak|kant', 'niet|niets|niks ~3 aan|door|bij ~1 ons|mij', 'ons|mij ~4 niets|niks|niet ~2 verwijten|verweten|kwalijk|aangerekend|aanrekenen', 'geen ~2 invloed', 'slechts|alleen|enkel|louter ~3 gedaan|doorgegeven|uitgevoerd|verkocht|bemiddeld', 'wij|we|ik|gemeente|bank|school ~5 niets|niks|part|geen ~2 mee|aan|noch|deel|blaam|schuld|invloed ~3', 'niets|niks ~3 mee|aan ~3 maken|doen', 'part noch deel', 'niet wij|ik', 'niet ~1 bij|aan ons',
      'staan|staat|sta ~3 buiten', 'gaan|gaat ~3 wij|we ~2 niet ~1 over', 'wij|we ~2 gaan ~4 niet ~1 over', 'buiten|boven ~3 onze|ons|mijn ~1 macht|invloed|schuld|bereik|verantwoordelijkheid|toedoen', 'handen ~2 schoon|gewassen|onschuld', 'onze handen', 'aan ~1 ons ~2 lag|ligt ~~3 niet', 'aan|van ~1 onze ~1 kant|zijde ~6 goed|niets|correct|juist|orde|geen',
      'niet|geen ~5 verantwoordelijk|aansprakelijk|aanrekenen|kwalijk|verwijten|rekening|aangerekend|verweten|verwijtbaar', 'komt|komen|valt|vallen ~3 niet|geen ~3 voor ~1 rekening|onze|onder', 'wij|we ~3 zijn|worden ~4 slechts|alleen|enkel|maar|ook|zelf ~3 slachtoffer|doorgeefluik|tussenpersoon|schakel|doorverkoper|dupe|bemiddelaar|brokken', 'doorgeefluik|slachtoffer|opgescheept|dupe', 'kunnen|kan ~5 niets|niks|weinig ~2 mee|aan|tegen', 'treft ~2 geen ~1 blaam|schuld', 'geen blaam', 'onafhankelijk|zelfstandig|extern ~1 bedrijf|bureau|partij',
      'valt|viel ~2 onder ~1 de ~1 verantwoordelijkheid', 'hebben|heb ~3 alles ~2 gedaan|aan', 'wij|we ~4 ons ~1 best|uiterste',
    ],
    unless: ['niet ~3 uw|je ~1 schuld|fout', 'niet ~2 alleen ~3 onze', 'niets|niks ~4 aan ~1 u|uw', 'wij|we|ik ~4 niets ~3 gedaan|gehoord|verteld|gezegd|laten', 'u|je ~3 niets|niks ~4 aan|mee', 'kwalijk ~3 neemt', 'had|hadden ~6 moeten'],
  },
];
