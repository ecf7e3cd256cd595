import { type CompiledRuleSet, type FrameHit, type ReadSentence } from '../matching/compiled.js';
import { type Clause, type Grammar, type Letter } from './clause.js';
import { sentencesPerStep, type Steps } from '../steps.js';
import { isBeyondUs } from './beyond-us.js';
import { cares } from './care.js';
import { readConsequence } from './consequence.js';
import { evidence, noEvidence, stronger, type Evidence } from './evidence.js';
import { readOwnership } from './ownership.js';
import { readTheirFault } from './their-fault.js';
import { isNegated, isReported, isTold, isUnitOnly, mayBeReported, unsureOf } from './turns.js';

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
  /** The complainant is told somewhere that they are right. */
  readonly conceded: boolean;
  /** What the apology itself is for is an act of ours. */
  readonly sorryForOwnAct: boolean;
  /** The text is about our own pride or grief. */
  readonly selfRegard: boolean;
  readonly thirdPartyNamed: boolean;
  /** An organisation is named that is not the one that writes. */
  readonly organisationNamed: boolean;
  readonly sentences: number;
  /** We say what we do about it: somebody acts here, also where the fault is not owned in so many words. */
  readonly remedyByUs: boolean;
  readonly apology: Evidence;
}

/** Reads the sentences with one rule set, in steps. */
export function* readInSteps(
  set: CompiledRuleSet,
  grammar: Grammar,
  sentences: readonly ReadSentence[],
  gist = false,
): Steps<Reading> {
  const unitIsUs = sentences.some((sentence) => namesItself(set, sentence));
  const letter: Letter = { unitIsUs, names: namesIn(sentences) };
  yield;
  let people = gist;
  const theirWords = sentences.some((sentence) => repeatsTheirWords(set, sentence));
  let consequence = noEvidence;
  let ownership = noEvidence;
  let theirFault = noEvidence;
  let apology = noEvidence;
  const blame: FrameHit[] = [];
  const othersBlamed: FrameHit[] = [];
  const unitBlamed: FrameHit[] = [];
  const denied: FrameHit[] = [];
  const conditional: FrameHit[] = [];
  const internalCause: FrameHit[] = [];
  const agentless: FrameHit[] = [];
  let oursNamed = false;
  let caring = false;
  let faultTold = false;
  let concededSomewhere = false;
  let remedy = false;
  let improvement = false;
  let otherCause = false;
  let selfRegard = false;
  let sorryForOwnAct = false;
  let weAct = false;
  let beyondUs = false;
  let remedyByUs = false;
  let thirdPartyNamed = false;
  let organisationNamed = false;
  let ownedTimes = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (index % sentencesPerStep === sentencesPerStep - 1) yield;
    const clauses = grammar.clauses(sentence, letter);
    people ||= mentionsTheirPeople(set, sentence);
    theirFault = stronger(theirFault, readTheirFault(set, grammar, clauses));
    // "The supplier is not to blame": named to clear them.
    const cleared = sentence.classes.has('negation') && sentence.classes.has('cleared');
    thirdPartyNamed ||=
      !cleared &&
      sentence.classes.has('thirdParty') &&
      sentence.tokens.some((token) => !token.quoted && set.is(token, 'thirdParty'));
    organisationNamed ||=
      !unitIsUs &&
      !cleared &&
      sentence.classes.has('organisation') &&
      sentence.tokens.some((token) => !token.quoted && set.is(token, 'organisation'));
    const deniedHere = set.hits('ownPartDenied', sentence);
    const blameHere = set.hits('blameDiscussed', sentence);
    const excuses = [...deniedHere, ...blameHere.filter(({ frame }) => !frame.mild)];
    const regretted = set.hits('conditionalApology', sentence);
    const told = readConsequence(set, grammar, sentence, clauses, people, theirWords);
    // What is told in a sentence that blames or regrets a feeling is not told as what our fault did.
    const clouded = [...blameHere, ...deniedHere, ...regretted].some(({ frame }) => !frame.unsure);
    consequence = stronger(consequence, clouded && told.strength > 1 ? { ...told, strength: 1 } : told);
    const owned = readOwnership(set, grammar, sentence, clauses, excuses);
    if (owned.strength >= 1) ownedTimes += 1;
    // "I was off by ten and you ended up in Crewe": what we did, and what came of it, in one breath.
    const linked = owned.strength === 1 && told.strength > 1 && !clouded && tellsOurAct(clauses);
    ownership = stronger(ownership, linked ? { ...owned, strength: 1.5 } : owned);
    if (clauses.some((one) => one.subject === 'we' && set.holds(sentence, 'selfRegard', one.tokens))) selfRegard = true;
    const putOff = excuses.length + set.hits('othersBlamed', sentence).length > 0;
    beyondUs ||= clauses.some((one) => isBeyondUs(set, one));
    weAct ||= !putOff && clauses.some((one) => isActOfOurs(set, one));
    remedyByUs ||= clauses.some((one) => isOurRemedy(set, grammar, one));
    const near = [sentence, sentences[index + 1]].filter((one) => one !== undefined);
    const reported = set.holds(sentence, 'speech');
    const takenBack = near.some(
      (one) => set.hits('dismissal', one).length > 0 || (reported && set.hits('retraction', one).length > 0),
    );
    // "Sorry that you feel let down; I would too": they are agreed with, not doubted.
    const agreed = near.some((one) => set.hits('agreement', one).length > 0);
    const conceded = set.hits('conceded', sentence).length > 0;
    if (!takenBack && !conceded)
      for (const hit of blameHere.filter((one) => !isReported(set, one, gist) && !isNegated(set, one)))
        blame.push(agreed || mayBeReported(set, hit) ? unsureOf(hit) : hit);
    for (const hit of set.hits('othersBlamed', sentence)) {
      if (!isUnitOnly(set, hit)) othersBlamed.push(hit);
      else if (!unitIsUs) unitBlamed.push(hit);
    }
    denied.push(...deniedHere);
    for (const hit of regretted)
      conditional.push((agreed && hit.frame.excuse) || isTold(set, hit) ? unsureOf(hit) : hit);
    internalCause.push(...set.hits('internalCause', sentence));
    agentless.push(...set.hits('agentless', sentence));
    faultTold ||= faultWords.some((name) => sentence.classes.has(name));
    oursNamed ||= namesOurs(set, sentence);
    caring ||= set.hits('ownFault', sentence).length > 0 || cares(set, sentence, clauses);
    concededSomewhere ||= conceded;
    remedy ||= set.hits('remedy', sentence).length > 0;
    improvement ||= set.hits('improvement', sentence).length > 0;
    otherCause ||= set.hits('otherCause', sentence).length > 0;
    const sorry = sentence.classes.has('apology')
      ? sentence.tokens.find((token) => set.is(token, 'apology'))
      : undefined;
    sorryForOwnAct ||= sorry !== undefined && owned.strength >= 1;
    if (sorry) apology = stronger(apology, { strength: 2, start: sorry.start, end: sorry.end });
  }
  return {
    consequence,
    // Two halves of an admission are one.
    ownership: ownership.strength === 1 && ownedTimes > 1 ? { ...ownership, strength: 1.5 } : ownership,
    blame,
    othersBlamed,
    unitBlamed,
    denied,
    theirFault,
    conditional,
    remedy,
    improvement,
    internalCause,
    agentless,
    oursNamed,
    faultTold,
    careless: caring ? noEvidence : evidence(1, sentences[0]?.tokens ?? []),
    conceded: concededSomewhere,
    otherCause,
    apology,
    selfRegard,
    sorryForOwnAct,
    weAct,
    beyondUs,
    thirdPartyNamed,
    organisationNamed,
    sentences: sentences.length,
    remedyByUs,
  };
}

