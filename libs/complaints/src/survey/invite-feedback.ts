import { accept } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { refuseOutside } from '../complaint/deciding/bounds.js';
import { present } from '../complaint/deciding/present.js';
import { unitNotRegistered } from '../complaint/deciding/warnings.js';
import { type SurveyBehaviour } from './behaviour.js';
import { noOfSurvey } from './refusals.js';
import { type FeedbackMedium, isInvited } from './survey.js';

export interface InviteFeedback extends Dated {
  readonly type: 'InviteFeedback';
  /** The unit that asks. */
  readonly unit: string;
  readonly medium: FeedbackMedium;
  readonly product?: string;
  readonly segment?: string;
  /** How many people were asked; absent for an open link. */
  readonly invited?: number;
}

/** A unit asks people what they think, so that complaints need not find their own way. */
export const inviteFeedback: SurveyBehaviour<InviteFeedback> = (command, survey, { now, register }) => {
  const { unit, medium, product, segment, invited } = command;
  if (isInvited(survey))
    return noOfSurvey('survey-invited-before', 'P16', 'This survey was begun before. Ask again with a new one.');
  const refused = refuseOutside('P16', { invited }, { from: 1, to: Number.MAX_SAFE_INTEGER });
  if (refused !== undefined) return refused;
  return accept(
    [{ type: 'FeedbackInvited', data: { unit, medium, ...present({ product, segment, invited }) } }],
    register.unit(unit, now).registered ? [] : [unitNotRegistered(unit)],
  );
};
