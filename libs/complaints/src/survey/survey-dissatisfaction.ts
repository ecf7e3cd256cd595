import { accept, type Warning } from '#libs/event-schema';
import { type Dated } from '../commanding/behaviour.js';
import { present } from '../complaint/deciding/present.js';
import { no } from '../complaint/deciding/refusals.js';
import { unitNotRegistered } from '../complaint/deciding/warnings.js';
import { hasWords } from '../complaint/deciding/words.js';
import { type SurveyBehaviour } from './behaviour.js';
import { noOfSurvey } from './refusals.js';
import { type InvitedSurvey, type ReasonNot, type ToldWhom } from './survey.js';

export interface SurveyDissatisfaction extends Dated {
  readonly type: 'SurveyDissatisfaction';
  /** The unit that it is about; the one that asked when absent. */
  readonly unit?: string;
  readonly product?: string;
  readonly segment?: string;
  readonly captive?: boolean;
  readonly dissatisfied: boolean;
  /** They complained to us. */
  readonly complained: boolean;
  readonly toWhom?: ToldWhom;
  readonly reasonsNot?: readonly ReasonNot[];
  /** What they said with it. */
  readonly remark?: string;
  /** Keyed hash of the invitation that is answered, where there is one. */
  readonly invitationHash?: string;
}

/** Each invitation is answered once; an open link as often as people answer. What nobody says stays unsaid. */
export const surveyDissatisfaction: SurveyBehaviour<SurveyDissatisfaction, InvitedSurvey> = (
  command,
  { invitation, answers, answered },
  { now, ids, register },
) => {
  const { dissatisfied, complained, toWhom, reasonsNot, remark, invitationHash, captive } = command;
  const { unit = invitation.unit, product = invitation.product, segment = invitation.segment } = command;
  if (invitationHash !== undefined && answered.includes(invitationHash))
    return noOfSurvey(
      'survey-answered',
      'P9',
      'This invitation was answered before. What somebody wants to add is a complaint or a contact: receive it as that.',
    );
  const contradiction = contradictionIn(command);
  if (contradiction !== undefined) return contradiction;
  return accept(
    [
      {
        type: 'DissatisfactionSurveyed',
        data: {
          answerId: ids('answer'),
          unit,
          dissatisfied,
          complained,
          ...present({
            product,
            segment,
            captive,
            toWhom,
            reasonsNot: reasonsNot === undefined ? undefined : [...new Set(reasonsNot)],
            remark: hasWords(remark) ? remark : undefined,
            invitationHash,
          }),
        },
      },
    ],
    [
      ...(register.unit(unit, now).registered ? [] : [unitNotRegistered(unit)]),
      ...warnOfMany(answers.length + 1, invitation),
    ],
  );
};

/** More answers than people who were asked make every share of them too large. */
const warnOfMany = (answers: number, { invited }: InvitedSurvey['invitation']): readonly Warning[] =>
  invited !== undefined && answers > invited
    ? [
        {
          code: 'more-answers-than-invited',
          rule: 'P9',
          sentence: `With this there are ${answers} answers, and ${invited} were invited. Check whether somebody answered twice, or more were invited than was recorded.`,
        },
      ]
    : [];

/** Answers that cannot both be so would falsify every figure made of them. */
function contradictionIn({ dissatisfied, complained, toWhom, reasonsNot = [] }: SurveyDissatisfaction) {
  if (complained && (reasonsNot.length > 0 || toWhom === 'nobody'))
    return no(
      'value-not-allowed',
      'G8',
      'Who complained to us told somebody, and has no reason not to. Say complained: false, or leave the reasons out.',
      { details: { field: reasonsNot.length > 0 ? 'reasonsNot' : 'toWhom' } },
    );
  if (!dissatisfied && reasonsNot.length > 0)
    return no(
      'value-not-allowed',
      'G8',
      'Only who was dissatisfied has reasons not to complain. Say dissatisfied: true, or leave the reasons out.',
      { details: { field: 'reasonsNot' } },
    );
  return undefined;
}
