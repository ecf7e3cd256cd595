/** The reports by their number, with the name of each. */
const reports: Readonly<Record<string, string>> = {
  R1: 'relationship',
  R2: 'firstContactFix',
  R3: 'promises',
  R4: 'handovers',
  R5: 'apologies',
  R6: 'timeliness',
  R7: 'hiddenWait',
  R8: 'durability',
  R9: 'cost',
  R10: 'fairness',
  R11: 'causes',
  R12: 'lessons',
  R13: 'voice',
  R14: 'proactivity',
  R15: 'employees',
  R16: 'conformance',
  R17: 'regulatoryReturn',
  R18: 'publicRegister',
  R19: 'integrity',
  R20: 'whatIf',
  R21: 'scorecard',
  R22: 'contactQuality',
  R23: 'externalOutcomes',
  R24: 'expectation',
  R25: 'growth',
};

export const reportNames: readonly string[] = Object.values(reports);

/** The name of the report that is meant, by its number or its name: one report is not decided on in two places. */
export function reportNamed(report: string): string | undefined {
  const number = report.toUpperCase();
  return Object.hasOwn(reports, number) ? reports[number] : reportNames.find((name) => name === report);
}
