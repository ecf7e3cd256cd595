import { type Warning } from '#libs/event-schema';
import { type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { type Problem, problem, refused } from '../http/problem.js';
import { unknownComplaint } from '../http/unknown-complaint.js';

/** What whoever sent a command gets to know. */
export interface CommandAnswer extends DoneAnswer {
  readonly complaintId: string;
}

/** The same, whatever stream it was. */
export interface DoneAnswer {
  /** Of the case, or of another stream, after this command. */
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

/** The stream that a command was about, for whoever is told that it went otherwise. */
export interface Subject {
  /** How it is called at the beginning of a sentence. */
  readonly called: string;
  /** Where it is read; its history lies below. */
  readonly address: string;
  /** What is answered when it is not there; absent where any address can be written to. */
  readonly missing?: () => Problem;
}

/** The answer to what was done. @throws Problem for everything else */
export const answerOf = (complaintId: string, outcome: Outcome, act: ActRequest): CommandAnswer => ({
  complaintId,
  ...doneOf(caseOf(complaintId), outcome, act),
});

const caseOf = (complaintId: string): Subject => ({
  called: 'The case',
  address: `/complaints/${complaintId}`,
  missing: () => unknownComplaint(complaintId),
});

/** What was done, of any stream. @throws Problem for everything else */
export function doneOf(subject: Subject, outcome: Outcome, act: ActRequest): DoneAnswer {
  if (outcome.kind !== 'done') throw problemOfOutcome(subject, outcome, act);
  const { revision, position, commandId, events, warnings, repeated } = outcome;
  return {
    revision,
    ...(position === undefined ? {} : { position }),
    commandId,
    events: events.map(({ type }) => type),
    warnings,
    ...(repeated ? { repeated } : {}),
  };
}

function problemOfOutcome(
  subject: Subject,
  outcome: Exclude<Outcome, { kind: 'done' }>,
  { idempotencyKey }: ActRequest,
): Problem {
  switch (outcome.kind) {
    case 'refused':
      return refused(outcome.refusal, outcome.revision);
    case 'stale':
      return stale(subject, outcome.seen, outcome.current);
    case 'unseen':
      // Only of a stream that can be missing may somebody not know that it is there.
      return (
        subject.missing?.() ??
        problem('fault', 'Something went wrong on our side. Tell the operator the correlation id.')
      );
    case 'other-body':
      return problem(
        'idempotency-key-reused',
        'This Idempotency-Key came before with another body. Take a new key for a new command.',
        { members: { commandId: outcome.commandId } },
      );
    case 'newer-version-needed':
      return newerVersionNeeded();
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

/** Somebody runs a newer server over the same log. */
export const newerVersionNeeded = (): Problem =>
  problem(
    'newer-version-needed',
    'A newer version of Redress has written to this case, and this one would not understand what it does. Nothing was recorded.',
    { headers: { 'retry-after': '60' } },
  );

function stale({ called, address, missing }: Subject, seen: number, current: number): Problem {
  if (current < 0 && missing !== undefined) return missing();
  if (seen > current) {
    return problem('revision-stale', `${called} is at revision ${current}; revision ${seen} does not exist yet.`, {
      members: { revision: current },
    });
  }
  return problem(
    'revision-stale',
    `Somebody was first: you have seen revision ${seen}, ${lower(called)} is at ${current}.`,
    {
      headers: { etag: `"${current}"` },
      members: { revision: current, between: `${address}/history?from=${seen + 1}` },
    },
  );
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Of two cases that a command is about, the other one is not as the caller has seen it. */
export function otherCaseStale(complaintId: string, seen: number, current: number): Problem {
  const sentence =
    seen > current
      ? `Case ${complaintId} is at revision ${current}; revision ${seen} does not exist yet.`
      : `Somebody was first on case ${complaintId}: you have seen revision ${seen}, it is at ${current}. Nothing was merged or taken apart; look at it again.`;
  return problem('revision-stale', sentence, {
    members: {
      otherCase: complaintId,
      revision: current,
      ...(seen > current ? {} : { between: `/complaints/${complaintId}/history?from=${seen + 1}` }),
    },
  });
}
