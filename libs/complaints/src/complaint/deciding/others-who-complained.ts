import { type Judgement, type OthersAsked } from './wording-judge.js';

/** The rule against words that discuss blame, "the first time that somebody complains" among them. */
export const blameRule = 'AP-4';

type Counted = Exclude<OthersAsked, string>;

interface Sentences {
  readonly counted: (others: Counted) => string;
  readonly unknown: string;
  readonly notClassified: string;
}

const english: Sentences = {
  counted: ({ similarCount, importedCount }) =>
    (similarCount === 0
      ? 'In the last 90 days nobody else complained about this'
      : `In the last 90 days ${similarCount} ${similarCount === 1 ? 'other' : 'others'} complained about this`) +
    (importedCount === 0 ? '.' : `, and imported cases hold ${importedCount} more.`),
  unknown: 'How many others complained about this cannot be looked up at the moment.',
  notClassified: 'The complaint is not classified yet, so nobody can say how many others complained about this.',
};
const dutch: Sentences = {
  counted: ({ similarCount, importedCount }) =>
    (similarCount === 0
      ? 'In de laatste 90 dagen klaagde niemand anders hierover'
      : `In de laatste 90 dagen ${similarCount === 1 ? 'klaagde 1 ander' : `klaagden ${similarCount} anderen`} hierover`) +
    (importedCount === 0 ? '.' : `, en geïmporteerde dossiers tellen er nog ${importedCount}.`),
  unknown: 'Hoeveel anderen hierover klaagden, kan op dit moment niet worden opgezocht.',
  notClassified: 'De klacht is nog niet ingedeeld, dus niemand kan zeggen hoeveel anderen hierover klaagden.',
};

/** The real number of others, in the language in which the rules explain themselves; empty when nobody asked [N2a]. */
export function othersInWords(others: OthersAsked | undefined, languages: Judgement['languages']): string {
  if (others === undefined) return '';
  const sentences = languages[0] === 'nl' ? dutch : english;
  return typeof others === 'string' ? sentences[others] : sentences.counted(others);
}
