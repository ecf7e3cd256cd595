import { type Fact } from '#libs/event-schema';
import { present } from '../complaint/deciding/present.js';
import { type SurveyEvent } from './events.js';

/*
 * What a survey is, as far as decisions and readers need to know: folded from its facts. Moments are ISO instants in UTC.
 */

type DataOf<Type extends SurveyEvent['type']> = Extract<SurveyEvent, { readonly type: Type }>['data'];
export type FeedbackMedium = DataOf<'FeedbackInvited'>['medium'];
type Surveyed = DataOf<'DissatisfactionSurveyed'>;
export type ToldWhom = NonNullable<Surveyed['toWhom']>;
export type ReasonNot = NonNullable<Surveyed['reasonsNot']>[number];

export interface Invitation {
  readonly at: string;
  readonly by: string;
  readonly unit: string;
  readonly medium: FeedbackMedium;
  readonly product?: string;
  readonly segment?: string;
  readonly invited?: number;
}

/** Without what was said with it, which stays sealed. */
export interface SurveyAnswer {
  readonly answerId: string;
  readonly at: string;
  readonly unit: string;
  readonly product?: string;
  readonly segment?: string;
  readonly captive?: boolean;
  readonly dissatisfied: boolean;
  readonly complained: boolean;
  readonly toWhom?: ToldWhom;
  readonly reasonsNot?: readonly ReasonNot[];
  /** The complaint that it became. */
  readonly complaintId?: string;
}

export interface Survey {
  readonly revision: number;
  readonly invitation?: Invitation;
  readonly answers: readonly SurveyAnswer[];
  /** Keyed hashes of the invitations that were answered. */
  readonly answered: readonly string[];
}

export type InvitedSurvey = Survey & { readonly invitation: Invitation };
export const isInvited = (survey: Survey): survey is InvitedSurvey => survey.invitation !== undefined;

export const noSurvey: Survey = { revision: -1, answers: [], answered: [] };

/** Total: trusts its facts in any order, never reads a clock, never looks into a sealed field. */
export function evolveSurvey(survey: Survey, fact: Fact<SurveyEvent>): Survey {
  return { ...folded(survey, fact), revision: fact.revision };
}

function folded(survey: Survey, fact: Fact<SurveyEvent>): Survey {
  const { occurredAt: at, actor } = fact.metadata;
  switch (fact.type) {
    case 'FeedbackInvited':
      return { ...survey, invitation: { at, by: actor.id, ...fact.data } };
    case 'DissatisfactionSurveyed': {
      const { answerId, unit, dissatisfied, complained, invitationHash } = fact.data;
      const { product, segment, captive, toWhom, reasonsNot } = fact.data;
      const told = present({ product, segment, captive, toWhom, reasonsNot });
      return {
        ...survey,
        answers: [...survey.answers, { answerId, at, unit, dissatisfied, complained, ...told }],
        answered: invitationHash === undefined ? survey.answered : [...survey.answered, invitationHash],
      };
    }
    case 'AnswerBecameComplaint': {
      const { answerId, complaintId } = fact.data;
      return {
        ...survey,
        answers: survey.answers.map((answer) => (answer.answerId === answerId ? { ...answer, complaintId } : answer)),
      };
    }
    default:
      return neverAnother(fact, survey);
  }
}

/** Does not compile while an event is missing above. */
const neverAnother = (_fact: never, survey: Survey): Survey => survey;

/** How a survey's stream begins and folds, for the machinery that loads and appends. */
export const surveyAggregate = { category: 'survey', initial: noSurvey, evolve: evolveSurvey } as const;
