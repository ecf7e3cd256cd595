import { type Frame } from '../rule-set.js';

/** AP-1: what was done to the complainant, in a sentence where we or the thing act. */
export const englishConsequence: readonly Frame[] = [
  {
    id: 'did something to you',
    seq: [
      'left|leave|leaving|leaves you|your|her|him|them ~4 with|without|in|at|on|standing|waiting|stranded|alone|out|sitting|unable|overdrawn|short|to|worse|facing|short|behind|stuck|cold|hungry|afraid|wondering|paying|exposed|vulnerable|guessing|holding|no',
      'put|puts|putting you|your|her|him|them ~2 through|overdrawn|in|into|at|out|to|under|off',
      'cost|costs|costing|robbed|deprived|denied you|your|her|him|them',
      'cost|costs|costing ~2 your|her|his|their',
      'ruined|ruin|spoilt|spoiled|wrecked|destroyed|endangered|harmed|hurt|frightened|scared|embarrassed|humiliated|woke|woken|shamed|upset|stranded|injured|wounded|terrified|insulted|betrayed|burdened|exposed|scalded|burned|burnt you|your|her|him|his|them|their',
      'made|make|makes|making you|your|her|him|them ~1 ~2 pay|wait|miss|look|lose|travel|walk|come|cry|borrow|doubt|stand|explain|ill|sick|cancel|late|beg|repeat|drive|spend|search|choose|go|sit|ring|feel|chase|afraid|fill',
      'gave|given|give|giving you|your|her|him|them ~3 @harm',
      'forced|forcing|obliged|compelled|meant|means|meaning you|your|she|he|they|that ~2 you|your|she|he|they|to|had',
      'cost|took|taken|taking ~4 from you|her|him|them',
      'you|your|she|he|they ~1 paid ~2 price',
      'kept|keeping|keep you|your|her|him|them ~3 from|awake|out|indoors|up|in',
      'for ~3 @harm ~2 ~2 you|your|we|it|this|caused|that',
      'your ~2 lost|wasted|ruined|sleepless|spoilt|missed|damaged|broken|injured|unpaid|bounced ~2',
      'at your ~1 expense',
      'let|made you ~1 sit|stand|lie|walk|fall|pay|suffer|freeze|starve',
      'for ~1 nothing',
      'in vain',
      'deprived|robbed ~2 of',
      'caused|cause|causing you|your|her|him|them ~4 @harm',
      'you ~2 out of pocket',
      'days|weeks|hours|nights|months|day|week|night|evening without ~3',
      'sleepless night|nights|weeks',
      'as a result|consequence you|your|she|he ~2',
      '<and so ~1 you|your|he|she|they ~1 ~4',
    ],
    unless: ['if|may|might|could ~4 left|cost|put|made|caused|ruined|hurt|upset'],
  },
  {
    id: 'you would not have',
    plain: true,
    seq: ['you|he|she|they|your ~3 would not|never ~1 have ~4', 'you|he|she|they ~1 would ~2 have ~4'],
    with: ['had|if ~2 i|we|our'],
  },
  {
    id: 'and so',
    seq: [
      'there was|were no ~6 for ~1 you|your|him|her|them',
      '^ result|upshot ~4',
      '<so ~8 for|to ~1 you|him|her|them',
    ],
    unless: ['so|result ~6 if|may|might|sorry'],
  },
];

/** AP-1: a consequence that could be anybody's. */
export const englishConsequenceInGeneral: readonly Frame[] = [
  {
    id: 'inconvenience in general',
    seq: [
      'the|this|your|all|of|great|you|much|that|considerable ~2 @generalHarm ~5 caused|cause|causing|causes|gave|brought|had|have|has|experienced|suffered|you|meant|put',
      'caused|cause|causing ~3 ~2 @generalHarm',
      'inconvenienced you',
      'must|will|can|may ~2 have ~1 been|felt|cost|meant ~3',
      '@apology ~6 @harm',
      '@apology ~6 wait|waiting|loss|trouble',
      'kept|keeping you ~2 waiting',
      'let|letting you ~1 down',
      'put you out',
      'you ~3 wait|waited|waiting',
    ],
    unless: ['if|any|may|might|possible|should|whatever ~12,'],
  },
];

