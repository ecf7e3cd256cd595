import { type JudgedCommand } from '../finding.js';
import { type Reading } from '../reading/reading.js';
import { spanOf, verdict, type Verdict } from './verdict.js';

/**
 * AP-5: somebody else blamed instead of our taking responsibility. A third party as a fact is no blame: sure is only who
 * blames in so many words, or tells a wrong of theirs and denies our part; and who takes nothing on and does nothing.
 */
export function judgeOthersBlamed(command: JudgedCommand, reading: Reading): Verdict | undefined {
  const { theirFault, remedyByUs, oursNamed, conceded } = reading;
  const taken = reading.ownership.strength;
  const denied = reading.denied[0];
  const given = taken >= 1 || conceded || (denied === undefined && (remedyByUs || oursNamed || reading.weAct));
  const blamed = reading.othersBlamed.find(({ frame }) => !frame.unsure);
  if (blamed) {
    const inSoManyWords = blamed.frame.plain === true || denied !== undefined || command === 'Apologise';
    return verdict('AP-5', inSoManyWords && !given, spanOf(blamed));
  }
  const helps = command !== 'Apologise' && denied === undefined && (reading.remedy || reading.caringSentences >= 2);
  const unit = reading.unitBlamed[0];
  if (unit && taken < 1.5 && !helps) return verdict('AP-5', denied !== undefined && !given, spanOf(unit));

  const told = reading.othersBlamed[0];
  if (told) {
    if (denied || command === 'Apologise')
      return taken === 2
        ? undefined
        : verdict('AP-5', theirFault.strength === 2 && denied !== undefined && !given, spanOf(told));
    return helps || taken >= 1 ? undefined : verdict('AP-5', false, spanOf(told));
  }
  if (theirFault.strength === 2) {
    if (denied) return verdict('AP-5', !given, theirFault);
    return taken < 1.5 && !helps ? verdict('AP-5', command === 'Apologise' && !given, theirFault) : undefined;
  }
  if (theirFault.strength === 1 && taken <= 1 && command === 'Apologise') return verdict('AP-5', false, theirFault);
  const namedOnly =
    command === 'Apologise' &&
    (reading.thirdPartyNamed ? taken < (reading.weAct ? 1 : 1.5) : reading.organisationNamed && taken === 0);
  if (namedOnly && !denied) return verdict('AP-5', false, reading.apology);
  if (denied && taken < 1.5 && (command === 'Apologise' || !reading.remedy))
    return verdict('AP-5', false, spanOf(denied));
  const { careless } = reading;
  if (command === 'Apologise')
    return reading.blamedByName && taken === 0 ? verdict('AP-5', false, reading.apology) : undefined;
  const named = reading.thirdPartyNamed || reading.organisationNamed || reading.blamedByName;
  return careless.strength > 0 && reading.blame.length === 0 && taken < 1 && named
    ? verdict('AP-5', false, careless)
    : undefined;
}
