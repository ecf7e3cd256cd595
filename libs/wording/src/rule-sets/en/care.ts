import { type Frame } from '../rule-set.js';

/** AP-4: what a reply does for the complainant, in other words than "we will" and "we have". */
export const englishCare: readonly Frame[] = [
  {
    id: 'you hear from us, and when or about what',
    seq: ['hear|hears|heard ~1 from ~1 us|me|him|her|them'],
    with: ['@soon', '@number', '@duration', 'by|before|when|what|how|myself|need|needs'],
  },
  {
    id: 'we are doing it',
    seq: ['i|we am|are ~1 *ing'],
    unless: [
      'i|we am|are ~1 writing|wondering|struggling|considering|closing|saying|getting|receiving|hoping|being|going|finding|missing|assuming|guessing|failing|taking|having',
      'looking ~1 forward',
    ],
  },
  {
    id: 'done for you',
    seq: [
      'rings|calls|phones|writes|visits|meets|sees|emails|texts|contacts ~1 you',
      'get|gets|have|receive a ~2 call|answer|reply|visit|letter',
      'we|i ~6 before|to ~1 the ~1 panel|board|committee|director|manager|trustees',
      'without|no|free|at-no ~2 charge|cost|fee|obligation',
      'at our|my ~1 expense|cost',
      'is|are|on ~2 its|their|the way',
      'second opinion|look|pair',
      'free|welcome to ~1 ask|turn|go|come|take|put',
      'if you ~2 rather|prefer|like|wish|disagree|want',
      'not ~2 agree ~3 you',
      'we|i ~1 stand|stands ~1 by',
      'we|i are|am ~1 keeping|holding|leaving|chasing|dealing|working|arranging|going ~2',
      'waive|waived|refund|refunded|extended|reinstated|restored|cancelled ~3 the|your|it|this|that',
      'you ~2 owe|pay ~1 nothing',
      'benefit of the doubt',
      'the answer|decision is ~2 no|yes',
      'you|he|she|they may ~8',
      'whenever ~1 you ~2',
      'as ~1 you ~1 like|prefer|wish',
      'i|we want|wish ~1 to ~3 see|know|hear|speak|stand|look|meet|understand|find|settle',
      'now ~1 goes|is|are|gets|stays|starts|stops|runs|has|opens|closes|carries|reads|says',
      'would|wants|d ~1 ?like ~1 to ~3 say|tell|show|explain|meet|apologise|put|hear ~3',
      'nobody|no-one|no ~2 should ~1 ?ever ~1 ?have|be|wait|read|hear|find|go|come|lie|sit|stand|learn',
    ],
    unless: ['not|cannot|never|no|unable ~2 waive|refund|extend|reinstate|stand'],
  },
];
