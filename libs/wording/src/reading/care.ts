import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type Clause } from './clause.js';

const kind = ['empathy', 'soon'];
const frames = ['remedy', 'improvement', 'agreement', 'conceded', 'retraction', 'dismissal'] as const;

/**
 * A sentence that does something for the complainant: thanks, feels along, agrees, asks, looks into it, mends, refers.
 * A reply in which no sentence does only argues.
 */
export function cares(set: CompiledRuleSet, sentence: ReadSentence, clauses: readonly Clause[]): boolean {
  const thanked = sentence.classes.has('thanks') && sentence.classes.has('telling');
  if (thanked || kind.some((name) => sentence.classes.has(name)) || asksOrOffers(set, sentence)) return true;
  return frames.some((group) => set.hits(group, sentence).length > 0) || clauses.some((one) => isCare(set, one));
}

/** "How long was it on?", "let me know", "ask for me". */
const asksOrOffers = (set: CompiledRuleSet, { tokens, classes, question }: ReadSentence): boolean =>
  question ||
  (classes.has('contact') && tokens.some((token) => !token.quoted && (set.is(token, 'us') || set.is(token, 'we'))));

/** We look into it or do something about it. "We found nothing", "we cannot" are no care. */
function isCare(set: CompiledRuleSet, clause: Clause): boolean {
  if (clause.subject !== 'we' || clause.condition) return false;
  const has = (name: string) => set.holds(clause.sentence, name, clause.tokens);
  if (has('negation')) return false;
  return has('future') || has('remedyVerb') || has('careVerb');
}
