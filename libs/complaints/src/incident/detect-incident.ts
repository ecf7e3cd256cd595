import { accept } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { refuseOutside } from '../complaint/deciding/bounds.js';
import { utc } from '../complaint/deciding/moments.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { causeNotListed, unitNotRegistered } from '../complaint/deciding/warnings.js';
import { askWords } from '../complaint/deciding/words.js';
import { type IncidentBehaviour } from './behaviour.js';
import { isDetected } from './incident.js';
import { noOfIncident } from './refusals.js';

export interface DetectIncident extends Dated {
  readonly type: 'DetectIncident';
  readonly what: string;
  /** When it went wrong; when it was detected is the moment of the command. */
  readonly happenedAt?: string;
  readonly unit?: string;
  readonly product?: string;
  readonly cause?: string;
  /** Whoever tells it made the error. It is asked so that nobody has to look for who it was, and never held against them. */
  readonly ownError?: boolean;
  readonly severity?: number;
}

/** Something went wrong. Nobody needs to know yet whom it touched, nor whose fault it is. */
export const detectIncident: IncidentBehaviour<DetectIncident> = (command, incident, { now, at, register }) => {
  const { what, happenedAt, unit, product, cause, ownError, severity } = command;
  if (isDetected(incident))
    return noOfIncident(
      'incident-detected-before',
      'N3',
      'This incident was told before. Add whom it touched, or tell another one as an incident of its own.',
    );
  const refused =
    askWords('N3', { what }, { what: 'Say what went wrong, as far as you know.' }) ??
    refuseOutside('N3', { severity }, { from: 1, to: 5 });
  if (refused !== undefined) return refused;
  if (happenedAt !== undefined && !(Date.parse(happenedAt) <= Date.parse(at)))
    return no(
      'occurred-in-future',
      'N3',
      'It is said to have gone wrong after it was noticed. Give the moment at which it went wrong, or leave it out.',
      { details: { field: 'happenedAt' } },
    );
  return accept(
    [
      {
        type: 'IncidentDetected',
        data: {
          what,
          ...present({ unit, product, cause, ownError, severity }),
          ...(happenedAt === undefined ? {} : { happenedAt: utc(happenedAt) }),
        },
      },
    ],
    [
      ...(unit === undefined || register.unit(unit, now).registered ? [] : [unitNotRegistered(unit)]),
      ...(cause === undefined ? [] : causeNotListed(cause)),
    ],
  );
};
