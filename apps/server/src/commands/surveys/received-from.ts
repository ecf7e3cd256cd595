import { noComplaint, type ReceiveComplaint as ReceiveCommand, type SurveyAnswer } from '#libs/complaints';
import { type ActRequest } from '../../http/act.js';
import { refused } from '../../http/problem.js';
import { type Installation } from '../../installation.js';
import { type ReceiveFromAnswerDto } from './surveys.dto.js';

/** What is told when an answer is received as a complaint. */
export type ToldOfComplaint = Omit<ReceiveFromAnswerDto, 'answerId'>;

/** What a complaint has of the answer that it comes from. */
export type SaidInAnswer = Pick<SurveyAnswer, 'unit' | 'product' | 'segment' | 'captive'>;

/** What is received: what the answer said, and what is told now; the remark where nothing else is told. */
export function receivedFrom(
  answer: SaidInAnswer | undefined,
  { statement, channel = 'form', ...more }: ToldOfComplaint,
  remark: string | undefined,
): ReceiveCommand {
  return {
    type: 'ReceiveComplaint',
    ...(answer === undefined ? {} : aboutOf(answer)),
    channel,
    statement: statement ?? remark ?? '',
    origin: 'invited',
    ...more,
  };
}

const aboutOf = ({ unit, product, segment, captive }: SaidInAnswer): Partial<ReceiveCommand> => ({
  unit,
  ...(product === undefined ? {} : { product }),
  ...(segment === undefined ? {} : { segment }),
  ...(captive === undefined ? {} : { captive }),
});

/** Before the survey names it: what would not be received leaves nothing behind. @throws Problem */
export async function refuseUnsound(
  { inForce, clock }: Pick<Installation, 'inForce' | 'clock'>,
  command: ReceiveCommand,
  complaintId: string,
  request: ActRequest,
): Promise<void> {
  const deciding = await inForce.now();
  const at = { complaintId, act: deciding.act(request, command), now: clock.now() };
  const decision = await deciding.decide(command, noComplaint, at);
  if (!decision.accepted) throw refused(decision.refusal, -1);
}
