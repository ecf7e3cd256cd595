import { type SurveyEvent } from '#libs/complaints';
import { type Listing, oneMore, told } from './listing.js';

/** Numbers alone: what somebody answered is read where the survey is. */
export const survey: Listing<SurveyEvent> = (before, { type, data, metadata: { occurredAt: at, actor } }) => {
  if (type === 'FeedbackInvited') {
    const { unit, medium, product, segment, invited } = data;
    const counts = { answers: 0, dissatisfied: 0, complaints: 0 };
    return { whose: unit, ...counts, ...told({ at, by: actor.id, unit, medium, product, segment, invited }) };
  }
  if (before === undefined) return undefined;
  switch (type) {
    case 'DissatisfactionSurveyed': {
      const dissatisfied = data.dissatisfied ? { dissatisfied: oneMore(before, 'dissatisfied') } : {};
      return { ...before, answers: oneMore(before, 'answers'), ...dissatisfied };
    }
    case 'AnswerBecameComplaint':
      return { ...before, complaints: oneMore(before, 'complaints') };
  }
};
