import { present } from './present.js';
import { hasWords } from './words.js';

/** A person as a form gives them. */
interface Person {
  readonly name?: string;
  readonly contact?: string;
  readonly customerRef?: string;
  readonly relation?: string;
  readonly authority?: string;
}

/** Only what says something: an empty field of a form is no known name. Undefined when nothing does. */
export function filledPerson<Kind extends Person>(person: Kind | undefined): Kind | undefined {
  const told = Object.entries(person ?? {}).filter(([, part]) => hasWords(part as string | undefined));
  return told.length === 0 ? undefined : (present(Object.fromEntries(told)) as Kind);
}
