import { type CompiledRuleSet, type FrameHit, type ReadSentence } from '../matching/compiled.js';
import { type Frame } from '../rule-sets/rule-set.js';

const asItIs: Frame = { id: 'a thing is what it is', seq: [], unsure: true, mild: true };

/** "Rules are rules", "the tariff is the tariff": says that there is nothing to talk about, of whatever thing. */
export function readTautology(set: CompiledRuleSet, sentence: ReadSentence): readonly FrameHit[] {
  if (!sentence.classes.has('be')) return [];
  const { tokens } = sentence;
  const hits: FrameHit[] = [];
  tokens.forEach((token, at) => {
    const be = at + 1;
    if (token.word.length < 3 || token.quoted || !set.is(tokens[be], 'be')) return;
    const to = set.is(tokens[be + 1], 'article') ? be + 2 : be + 1;
    if (tokens[to]?.word === token.word) hits.push({ frame: asItIs, match: { from: at, to: to + 1 }, sentence });
  });
  return hits;
}
