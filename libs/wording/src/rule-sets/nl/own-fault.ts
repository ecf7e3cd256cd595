import { type Frame } from '../rule-set.js';

/** Words that take responsibility in so many words. */
export const dutchOwnFault: readonly Frame[] = [
  {
    id: 'onze fout',
    seq: [
      'onze|mijn|ons ~2 @faultNoun', 'foutje|fout|schuld|vergissing ~2 van ~1 ons|mij|onze|mijn', 'fout|schuld|vergissing|verantwoordelijkheid|oorzaak ~4 bij|aan ~1 ons|mij|onze|mijn', 'lag|ligt|liggen|lagen ~4 aan|bij ~1 ons|mij|onze|mijn', 'aan|bij|door ~1 ons|mij ~2 lag|ligt|gelegen|te|gekomen|komt|veroorzaakt|gedaan',
      'wij|we|ik ~4 @faultNoun ~3 gemaakt|maakte|maakten|begaan|begingen|beging', 'komt|kwam|kwamen|gekomen|komen ~4 door|van ~1 ons|mij|onze|mijn|een', 'door ~1 ons|mij', 'onze|mijn schuld', 'rekenen|reken|neem|nemen ~4 onszelf|mezelf|ons|mijzelf ~3 aan|kwalijk', 'ons|mij ~4 aan ~1 te ~1 rekenen|wijten', 'aan ~1 ons|mij ~3 te ~1 wijten|rekenen', 'is|zijn|was ~3 ons|mij ~3 aan',
      'wij|we|ik ~3 zijn|ben|is|was|waren ~4 verantwoordelijk|schuldig|fout|aansprakelijk|tekortgeschoten|tekort|nalatig|schuld|degene|degenen|slordig|dom', 'ben|zijn ~1 ik|wij|we ~4 verantwoordelijk|schuldig|fout|aansprakelijk', 'verantwoordelijk|verantwoordelijkheid|schuld ~4 wij|we|ik|ons|mij|mijn|onze', 'wij|we|ik|neem|nemen|dragen|draag|pak ~5 verantwoordelijkheid|schuld|verantwoording', 'voor onze|mijn rekening', 'op ons|mij|mijn ~1 ?geweten|geweten|conto',
      'had|hadden ~2 ik|wij|we ~8 moeten|mogen|kunnen|horen', 'ik|wij|we ~3 had|hadden ~8 moeten|mogen|horen', 'wij|we|ik ~4 steek|steken ~2 gelaten|lieten|liet|laten', 'wij|we|ik|je|u ~8 over het hoofd', 'in ~1 de ~1 steek ~1 gelaten', 'dat|dit ~1 was|is|waren|deden|deed ~1 ik|wij|we|ons', 'dat|dit hebben|heb ~1 wij|we|ik ~2 gedaan|veroorzaakt|op|aangericht', 'wij|we ~3 schade|onrecht ~3 gedaan|aangedaan|berokkend', 'was|is ~2 verkeerd|fout|dom|slordig|stom|onzorgvuldig|lomp ~2 van ~1 ons|mij', 'dom|stom|slordig|lomp|knullig van ~1 ons|mij', 'schuldig|schuld aan', 'geen|zonder ~2 excuus|verzachtende|verontschuldiging|smoes',
      'hand|handen ~2 eigen ~1 boezem', 'boetekleed', 'trekken|trek ~4 ons|mij|me ~2 aan', 'onze|mijn|ons ~2 verkeerde|foute|foutieve|late|trage|onjuiste|onzorgvuldige|slechte|slordige', 'wij|we|ik ~4 tekort ~2 geschoten|schoten|schoot', 'ik|wij|we ~2 zat|zaten ~3 fout|naast', 'ligt ~1 geheel|volledig ~3 ons|mij', 'excuses|excuus|sorry ~1 voor ~3 niet|te|niet-|laat ~3 nakomen|terugbellen|beantwoorden|leveren|reageren|laat|late|tijdig|antwoorden',
      'te|niet ~2 van ~1 ons|mij', 'bij ons ~2 mis|fout|verkeerd|misgegaan|misging', 'u|je ~2 kocht|koopt|huurt|boekte|betaalt ~4 bij ons', 'met ons|mij ~1 te maken', 'aan ~1 ons|mij ~1 om ~2', 'dus|is|het ~1 aan ons|mij', 'ons|mij te verwijten', 'dat ~1 waren|was wij|ik', 'wij ~2 lossen', 'wij ~3 moeten ~5 in ~1 orde|oplossen|goedmaken', 'door|vanwege ~3 @faultNoun|invoer|besluit|keuze|toedoen ~2 van ~1 ons|mij', 'door ~1 een ~1 fout ~1 bij|van ~1 ons', 'trokken|trok ~2 ons|mij',
    ],
    unless: ['of ~4 onze|mijn ~1 fout|schuld'],
  },
];

export const dutchOwnFaultPerhaps: readonly Frame[] = [
  { id: 'misschien hadden wij', seq: ['@apology ~6, onze|mijn', 'misschien|wellicht|mogelijk|wie-weet ~2 had|hadden|zijn|hebben ~2 wij|we|ik', 'wij|we|ik ~2 had|hadden ~2 misschien|wellicht|mogelijk', '@unit ~2 heeft|was|is|had ~6 niet|verkeerd|vergeten|te', 'dat|dit is|was ~2 slordig|dom|fout|stom|verkeerd|onzorgvuldig|onacceptabel|onprofessioneel|schandalig|onjuist'] },
];
