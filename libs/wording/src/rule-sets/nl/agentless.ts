import { type Frame } from '../rule-set.js';

/** AP-2: what went wrong, told as if nobody had done it. */
export const dutchAgentless: readonly Frame[] = [
  {
    id: 'er zijn fouten gemaakt',
    seq: [
      'is|zijn|was|waren|werd|werden ~5 fout|fouten|vergissing|misverstand|onregelmatigheid|verwarring|onvolkomenheden|vergissingen ~4 gemaakt|opgetreden|ontstaan|geslopen|gebeurd|geweest|begaan',
      'fout|fouten|vergissing|misverstand|onregelmatigheid|storing|verwarring ~3 is|zijn|was|waren ~4 gemaakt|opgetreden|ontstaan|geslopen|gebeurd',
      'sprake ~2 van ~4 fout|fouten|vergissing|misverstand|onregelmatigheid|storing|misser|vertraging',
      'is|ging|zijn|gingen|gaan|liep|lopen|verliep ~6 mis|misgegaan|misgelopen|fout|foutgegaan|scheef|verkeerd',
      'ging|gingen|liep|liepen|verliep|verlopen|gelopen|gegaan ~~5 niet|anders|mis|verkeerd ~3',
      'is|zijn ~~5 niet|anders ~4 verlopen|gelopen|gegaan',
      'door|vanwege|wegens|gevolg|oorzaak|verband|oorzaak ~4 fout|fouten|vergissing|misverstand|onregelmatigheid|storing|omstandigheden|verwarring|miscommunicatie|vergissingen',
      'fout|fouten|vergissing|misverstand|onregelmatigheid|storing|miscommunicatie|verwarring ~3 lag|ligt|heeft|leidde|geleid|veroorzaakte|ontstond|zorgde',
      'dat|wat|dit|het ~3 is|was ~2 gebeurd|voorgevallen|voorgevallen|overkomen|gelopen',
      'wat|dit|dat ~2 gebeurde|voorviel',
      'gang ~1 van ~1 zaken',
      'ongelukkig|ongelukkige|betreurenswaardig|betreurenswaardige|vervelende|onvoorziene ~1 situatie|omstandigheden|omstandigheid|voorval|gebeurtenis|samenloop|fout',
      'werd|werden|is|zijn|was|waren ~6 niet ~3 verwerkt|geleverd|verstuurd|bezorgd|geregistreerd|doorgevoerd|gevolgd|nageleefd|omhooggezet|geinformeerd|uitgevoerd',
      'is|zijn|was|waren|raakte|raakten ~8 terechtgekomen|beland|verzeild|zoekgeraakt|weggeraakt|kwijtgeraakt|zoek|tussen-wal',
      'tussen ~1 wal en',
      'abusievelijk|onterecht|ten-onrechte|per-abuis|onbedoeld',
      'en ander ~4 niet|anders|gelopen|verlopen|gegaan',
    ],
    unless: ['door ~1 ons|mij', 'bij ~1 ons', 'wij|we|ik ~4 @faultVerb'],
  },
];
