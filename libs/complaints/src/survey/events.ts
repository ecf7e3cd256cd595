import {
  code,
  event,
  flag,
  freeText,
  hash,
  id,
  list,
  listCode,
  optional,
  unitId,
  whole,
  type EventOf,
} from '#libs/event-schema';

export const feedbackMediums = ['link', 'email', 'letter', 'desk', 'telephone', 'chat'] as const;
export const feedbackInvited = event(
  'FeedbackInvited',
  1,
  ['P16', 'P11'],
  'A unit asked people what they think, so that complaints need not find their own way.',
  {
    unit: unitId('The unit that asks.'),
    medium: code(feedbackMediums, 'How people are asked.'),
    product: optional(listCode('The product that it is about.')),
    segment: optional(listCode('The group of customers that is asked.')),
    invited: optional(whole(0, Number.MAX_SAFE_INTEGER, 'How many people were asked; absent for an open link.')),
  },
);
export const toldWhom = ['us', 'otherCustomers', 'socialMedia', 'authority', 'nobody'] as const;
export const reasonsNotToComplain = [
  'noTime',
  'noEnergy',
  'pointless',
  'wouldHarm',
  'fearRetaliation',
  'unknownHow',
  'other',
] as const;
export const dissatisfactionSurveyed = event(
  'DissatisfactionSurveyed',
  1,
  ['P9', 'G3', 'G8', 'G9', 'G10'],
  'Somebody answered whether they were dissatisfied, whether they complained, and if not, why not.',
  {
    unit: unitId('The unit that it is about.'),
    product: optional(listCode('The product that it is about.')),
    segment: optional(listCode('The group of customers that they belong to.')),
    captive: optional(flag('They cannot go elsewhere.')),
    dissatisfied: flag('They were dissatisfied.'),
    complained: flag('They complained to us.'),
    toWhom: optional(code(toldWhom, 'Whom they told.')),
    reasonsNot: optional(list(code(reasonsNotToComplain, 'A reason.'), 'Why they did not complain.')),
    remark: optional(freeText('What they said with it.')),
    answerId: id('This answer, among those of the survey.'),
    invitationHash: optional(hash('Keyed hash of the invitation that was answered: each is answered once.')),
  },
);
export const answerBecameComplaint = event(
  'AnswerBecameComplaint',
  1,
  ['P16', 'P9'],
  'An answer is received as a complaint. Written before the complaint itself, so that there is never a second.',
  {
    answerId: id('The answer.'),
    complaintId: id('The complaint that it became.'),
  },
);

export const surveyEvents = [feedbackInvited, dissatisfactionSurveyed, answerBecameComplaint] as const;
export type SurveyEvent = EventOf<(typeof surveyEvents)[number]>;
