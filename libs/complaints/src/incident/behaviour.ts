import { type StreamBehaviour, type StreamContext } from '../commanding/behaviour.js';
import { type IncidentEvent } from './events.js';
import { type DetectedIncident, type Incident, isDetected } from './incident.js';
import { type IncidentRefusalCode, noOfIncident } from './refusals.js';

/** What only other streams know; absent where it was not asked or could not be, which never blocks. */
export interface IncidentContext extends StreamContext {
  /** Whether the complaint whose lesson is named has a lesson. */
  readonly lessonFound?: boolean;
  /** Whether there is such an improvement. */
  readonly improvementFound?: boolean;
}

export type IncidentBehaviour<Command, On extends Incident = Incident> = StreamBehaviour<
  Command,
  On,
  IncidentEvent,
  IncidentRefusalCode,
  IncidentContext
>;

/** For what may be done with an incident that was told, also after it was closed: who finds out late may still do right. */
export const onDetected =
  <Command>(behaviour: IncidentBehaviour<Command, DetectedIncident>): IncidentBehaviour<Command> =>
  (command, incident, setting) =>
    isDetected(incident)
      ? behaviour(command, incident, setting)
      : noOfIncident(
          'no-such-incident',
          'N3',
          'There is no incident with this number. Check the number, or tell the incident first.',
        );