const formulas = ['apology', 'feltVerb', 'politeness', 'generalHarm', 'selfRegard', 'message', 'minding', 'avows'];

const isActOfOurs = (set: CompiledRuleSet, clause: Clause): boolean =>
  clause.subject === 'we' &&
  !clause.condition &&
  clause.tokens.length > 2 &&
  !clause.tokens.some(({ quoted }) => quoted) &&
  !formulas.some((name) => set.holds(clause.sentence, name, clause.tokens));

const faultWords = ['negation', 'faultWord', 'faultVerb', 'perhapsFault'];

const besideOurs = ['apology', 'politeness', 'message', 'selfRegard', 'avows', 'contact'];

/** "One of my own people", "at our end"; not "our apologies", "het spijt ons", "bring it to our attention". */
const namesOurs = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  (classes.has('our') || classes.has('us')) &&
  tokens.some(
    (token, at) =>
      !token.quoted &&
      (set.is(token, 'our') || set.is(token, 'us')) &&
      !tokens.slice(Math.max(0, at - 2), at + 4).some((near) => besideOurs.some((name) => set.is(near, name))),
  );

const tellsOurAct = (clauses: readonly Clause[]): boolean => clauses.some(({ subject }) => subject === 'we');

const isOurRemedy = (set: CompiledRuleSet, grammar: Grammar, clause: Clause): boolean => {
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
  return (
    clause.subject === 'we' && !clause.condition && !grammar.isPast(clause) && has('remedyVerb') && !has('apology')
  );
};

/** What several readings of one text found together. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  const strongest = (pick: (reading: Reading) => Evidence): Evidence =>
    readings.map(pick).reduce((left, right) => stronger(left, right), noEvidence);
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
    conceded: readings.some((one) => one.conceded),
    remedy: readings.some((one) => one.remedy),
    improvement: readings.some((one) => one.improvement),
    otherCause: readings.some((one) => one.otherCause),
    selfRegard: readings.some((one) => one.selfRegard),
    weAct: readings.some((one) => one.weAct),
    beyondUs: readings.some((one) => one.beyondUs),
    sorryForOwnAct: readings.some((one) => one.sorryForOwnAct),
    thirdPartyNamed: readings.some((one) => one.thirdPartyNamed),
    organisationNamed: readings.some((one) => one.organisationNamed),
    remedyByUs: readings.some((one) => one.remedyByUs),
    sentences: readings.reduce((sum, one) => sum + one.sentences, 0),
  };
}

const namesIn = (sentences: readonly ReadSentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ tokens }) =>
      tokens
        .filter(({ capital, before, terms }) => capital && before !== 'sentence' && terms.list.length === 0)
        .map(({ word }) => word),
    ),
  );

/** "The Council regrets": whoever regrets here is the writer. */
const namesItself = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  classes.has('avows') &&
  tokens.some((token, at) => set.is(token, 'unit') && tokens.slice(at + 1, at + 4).some((one) => set.is(one, 'avows')));

/** "Your daughter", or a name of somebody who belongs to the complainant. */
const mentionsTheirPeople = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  classes.has('kin') &&
  tokens.some((token, at) => set.is(token, 'your') && tokens.slice(at + 1, at + 4).some((one) => set.is(one, 'kin')));

/** "You wrote", "you told me": what is quoted then is what the complainant said. */
const repeatsTheirWords = (set: CompiledRuleSet, { tokens, classes }: ReadSentence): boolean =>
  classes.has('speech') &&
  tokens.some(
    (token, at) =>
      !token.quoted &&
      set.is(token, 'you') &&
      tokens.slice(Math.max(0, at - 2), at + 4).some((one) => set.is(one, 'speech')),
  );
