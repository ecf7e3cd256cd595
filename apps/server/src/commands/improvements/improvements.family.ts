import {
  complaintAggregate,
  decideImprovement,
  type TrackedImprovement,
  improvementAggregate,
  type ImprovementCommand,
  type ImprovementContext,
  type ImprovementEvent,
} from '#libs/complaints';
import { readStream } from '../../audit/stream-log.js';
import { revisionOf } from '../../audit/as-of.js';
import { isUnseenBy } from '../../queries/confidentiality.js';
import { complaintStream } from '../complaint-stream.js';
import { type Asking, type Family } from '../streams/family.js';
import { improvementFound, improvementStream } from './improvement-found.js';

type Known = Pick<ImprovementContext, 'improvementId' | 'sourceFound' | 'replacementFound' | 'recurrences'>;

/** Something that is changed so that it does not happen again, from who proposes it to whether it helped. */
export const improvements: Family<TrackedImprovement, ImprovementEvent, ImprovementCommand, Known> = {
  collection: 'improvements',
  called: 'improvement',
  parameters: [{ name: 'improvementId', form: 'uuid', description: 'The improvement.' }],
  missing: 'no-such-improvement',
  aggregate: improvementAggregate,
  streamOf: ({ improvementId = '' }) => improvementStream(improvementId),
  decide: decideImprovement,
  async knownTo(command, improvement, asking) {
    const { improvementId = '' } = asking.where;
    return { improvementId, ...(await othersKnow(command, improvement, asking)) };
  },
};

async function othersKnow(
  command: ImprovementCommand,
  { proposal, implementation }: TrackedImprovement,
  asking: Asking,
): Promise<Omit<Known, 'improvementId'>> {
  const { installation, now } = asking;
  switch (command.type) {
    case 'ProposeImprovement':
      return command.sourceStream === undefined
        ? {}
        : { sourceFound: await isThere(asking, command.sourceStream, command.sourceEventId) };
    case 'CheckRecurrence': {
      if (proposal === undefined || implementation === undefined) return {};
      const until = command.occurredAt ?? now;
      const recurrences = await installation.similar.casesAround(proposal, { since: implementation.at, now: until });
      return recurrences === undefined ? {} : { recurrences };
    }
    case 'CloseImprovement': {
      const found = await improvementFound(installation, command.replacedBy);
      return found.improvementFound === undefined ? {} : { replacementFound: found.improvementFound };
    }
    default:
      return {};
  }
}

/** What something can be learned from and everybody here may know of: any other stream answers as if it was not there. */
const sources: readonly string[] = [complaintStream(''), 'audit-findings', 'survey-', 'incident-'];

/** Whether the stream is there for who asks, and the event in it when one is named. */
async function isThere(
  { installation: { log, transactor }, actor }: Asking,
  stream: string,
  eventId: string | undefined,
): Promise<boolean> {
  if (!sources.some((source) => stream.startsWith(source))) return false;
  if (stream.startsWith(complaintStream(''))) {
    const { state } = await transactor.load(complaintAggregate, stream);
    if (await isUnseenBy(transactor, actor, state)) return false;
  }
  const events = await readStream(log, stream);
  if (eventId === undefined) return events.some((event) => revisionOf(event) === 0);
  return events.some((event) => (event.known ? event.fact.id : event.id) === eventId);
}
