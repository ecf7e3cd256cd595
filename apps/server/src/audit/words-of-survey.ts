import { type SurveyEvent } from '#libs/complaints';
import { all, said, spaced } from './telling.js';
import { type WordsOf } from './words-of.js';

export const surveyWords: WordsOf<SurveyEvent> = {
  FeedbackInvited: ({ unit, medium, invited }) =>
    `${unit} asked ${invited === undefined ? 'whoever has the link' : `${invited} people`} what they think (${spaced(medium)}).`,
  DissatisfactionSurveyed: ({ unit, dissatisfied, complained, toWhom, reasonsNot = [], remark }) =>
    `Somebody was ${dissatisfied ? 'dissatisfied' : 'not dissatisfied'} with ${unit} and ${complained ? 'complained to us' : 'did not complain'}${toWhom === undefined ? '' : `; told: ${spaced(toWhom)}`}${reasonsNot.length === 0 ? '' : `; why not: ${all(reasonsNot.map(spaced))}`}.${said('They said: ', remark)}`,
  AnswerBecameComplaint: ({ complaintId }) => `An answer was received as complaint ${complaintId}.`,
};
