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

const askedField = record(
  {
    words: text('What is asked.'),
    required: yesOrNo('It has to be answered.'),
    oneOf: list(text(), 'One of these codes.'),
    anyOf: list(text(), 'Any of these codes.'),
    fields: { type: 'object', additionalProperties: true, description: 'What it is made of, by name; each like this.' },
  },
  ['words'],
);
export const feedbackPageSchema = record(
  {
    unit: text('The unit that asks.'),
    product: text(),
    answer: record(
      {
        method: text(),
        href: text('Where it is answered.'),
        fields: { type: 'object', additionalProperties: askedField, description: 'What can be said, by name.' },
      },
      ['method', 'href', 'fields'],
    ),
  },
  ['unit', 'answer'],
);

export const feedbackTakenSchema = record(
  {
    surveyId: uuid(),
    language: text('Of the words: nl or en.'),
    words: text('For people, in the language of the answer.'),
    repeated: yesOrNo('It had been taken before; this is the first answer again.'),
    complaintId: uuid('The complaint that it became.'),
    returnCode: text('With it the complainant comes back to the complaint.'),
    links: record({ feedback: text(), mine: text('The complaint, by its code.') }, ['feedback'], 'Addresses.'),
  },
  ['surveyId', 'language', 'words', 'links'],
);
