import { type RuleLanguage } from './finding.js';
import { CompiledRuleSet } from './matching/compiled.js';
import { type Grammar } from './reading/clause.js';
import { dutchGrammar } from './reading/dutch-grammar.js';
import { englishGrammar } from './reading/english-grammar.js';
import { english } from './rule-sets/en/index.js';
import { dutch } from './rule-sets/nl/index.js';
import { type RuleSet } from './rule-sets/rule-set.js';

/** A rule set made ready, with the grammar of its language. */
export interface Reader {
  readonly set: CompiledRuleSet;
  readonly grammar: Grammar;
}

const reader = (ruleSet: RuleSet, grammarOf: (set: CompiledRuleSet) => Grammar): Reader => {
  const set = new CompiledRuleSet(ruleSet);
  return { set, grammar: grammarOf(set) };
};

/** The rule sets of this version, made ready once. */
export const readers: Readonly<Record<RuleLanguage, Reader>> = {
  nl: reader(dutch, dutchGrammar),
  en: reader(english, englishGrammar),
};
