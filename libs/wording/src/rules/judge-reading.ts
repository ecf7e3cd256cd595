import { type JudgedCommand } from '../finding.js';
import { type FrameHit } from '../matching/compiled.js';
import { type Reading } from '../reading/read.js';
import { isComplete, judgeApology, ownsAndMends } from './apology.js';
import { judgeOthersBlamed } from './others-blamed.js';
import { spanOf, verdict, type Verdict } from './verdict.js';

/** The verdicts on what was read, before the command and the medium soften them. */
export function judgeReading(command: JudgedCommand, reading: Reading): readonly Verdict[] {
  const found = [judgeConditional(command, reading), judgeBlame(reading), judgeOthersBlamed(command, reading)].filter(
    (one) => one !== undefined,
  );
  const internal = reading.internalCause[0];
  return [
    ...found,
    ...(command === 'Apologise' ? judgeApology(reading, found.length > 0) : []),
    ...(internal && !reading.otherCause ? [verdict('AP-9', false, spanOf(internal))] : []),
  ];
}

/** AP-6: the conditional apology, or regret for the feeling. */
function judgeConditional(command: JudgedCommand, reading: Reading): Verdict | undefined {
  const apology = command === 'Apologise';
  const unsure = ({ frame }: FrameHit) =>
    frame.unsure === true || (apology && (ownsAndMends(reading) || (frame.excuse === true && isComplete(reading))));
  const hit = reading.conditional.find((one) => !unsure(one)) ?? reading.conditional[0];
  return hit && verdict('AP-6', !unsure(hit), spanOf(hit));
}

/** AP-4: blame discussed. An excuse beside our own admission is not sure to be one. */
function judgeBlame(reading: Reading): Verdict | undefined {
  const unsure = ({ frame }: FrameHit) =>
    frame.unsure === true || (frame.excuse === true && reading.ownership.strength === 2);
  const hit = reading.blame.find((one) => !unsure(one)) ?? reading.blame[0];
  return hit && verdict('AP-4', !unsure(hit) || addsUp(reading), spanOf(hit));
}

/** Different doubts, in different sentences and not lost in a long letter: together they are sure. */
const addsUp = ({ blame, sentences }: Reading): boolean => {
  const where = new Set(blame.map(({ sentence }) => sentence)).size;
  return new Set(blame.map(({ frame }) => frame.id)).size > 1 && where > 1 && where * 5 >= sentences;
};
