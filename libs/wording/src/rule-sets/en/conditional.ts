import { type Frame } from '../rule-set.js';

/** AP-6: an apology under a condition, or for what somebody felt. */
export const englishConditionalApology: readonly Frame[] = [
  {
    id: 'sorry if',
    seq: [
      '@apology ~~5 if|insofar', '@apology ~~10, <if|insofar', '@apology ~~7, should you|this|it|any|anyone|there', '@apology ~~7, to the extent', '@apology ~~7, in so far', '@apology ~~5, in case ~1 you|this|that|it|we|the|our|my',
      '@apology ~~6, in the event that|you|of', '@apology ~~5, where|wherever this|you|it|we ~1 may|might|could', '@apology ~~5, unless',
    ],
    unless: [
      'if ~~12, @contact', 'should ~~10, @contact', 'wonder|ask|asked|know|see|check|checked|find|look|tell|say|sure|look ~2 if', 'as|even|and|but|so|or if', 'if ~1 i|we may|might|can', 'if ~1 i|we ~1 had', 'if only|not|so|ever', 'sorry to|for ~3 ask', 'in case of',
      'if ~~12, i|we|you ~1 will|can|shall|ll|pay|come|may|get|have',
    ],
  },
  {
    id: 'if, then sorry',
    seq: ['<if|insofar ~~18, @apology', '^ should ~~24, @apology', '<should you|this|it|any|anyone|there|we|our|my|the ~~18, @apology', '<to the extent ~~18, @apology', 'in|to so far ~~16, @apology', '<in the event|case ~~16, @apology', '<in case ~~14, @apology'],
    unless: ['if ~~12, @contact', 'should ~~10, @contact', 'not ~2 @apology', 'as if', 'what if', 'even if', 'if only|not|so|ever', 'if ~1 i|we ~1 had', 'if ~1 we|i|only|anyone ~2 listened|checked|read|asked|looked', 'in ~1 the ~1 case of'],
  },
  {
    id: 'any inconvenience',
    seq: [
      '@apology ~~6, any|whatever|possible|potential|eventual ~2 @generalHarm', '@apology ~~6, @generalHarm ~4 may|might|could ~1 have|cause|be', '@apology ~~6, @generalHarm ~2 possibly|potentially|perhaps', 'any|whatever ~1 @generalHarm ~6, @apology', 'any|whatever ~1 @generalHarm ~2 ~4 is|are|be ~1 regretted|regrettable',
      'may|might have ~5 @generalHarm|upset|offended|affected|hurt ~~8, @apology', '@apology ~~6, may|might ~1 have ~2 caused|given|felt|upset|offended|experienced|suffered|seemed|appeared|hurt|meant|led', 'perceived ~2 @generalHarm|shortcoming|lack ~~6, @apology', '@apology ~~3 any ~1 perceived|possible|apparent ~3', '@apology ~~4, any ~2 perceived|shortcoming|failing|failings|lapse|mistake|error|upset|offence|impression',
    ],
    unless: ['any other|further', 'not ~2 know ~2 whether|if', 'any ~2 problem|problems|question|questions|issue|trouble ~6, @contact|walk|come'],
  },
  { id: 'to anyone who', seq: ['@apology ~~8, anyone|anybody|whoever|those who|affected|inconvenienced', '@apology ~~8, impression|perception'], unsure: true },
  { id: 'and any other', seq: ['@apology ~~10, any other|further ~2 @generalHarm'], unsure: true },
  {
    id: 'sorry that you feel',
    seq: [
      '@apology ~~3 you|he|she|they|anyone|people ~2 feel|felt|feels|perceive|perceived|interpreted|interpret|misunderstood|misinterpreted', '@apology ~2 about|for ~2 how|the|your ~1 ?way ~1 ?you ~1 feel|felt|feelings|feeling|perception|impression|disappointment|dissatisfaction', '@apology ~4 your ~1 disappointment|dissatisfaction|perception|impression|feelings|feeling|unhappiness|displeasure',
      '@apology ~~3 you|he|she|they ~3 experienced|experience|considered|consider|view|viewed|received|regard|regarded|perceived ~6 as|that|like|this|so|way|unpleasant|unhelpful|personally|rude|unfriendly|difficult|unsatisfactory|disappointing|annoying|wrong|badly|upsetting',
      '@apology ~~3 you|he|she|they ~3 found|find|saw|see|took|take ~3 it|this|that|us|our|my|him|her|the ~5 unhelpful|rude|unfriendly|unsatisfactory|disappointing|personally|badly|unpleasant|offensive|annoying|difficult|upsetting|impolite|way',
      '@apology ~~4 you|your ~4 impression|disappointed|unhappy|dissatisfied|displeased|offended|unsatisfied|aggrieved', '@apology ~~4 you|he|she ~2 are|is|were|was|re ~1 upset|annoyed|frustrated|cross', '@apology ~~4 you ~3 think|consider', '@apology ~~6 came|come|coming|comes ~1 across|over ~3', '@apology ~~6, not ~3 happy|satisfied|pleased ~2 with', '@apology ~~4 seemed|appeared ~3 you|like|as|to',
      'pity|shame ~3 you ~2 feel|felt|see|found|took|experienced',
    ],
    unless: ['that is|was no ~1 apology', 'feel|felt ~2 @harm', 'as|and ~1 we|i feel', 'feel|felt free', 'feel|felt|thought|think ~1 you had', 'we|i ~1 would|d too', 'quite|so right', 'to ~1 hear|learn|read', 'me too', 'with ~1 good ~1 reason', 'i would|d feel'],
  },
  {
    id: 'sorry to hear that you feel',
    seq: [
      '@apology ~1 to ~1 hear|learn|read ~5 feel|felt|feels|disappointed|unhappy|dissatisfied|upset|impression|found|experienced|perceived|perceive', '@apology ~3 you feel|felt', '@apology ~~6 gave|given|left|got|get|leave ~4 impression|feeling', 'you ~1 feel|felt ~~6, @apology', '@apology ~~6 felt ~3 you|like|as|to',
    ],
    unsure: true,
  },
  {
    id: 'not up to your expectations',
    seq: ['@apology ~~8, not ~3 meet|met|live|lived|match|come ~4 expectations|expectation|hopes', '@apology ~~8, short of ~1 your expectations', 'expectations ~~8, @apology', '@apology ~~6, not ~2 what ~1 you ~2 expected|hoped|wanted'],
    unsure: true,
  },
];
