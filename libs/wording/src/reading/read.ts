import { type CompiledRuleSet, type FrameHit, type ReadSentence } from '../matching/compiled.js';
import { type Grammar, type Letter } from './clause.js';
import { sentencesPerStep, type Steps } from '../steps.js';
import { isBeyondUs, tellsSomething } from './beyond-us.js';
import { cares } from './care.js';
import { readConsequence } from './consequence.js';
import { evidence, noEvidence, stronger, type Evidence } from './evidence.js';
import { mentionsTheirPeople, namesIn, namesItself, repeatsTheirWords } from './letter.js';
import { isActOfOurs, isOurRemedy, namesOurs } from './ours.js';
import { readOwnership } from './ownership.js';
import { type Reading } from './reading.js';
import { readTautology } from './tautology.js';
import { blamesByName, readTheirFault } from './their-fault.js';
import { isNegated, isReported, isTold, isUnitOnly, mayBeReported, unsureOf } from './turns.js';

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
  let caringSentences = 0;
  let arguingSentences = 0;
  let faultTold = false;
  let concededSomewhere = false;
  let remedy = false;
  let improvement = false;
  let otherCause = false;
  let selfRegard = false;
  let sorryForOwnAct = false;
  let weAct = false;
  let beyondUs = false;
  let tellsMore = false;
  let remedyByUs = false;
  let blamedByName = false;
  let thirdPartyNamed = false;
  let organisationNamed = false;
  let ownedTimes = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (index % sentencesPerStep === sentencesPerStep - 1) yield;
    const clauses = grammar.clauses(sentence, letter);
    people ||= mentionsTheirPeople(set, sentence);
    blamedByName ||= blamesByName(set, grammar, clauses);
    theirFault = stronger(theirFault, readTheirFault(set, grammar, clauses));
    // "The supplier is not to blame": named to clear them.
    const cleared = sentence.classes.has('negation') && sentence.classes.has('cleared');
    thirdPartyNamed ||=
      !cleared &&
      sentence.classes.has('thirdParty') &&
      sentence.tokens.some(
        (token, at) =>
          !token.quoted &&
          set.is(token, 'thirdParty') &&
          !(set.is(token, 'ownStaff') && set.is(sentence.tokens[at - 1], 'our')),
      );
    organisationNamed ||=
      !unitIsUs &&
      !cleared &&
      sentence.classes.has('organisation') &&
      sentence.tokens.some(
        (token, at) =>
          !token.quoted &&
          set.is(token, 'organisation') &&
          !set.is(token, 'people') &&
          !set.is(sentence.tokens[at - 1], 'your'),
      );
    const deniedHere = set.hits('ownPartDenied', sentence);
    const blameHere = [...set.hits('blameDiscussed', sentence), ...readTautology(set, sentence)];
    const blamedHere = set.hits('othersBlamed', sentence);
    const excuses = [
      ...deniedHere,
      ...[...blameHere, ...blamedHere].filter(({ frame }) => frame.plain === true || frame.unsure !== true),
    ];
    const regretted = set.hits('conditionalApology', sentence);
    const told = readConsequence(set, grammar, sentence, clauses, people, theirWords);
    // What is told in a sentence that blames or regrets a feeling is not told as what our fault did.
    const clouded = [...blameHere, ...deniedHere, ...regretted].some(({ frame }) => !frame.unsure);
    consequence = stronger(consequence, clouded && told.strength > 1 ? { ...told, strength: 1 } : told);
    const owned = readOwnership(set, grammar, sentence, clauses, excuses);
    if (owned.strength >= 1) ownedTimes += 1;
    // "I was off by ten and you ended up in Crewe": what we did, and what came of it, in one breath.
    const linked = told.strength > 1 && !clouded && clauses.some((one) => isActOfOurs(set, one));
    ownership = stronger(ownership, linked ? linkedWith(owned, told) : owned);
    if (clauses.some((one) => one.subject === 'we' && set.holds(sentence, 'selfRegard', one.tokens))) selfRegard = true;
    const putOff = excuses.length + set.hits('othersBlamed', sentence).length > 0;
    beyondUs ||= clauses.some((one) => isBeyondUs(set, one));
    tellsMore ||= clauses.some((one) => tellsSomething(set, one));
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
    const argued =
      takenBack || conceded ? [] : blameHere.filter((one) => !isReported(set, one, gist) && !isNegated(set, one));
    for (const hit of argued) blame.push(agreed || mayBeReported(set, hit) ? unsureOf(hit) : hit);
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
    const caresHere = set.hits('ownFault', sentence).length > 0 || cares(set, sentence, clauses);
    if (caresHere && argued.length === 0) caringSentences += 1;
    else if (argued.length > 0) arguingSentences += 1;
    concededSomewhere ||= conceded;
    remedy ||= set.hits('remedy', sentence).length > 0;
    improvement ||= set.hits('improvement', sentence).length > 0;
    otherCause ||= set.hits('otherCause', sentence).length > 0;
    const sorry = sentence.classes.has('apology')
      ? sentence.tokens.find((token) => set.is(token, 'apology'))
      : undefined;
    sorryForOwnAct ||= sorry !== undefined && owned.strength >= 1 && sorry.start <= owned.start;
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
    careless: caringSentences > 0 ? noEvidence : evidence(1, sentences[0]?.tokens ?? []),
    caringSentences,
    arguingSentences,
    conceded: concededSomewhere,
    otherCause,
    apology,
    selfRegard,
    sorryForOwnAct,
    weAct,
    beyondUs,
    tellsMore,
    blamedByName,
    thirdPartyNamed,
    organisationNamed,
    sentences: sentences.length,
    remedyByUs,
  };
}

const faultWords = ['negation', 'faultWord', 'faultVerb', 'perhapsFault'];

const linkedWith = (owned: Evidence, told: Evidence): Evidence =>
  owned.strength > 1 ? owned : owned.strength === 1 ? { ...owned, strength: 1.5 } : { ...told, strength: 1 };
