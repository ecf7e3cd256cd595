import { type Frame } from '../rule-set.js';

const theirs = '@thirdParty|@organisation|them|they|him|her|their|others';

/** AP-5: somebody else blamed. */
export const englishOthersBlamed: readonly Frame[] = [
  {
    id: 'their fault',
    seq: [
      `@thirdParty|@organisation|their|his|her ~2 @blameNoun`,
      `fault|blame|responsibility|mistake|error|responsible|liability|accountability ~3 with|of|by|on|at|to|for|lies|rests|is ~3 ${theirs}`,
      `cause ~2 is|was|lies|lay ~3 @thirdParty|@organisation|them`,
      `@thirdParty|@organisation ~5 blame|blamed|fault|answerable|responsible|liable|accountable|blameworthy|culpable`,
      `due|owing|thanks|attributable|down ~3 to ~4 @thirdParty|@organisation|them|him|her`,
      `caused ~2 ~1 by ~4 @thirdParty|@organisation|them`,
      `@thirdParty|he|she|they|them ~3 bears|bear|carries|carry|has|have|holds ~3 responsibility|blame|liability`,
      `hold|holds|held|holding ~2 them|him|her|@thirdParty|@organisation ~3 responsible|liable|accountable`,
      `it is|was ~1 the|our|your @thirdParty ~1 who|that`,
      `kindly|please|must|should|need ~2 ?to contact|approach|address|turn|ask ~1 ?to him|her|them|@thirdParty`,
      `external|outside|third ~1 party|firm|company ~6, messed|failed|fault|wrong|mistake|error|blame`,
      `because of ~3 @thirdParty|@organisation`,
      `on|at ~2 @thirdParty|@organisation ~2 door|side|account|watch|shoulders`,
      `whose ~1 door|fault|blame ~3`,
      `issue|problem|error|mistake|fault|failure ~3 part|side|end of|at ~3 @thirdParty|@organisation|theirs`,
      `made|caused|done|packed|lost|broken ~3 by ~1 somebody|someone else`,
      `@thirdParty|somebody|someone|them|him ~2 you ~1 should|want|need|must ~3 to|angry|with|be`,
      `only ~1 have ~1 themselves`,
      `@thirdParty ~5 let|lets ~2 us|you|everyone ~1 down`,
      `blame|thank|point ~3 @thirdParty|@organisation`,
      `take|raise|bring|direct|address|complain ~3 up|it|this|that|to|with ~2 them|@thirdParty`,
      `this|that|it is on them|him|her|@thirdParty`,
      `@thirdParty ~4 owes|owe you ~2 apology`,
    ],
    unless: [
      `not ~4 fault|blame|responsible|answerable ~4 @thirdParty|@organisation|them|their|his|her`,
      'not ~2 blame',
      'no concern of yours',
      'not ~3 @thirdParty|@organisation ~2 fault',
      'also ~2 want ~2 complain',
    ],
  },
  {
    id: 'somebody else, whoever it is',
    seq: [
      'fault|blame|responsibility|liability|accountability ~2 lies|lie|lay|rests|rested|sits|belongs ~3 with|at|elsewhere',
      'is|are ~2 to ~1 blame',
      'due|down ~1 entirely|solely|wholly|exclusively ~1 to',
      'entirely|solely|wholly|exclusively|purely ~1 the ~1 fault|responsibility|doing',
      'not us|we ~2 but',
      'not|never ~2 by us ~1 but',
      'their ~2 @blameNoun',
      'fault|mistake|error of|by someone|somebody|others|another',
    ],
    unless: [
      'lies|lie|lay|rests|rested|sits|belongs|due|down ~2 with|at|on|to ~1 us|me|ours|mine|our|my|you|your',
      'fault|responsibility|doing ~1 of ~1 us|ours|mine|our|my',
      'we|i|us|you ~2 are|am|is|to ~1 ?to ~1 blame',
      'not ~3 to ~1 blame',
      'not ~2 your',
      'nobody ~3 blame',
    ],
  },
  {
    id: 'done by them',
    unsure: true,
    seq: [
      `made|done|damaged|lost|broken|delayed|mislaid|dropped|caused|dented|scratched|missed ~2 by ~4 @thirdParty`,
      `@thirdParty ~3 lost|broke|damaged|delayed|dropped|mislaid|forgot|failed|missed`,
    ],
  },
];

/** AP-5: one's own part denied. */
export const englishOwnPartDenied: readonly Frame[] = [
  {
    id: 'not our fault',
    seq: [
      'not|never|nothing|no|none ~2 our|my ~1 ?own @blameNoun|responsibility|doing|making|control|hands|affair|concern|business|remit|department',
      'not|nor|neither ~2 us|ourselves|ours',
      'not ~2 ours ~1 to',
      'link in ~2 chain',
      'no ~2 fault ~2 of ours|mine|our',
      'nothing ~1 ~2 to do with us|me|our',
      'outside|beyond|out of our|my ~2 control|influence|hands|power|remit',
      'we|i|bank|council|school|home|company|shop|insurer|airline|district|us can|could not ~3 held|blamed|answerable|responsible|liable|accountable|take|accept|expected',
      'we|i|bank|council|school|home|company|shop|us ~2 cannot ~3 be ~1 ?held|blamed|responsible|answerable|liable',
      'we|i ~2 not|no|never ~3 responsible|liable|answerable|accountable|influence|blame',
      'we|i have|had no ~2 say|control|part|hand|influence',
      'we|council|bank|school|company|home|shop|airline|itself ~4 nothing|no ~2 wrong|fault|part|blame',
      'done|did nothing wrong',
      'no fault|blame ~3 us|ours|this|here|part',
      'everything|all ~3 right|correctly|fine|order|properly ~3 our ~1 side|end|part',
      'on our side|end ~~4 right|fine|nothing|correct|order|wrong',
      'we|i ~1 only|merely|just|simply ~2 pass|passed|deliver|delivered|forward|sell|sold|act|hand|follow|arrange|book|booked|mediate',
      'our hands are clean',
      'hands ~1 clean',
      'we|i ~2 done|did everything|all ~6,',
      'they|it|he|she is|are ~1 self-employed|independent',
      'we|i ~2 did|done our ~1 best|part|utmost|bit',
      'not|rather ~1 with|than us|ourselves|we',
      'fault|blame|problem ~6, not ~2 us|ours|ourselves|we|here',
      'we|us ~3 victim|victims|dupe',
      'let us down|too',

      'not part of ~1 our|the company|organisation|group|us|council|bank|school',
    ],
    unless: [
      'not ~2 your fault',
      'no excuse ~4 our|us',
      'not only ~3 our|us',
      'we|i not|never ~1 say|pretend|claim',
      'is not why',
      'nothing ~3 you|your',
      'no reason ~2 us',
    ],
  },
];
