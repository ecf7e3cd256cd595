import { type ReceivedComplaint, type Trail } from '../state/complaint.js';
import { type Setting } from './behaviour.js';
import { type ComplaintDecision, no } from './refusals.js';

/* Nobody judges their own case, and nobody judges a case twice. */

/** Refuses whom the complaint is about; `what` completes "may not …". */
export function refuseSubject({ subjects }: ReceivedComplaint, employee: string, what: string): Refused | undefined {
  if (!subjects.includes(employee)) return undefined;
  return no(
    'subject-may-not-decide',
    'T1',
    `This complaint is about ${employee}, who may not ${what}. Ask a colleague who had no part in it; hearing the complainant out and apologising stay welcome.`,
    { details: { employee } },
  );
}

/** Refuses who looked into an earlier stage, or decided it. */
export function refuseSameHandler(complaint: ReceivedComplaint, { actor }: Setting): Refused | undefined {
  if (!handledEarlierStage(complaint, actor.id)) return undefined;
  return no(
    'same-handler',
    'T1',
    'You handled this complaint in an earlier stage; the complainant asked for a second look by somebody else.',
  );
}

type Refused = Extract<ComplaintDecision, { readonly accepted: false }>;

/** Whether this employee judged the complaint before its latest stage was opened. */
export function handledEarlierStage({ stages, trail }: ReceivedComplaint, employee: string): boolean {
  const latest = stages.at(-1);
  if (latest === undefined) return false;
  return (
    stages.slice(0, -1).some(({ handler }) => handler === employee) || judgedBefore(trail, latest.revision, employee)
  );
}

/** Whether this employee investigated, heard or decided before this revision. */
export function judgedBefore(trail: Trail | undefined, revision: number, employee: string): boolean {
  for (let fact = trail; fact !== undefined; fact = fact.before)
    if (fact.revision < revision && fact.actor === employee && judging.has(fact.type)) return true;
  return false;
}

const judging: ReadonlySet<string> = new Set(['InvestigationRecorded', 'HearingHeld', 'Resolved']);
