import { type Frame } from '../rule-set.js';

/** AP-2: what went wrong, told as if nobody had done it. */
export const englishAgentless: readonly Frame[] = [
  {
    id: 'mistakes were made',
    seq: [
      'mistakes|mistake|errors|error|slip|mix-up|misunderstanding|oversight|irregularity|irregularities ~2 was|were|been|has|have|is|there ~3 made|occurred|happened|arisen|crept|present|been',
      'there ~1 was|were|has|have|been ~3 mistake|mistakes|error|errors|misunderstanding|oversight|mix-up|irregularity|glitch|delay',
      'something|things|matters|it|everything|all ~2 went|gone|go|did|ran|run|turned ~~3 wrong|awry|amiss|planned|plan|not|smoothly|intended|otherwise',
      'due|owing|because|cause|caused|result|result|consequence|led|through|down|attributable|following ~5 error|mistake|glitch|irregularity|misunderstanding|oversight|circumstances|mix-up|malfunction|fault|failure|confusion',
      'error|mistake|glitch|irregularity|misunderstanding|oversight|mix-up|malfunction|confusion ~4 led|caused|resulted|meant|occurred|crept|arose',
      'what|that|this|it ~2 happened|occurred',
      'situation|circumstances|occurrence|matter|matters|events|way|manner ~4 unfolded|arose|arisen|occurred|happened|gone|developed|went|unfortunate|regrettable',
      'unfortunate|regrettable|unforeseen ~1 situation|circumstances|events|occurrence|incident|error|mistake',
      'was|were|been not ~2 processed|handled|delivered|sent|raised|registered|recorded|done|carried|followed|informed|notified',
      'ended|wound ~1 up ~2 on|in|at|with|under',
      'found|finds|made ~1 its|their ~1 way',
      'slipped|fell|fallen|slip ~2 through|between|cracks|net',
      'got|gone|went|goes ~1 lost|astray|missing|mixed|mislaid|muddled',
      'was|were|been wrongly|incorrectly|mistakenly|inadvertently|accidentally|erroneously',
    ],
    unless: ['by us|me', 'we|i ~4 @faultVerb'],
  },
];
