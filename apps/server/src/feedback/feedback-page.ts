import { type InvitedSurvey, reasonsNotToComplain, remedies, toldWhom } from '#libs/complaints';

interface Field {
  readonly words: string;
  readonly required?: true;
  readonly oneOf?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly fields?: Readonly<Record<string, Field>>;
}

/** What is asked behind a public link, and how anybody answers it. */
export interface FeedbackPage {
  readonly unit: string;
  readonly product?: string;
  readonly answer: {
    readonly method: 'POST';
    readonly href: string;
    readonly fields: Readonly<Record<string, Field>>;
  };
}

const complaint: Readonly<Record<string, Field>> = {
  statement: { words: 'Your complaint in your own words; your remark when left out.' },
  complainant: {
    words: 'Who you are, if you want to be known.',
    fields: {
      name: { words: 'Your name.' },
      contact: { words: 'Where we reach you.' },
      customerRef: { words: 'The number under which we know you.' },
    },
  },
  anonymous: { words: 'You choose to stay unknown.' },
  language: { words: 'Your language.' },
  emotion: { words: 'How strong your feelings are, 1 calm to 5 furious or desperate.' },
  remedySought: { words: 'What you ask for.', oneOf: remedies },
};

const fields: Readonly<Record<string, Field>> = {
  dissatisfied: { words: 'Were you dissatisfied with what this unit did for you?', required: true },
  complained: { words: 'Did you tell us so?', required: true },
  toWhom: { words: 'Whom did you tell?', oneOf: toldWhom },
  reasonsNot: { words: 'If you did not tell us: why not?', anyOf: reasonsNotToComplain },
  captive: { words: 'Is there nobody else to whom you could go for this?' },
  remark: { words: 'What do you want to say with it?' },
  invitation: { words: 'What is on your invitation, if you got one; each is answered once.' },
  complaint: {
    words: 'Give this, even empty, and your answer is a complaint: you get its number, and a code to come back with.',
    fields: complaint,
  },
};

/** Nothing of what others answered. */
export const feedbackPage = ({ unit, product }: InvitedSurvey['invitation'], href: string): FeedbackPage => ({
  unit,
  ...(product === undefined ? {} : { product }),
  answer: { method: 'POST', href, fields },
});
