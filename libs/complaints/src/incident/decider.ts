import { type BehavioursOf, deciderOf } from '../commanding/decider-of.js';
import { type IncidentContext, onDetected } from './behaviour.js';
import { closeIncident } from './close-incident.js';
import { type IncidentCommand, type IncidentCommandType } from './commands.js';
import { detectIncident } from './detect-incident.js';
import { type IncidentEvent } from './events.js';
import { identifyAffected } from './identify-affected.js';
import { type Incident } from './incident.js';
import { type IncidentRefusalCode } from './refusals.js';
import { sendProactiveNotification } from './send-proactive-notification.js';

const behaviours: BehavioursOf<IncidentCommand, Incident, IncidentEvent, IncidentRefusalCode, IncidentContext> = {
  DetectIncident: detectIncident,
  IdentifyAffected: onDetected(identifyAffected),
  SendProactiveNotification: onDetected(sendProactiveNotification),
  CloseIncident: onDetected(closeIncident),
};

/** The types of all commands, as the edge needs them. */
export const incidentCommandTypes = Object.keys(behaviours) as readonly IncidentCommandType[];

export const decideIncident = deciderOf(behaviours, ({ detection }: Incident) => detection?.at);
