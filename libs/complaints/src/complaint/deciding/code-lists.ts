/*
 * The maintained lists that an installation begins with. A code that is not listed is recorded with a warning: a list may
 * never stand between a complainant and their complaint.
 */

/** What caused it, with what each code means. */
export const causes: Readonly<Record<string, string>> = {
  wrongDataShown: 'We acted on data that are wrong, outdated or of somebody else.',
  vulnerabilityNotMet: 'We did not reckon with a vulnerable position.',
  promiseBroken: 'We did not do what we had promised.',
  noAnswer: 'We did not react.',
  sentFromPillarToPost: 'We sent somebody on instead of helping.',
  rudeOrIndifferent: 'We were rude, or showed no interest.',
  wrongInformation: 'We told something that was not so.',
  unclearInformation: 'What we told could not be understood.',
  tooLate: 'We delivered or decided too late.',
  wrongDelivery: 'We delivered something else, or less.',
  faultyProduct: 'What we delivered does not work.',
  maintenanceMissed: 'We did not maintain what we should.',
  wrongAmount: 'We charged or paid a wrong amount.',
  wrongDecision: 'We decided wrongly.',
  ruleOrPolicy: 'A rule of ours does harm.',
  privacy: 'We were careless with personal data.',
  access: 'We could not be reached, or not by everybody.',
  other: 'Something else.',
  unknown: 'Not known yet.',
  notRecorded: 'An import does not say.',
};

export const isListedCause = (cause: string): boolean => Object.hasOwn(causes, cause);

/** On which the Awb allows to decline the formal procedure (9:8), with what each code means. */
export const declineGrounds: Readonly<Record<string, string>> = {
  handledBefore: 'The same conduct was complained about and handled before.',
  overAYearAgo: 'It happened more than a year before the complaint.',
  objectionPossible: 'An objection could have been made against it.',
  appealPossible: 'An appeal can be, or could have been, lodged against it.',
  courtProceedings: 'It is, or was, before another court than the administrative one.',
  criminalInvestigation: 'It is part of a criminal investigation or prosecution that is running.',
  interestInsufficient: 'The interest of the complainant or the weight of the conduct is clearly insufficient.',
};

export const isListedGround = (ground: string): boolean => Object.hasOwn(declineGrounds, ground);