/** AP-7: something is put right for the complainant. */
export const englishRemedy: readonly Frame[] = [
  {
    id: 'remedy',
    seq: [
      'refund|refunded|refunding|reimburse|reimbursed|credited|compensate|compensated|compensation|replacement|voucher|replaced|repaired|free|discount|waived|goodwill',
      'we|i ~2 will|shall|ll|have|am|are ~2 @remedyVerb',
      'new|another ~2 on|is ~2 way|sent|coming|ordered|tomorrow',
      'is|are|been|now ~2 back|paid|sorted|fixed|repaired|restored|corrected',
      'you|it|we|i ~1 get|gets|receive|keep ~3 back|price|money|new|full',
      'you ~2 pay|owe ~~1 nothing',
      'is|are|comes on ~1 us|me',
      'enclosed|attached',
      'is|are|was|were ~1 gone|cancelled|scrapped|withdrawn|dropped|written-off',
      'withdrawn|scrapped',
    ],
  },
];

/** AP-3: the text tells what changes. */
export const englishImprovement: readonly Frame[] = [
  {
    id: 'from a day on',
    seq: [
      'from|since|starting|beginning|effective ~3 now|today|tomorrow|@month|on|of|onwards|week|month|year|day|morning|tonight|next|monday|then|this|yesterday',
      'as of|from ~2 now|today|tomorrow|@month|on|of|onwards|week|month|year|day|morning|tonight|next|monday|then|this|yesterday',
      'from ~2 @number',
      'by ~2 @number|@month|end|then|tomorrow',
      'before ~2 @number|@month',
      'henceforth|onwards|nowadays',
      'no|not|nobody ~8 any more',
      'no|not|nobody ~8 anymore',
      'each|every|all ~8 before|until|unless|after|now|first',
      'no|nobody|nothing ~8 before|until|unless|without',
      'before it|they|anything|anyone ~2 goes|go|leaves|leave ~2',
      'next ~1 year|month|week|season|term ~2 i|we|he|she|they',
      'we|i|she|he|they ~3 now',
      'now ~1 we|i|she|he|they|each|every|nobody|one|two|always',
      'now ~1 has|have|must|needs|gets ~2',
      'written|put|hangs|stands|entered ~3 into|on|in ~4 rota|list|wall|calendar|diary|schedule|door',
      'every|each ~6, now',
      'now|will|from ~6, every|each|always|second|daily|weekly|twice|both|before|two|longer',
      'no longer|more',
      'no ~4 leaves|goes|gets|starts|is ~6, without|before|until|unless',
      'has|have been|now ~2 changed|added|introduced|installed|trained|retrained|rewritten|improved|implemented|adjusted|moved|removed|replaced|instructed|separated|appointed|hired|revised',
      'introduced|changed|rewritten|added|retrained|trained|installed|implemented|appointed|redesigned ~3 the|our|a|an|all|new|how|two|second|both|this',
      'find|finding|work|look|looking|working|tell|hear ~4 out|why|how|what|who ~~8, @month|@number|tomorrow|by|week|today|end',
      'now|i|we|she|he|who ~2 check|checks|count|counts|read|reads|scan|scans|sit|sits|lies|carries|walks|goes|rings|calls|asks|sees|keeps|write|copy|ring|do|look|reads|opens|sends|confirms|photographed|compare|compares|ticks ~8, first|each|every|before|now|twice|instead|both|myself|daily|weekly|together',
      '@month|@number|week|today|year ~1 onwards|on',
      'will|to ~1 be ~4 changed|added|introduced|installed|trained|retrained|rewritten|checked|double-checked|reviewed',
      'course|training|retrained|training ~4 on|next|in|this',
      'stand-by|rota|checklist|double-check|four-eyes|procedure|alarm|lock ~4 now|from|will|is|has|new|since',
    ],
    unless: [
      'valid|available|open|paid|invoice|delivered|refund|money|arrives|comes|deliver|card|parcel ~5 from|by|before|on',
      'never again ~1',
      'from every|all ~1 angle|side',
      'hear ~1 from ~1 a|another|anyone|anybody',
    ],
  },
];

