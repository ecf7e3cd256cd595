import { type Frame } from '../rule-set.js';

/** AP-4: the complainant's own handling, memory or temper put in doubt. */
export const englishUserDoubted: readonly Frame[] = [
  {
    id: 'did you do it right?',
    asks: true,
    seq: [
      'are|were you ~2 sure|certain|positive', 'did|have|had you ~2 not ~2', 'did|have|had not you',
      'did|have|had you ~2 fill|filled|read|follow|followed|check|checked|use|used|close|closed|enter|entered|put|set|install|installed|charge|charged|clean|cleaned|store|stored|actually ~6 correctly|right|properly|instructions|manual|label|carefully|correct|terms|conditions',
      'could|can|might|may it ~2 be ~2 you', 'have you ~2 tried ~2 reading|checking|using|looking|turning|switching|actually', 'is it ~1 possible ~1 ?that you', 'why ~1 did ~1 you ~~2 not|only|never', 'sure you|it|that|this|the ~~5 right|correctly|properly|not',
    ],
    unless: ['sure you ~2 want|like|are ~1 ?ok|okay|all', 'you ~2 not ~2 hurt', 'not ~2 get|receive|hear|feel|mind', 'possible for'],
  },
  {
    id: 'sure that you did it right',
    asks: false,
    seq: [
      'certain|sure ~1 ?that|whether ~1 you|it|the ~5 properly|correctly|right|instructions', 'whether it was wise', 'was|were wise to',
      'you|customer|customers|user|users|people ~2 must ~1 have ~3 @misuse', 'you ~1 must ~1 be ~1 mistaken|confused|exaggerating',
      'you ~2 probably|presumably|apparently|evidently|obviously|perhaps|maybe|possibly|likely|clearly ~2 @misuse', 'perhaps|maybe|possibly|probably|presumably|apparently|evidently|surely you|he|she ~3 @misuse|should',
      'you|he|she|they|customer may|might|could ~1 have ~2 @misuse', 'you|customer|he|she ~1 should|ought|could ~1 ?to ~1 ?easily ~1 have @couldHave',
      'you|he|she ~1 should|might|could|may ~1 ?also ~1 want|like|wish|well|do|consider ~2 ?to ~3 reflect|reconsider|wonder|yourself|instructions|manual',
      'she|he|you|they|kenji ~1 could|should|might toughen|learn|show ~3',
      'if you ~1 had ~3 read|checked|followed|told|contacted|reported|looked|come|asked|complained|mentioned|rung|called ~4 earlier|sooner|properly|instructions|manual|terms|time|carefully|us|before|then|we|first',
      '^ had you ~14, would|none|could|might', 'one would ~1 expect|think ~2 patient|customer|user|parent|traveller|person|anybody|you|passenger|tenant|adult', 'had you ~1 read|checked|followed|told|contacted|reported|looked|asked|mentioned|rung|called', 'next time|in future ~4 ~2 read|follow|check|use|be|come|report|tell|contact|make|keep ~4 instructions|manual|earlier|sooner|careful|properly|terms',
      'advise|recommend|remind|suggest|ask|urge|request ~1 you ~2 ?in ~2 to ~3 follow|read|observe|consult|handle|treat', 'user|operator|customer error', 'incorrect|improper|careless|inexpert|rough|inappropriate ~1 use|usage|handling|operation|storage|treatment',
      'how|way|manner ~4 ~3 used|operated|stored|operate', 'your own ~2 fault|doing|carelessness|circumstances|error|handling|negligence|responsibility', 'your ~1 ?own fault|carelessness|negligence|misunderstanding|misuse', 'brought ~2 on|upon yourself',
      'fault|blame|problem|error ~2 lies|lay|is|rests|must ~3 with ~1 you|yourself|user|customer', 'too|over|rather|unusually|unduly|overly ~1 sensitive|emotional|touchy|demanding|fussy|critical', 'bit|little sensitive|touchy|emotional|fussy|unreasonable',
      'oversensitive|hypersensitive|over-sensitive|oversensitivity|thin-skinned|toughen|overreact|overreacted|overreacting|overreaction',
      'surprise|surprises|surprised|surprising|strange|odd|weird|curious|remarkable|mystery|puzzled|amazed ~6, you|anyone ~3 let|only|waited|left|now|not|never|chose|missed|yourself',
      'why ~2 you|she|he ~2 ~2 not ~3 noticed|notice|checked|complained', 'why ~2 you ~2 ~2 not ~3 said|say|told|tell|call|check|complain|mention|raise|ask|come|look', 'how you could have|possibly', 'error|problem|issue|misunderstanding|mistake|fault|slip ~4 on|at|from your ~1 part|side|end', 'common sense', 'please everyone|everybody', 'get what you ~1 pay|paid', 'mountain out', 'storm in a', 'it says so', 'read the ~2 small|terms|manual|instructions|conditions ~4 ~4 would|could', 'mystery to us|me',
      'never ~1 seen ~1 anyone ~3', 'takes two|2 to', 'exaggerate|exaggerated|exaggerating|exaggeration', 'making|make ~3 fuss|drama', 'customers|people|you|users ~1 are|is|were|was|being ~1 careless|rough|clumsy|inattentive|impatient|negligent',
      'left us|here|our|the ~1 in ~1 perfect|good|excellent|undamaged ~2 condition|order|state', 'was|were ~2 fine|perfect|intact|undamaged|good ~3 when ~2 left|sent|delivered|packed|dispatched|handed|you', 'nobody|no|one ~1 forced ~1 you', 'nobody made you',
      'you ~1 knew|accepted ~3 risk|risks|terms', 'not bear out', 'would ~1 have ~1 helped|easier|better ~3 if|had ~2 you|family|she|he|customer', 'you|she|he|customer ~2 let ~2 years|months|weeks|time|days ~2 go|pass', 'if it|he|she|they ~3 really ~2 as ~1 bad', 'only ~1 have ~1 yourself', 'have yourself to',
      'you ~1 did not ~2 read|check|follow|bother ~5 instructions|manual|terms|properly|carefully|label|correctly|yourself|first', 'always|usually|mostly|generally|normally ~3 comes ~1 down ~1 to',
    ],
    unless: [
      'not|never|no|nor|neither ~5 your ~2 fault|doing|mistake|error|handling|own|misunderstanding', 'you ~2 are|were ~1 not ~4 fuss|exaggerating|oversensitive|sensitive|overreacting|mistaken|careless|imagining',
      'you ~2 did ~1 nothing|not|right ~1 ?wrong', 'you should|must|could never|not ~2 have|had', 'not ~2 you ~3 should|must|could|have', 'should|could|ought ~2 have ~1 been|had|heard|got', 'had ~1 been', 'you were not',
      'we|i|us should|could|ought|might ~2 have', 'we|i ~5 should ~1 have', 'i ~1 wonder ~2 how|why we', 'nonsense', 'not ~2 make ~3 fuss', 'have|had ~2 reason|right to', 'no|not|hardly ~2 wonder|surprised|surprise|surprising|strange', 'if|had ~1 we|i', 'we|i|our ~2 let ~2', 'no one|nobody should',
      'way ~2 we|you ~1 were',
    ],
  },
  {
    id: 'doubtful',
    seq: [
      'that|this|it|how is|s ~1 odd|weird|strange|funny|peculiar|remarkable|surprising', '^ odd|weird|strange|funny', 'hmm ~2 odd|weird|strange|that', 'i|we am|are|was|were ~2 surprised|astonished|amazed', 'surprises|surprised|astonishes me|us', 'as a surprise', 'your complaint|letter|message|email surprises|baffles|puzzles', 'your ~2 tone|language|manner|attitude',
      'you ~1 will agree|understand|appreciate ~1 that', 'whether you ~4 correctly|properly|instructions', 'clearly|plainly ~1 stated|written|printed|shown|indicated|marked|says', 'hard|difficult|find ~3 to ~1 believe|credit', 'allegation|allegations|alleged|supposedly', 'no evidence|proof|indication ~3',
      'perhaps|maybe|possibly you|he|she', 'you|she|he should ~1 have', 'you could ~1 have', 'next time|in future ~1 you|please', 'for future reference', 'different ~2 recollection|view', 'with ~1 all ~1 ?due respect', 'end of the world', 'no harm ~1 done', 'could have been ~1 worse', 'not ~2 recognise ~2 ourselves|this|myself', 'not ~2 sound ~1 like', 'boys will be', 'do|doing|does|did our|their|his|her ~1 ?very best|utmost', 'common practice', 'only|just ~1 a ~1 few|little|minor|small', 'i|we ~2 doubt',
    ],
    unless: ['not|no|hardly|should|nothing ~3 surprised|surprising|surprise|surprises|strange|odd|funny|remarkable|doubt', 'perhaps|maybe you ~1 can|could|would|have|want|prefer|know|remember', 'you should ~1 have ~1 been|had|heard|got|received|never', 'you ~1 could ~1 have ~1 been|had', 'we|i ~3 find ~3 hard ~5 we|ourselves', 'you should|could not|never', 'next time ~1 you ~2 ring|call|come|hear|get'],
    unsure: true,
  },
];
