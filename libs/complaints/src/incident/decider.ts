import { type StreamDecision } from '../commanding/behaviour.js';
import { decideStream } from '../commanding/decide-stream.js';
import { type IncidentBehaviour, type IncidentContext, onDetected } from './behaviour.js';
import { closeIncident } from './close-incident.js';
import { type IncidentCommand, type IncidentCommandType } from './commands.js';
import { detectIncident } from './detect-incident.js';
import { type IncidentEvent } from './events.js';
import { identifyAffected } from './identify-affected.js';
import { type Incident } from './incident.js';
import { type IncidentRefusalCode } from './refusals.js';
import { sendProactiveNotification } from './send-proactive-notification.js';

type Behaviours = {
  readonly [Type in IncidentCommandType]: IncidentBehaviour<Extract<IncidentCommand, { readonly type: Type }>>;
};

const behaviours: Behaviours = {
  DetectIncident: detectIncident,
  IdentifyAffected: onDetected(identifyAffected),
  SendProactiveNotification: onDetected(sendProactiveNotification),
  CloseIncident: onDetected(closeIncident),
};

/** The types of all commands, as the edge needs them. */
export const incidentCommandTypes = Object.keys(behaviours) as readonly IncidentCommandType[];

/** What a command brings about, or why not. */
export const decideIncident = (
  command: IncidentCommand,
  incident: Incident,
  context: IncidentContext,
): StreamDecision<IncidentEvent, IncidentRefusalCode> =>
  decideStream(
    behaviours[command.type] as IncidentBehaviour<IncidentCommand>,
    command,
    { state: incident, begunAt: incident.detection?.at },
    context,
  );
