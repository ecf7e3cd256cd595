import { type Complaint } from '#libs/complaints';

export interface Priority {
  /** 1 to 5. */
  readonly value: number;
  readonly reasons: readonly string[];
}

const highest = 5;

/**
 * How urgent a complaint is, with its reasons, as far as its own facts tell [F5][N2c][P11]. `emotions`: those that came
 * in, oldest first. That a person comes for the third time, across cases, is added by whoever can ask other cases.
 */
export function priorityOf(
  { severity, vulnerable, publicEscalationRisk }: Pick<Complaint, 'severity' | 'vulnerable' | 'publicEscalationRisk'>,
  emotions: readonly number[],
): Priority {
  const reasons: string[] = [];
  let value = Math.max(severity?.material ?? 1, severity?.emotional ?? 1);
  if (severity !== undefined)
    reasons.push(severity.emotional >= severity.material ? 'emotionalSeverity' : 'materialSeverity');
  const raise = (applies: boolean, reason: string): void => {
    if (!applies) return;
    value += 1;
    reasons.push(reason);
  };
  raise(publicEscalationRisk, 'publicEscalationRisk');
  raise(vulnerable, 'vulnerable');
  raise(isRising(emotions), 'risingEmotion');
  return { value: Math.min(value, highest), reasons };
}

/** The same, of somebody who comes for the third time or more about the same object, across cases [F9]. */
export const raisedByThirdContact = ({ value, reasons }: Priority): Priority => ({
  value: Math.min(value + 1, highest),
  reasons: [...reasons, 'thirdContact'],
});

/** The last two emotions each lie above the one before. */
function isRising(emotions: readonly number[]): boolean {
  const [first, second, third] = emotions.slice(-3);
  return first !== undefined && second !== undefined && third !== undefined && first < second && second < third;
}
