import { links, list, moment, record, streamWords, text, uuid, whole, yesOrNo } from './schema-words.js';

export const surveySchema = record(
  {
    surveyId: uuid(),
    revision: whole('Of the survey; also in ETag.'),
    invitation: record({
      at: moment(),
      by: text(),
      unit: text(),
      medium: text(),
      product: text(),
      segment: text(),
      invited: whole('How many people were asked; absent for an open link.'),
    }),
    publicLink: text('What people are given: it says which unit asks.'),
    answers: list(
      record(
        {
          answerId: uuid(),
          at: moment(),
          unit: text(),
          product: text(),
          segment: text(),
          captive: yesOrNo('They cannot go elsewhere.'),
          dissatisfied: yesOrNo('They were dissatisfied.'),
          complained: yesOrNo('They complained to us.'),
          toWhom: text(),
          reasonsNot: list(text()),
          complaintId: uuid('The complaint that it became.'),
        },
        ['answerId', 'at', 'unit', 'dissatisfied', 'complained'],
      ),
    ),
    words: streamWords,
    links: links('self', 'history'),
  },
  ['surveyId', 'revision', 'invitation', 'publicLink', 'answers', 'words', 'links'],
);

export const feedbackPageSchema = record(
  {
    unit: text('The unit that asks.'),
    product: text(),
    questions: record({
      dissatisfied: text(),
      complained: text(),
      toWhom: list(text(), 'Codes.'),
      reasonsNot: list(text(), 'Codes.'),
    }),
    complain: text('Where a complaint is received.'),
  },
  ['unit', 'questions', 'complain'],
);
