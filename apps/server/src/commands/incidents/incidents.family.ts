import {
  complaintAggregate,
  decideIncident,
  type Incident,
  incidentAggregate,
  type IncidentCommand,
  type IncidentContext,
  type IncidentEvent,
} from '#libs/complaints';
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
  async knownTo(command, _incident, { installation }) {
    if (command.type !== 'CloseIncident') return {};
    const { lessonComplaintId, improvementId } = command;
    return {
      ...(lessonComplaintId === undefined ? {} : { lessonFound: await hasLesson(installation, lessonComplaintId) }),
      ...(await improvementFound(installation, improvementId)),
    };
  },
};

async function hasLesson({ transactor }: Asking['installation'], complaintId: string): Promise<boolean> {
  const { state } = await transactor.load(complaintAggregate, complaintStream(complaintId));
  return state.lessons.length > 0;
}
