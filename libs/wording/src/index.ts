export {
  judgedCommands,
  ruleIds,
  type EarlierSketch,
  type Finding,
  type ImprovementOffered,
  type JudgedCommand,
  type RuleId,
  type RuleLanguage,
  type Severity,
  type WordingMedium,
} from './finding.js';
export {
  check,
  checkInSteps,
  comparedWith,
  isLikeOneOf,
  longestJudged,
  type CheckRequest,
  type CheckResult,
} from './check.js';
export { finish, type Steps } from './steps.js';
export { isSure, wordingRules, type Wording } from './wording.js';
export { bandsOf, nearDuplicate, packSketch, similarity, sketch, type Sketch, unpackSketch } from './sketch.js';
