import { type FrameHit } from '../matching/compiled.js';
import { noEvidence, stronger, type Evidence } from './evidence.js';

/** What a text says, as far as the rules ask for it. */
export interface Reading {
  readonly consequence: Evidence;
  readonly ownership: Evidence;
  readonly blame: readonly FrameHit[];
  readonly othersBlamed: readonly FrameHit[];
  /** An organisation blamed that may be our own ("the district's mistake"). */
  readonly unitBlamed: readonly FrameHit[];
  readonly denied: readonly FrameHit[];
  readonly theirFault: Evidence;
  readonly conditional: readonly FrameHit[];
  readonly remedy: boolean;
  readonly improvement: boolean;
  readonly internalCause: readonly FrameHit[];
  readonly otherCause: boolean;
  /** Something is told that the rules have no words for. */
  readonly beyondUs: boolean;
  /** Something is told that is no formula and not about us, in whatever words. */
  readonly tellsMore: boolean;
  /** We do something here that is no formula: it may be what we take on, in words that we do not know. */
  readonly weAct: boolean;
  /** Something of ours is named, and not in a formula: our people, our end, our list. */
  readonly oursNamed: boolean;
  /** Told without anybody who did it ("mistakes were made"). */
  readonly agentless: readonly FrameHit[];
  /** A fault is told, by whomever: there is more than a formula. */
  readonly faultTold: boolean;
  /** No sentence does anything for the complainant; where the text begins. */
  readonly careless: Evidence;
  /** How many sentences do something for the complainant, and how many argue. */
  readonly caringSentences: number;
  readonly arguingSentences: number;
  /** The complainant is told somewhere that they are right. */
  readonly conceded: boolean;
  /** What the apology itself is for is an act of ours. */
  readonly sorryForOwnAct: boolean;
  /** The text is about our own pride or grief. */
  readonly selfRegard: boolean;
  /** Somebody is called by name who did something wrong. */
  readonly blamedByName: boolean;
  readonly thirdPartyNamed: boolean;
  /** An organisation is named that is not the one that writes. */
  readonly organisationNamed: boolean;
  readonly sentences: number;
  /** We say what we do about it: somebody acts here, also where the fault is not owned in so many words. */
  readonly remedyByUs: boolean;
  readonly apology: Evidence;
}

/** What several readings of one text found together. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  const strongest = (pick: (reading: Reading) => Evidence): Evidence =>
    readings.map(pick).reduce((left, right) => stronger(left, right), noEvidence);
  const sum = (pick: (reading: Reading) => number): number => readings.reduce((so, one) => so + pick(one), 0);
  const all = (pick: (reading: Reading) => readonly FrameHit[]): readonly FrameHit[] => readings.flatMap(pick);
  return {
    consequence: strongest((one) => one.consequence),
    ownership: strongest((one) => one.ownership),
    theirFault: strongest((one) => one.theirFault),
    apology: strongest((one) => one.apology),
    blame: all((one) => one.blame),
    othersBlamed: all((one) => one.othersBlamed),
    unitBlamed: all((one) => one.unitBlamed),
    denied: all((one) => one.denied),
    conditional: all((one) => one.conditional),
    internalCause: all((one) => one.internalCause),
    agentless: all((one) => one.agentless),
    oursNamed: readings.some((one) => one.oursNamed),
    faultTold: readings.some((one) => one.faultTold),
    careless: readings.every((one) => one.careless.strength > 0) ? strongest((one) => one.careless) : noEvidence,
    caringSentences: sum((one) => one.caringSentences),
    arguingSentences: sum((one) => one.arguingSentences),
    conceded: readings.some((one) => one.conceded),
    remedy: readings.some((one) => one.remedy),
    improvement: readings.some((one) => one.improvement),
    otherCause: readings.some((one) => one.otherCause),
    selfRegard: readings.some((one) => one.selfRegard),
    weAct: readings.some((one) => one.weAct),
    beyondUs: readings.some((one) => one.beyondUs),
    tellsMore: readings.some((one) => one.tellsMore),
    sorryForOwnAct: readings.some((one) => one.sorryForOwnAct),
    blamedByName: readings.some((one) => one.blamedByName),
    thirdPartyNamed: readings.some((one) => one.thirdPartyNamed),
    organisationNamed: readings.some((one) => one.organisationNamed),
    remedyByUs: readings.some((one) => one.remedyByUs),
    sentences: sum((one) => one.sentences),
  };
}