/** AP-9: causes that are ours to carry. */
export const englishInternalCause: readonly Frame[] = [
  {
    id: 'illness, staffing, workload, system',
    seq: [
      '@because ~8, @illness|@staffing|@workload|@systems',
      '@staffing|@people|three|two|four|several|many|colleague|colleagues|carers ~4 short|ill|sick|shortage|shortages|off|down|away',
      'short|shortage|lack|shortages of ~2 staff|people|personnel|carers|drivers|hands|nurses|teachers|colleagues',
      'staff|staffing|personnel ~2 shortage|shortages|problems|turnover|issues|changes|sickness|illness|absence|levels|gaps',
      'short-staffed|understaffed|shorthanded|undermanned|swamped|overworked|overloaded|snowed|rushed|overrun',
      'very|so|extremely|exceptionally|unusually|incredibly|terribly|really busy|hectic',
      'busy|hectic ~2 period|time|week|season|day|month|spell|here',
      'high|heavy|huge|big|enormous|unusual|record|unprecedented ~2 workload|volumes|volume|demand|numbers|backlog|calls',
      'new|just|changed|switched|change|moved|migration|switch|transition|move|introduced ~4 @systems',
      '@systems ~3 down|migration|update|change|crashed|teething|problems|failure|outage',
      'turnover of ~1 personnel|staff',
      'off|on|home sick|leave',
      'i|he|she|colleague ~3 was|is|were|had|been ~1 ?been ill|sick|off|unwell',
      'up till|until ~3 every|each night',
      'understaffing|workload|backlog',
    ],
    unless: [
      'not|never ~2 why|because|reason|excuse',
      'no excuse|reason',
      'you|your|mother|father|son|daughter|he|she|husband|wife ~4 ill|sick',
      'but ~4 not ~4 why|excuse|reason',
      'should ~3 have',
    ],
  },
];

export const englishOtherCause: readonly Frame[] = [
  {
    id: 'the real cause is told too',
    seq: [
      'not|never ~3 why|reason|excuse|cause',
      'should|ought ~3 have',
      'no excuse|reason|answer',
      'real ~1 cause|reason',
      'nobody ~3 opened|checked|covered|took',
      'we skipped|forgot|chose|decided',
      'could ~1 have ~2 planned|foreseen',
    ],
  },
];

/** A turn of phrase is told to take it back. */
export const englishRetraction: readonly Frame[] = [
  {
    id: 'taken back',
    seq: [
      'that|which|this|it|what|neither is|was|were ~2 ~~3 wrong|untrue|true|nonsense|unfair|unkind|no|not|rude|irrelevant|unacceptable|hurtful|misplaced|insensitive|uncalled|false|unhelpful|poor|dismissive|silly|apology|answer',
      'should|ought not|never ~2 have ~2 said|written|told|asked|sent|used|suggested|put|been',
      'had|has|have no business|right ~2 saying|telling|to|writing|asking',
      'sorry|apologise|apologised|regret|regrets|ashamed ~5 said|saying|told|telling|wrote|asked|asking|words|sentence|remark|that|it',
      'take|took|takes ~2 back',
      'they|you are|were ~1 ?quite right|bothered',
      'far from',
      'no answer',
    ],
  },
];

/** Such a remark does not matter. */
export const englishDismissal: readonly Frame[] = [
  {
    id: 'beside the point',
    seq: [
      'wrong|unfair|untrue|nonsense|false|lie|lying|dishonest|silly ~2 to|if|that ~2 say|claim|pretend|tell|suggest|said|nobody|no|nothing|never',
      'not ~2 true ~1 that',
      'neither here nor there',
      'that|which ~3 not ~2 help|matter|count|excuse|change ~2',
      'beside the point',
      'not|never ~2 listen|believe ~2 to',
      'i|we not|never ~1 want|going|mean ~1 to ~2 say|tell|ask|hear',
      'easy to say ~2 that',
    ],
  },
];
