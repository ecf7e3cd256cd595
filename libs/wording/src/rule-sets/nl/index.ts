import { dutchArgument } from './argument.js';
import { type RuleSet } from '../rule-set.js';
import { dutchAgentless } from './agentless.js';
import { dutchAgreement, dutchConceded, dutchConditionalApology } from './conditional.js';
import { dutchOwnFault, dutchOwnFaultPerhaps } from './own-fault.js';
import { dutchBlameDiscussed } from './blame.js';
import {
  dutchConsequence,
  dutchConsequenceInGeneral,
  dutchDismissal,
  dutchImprovement,
  dutchInternalCause,
  dutchOtherCause,
  dutchRemedy,
  dutchRetraction,
} from './consequence.js';
import { dutchUserDoubted } from './doubt.js';
import { dutchCare } from './care.js';
import { dutchExplanations } from './explanations.js';
import { dutchOthersBlamed, dutchOwnPartDenied } from './others.js';
import { dutchPhrases } from './phrases.js';
import { dutchReproach } from './reproach.js';
import { dutchSpelling } from './spelling.js';
import { dutchActs, dutchGrammar, dutchPlainWords } from './words.js';

/** The Dutch rule set. A changed reading is a new version. */
export const dutch: RuleSet = {
  language: 'nl',
  version: 'nl-4',
  spelling: dutchSpelling,
  classes: { ...dutchGrammar, ...dutchActs, ...dutchPhrases },
  plainWords: new Set(dutchPlainWords),
  functionWords: new Set(
    `de het een en van ik wij je niet dat die ook zijn bij naar uw onze ons voor met aan op om uit maar nog hebben heeft
    hebt bent door wordt werd worden heb wat dit deze over er tot geen mijn u al als dan te moet`.split(/\s+/),
  ),
  frames: {
    blameDiscussed: [...dutchBlameDiscussed, ...dutchUserDoubted, ...dutchReproach, ...dutchArgument],
    othersBlamed: dutchOthersBlamed,
    ownPartDenied: dutchOwnPartDenied,
    conditionalApology: dutchConditionalApology,
    agreement: dutchAgreement,
    conceded: dutchConceded,
    care: dutchCare,
    agentless: dutchAgentless,
    ownFault: dutchOwnFault,
    ownFaultPerhaps: dutchOwnFaultPerhaps,
    consequence: dutchConsequence,
    consequenceInGeneral: dutchConsequenceInGeneral,
    remedy: dutchRemedy,
    improvement: dutchImprovement,
    internalCause: dutchInternalCause,
    otherCause: dutchOtherCause,
    retraction: dutchRetraction,
    dismissal: dutchDismissal,
  },
  explanations: dutchExplanations,
};
