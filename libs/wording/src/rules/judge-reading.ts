import { type JudgedCommand } from '../finding.js';
import { type FrameHit } from '../matching/compiled.js';
import { type Reading } from '../reading/reading.js';
import { isComplete, isWhole, judgeApology, ownsAndMends } from './apology.js';
import { judgeOthersBlamed } from './others-blamed.js';
import { spanOf, verdict, type Verdict } from './verdict.js';

/** The verdicts on what was read, before the command and the medium soften them. */
export function judgeReading(command: JudgedCommand, reading: Reading): readonly Verdict[] {
  const whole = command === 'Apologise' && isWhole(reading);
  const judged = whole ? withoutDoubts(reading) : reading;
  const found = [
    judgeConditional(command, judged),
    judgeBlame(command, judged),
    judgeOthersBlamed(command, judged),
  ].filter((one) => one !== undefined);
  const internal = reading.internalCause[0];
  return [
    ...found,
    ...(command === 'Apologise' ? judgeApology(reading, found) : []),
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
  const { ownership, conceded, improvement } = reading;
  const owned =
    command === 'Apologise'
      ? ownsAndMends(reading) || isComplete(reading)
      : ownership.strength >= 1.5 || conceded || improvement || reading.remedyByUs;
  const unsure = (hit: FrameHit) => hit.frame.unsure === true || owned || !isAboutWhatTheyFelt(hit);
  const hits = reading.conditional.filter(({ frame }) => frame.mild !== true || !(owned || ownership.strength === 2));
  const hit = hits.find((one) => !unsure(one)) ?? hits[0];
  return hit && verdict('AP-6', !unsure(hit), spanOf(hit));
}

/** Regret for a feeling, or under the condition that somebody suffered: other conditions may govern something else. */
const isAboutWhatTheyFelt = ({ frame, match, sentence }: FrameHit): boolean =>
  frame.excuse === true ||
  match.to - match.from <= 3 ||
  ['generalHarm', 'feltVerb', 'harm'].some((name) => sentence.classes.has(name));

/**
 * AP-4: blame discussed. Sure only what is said in so many words, by us, to the complainant; and what can mean something
 * else in a text that owns, concedes or mends is only asked about.
 */
function judgeBlame(command: JudgedCommand, reading: Reading): Verdict | undefined {
  const { ownership, conceded, improvement, remedy } = reading;
  const mends = remedy || reading.remedyByUs;
  const reply = command === 'Acknowledge' || command === 'Resolve';
  const cares = reply && reading.caringSentences > 0;
  const given = ownership.strength >= 1.5 || conceded || improvement || mends || cares;
  const caresMore = reply && reading.caringSentences >= Math.max(1, reading.arguingSentences);
  const harmless = ({ frame }: FrameHit) =>
    (frame.mild === true && (ownership.strength >= 1.5 || conceded || (mends && !reply))) ||
    (frame.unsure === true && caresMore);
  const blame = reading.blame.filter((one) => !harmless(one));
  const unsure = (hit: FrameHit) => hit.frame.unsure === true || isSoftened(hit) || (hit.frame.plain !== true && given);
  const hit = blame.find((one) => !unsure(one)) ?? blame[0];
  if (hit) return verdict('AP-4', !unsure(hit), spanOf(hit));
  const { careless } = reading;
  return reply && careless.strength > 0 && reading.conditional.length === 0
    ? verdict('AP-4', false, careless)
    : undefined;
}

// Beside these in one sentence such words may be told, weighed, explained, thanked for or taken back.
const softening = ['apology', 'thanks', 'if', 'causal'];
const softeningAllButThePlainest = ['speech', 'claim'];

const isSoftened = ({ frame, sentence }: FrameHit): boolean => {
  const holds = (name: string) => sentence.classes.has(name);
  if (frame.asks === true) return false;
  return softening.some(holds) || (frame.plain !== true && softeningAllButThePlainest.some(holds));
};
