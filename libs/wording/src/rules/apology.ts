import { type Reading } from '../reading/reading.js';
import { verdict, type Verdict } from './verdict.js';

// In a letter of this many sentences more is told than was understood: there the rule asks, it does not refuse.
const longLetter = 4;
const veryLongLetter = 5;

/** AP-1, AP-2 and AP-7: what an apology must say, and whom it must be about. */
export function judgeApology(reading: Reading, beside: readonly Verdict[]): readonly Verdict[] {
  const { consequence, ownership, selfRegard, sorryForOwnAct, sentences, beyondUs, tellsMore } = reading;
  const found: Verdict[] = [];
  const named =
    consequence.strength > 1 || (consequence.strength === 1 && ownsAndMends(reading)) || tellsInOwnWords(reading);
  const mayBeTold = sentences >= longLetter || beyondUs || tellsMore || ownsAndMends(reading);
  const nothingTold = consequence.strength === 0 && !mayBeTold;
  if (ownership.strength === 0 && !(consequence.strength > 1 && speaksOpenly(reading)))
    found.push(verdict('AP-2', evades(reading), reading.apology));
  else if (ownership.strength === 1 && !(named && isHalfOwnedOpenly(reading)))
    found.push(verdict('AP-2', false, ownership));

  if (!named && (ownership.strength >= 1 || selfRegard)) {
    const aboutUs = (ownership.strength === 2 && sorryForOwnAct && sentences <= 2) || selfRegard;
    const sure = nothingTold && aboutUs && !reading.remedy && beside.length === 0;
    found.push(verdict('AP-7', sure, ownership));
  }
  if (named) return found;
  // What was not found may stand there in words that we do not know: sure only beside words of which another rule is sure.
  const hollow = [...beside, ...found].some(({ severity }) => severity === 'refuse');
  const span = consequence.strength === 0 ? reading.apology : consequence;
  return [verdict('AP-1', nothingTold && hollow, span), ...found];
}

/**
 * A letter that takes the fault in so many words, without a word of pride, blame or condition, and tells more than the
 * rules have words for, has mostly told what it meant. A short text has no room for that: there it is asked about.
 */
const tellsInOwnWords = (reading: Reading): boolean => {
  const { consequence, ownership, beyondUs, selfRegard, blame, conditional, sentences } = reading;
  if (sentences < longLetter || selfRegard || blame.length + conditional.length > 0) return false;
  if (consequence.strength === 0) return beyondUs && ownsAndMends(reading);
  return consequence.strength >= 1 && ownership.strength >= 1.5;
};

/** A letter in which we act and tell what changes, and nothing is agentless, denied or put on others: who says so much owns it. */
const speaksOpenly = (reading: Reading): boolean => {
  const { agentless, othersBlamed, denied, theirFault, thirdPartyNamed, sentences } = reading;
  const putOff =
    agentless.length + othersBlamed.length + denied.length > 0 || theirFault.strength > 0 || thirdPartyNamed;
  return sentences >= longLetter && reading.weAct && tellsWhatNext(reading) && !putOff && !reading.selfRegard;
};

/** Half an admission is one in a letter in which we act, and where we tell what changes. */
const isHalfOwnedOpenly = (reading: Reading): boolean =>
  (reading.weAct && reading.sentences >= longLetter) || (tellsWhatNext(reading) && !isAgentless(reading));

const isAgentless = ({ agentless }: Reading): boolean => agentless.some(({ frame }) => !frame.unsure);

const tellsWhatNext = ({ improvement, remedyByUs }: Reading): boolean => improvement || remedyByUs;

/**
 * Sure that nobody takes it on: what happened is told without anybody who did it, put on others, or
 * nothing is told but a formula; and nothing of ours is named and nothing done by us in the whole of a short text.
 */
const evades = (reading: Reading): boolean => {
  const { consequence, agentless, othersBlamed, denied, oursNamed, weAct, selfRegard, sentences } = reading;
  const putOff = [agentless, othersBlamed, denied].some((hits) => hits.some(({ frame }) => !frame.unsure));
  const formulaOnly = consequence.strength <= 0.5 && !reading.beyondUs && !reading.faultTold;
  const ours = oursNamed || weAct || selfRegard || reading.conceded || mayOwn(reading);
  return (putOff || formulaOnly) && !ours && sentences < longLetter;
};

/** The consequence is told and we act on it, or tell much: then we may have missed who takes the fault. */
const mayOwn = ({ consequence, sentences, remedyByUs, improvement, weAct }: Reading): boolean =>
  (consequence.strength > 0 && remedyByUs) ||
  (consequence.strength >= 1 && weAct) ||
  (consequence.strength > 1 && (improvement || sentences >= veryLongLetter));

/**
 * Who takes the fault and tells what changes has mostly written a good apology: what seems to be missing or doubtful in
 * it is asked about, never refused.
 */
export const ownsAndMends = ({ ownership, improvement }: Reading): boolean => ownership.strength >= 1.5 && improvement;

/** An apology that names the consequence and takes the fault: odd words in it are mostly part of the story. */
export const isComplete = ({ consequence, ownership }: Reading): boolean =>
  consequence.strength > 1 && ownership.strength > 1;

/**
 * An apology that takes the fault, names the consequence and tells what changes is asked about plain words only: what
 * else looks like blame or excuse in it is mostly part of the story.
 */
export const isWhole = (reading: Reading): boolean => ownsAndMends(reading) && reading.consequence.strength > 1;
