import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { present } from '../complaint/deciding/present.js';
import { askWords, hasWords } from '../complaint/deciding/words.js';
import { improvementUnknown } from '../improvement/warnings.js';
import { type IncidentBehaviour } from './behaviour.js';
import { type DetectedIncident, notYetNotified } from './incident.js';
import { noOfIncident } from './refusals.js';
import { affectedUnknown } from './warnings.js';

export interface CloseIncident extends Dated {
  readonly type: 'CloseIncident';
  /** How it ended. */
  readonly reason: string;
  /** Why customers whom it touched were not told; needed when nobody was. */
  readonly notNotifiedReason?: string;
  /** The complaint whose lesson serves the whole incident. */
  readonly lessonComplaintId?: string;
  readonly improvementId?: string;
}

/** One lesson of one case may serve the whole incident. Who was not told is asked for, so that silence is a decision. */
export const closeIncident: IncidentBehaviour<CloseIncident, DetectedIncident> = (command, incident, setting) => {
  const { reason, notNotifiedReason, lessonComplaintId, improvementId } = command;
  if (incident.closing !== undefined)
    return noOfIncident(
      'incident-closed',
      'N3',
      'This incident was closed before. Customers can still be told; what else went wrong is an incident of its own.',
    );
  const blank = askWords('N3', { reason }, { reason: 'Say how it ended.' });
  if (blank !== undefined) return blank;
  const nobodyTouched = incident.affected?.count === 0;
  const isSaidWhy = hasWords(notNotifiedReason);
  if (incident.notifications.length === 0 && !nobodyTouched && !isSaidWhy)
    return noOfIncident(
      'nobody-notified',
      'N3',
      'No customer was told yet. Tell them first, or say in notNotifiedReason why nobody is told.',
    );
  return accept(
    [
      {
        type: 'IncidentClosed',
        data: {
          reason,
          ...present({
            lessonComplaintId,
            improvementId,
            notNotifiedReason: isSaidWhy ? notNotifiedReason : undefined,
          }),
        },
      },
    ],
    [
      ...(incident.affected === undefined ? [affectedUnknown] : []),
      ...(isSaidWhy ? [] : leftUntold(notYetNotified(incident))),
      ...(setting.lessonFound === false ? [lessonUnknown] : []),
      ...(setting.improvementFound === false ? [improvementUnknown] : []),
    ],
  );
};

const leftUntold = (count: number | undefined): readonly Warning[] =>
  count === undefined || count === 0
    ? []
    : [
        {
          code: 'customers-not-notified',
          rule: 'N3',
          sentence: `${count} of the customers whom it touched were not told. Tell them, also now that it is closed.`,
        },
      ];

const lessonUnknown: Warning = {
  code: 'lesson-unknown',
  rule: 'N7',
  sentence: 'The complaint that you name has no lesson yet. Record it there, so that it serves the whole incident.',
};
