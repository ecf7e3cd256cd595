import { type Warning } from '#libs/event-schema';
import { type ReceivedComplaint } from '../state/complaint.js';
import { type DecisionOnPart, type ResolutionAnswered } from '../events/index.js';
import { type ComplaintDecision, no } from './refusals.js';
import { regimeRules } from './regimes.js';
import { hasWords } from './words.js';

/** How a complaint is closed, as far as a regime has a say in it. */
export interface Closing {
  /** Formal decisions; one for each part where the complaint has parts. */
  readonly decisions?: readonly {
    readonly partId?: string;
    readonly decision: DecisionOnPart;
    /** Needed when it is declined. */
    readonly ground?: string;
    readonly reason?: string;
  }[];
  readonly recourse?: { readonly body: string; readonly term: string };
  /** The complainant said that this settles it; what shows it. Never our own conviction, nor silence. */
  readonly complainantAgreed?: {
    readonly medium: Exclude<ResolutionAnswered['data']['medium'], 'source'>;
    readonly evidence: string;
  };
}

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

/** What the regime of this complaint asks of its resolution. */
export function refuseOutsideRegime(command: Closing, complaint: ReceivedComplaint): Refused | undefined {
  const { complainantAgreed, recourse } = command;
  const rules = regimeRules(complaint.regime);
  const decides = (command.decisions ?? []).length > 0;
  const begun = rules.formalProcedure && procedureBegun(complaint);
  const informal = complainantAgreed !== undefined && !decides;
  if (informal) return undefined;

  const undecided = decides || begun ? refuseDecisions(command, complaint) : undefined;
  if (undecided !== undefined) return undecided;
  if (rules.informalNeedsAnswer && !decides && isStatutory(complaint))
    return no(
      'answer-missing',
      'Awb 9:5',
      'A written complaint ends informally only when the complainant demonstrably says that it is settled: record that answer in complainantAgreed. Otherwise decide on each part.',
    );
  if (rules.asksRecourse && (recourse === undefined || !hasWords(recourse.body) || !hasWords(recourse.term)))
    return no(
      'recourse-missing',
      'P12',
      `Tell the complainant where they can turn to when they disagree, and until when: ${complaint.regime ?? 'the regime'} asks for it.`,
    );
  return undefined;
}

/** A decision on the whole, or exactly one on each part; declined only on a ground. */
function refuseDecisions({ decisions = [] }: Closing, { parts }: ReceivedComplaint): Refused | undefined {
  const known = new Set(parts.map(({ partId }) => partId));
  const decided = decisions.map(({ partId }) => partId);
  const stray = decided.find((partId) => partId !== undefined && !known.has(partId));
  if (stray !== undefined)
    return no('value-not-allowed', 'T11', 'This complaint has no such part. Look up its parts and name one of them.', {
      details: { field: 'decisions', partId: stray },
    });
  if (new Set(decided).size !== decided.length)
    return no('value-not-allowed', 'T11', 'Give each part one decision, not several.', {
      details: { field: 'decisions' },
    });
  const missing = parts.length === 0 ? [] : [...known].filter((partId) => !decided.includes(partId));
  if (decisions.length === 0 || missing.length > 0)
    return no(
      'decision-missing',
      'T11',
      'In a formal procedure each part of the complaint gets its own decision. Add those that are missing.',
      { details: { parts: missing } },
    );
  if (decisions.some(({ decision, ground }) => decision === 'declined' && !hasWords(ground)))
    return no('blank', 'P12', 'Name the ground on which a part is declined.', {
      details: { field: 'decisions.ground' },
    });
  return undefined;
}

/** Written, signed, with name and address: only then the Awb's own procedure applies. */
const isStatutory = ({ identity, receipt }: ReceivedComplaint): boolean =>
  identity.written && identity.signed && identity.name && identity.contact && !receipt.anonymous;

const procedureBegun = ({ procedure, stages }: ReceivedComplaint): boolean =>
  procedure.hearing !== 'none' || procedure.advice !== 'none' || stages.length > 0;

/** In a formal procedure both are offered a hearing before anybody decides. */
export function warnHearing({ decisions = [] }: Closing, complaint: ReceivedComplaint): readonly Warning[] {
  const judges = decisions.some(({ decision }) => decision !== 'declined' && decision !== 'noJudgement');
  return judges && regimeRules(complaint.regime).formalProcedure && complaint.procedure.hearing === 'none'
    ? [
        {
          code: 'hearing-not-offered',
          rule: 'N1a',
          sentence: 'Nobody was offered a hearing. Offer it, or record why there is none, before this goes out.',
        },
      ]
    : [];
}
