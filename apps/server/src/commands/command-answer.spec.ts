import { type Outcome } from '#libs/transacting';
import { type ActRequest } from '../http/act.js';
import { type Problem } from '../http/problem.js';
import { answerOf } from './command-answer.js';

const act: ActRequest = {
  actor: { id: 'anna', role: 'agent', unit: 'front-office' },
  idempotencyKey: 'key-1',
  commandId: 'command-1',
  correlationId: 'c',
  precondition: undefined,
};
const problemOf = (outcome: Outcome): Problem => {
  try {
    answerOf('case-1', outcome, act);
  } catch (thrown) {
    return thrown as Problem;
  }
  throw new Error('was answered');
};

describe('the answer to a command', () => {
  it('says revision, position, command id, the types of the events and the warnings', () => {
    const warnings = [{ code: 'late', rule: 'N5a', sentence: 'Late.' }];
    const done: Outcome = {
      kind: 'done',
      stream: 'complaint-case-1',
      revision: 4,
      position: 'log.0000000000000009',
      commandId: 'command-1',
      events: [{ id: 'e', type: 'NoteAdded', revision: 4 }],
      warnings,
      repeated: false,
    };
    const answer = { complaintId: 'case-1', revision: 4, position: 'log.0000000000000009', commandId: 'command-1' };
    expect(answerOf('case-1', done, act)).toEqual({ ...answer, events: ['NoteAdded'], warnings });
    expect(answerOf('case-1', { ...done, repeated: true }, act)).toMatchObject({ repeated: true });
  });

  it('when the outcome is unknown, says with which key to repeat it', () => {
    const found = problemOf({ kind: 'outcome-unknown', commandId: 'command-1' });
    expect(found).toMatchObject({ code: 'outcome-unknown', status: 503, headers: { 'retry-after': '2' } });
    expect(found.members).toEqual({ commandId: 'command-1', idempotencyKey: 'key-1' });
    expect(found.detail).toContain('same Idempotency-Key');
  });

  it('when a newer version is needed, is 503 and names nothing of the inside', () => {
    const found = problemOf({ kind: 'newer-version-needed', type: 'SomethingNew' });
    expect(found).toMatchObject({ code: 'newer-version-needed', status: 503, headers: { 'retry-after': '60' } });
    expect(JSON.stringify(found.details('c'))).not.toContain('SomethingNew');
  });

  it('when others were faster again and again, says to try again', () =>
    expect(problemOf({ kind: 'busy', current: 7 })).toMatchObject({
      code: 'busy',
      status: 503,
      members: { revision: 7 },
    }));

  it('when the revision is stale, links to what came in between', () =>
    expect(problemOf({ kind: 'stale', seen: 2, current: 5 })).toMatchObject({
      code: 'revision-stale',
      status: 412,
      headers: { etag: '"5"' },
      members: { revision: 5, between: '/complaints/case-1/history?from=3' },
    }));

  it('when there is no such complaint, says so and not that a revision is stale', () =>
    expect(problemOf({ kind: 'stale', seen: 2, current: -1 })).toMatchObject({
      code: 'no-such-complaint',
      status: 404,
    }));

  it('when it was refused, carries the rule, where in the text, and better words', () => {
    const found = problemOf({
      kind: 'refused',
      revision: 3,
      refusal: {
        code: 'wording',
        rule: 'AP-4',
        sentence: 'This blames the complainant.',
        span: { start: 3, end: 9 },
        better: 'Say what happened.',
      },
    });
    expect(found).toMatchObject({ code: 'wording', status: 422, detail: 'This blames the complainant.' });
    expect(found.members).toEqual({
      rule: 'AP-4',
      span: { start: 3, end: 9 },
      better: 'Say what happened.',
      revision: 3,
    });
  });
});
