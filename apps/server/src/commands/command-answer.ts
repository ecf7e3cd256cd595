import { type Warning } from '#libs/event-schema';
import { type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { type Problem, problem, refused } from '../http/problem.js';

/** What whoever sent a command gets to know. */
export interface CommandAnswer {
  readonly complaintId: string;
  /** Of the case after this command. */
  readonly revision: number;
  /** Place in the log; give it as `after` to read no earlier than this. */
  readonly position?: string;
  readonly commandId: string;
  /** The types of the events; none when it was already so. */
  readonly events: readonly string[];
  readonly warnings: readonly Warning[];
  /** It had been done before; this is the first answer again. */
  readonly repeated?: true;
}

/** The answer to what was done. @throws Problem for everything else */
export function answerOf(complaintId: string, outcome: Outcome, act: ActRequest): CommandAnswer {
  if (outcome.kind !== 'done') throw problemOfOutcome(complaintId, outcome, act);
  const { revision, position, commandId, events, warnings, repeated } = outcome;
  return {
    complaintId,
    revision,
    ...(position === undefined ? {} : { position }),
    commandId,
    events: events.map(({ type }) => type),
    warnings,
    ...(repeated ? { repeated } : {}),
  };
}

function problemOfOutcome(
  complaintId: string,
  outcome: Exclude<Outcome, { kind: 'done' }>,
  { idempotencyKey }: ActRequest,
): Problem {
  switch (outcome.kind) {
    case 'refused':
      return refused(outcome.refusal, outcome.revision);
    case 'stale':
      return stale(complaintId, outcome.seen, outcome.current);
    case 'other-body':
      return problem(
        'idempotency-key-reused',
        'This Idempotency-Key came before with another body. Take a new key for a new command.',
        { members: { commandId: outcome.commandId } },
      );
    case 'newer-version-needed':
      return problem(
        'newer-version-needed',
        'A newer version of Redress has written to this case, and this one would not understand what it does. Nothing was recorded.',
        { headers: { 'retry-after': '60' } },
      );
    case 'busy':
      return problem(
        'busy',
        'Others changed this case again and again at the same time. Nothing was recorded; try again.',
        {
          headers: { 'retry-after': '1' },
          members: { revision: outcome.current },
        },
      );
    case 'outcome-unknown':
      return problem(
        'outcome-unknown',
        'It is not known whether this was recorded. Repeat it with the same Idempotency-Key to find out.',
        { headers: { 'retry-after': '2' }, members: { commandId: outcome.commandId, idempotencyKey } },
      );
  }
}

function stale(complaintId: string, seen: number, current: number): Problem {
  if (current < 0) return problem('no-such-complaint', `There is no complaint ${complaintId}.`);
  if (seen > current) {
    return problem('revision-stale', `The case is at revision ${current}; revision ${seen} does not exist yet.`, {
      members: { revision: current },
    });
  }
  return problem('revision-stale', `Somebody was first: you have seen revision ${seen}, the case is at ${current}.`, {
    headers: { etag: `"${current}"` },
    members: { revision: current, between: `/complaints/${complaintId}/history?from=${seen + 1}` },
  });
}
