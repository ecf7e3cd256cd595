import { type JudgedCommand } from '../finding.js';
import { type FrameHit } from '../matching/compiled.js';
import { type Reading } from '../reading/read.js';
import { isComplete, isWhole, judgeApology, ownsAndMends } from './apology.js';
import { judgeOthersBlamed } from './others-blamed.js';
import { spanOf, verdict, type Verdict } from './verdict.js';

/** The verdicts on what was read, before the command and the medium soften them. */
export function judgeReading(command: JudgedCommand, reading: Reading): readonly Verdict[] {
  const whole = command === 'Apologise' && isWhole(reading);
  const judged = whole ? withoutDoubts(reading) : reading;
  const found = [judgeConditional(command, judged), judgeBlame(judged), judgeOthersBlamed(command, judged)].filter(
    (one) => one !== undefined,
  );
  const internal = reading.internalCause[0];
  return [
    ...found,
    ...(command === 'Apologise' ? judgeApology(reading, found.length > 0) : []),
    ...(internal && !reading.otherCause ? [verdict('AP-9', false, spanOf(internal))] : []),
  ];
}

/** The reading with only those turns of phrase that leave no doubt. */
function withoutDoubts(reading: Reading): Reading {
  const sure = (hits: readonly FrameHit[]) => hits.filter(({ frame }) => !frame.unsure);
  return {
    ...reading,
    blame: sure(reading.blame),
    conditional: sure(reading.conditional),
    othersBlamed: sure(reading.othersBlamed),
  };
}

/** AP-6: the conditional apology, or regret for the feeling. */
function judgeConditional(command: JudgedCommand, reading: Reading): Verdict | undefined {
  const owned = command === 'Apologise' && (ownsAndMends(reading) || isComplete(reading));
  const unsure = (hit: FrameHit) => hit.frame.unsure === true || owned || !isAboutWhatTheyFelt(hit);
  const hit = reading.conditional.find((one) => !unsure(one)) ?? reading.conditional[0];
  return hit && verdict('AP-6', !unsure(hit), spanOf(hit));
}

/** Regret for a feeling, or under the condition that somebody suffered: other conditions may govern something else. */
const isAboutWhatTheyFelt = ({ frame, match, sentence }: FrameHit): boolean =>
  frame.excuse === true ||
  match.to - match.from <= 3 ||
  ['generalHarm', 'feltVerb', 'harm'].some((name) => sentence.classes.has(name));

/** AP-4: blame discussed. Beside our own admission only what says it in so many words is sure to be that. */
function judgeBlame(reading: Reading): Verdict | undefined {
  const unsure = ({ frame }: FrameHit) =>
    frame.unsure === true || (frame.plain !== true && reading.ownership.strength > 1);
  const hit = reading.blame.find((one) => !unsure(one)) ?? reading.blame[0];
  return hit && verdict('AP-4', !unsure(hit) || addsUp(reading), spanOf(hit));
}

/** Different doubts, in different sentences and not lost in a long letter: together they are sure. */
const addsUp = ({ blame, sentences, ownership }: Reading): boolean => {
  if (ownership.strength > 1) return false;
  const where = new Set(blame.map(({ sentence }) => sentence)).size;
  return new Set(blame.map(({ frame }) => frame.id)).size > 1 && where > 1 && where * 5 >= sentences;
};
