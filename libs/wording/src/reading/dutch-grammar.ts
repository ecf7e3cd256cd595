import { type CompiledRuleSet, type ReadSentence } from '../matching/compiled.js';
import { type ReadToken } from '../matching/pattern.js';
import { pieces, type Clause, type Grammar, type Letter, type Subject } from './clause.js';

const participle =
  /^(?:(?:aan|af|op|uit|in|door|over|weg|terug|mee|na|toe|voor|kwijt|mis|vast|stil|bij|tegen|los|neer|heen|rond|binnen|achter|onder|dicht|open|schoon|klaar|waar|goed|gereed|samen|gelijk|tekort|achteruit|leeg|kapot|zoek|voorbij|uiteen|klem|stuk|thuis|hard|dood|recht|plaats|groot|zoet|deel|stop|rand|om|teleur|voort|bloot|tegemoet|vrij|hoog|laag|buiten|samen|neer|heen|bijeen|door)?ge..+(?:t|d|n)|(?:be|ver|ont|her|er|mis|over|onder|vol|weer).{2,}(?:t|d|en))$/;
const weakPast = /...(?:te|de|ten|den)$/;

/** Dutch: the verb moves about, so who acts is read from what a clause contains, not from its order. */
export function dutchGrammar(set: CompiledRuleSet): Grammar {
  const is = (token: ReadToken | undefined, name: string) => set.is(token, name);
  const isPastForm = (token: ReadToken): boolean =>
    is(token, 'irregularPast') ||
    (weakPast.test(token.word) &&
      !is(token, 'notPast') &&
      !is(token, 'apology') &&
      !/(?:st|ds)te$|e(?:n|r)de$|gen$/.test(token.word));
  /** "De gemaakte fout": after a determiner or another adjective it is no verb. */
  const isPastVerb = (tokens: readonly ReadToken[], at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !isPastForm(token)) return false;
    if (is(token, 'irregularPast')) return true;
    const before = tokens[at - 1];
    return (
      before === undefined ||
      !(
        is(before, 'article') ||
        is(before, 'quantity') ||
        is(before, 'our') ||
        is(before, 'your') ||
        is(before, 'preposition') ||
        (/[^aeiou]e$/.test(before.word) && weakPast.test(before.word))
      )
    );
  };
  const hasPastVerb = (tokens: readonly ReadToken[]) => tokens.some((_, at) => isPastVerb(tokens, at));
  const isAuxiliary = (token: ReadToken | undefined) =>
    is(token, 'be') ||
    is(token, 'have') ||
    is(token, 'did') ||
    is(token, 'possible') ||
    is(token, 'future') ||
    is(token, 'hadTo');
  const isPerfect = (tokens: readonly ReadToken[]): boolean =>
    tokens.some((token, at) => (is(token, 'have') || is(token, 'be')) && tokens[at - 1]?.word !== 'te') &&
    tokens.some((token) => isParticiple(token) || is(token, 'doubleInfinitive'));
  const isParticiple = (token: ReadToken) =>
    participle.test(token.word) && !token.word.endsWith('end') && !is(token, 'apology') && !is(token, 'noParticiple');
  const isName = (token: ReadToken, names: ReadonlySet<string>) =>
    token.capital && token.terms.list.length === 0 && token.word.length > 1 && names.has(token.word);

  /** `je` before a noun is possessive, before or after a verb it acts. */
  const isPossessive = (tokens: readonly ReadToken[], at: number): boolean => {
    const token = tokens[at];
    if (token?.word === 'uw' || token?.word === 'jouw' || (token?.quoted === true && is(token, 'our'))) return true;
    if (token?.word !== 'je' && token?.word !== 'jullie') return false;
    const next = tokens[at + 1];
    if (!next) return false;
    const verbBefore = at > 0 && tokens.slice(0, at).some((one) => isPastForm(one) || isAuxiliary(one));
    const plain = !isPastForm(next) && !isAuxiliary(next) && next.terms.list.length === 0 && !isParticiple(next);
    return plain && verbBefore && tokens.slice(0, at).some((one) => is(one, 'we'));
  };

  /** "Ons team" against "het spijt ons te horen". */
  const isDeterminer = (tokens: readonly ReadToken[], at: number): boolean => {
    const next = tokens[at + 1];
    if (next === undefined || is(tokens[at - 1], 'apology')) return false;
    return (
      !['preposition', 'negation', 'conjunction', 'you', 'article'].some((name) => is(next, name)) && next.word !== 'te'
    );
  };

  const subjectOf = (tokens: readonly ReadToken[], { unitIsUs, names }: Letter): Subject | undefined => {
    if (tokens.some((token) => is(token, 'we') && !token.quoted)) return 'we';
    // Quoted, "ik" is somebody else: mostly the complainant, whose words are repeated.
    if (tokens.some((token) => is(token, 'we'))) return 'you';
    const you = tokens.findIndex(
      (token, at) => is(token, 'you') && !isPossessive(tokens, at) && !is(tokens[at - 1], 'preposition'),
    );
    const verb = tokens.findIndex((token, at) => isPastVerb(tokens, at) || isAuxiliary(token));
    const third = tokens.findIndex(
      (token, at) =>
        is(token, 'thirdParty') &&
        !is(tokens[at - 1], 'preposition') &&
        !tokens.slice(Math.max(0, at - 3), at).some((one) => is(one, 'preposition')),
    );
    if (third >= 0 && (you < 0 || third < you)) return 'third party';
    if (unitIsUs && tokens.some((token, at) => is(token, 'unit') && !is(tokens[at - 1], 'preposition'))) return 'we';
    const our = tokens.findIndex((token) => is(token, 'our') && !token.quoted);
    if (
      our >= 0 &&
      (you < 0 || our < you) &&
      isDeterminer(tokens, our) &&
      !is(tokens[our - 1], 'preposition') &&
      verb > our
    )
      return 'we';
    if (you >= 0) return 'you';
    const yours = tokens.findIndex((_, at) => isPossessive(tokens, at));
    if (yours >= 0 && tokens.slice(yours + 1, yours + 4).some((token) => is(token, 'kin'))) return 'your people';
    if (tokens.some((token) => is(token, 'they'))) return 'they';
    if (verb >= 0 && tokens.some((token) => isName(token, names))) return 'they';
    if (yours >= 0) return 'your things';
    return undefined;
  };

  /** "Als die van uw buren", "als een pakje": likens, and sets no condition. */
  const compares = ({ tokens }: ReadSentence, at: number): boolean =>
    tokens[at]?.word === 'als' && ['die', 'dat', 'een', 'vroeger', 'altijd'].includes(tokens[at + 1]?.word ?? '');

  const continues = (tokens: readonly ReadToken[]): boolean => {
    const at = tokens.findIndex((token) => !is(token, 'and') && !is(token, 'filler'));
    const first = tokens[at];
    return (
      first !== undefined &&
      (isPastForm(first) ||
        isAuxiliary(first) ||
        is(tokens[0], 'and') ||
        first.word === 'zonder' ||
        first.before === 'comma')
    );
  };

  const split = (sentence: ReadSentence, letter: Letter): Clause[] => {
    const found: Clause[] = [];
    let conditional = false;
    for (const { from, tokens } of pieces(sentence, set)) {
      const first = tokens[0];
      if (first?.before !== 'none') conditional = false;
      const leading = is(first, 'and') ? tokens[1] : first;
      if (
        (is(leading, 'if') && !is(tokens[1], 'asRole') && !compares(sentence, from)) ||
        tokens.some((token, at) => is(token, 'if') && ['voor', 'in'].includes(tokens[at - 1]?.word ?? ''))
      )
        conditional = true;
      if (first?.word === 'dan') conditional = false;
      const own = subjectOf(tokens, letter);
      const before = found.at(-1)?.subject;
      const verbFirst = is(first, 'and') && isPastVerb(tokens, 1);
      const inherits =
        before !== undefined &&
        ((own === undefined && continues(tokens)) || (verbFirst && own !== 'we' && own !== 'you'));
      // "Wij beloofden dat u …, en zetten het niet aan": a verb in the plural goes on about us.
      const ours =
        verbFirst && (tokens[1]?.word.endsWith('en') ?? false) && found.some(({ subject }) => subject === 'we');
      found.push({
        tokens,
        sentence,
        from,
        subject: inherits ? (ours && before === 'you' ? 'we' : before) : (own ?? 'other'),
        predicate: 0,
        condition: conditional,
      });
    }
    return found;
  };

  return {
    clauses: split,
    isPast: ({ tokens }) =>
      hasPastVerb(tokens) ||
      isPerfect(tokens) ||
      // "Gebeld, gezegd dat": told in short. Beside a pronoun such a word is a present verb ("wij bezorgen").
      (tokens.length < 12 &&
        tokens.some(isParticiple) &&
        !tokens.some((token) => isAuxiliary(token) || is(token, 'we') || is(token, 'you') || is(token, 'they'))),
    isFact(clause) {
      if (clause.condition || clause.sentence.question) return false;
      const { tokens } = clause;
      const open = tokens.some((token) => is(token, 'future') || is(token, 'possible'));
      if (!open) return true;
      const negated = tokens.some((token) => is(token, 'negation'));
      return (
        (negated && tokens.some((token) => is(token, 'able'))) || tokens.some((token) => is(token, 'irregularPast'))
      );
    },
    mainVerb: (clause, name) => clause.tokens.some((token) => is(token, name)),
    drivenOrKept: ({ tokens }) =>
      tokens.some((token) => is(token, 'hadTo')) ||
      (tokens.some((token) => is(token, 'able')) && tokens.some((token) => is(token, 'negation'))),
    acts: ({ tokens }) =>
      tokens.filter(
        (token, at) =>
          (!isAuxiliary(token) && (isPastVerb(tokens, at) || isParticiple(token))) ||
          (token.word === 'laten' && at > 0),
      ),
  };
}
