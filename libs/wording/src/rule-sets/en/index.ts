import { englishArgument } from './argument.js';
import { type RuleSet } from '../rule-set.js';
import { englishAgentless } from './agentless.js';
import { englishAgreement, englishConceded, englishConditionalApology } from './conditional.js';
import { englishOwnFault, englishOwnFaultPerhaps } from './own-fault.js';
import { englishBlameDiscussed } from './blame.js';
import { englishUserDoubted } from './doubt.js';
import {
  englishConsequence,
  englishConsequenceInGeneral,
  englishDismissal,
  englishImprovement,
  englishInternalCause,
  englishOtherCause,
  englishRemedy,
  englishRetraction,
} from './consequence.js';
import { englishCare } from './care.js';
import { englishExplanations } from './explanations.js';
import { englishOthersBlamed, englishOwnPartDenied } from './others.js';
import { englishPhrases } from './phrases.js';
import { englishReproach } from './reproach.js';
import { englishSpelling } from './spelling.js';
import { englishActs, englishGrammar, englishPlainWords } from './words.js';

/** The English rule set. A changed reading is a new version. */
export const english: RuleSet = {
  language: 'en',
  version: 'en-4',
  spelling: englishSpelling,
  classes: { ...englishGrammar, ...englishActs, ...englishPhrases },
  plainWords: new Set(englishPlainWords),
  functionWords: new Set(
    `the and you your we our i my that this with for have has had not are were been will would be it its from at by
    but they their there which when what who because to on if as so he she his her us me about did does do`.split(
      /\s+/,
    ),
  ),
  frames: {
    blameDiscussed: [...englishBlameDiscussed, ...englishUserDoubted, ...englishReproach, ...englishArgument],
    othersBlamed: englishOthersBlamed,
    ownPartDenied: englishOwnPartDenied,
    conditionalApology: englishConditionalApology,
    agreement: englishAgreement,
    conceded: englishConceded,
    care: englishCare,
    agentless: englishAgentless,
    ownFault: englishOwnFault,
    ownFaultPerhaps: englishOwnFaultPerhaps,
    consequence: englishConsequence,
    consequenceInGeneral: englishConsequenceInGeneral,
    remedy: englishRemedy,
    improvement: englishImprovement,
    internalCause: englishInternalCause,
    otherCause: englishOtherCause,
    retraction: englishRetraction,
    dismissal: englishDismissal,
  },
  explanations: englishExplanations,
};
