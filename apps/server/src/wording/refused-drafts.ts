import { coachingAggregate, decideCoaching, type RecordRefusedDraft } from '#libs/complaints';
import { commandIdOf, type Act, type Outcome, type Transactor } from '#libs/transacting';
import { inTime } from '../queries/in-time.js';

/** Whoever was refused does not wait longer than this for what helps them later. */
const longestMs = 1_000;

type RefusedAct = Pick<Act, 'actor' | 'correlationId' | 'commandId'>;

/** Refused drafts go to the coaching of who wrote them, so that the complaint itself is left as it was. */
export class RefusedDrafts {
  constructor(
    private readonly parts: {
      readonly transactor: Pick<Transactor, 'transact'>;
      /** Told why a draft could not be recorded. */
      readonly report: (error: unknown) => void;
    },
  ) {}

  /** Records what this outcome refused, if it refused words. Never fails, and changes no answer. */
  async remember(outcome: Outcome, act: RefusedAct, complaintId: string): Promise<void> {
    const refused = draftIn(outcome, complaintId);
    if (refused === undefined) return;
    try {
      await inTime(this.record(refused, act), longestMs);
    } catch (error) {
      this.parts.report(error);
    }
  }

  private async record(command: RecordRefusedDraft, { actor, correlationId, commandId }: RefusedAct): Promise<void> {
    const { draft } = command;
    const outcome = await this.parts.transactor.transact({
      aggregate: coachingAggregate,
      stream: `${coachingAggregate.category}-${actor.id}`,
      // One command for each author and text, and with it one event: the same draft again is the same command again.
      act: {
        commandId: commandIdOf(actor.id, `draft/${draft}`),
        bodyHash: draft,
        correlationId,
        causationId: commandId,
        actor,
      },
      decide: (coaching) => decideCoaching(command, coaching),
    });
    if (outcome.kind !== 'done') this.parts.report(new Error(`a refused draft was not recorded: ${outcome.kind}`));
  }
}

function draftIn(outcome: Outcome, complaintId: string): RecordRefusedDraft | undefined {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'wording') return undefined;
  const { draft, rules, command, language } = outcome.refusal.details ?? {};
  if (typeof draft !== 'string' || !Array.isArray(rules)) return undefined;
  return {
    type: 'RecordRefusedDraft',
    rules: rules as readonly string[],
    draft,
    // Of a first contact that was refused there is no complaint.
    ...(outcome.revision < 0 ? {} : { complaintId }),
    ...(typeof command === 'string' ? { command } : {}),
    ...(typeof language === 'string' ? { language } : {}),
  };
}
