import { type JudgedCommand } from '../finding.js';
import { type Reading } from '../reading/read.js';
import { spanOf, verdict, type Verdict } from './verdict.js';

/** AP-5: somebody else blamed instead of our taking responsibility. A third party as a fact is no blame. */
export function judgeOthersBlamed(command: JudgedCommand, reading: Reading): Verdict | undefined {
  const taken = reading.ownership.strength;
  const blamed = reading.othersBlamed.find(({ frame }) => !frame.unsure);
  if (blamed) return verdict('AP-5', taken < 2, spanOf(blamed));

  const denied = reading.denied[0];
  const unit = reading.unitBlamed[0];
  if (unit && taken < 1.5) return verdict('AP-5', denied !== undefined && taken === 0, spanOf(unit));

  const told = reading.othersBlamed[0];
  if (told) {
    if (denied || command === 'Apologise')
      return taken === 2
        ? undefined
        : verdict('AP-5', taken === 0 && (denied !== undefined || reading.theirFault.strength === 2), spanOf(told));
    return reading.remedy || taken >= 1 ? undefined : verdict('AP-5', false, spanOf(told));
  }
  const { theirFault } = reading;
  if (theirFault.strength === 2) {
    if (denied) return verdict('AP-5', taken < 2, theirFault);
    return taken < 1.5 ? verdict('AP-5', command === 'Apologise' && taken < 1, theirFault) : undefined;
  }
  if (theirFault.strength === 1 && taken <= 1 && command === 'Apologise') return verdict('AP-5', false, theirFault);
  const namedOnly =
    command === 'Apologise' && (reading.thirdPartyNamed ? taken < 1.5 : reading.organisationNamed && taken === 0);
  if (namedOnly && !denied) return verdict('AP-5', false, reading.apology);
  if (denied && taken < 1.5)
    return verdict('AP-5', reading.thirdPartyNamed && theirFault.strength >= 1, spanOf(denied));
  return undefined;
}
