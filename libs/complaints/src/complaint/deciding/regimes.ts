/* What the bodies of rules ask of a resolution, as far as no calendar is needed for it. */

interface RegimeRules {
  /** The complainant is told where they can turn to. */
  readonly asksRecourse: boolean;
  /** It has a formal procedure with a decision on each part. */
  readonly formalProcedure: boolean;
  /** Closed informally only when the complainant is demonstrably satisfied. */
  readonly informalNeedsAnswer: boolean;
  /** A holding response tells where the complainant can turn to. */
  readonly holdingNamesRecourse: boolean;
  /** By how much the final term may be extended once without consent, and how long it is before that. */
  readonly extension?: {
    readonly byWeeks: number;
    readonly termWeeks: number;
    readonly termWithAdviceWeeks: number;
  };
}

const none: RegimeRules = {
  asksRecourse: false,
  formalProcedure: false,
  informalNeedsAnswer: false,
  holdingNamesRecourse: false,
};
const recourseOnly: RegimeRules = { ...none, asksRecourse: true };

const rules: ReadonlyMap<string, RegimeRules> = new Map([
  // Algemene wet bestuursrecht: 9:5 informal closing, 9:11 terms, 9:12 decision and recourse.
  [
    'awb',
    {
      ...recourseOnly,
      formalProcedure: true,
      informalNeedsAnswer: true,
      extension: { byWeeks: 4, termWeeks: 6, termWithAdviceWeeks: 10 },
    },
  ],
  // Wet kwaliteit, klachten en geschillen zorg, art. 17: a judgement with reasons, and where to go with a dispute.
  [
    'wkkgz',
    { ...recourseOnly, formalProcedure: true, extension: { byWeeks: 4, termWeeks: 6, termWithAdviceWeeks: 6 } },
  ],
  // FCA Handbook DISP 1.6.2: the final response, and a holding response after eight weeks, name the ombudsman.
  ['disp', { ...recourseOnly, holdingNamesRecourse: true }],
  // Kifid: the firm's position names where the consumer can go within three months.
  ['nl-finance', recourseOnly],
  ['kifid', recourseOnly],
]);

/** The rules of a regime; a regime without statutory rules, or none, asks nothing. */
export const regimeRules = (regime: string | undefined): RegimeRules => rules.get(regime?.toLowerCase() ?? '') ?? none;

/** The regimes that a complaint can be under; what the source did not name is none of them. */
export const regimes = ['awb', 'wkkgz', 'disp', 'cfpb', 'nl-finance', 'kifid', 'internal'] as const;

const plain = (name: string): string => name.replaceAll(/[\s_-]/g, '').toLowerCase();

/** The regime that is meant, however it is spelled; undefined when nobody knows it. */
export const regimeNamed = (name: string): string | undefined =>
  regimes.find((regime) => plain(regime) === plain(name));
