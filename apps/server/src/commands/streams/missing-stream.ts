import { type Problem, problem } from '../../http/problem.js';
import { type Family, type Where } from './family.js';

/** What is answered when there is no such stream; undefined where any address can be written to. */
export function missingStream(
  { missing, called, parameters }: Pick<Family, 'missing' | 'called' | 'parameters'>,
  where: Where,
): Problem | undefined {
  if (missing === undefined) return undefined;
  return problem(missing, `There is no ${called} ${parameters.map(({ name }) => where[name]).join(' ')}.`);
}
