import {
  complaintAggregate,
  decideIncident,
  type Incident,
  incidentAggregate,
  type IncidentCommand,
  type IncidentContext,
  type IncidentEvent,
} from '#libs/complaints';
import { isUnseenBy } from '../../queries/confidentiality.js';
import { complaintStream } from '../complaint-stream.js';
import { improvementFound } from '../improvements/improvement-found.js';
import { incidentStream } from './incident-stream.js';
import { type Asking, type Family } from '../streams/family.js';

type Known = Pick<IncidentContext, 'lessonFound' | 'improvementFound'>;

/** Something that went wrong while customers are not yet complaining, and what is done about it. */
export const incidents: Family<Incident, IncidentEvent, IncidentCommand, Known> = {
  collection: 'incidents',
  called: 'incident',
  parameters: [{ name: 'incidentId', form: 'uuid', description: 'The incident.' }],
  missing: 'no-such-incident',
  aggregate: incidentAggregate,
  streamOf: ({ incidentId = '' }) => incidentStream(incidentId),
  decide: decideIncident,
  async knownTo(command, _incident, asking) {
    if (command.type !== 'CloseIncident') return {};
    const { lessonComplaintId, improvementId } = command;
    return {
      ...(lessonComplaintId === undefined ? {} : { lessonFound: await hasLesson(asking, lessonComplaintId) }),
      ...(await improvementFound(asking.installation, improvementId)),
    };
  },
};

/** A case that is hidden from who asks has none for them. */
async function hasLesson({ installation: { transactor }, actor }: Asking, complaintId: string): Promise<boolean> {
  const { state } = await transactor.load(complaintAggregate, complaintStream(complaintId));
  return state.lessons.length > 0 && !(await isUnseenBy(transactor, actor, state));
}
