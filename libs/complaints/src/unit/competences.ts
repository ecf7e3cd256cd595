/** What an employee can do, with what each code means. What is not listed is recorded with a warning. */
export const competences: Readonly<Record<string, string>> = {
  coordinator: 'May act as coordinator; by this the register knows whether one is there.',
  formalProcedure: 'Can lead a formal procedure.',
  hearing: 'Can lead a hearing.',
  difficultConversations: 'Can talk with somebody who is furious or in despair.',
  investigation: 'Can find out what happened.',
};

/** The competence by which the register knows who may act as coordinator. */
export const coordinates = 'coordinator';

export const isListedCompetence = (competence: string): boolean => Object.hasOwn(competences, competence);
