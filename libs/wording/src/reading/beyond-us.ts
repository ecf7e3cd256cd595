import { type CompiledRuleSet } from '../matching/compiled.js';
import { type ReadToken } from '../matching/pattern.js';
import { type Clause } from './clause.js';

const understood = [
  'apology',
  'message',
  'generalHarm',
  'feltVerb',
  'incident',
  'salutation',
  'politeness',
  'faultNoun',
  'faultWord',
  'faultVerb',
];

// What only tells whether a reply does something for the complainant: these words explain nothing of an apology.
const ofReplies = ['careVerb', 'empathy', 'soon', 'telling', 'surprise', 'notice', 'thanks'];

/** A clause about something that the rules have no words for: it may tell what came of our fault, or who takes it on. */
export function isBeyondUs(set: CompiledRuleSet, clause: Clause): boolean {
  const { tokens, sentence, subject, condition } = clause;
  if (subject === 'we' || subject === 'third party' || condition || sentence.question || tokens.length < 4)
    return false;
  if (understood.some((name) => set.holds(sentence, name, tokens))) return false;
  return tokens.filter((token) => !token.capital && isUnknown(token)).length >= 2;
}

const formulas = ['apology', 'message', 'salutation', 'politeness', 'generalHarm', 'feltVerb'];
const theirs = ['kin', 'duration', 'harm', 'number', 'them'];

const aboutThem: readonly Clause['subject'][] = ['you', 'your people', 'your things', 'they'];

/**
 * A clause that is no formula tells something at all: what they did or what became of them, a person, a time, a sum, a
 * word that we do not know.
 */
export function tellsSomething(set: CompiledRuleSet, clause: Clause): boolean {
  const { tokens, sentence, subject, condition } = clause;
  if (formulas.some((name) => set.holds(sentence, name, tokens))) return false;
  if (aboutThem.includes(subject) && !condition) return true;
  const told = theirs.some((name) => set.holds(sentence, name, tokens)) || tokens.some(({ word }) => /\d/.test(word));
  return told || (subject !== 'we' && tokens.length > 2 && tokens.some((token) => !token.capital && isUnknown(token)));
}

const isUnknown = ({ terms }: ReadToken): boolean =>
  terms.list.length === ofReplies.filter((name) => terms.classes.has(name)).length;
