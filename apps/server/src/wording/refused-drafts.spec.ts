import { type Outcome, type Transactor } from '#libs/transacting';
import { RefusedDrafts } from './refused-drafts.js';

const act = { actor: { id: 'anna', role: 'agent' as const }, correlationId: 'c', commandId: 'command-1' };
const refused = (details: Record<string, string | readonly string[]>, code = 'wording'): Outcome => ({
  kind: 'refused',
  revision: 3,
  refusal: { code, rule: 'AP-4', sentence: 'This would hurt.', details },
});
const draft = 'a'.repeat(64);
const whole = { draft, rules: ['AP-4'], command: 'Resolve', language: 'nl', field: 'text' };

describe('remembering refused drafts', () => {
  let transacted: { stream: string; act: object }[];
  let reported: unknown[];
  beforeEach(() => {
    transacted = [];
    reported = [];
  });
  const drafts = (outcome: () => Promise<Outcome>): RefusedDrafts => {
    const transact = (transaction: { stream: string; act: object }) => {
      transacted.push(transaction);
      return outcome();
    };
    const transactor = { transact } as unknown as Pick<Transactor, 'transact'>;
    return new RefusedDrafts({ transactor, report: (error) => reported.push(error) });
  };
  const done = () => Promise.resolve({ kind: 'done' } as Outcome);

  it('[F16] makes of each author and text one command, whatever command was refused', async () => {
    await drafts(done).remember(refused(whole), act, 'case-1');
    await drafts(done).remember(refused({ ...whole, command: 'Apologise' }), { ...act, commandId: 'x' }, 'case-2');
    const [first, second] = transacted;
    expect(first).toMatchObject({ stream: 'coaching-anna', act: { bodyHash: draft, causationId: 'command-1' } });
    expect((second!.act as { commandId: string }).commandId).toBe((first!.act as { commandId: string }).commandId);
    expect(reported).toEqual([]);
  });

  it('remembers nothing of what was not refused for its words', async () => {
    const outcomes: Outcome[] = [
      refused(whole, 'blank'),
      // The improvement of an apology for which no words were written down.
      refused({ rules: ['AP-3'], command: 'Apologise' }),
      { kind: 'busy', current: 3 },
    ];
    for (const outcome of outcomes) await drafts(done).remember(outcome, act, 'case-1');
    expect(transacted).toEqual([]);
  });

  it.each<[string, () => Promise<Outcome>]>([
    ['the log is away', () => Promise.reject(new Error('the log is away'))],
    ['it is not known whether it was written', () => Promise.resolve({ kind: 'outcome-unknown', commandId: 'x' })],
  ])('changes no answer when %s, and says so in the log of the server', async (_, outcome) => {
    await expect(drafts(outcome).remember(refused(whole), act, 'case-1')).resolves.toBeUndefined();
    expect(reported).toEqual([expect.any(Error)]);
  });

  it('lets nobody wait long for it', async () => {
    const began = performance.now();
    await drafts(() => new Promise(() => undefined)).remember(refused(whole), act, 'case-1');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
