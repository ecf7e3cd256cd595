import { type InvitedSurvey, isInvited } from '#libs/complaints';
import { type Transactor } from '#libs/transacting';
import { type Problem, problem } from '../../http/problem.js';
import { surveys } from './surveys.family.js';

/** The survey as it stands in the log. @throws Problem no-such-survey */
export async function invitedSurvey(
  { transactor }: { readonly transactor: Pick<Transactor, 'load'> },
  surveyId: string,
): Promise<InvitedSurvey> {
  const { state } = await transactor.load(surveys.aggregate, surveys.streamOf({ surveyId }));
  if (!isInvited(state)) throw noSuchSurvey(surveyId);
  return state;
}

export const noSuchSurvey = (surveyId: string): Problem => problem('no-such-survey', `There is no survey ${surveyId}.`);
