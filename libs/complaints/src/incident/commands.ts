import { type CloseIncident } from './close-incident.js';
import { type DetectIncident } from './detect-incident.js';
import { type IdentifyAffected } from './identify-affected.js';
import { type SendProactiveNotification } from './send-proactive-notification.js';

/** Everything that can be told of an incident. */
export type IncidentCommand = DetectIncident | IdentifyAffected | SendProactiveNotification | CloseIncident;
export type IncidentCommandType = IncidentCommand['type'];
