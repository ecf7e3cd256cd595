import { check, type CheckRequest, type CheckResult } from './check.js';
import { type Finding } from './finding.js';

/** What a behaviour needs of the wording rules; a decider gets it in its context and stays pure. */
export interface Wording {
  judge(request: CheckRequest): CheckResult;
}

/** The rule sets of this version of Redress. */
export const wordingRules: Wording = { judge: check };

/** Whether a finding refuses; a warning is recorded and stops nobody. */
export const isSure = (finding: Finding): boolean => finding.severity === 'refuse';
