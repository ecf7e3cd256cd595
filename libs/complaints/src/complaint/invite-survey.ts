import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { type SurveyInvited } from './events/index.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';

export interface InviteSurvey extends Occurrence {
  readonly type: 'InviteSurvey';
  readonly medium: SurveyInvited['data']['medium'];
}

/** Once after each attempt: whoever is asked twice for one answer is asked too much. */
export const inviteSurvey: Behaviour<InviteSurvey, ReceivedComplaint> = ({ medium, precision }, complaint) => {
  if (complaint.ending === undefined)
    return no(
      'not-ended',
      'P1',
      'Ask what they think of how it was handled once it has been: resolve the complaint first.',
    );
  if (isInvited(complaint, complaint.ending.revision)) return accept([]);
  return accept([{ type: 'SurveyInvited', data: { medium }, ...present({ precision }) }]);
};

function isInvited({ trail }: ReceivedComplaint, after: number): boolean {
  for (let fact = trail; fact !== undefined && fact.revision > after; fact = fact.before)
    if (fact.type === 'SurveyInvited') return true;
  return false;
}
