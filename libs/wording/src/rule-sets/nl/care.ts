import { type Frame } from '../rule-set.js';

/** AP-4: what a reply does for the complainant, in other words than "wij zullen" and "wij hebben". */
export const dutchCare: readonly Frame[] = [
  {
    id: 'u hoort van ons, en wanneer of waarover',
    seq: ['hoort|horen|hoor ~1 u|je|jij ~4 van', 'u|je|jij ~2 hoort|hoor ~4 van'],
    with: ['@soon', '@number', '@duration', 'binnen', 'wat|hoe|of', 'zelf'],
  },
  {
    id: 'voor u gedaan',
    seq: [
      'belt|schrijft|mailt|bezoekt|spreekt|ontvangt|appt ~1 u|je|jou|jullie',
      'aan de ~1 commissie|directie|directeur|raad|bestuur|leiding|teamleider ~2 voorgelegd|voorleggen|gevraagd|doorgegeven',
      'zonder ~2 kosten|kost',
      'geen ~2 kosten ~2 aan ~2',
      'kost ~2 u|je|jou ~2 niets|niks',
      'kosteloos|gratis|kostenloos',
      'is|zijn ~2 onderweg',
      'staan|sta ~1 wij|we|ik ~1 voor',
      'wij|we|ik ~1 staan|sta ~1 voor',
      'oneens|eens ~8 terecht|wenden|terecht-bij|bezwaar|beroep|voorleggen',
      'als|wilt|mocht u|je ~2 liever|wilt|wil|oneens|anders|toch ~4',
      'liever|wilt|wil ~1 u|je|jij ~4',
      'second opinion',
      'voordeel van ~1 de ~1 twijfel',
      'het antwoord is',
      'mag|mogen ~1 u|je|hij|zij|ze|jullie ~8',
      'u|je|hij|zij|jullie ~1 mag|mogen ~8',
      'wanneer|als ~1 u|je|jullie ~1 wilt|wil|willen',
      'weet|weten|hoort ~1 u|je ~6 wat|hoe|of|waarom|waar ~8',
      'ik|wij|we ~1 wil|willen ~6 zelf|eerst|graag|weten|horen|zien|spreken|praten|staan|begrijpen',
      'gaat|gaan|is|zijn|staat|hangt|ligt|blijft|krijgt ~4 nu ~3',
      'wil|wilt|willen ~1 u|je|jou ~4 zelf|zeggen|vertellen|laten|uitleggen|horen',
      'niemand|geen ~2 zou|had|hoort|hoeft|hoefde ~8 moeten|mogen|horen|te ~2',
      'is|zijn|wordt|worden ~3 geschrapt|tegengehouden|teruggedraaid|ingetrokken|opgeschort|hersteld|verlengd|kwijtgescholden|terugbetaald',
      'onze|mijn ~3 komt|legt|belt|kijkt|haalt|brengt|maakt|regelt|zet|neemt|loopt|helpt ~4',
      'komt|legt|belt|kijkt|haalt|brengt|maakt|regelt|zet|neemt|loopt|helpt ~1 onze|mijn ~4',
    ],
    unless: [
      'niet|geen|nooit ~3 geschrapt|teruggedraaid|ingetrokken|kwijtgescholden|terugbetaald|voorgelegd',
      'van ~2 onze ~1 advocaat|jurist|incasso',
    ],
  },
];
