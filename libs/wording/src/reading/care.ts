import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type Clause } from './clause.js';

const frames = ['agreement', 'conceded', 'dismissal', 'care'] as const;
const putsOff = ['othersBlamed', 'ownPartDenied', 'blameDiscussed'] as const;

/**
 * A sentence that does something for the complainant: thanks, feels along, agrees, asks, looks into it, mends, refers.
 * A reply in which no sentence does only argues.
 */
export function cares(set: CompiledRuleSet, sentence: ReadSentence, clauses: readonly Clause[]): boolean {
  if (onlyReceives(sentence) || set.hits('conditionalApology', sentence).length > 0) return false;
  return (
    (sentence.classes.has('thanks') && sentence.classes.has('telling')) ||
    asksOrOffers(set, sentence, clauses) ||
    frames.some((group) => set.hits(group, sentence).length > 0) ||
    takesBack(set, sentence) ||
    mends(set, sentence, clauses) ||
    clauses.some((one) => feelsAlong(set, one) || isCare(set, one))
  );
}

/** "He had no business saying it", "I am sorry about that"; not "that is a mistake of theirs". */
const takesBack = (set: CompiledRuleSet, sentence: ReadSentence): boolean =>
  (sentence.classes.has('apology') || set.hits('retraction', sentence).length > 0) &&
  !putsOff.some((group) => set.hits(group, sentence).length > 0);

/** "I have read your mail", "we take note of your remarks": it came in, and nothing is done with it yet. */
const onlyReceives = (sentence: ReadSentence): boolean =>
  sentence.classes.has('message') &&
  sentence.classes.has('receiving') &&
  sentence.tokens.length < 16 &&
  !sentence.classes.has('soon');

/** "That must have been frightening", "by Friday", "the ombudsman". "We can hardly imagine" feels nothing along. */
const feelsAlong = (set: CompiledRuleSet, { sentence, tokens }: Clause): boolean =>
  set.holds(sentence, 'soon', tokens) || (set.holds(sentence, 'empathy', tokens) && !isHeldBack(set, sentence, tokens));

const isHeldBack = (set: CompiledRuleSet, sentence: ReadSentence, tokens: Clause['tokens']): boolean =>
  set.holds(sentence, 'negation', tokens) || set.holds(sentence, 'hardly', tokens);

/** Something is put right or changed. "We see no reason to refund", "that is no longer ours" mend nothing. */
const mends = (set: CompiledRuleSet, sentence: ReadSentence, clauses: readonly Clause[]): boolean => {
  const refused = (from: number) =>
    clauses.some((one) => holds(one, from) && (one.condition || set.holds(sentence, 'negation', one.tokens)));
  return (
    set.hits('remedy', sentence).some(({ match }) => match.to - match.from > 2 || !refused(match.from)) ||
    set.hits('improvement', sentence).some(({ match }) => !refused(match.from))
  );
};

const holds = ({ from, tokens }: Clause, at: number): boolean => from <= at && at < from + tokens.length;

/** "How long was it on?", "let me know", "ask for me". "Our customers tell us" asks nothing. */
const asksOrOffers = (set: CompiledRuleSet, sentence: ReadSentence, clauses: readonly Clause[]): boolean =>
  sentence.question ||
  (sentence.classes.has('contact') &&
    clauses.some(
      ({ tokens }) =>
        set.holds(sentence, 'contact', tokens) &&
        !set.holds(sentence, 'people', tokens) &&
        tokens.some((token) => !token.quoted && (set.is(token, 'us') || set.is(token, 'we'))),
    ));

/** We look into it or do something about it. "We found nothing", "we cannot" are no care; "I'll ask around" is hardly any. */
function isCare(set: CompiledRuleSet, clause: Clause): boolean {
  if (clause.subject !== 'we' || clause.condition) return false;
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
  if (isHeldBack(set, clause.sentence, clause.tokens)) return false;
  const offers = has('able') && !['minding', 'claim', 'speech', 'only'].some(has);
  if (!offers && !has('future') && !has('remedyVerb') && !has('careVerb')) return false;
  return !isPerfunctory(set, clause);
}

const briefly = 16;

/** Nothing of whom, when or what ("we'll look into it", "ik geef het door"), or asked and nothing found. */
function isPerfunctory(set: CompiledRuleSet, { sentence, tokens }: Clause): boolean {
  const inquired = tokens.some((token) => set.is(token, 'inquiry'));
  if (inquired && sentence.classes.has('negation')) return true;
  const detail = ['you', 'them', 'kin', 'soon', 'number', 'duration', 'remedyVerb'].some((name) =>
    set.holds(sentence, name, sentence.tokens),
  );
  return !detail && sentence.tokens.length < briefly;
}
