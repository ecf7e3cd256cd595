import { type Complaint, emotionRises, isPublicRisk, thirdContact, timesAbout } from '#libs/complaints';

export interface Priority {
  /** 1 to 5. */
  readonly value: number;
  readonly reasons: readonly string[];
}

export const highestPriority = 5;

/**
 * How urgent a complaint is, with its reasons, as its own facts tell [F5][F9][N2c][P11]: among them what other cases knew
 * when the person came to us last. Whoever can ask other cases now adds what they know since.
 */
export function priorityOf(complaint: Complaint): Priority {
  const { severity, vulnerable } = complaint;
  const reasons: string[] = [];
  let value = Math.max(severity?.material ?? 1, severity?.emotional ?? 1);
  if (severity !== undefined)
    reasons.push(severity.emotional >= severity.material ? 'emotionalSeverity' : 'materialSeverity');
  const raise = (applies: boolean, reason: string): void => {
    if (!applies) return;
    value += 1;
    reasons.push(reason);
  };
  raise(timesAbout(complaint).times >= thirdContact, byThirdContact);
  raise(isPublicRisk(complaint), 'publicEscalationRisk');
  raise(vulnerable, 'vulnerable');
  raise(emotionRises(complaint), 'risingEmotion');
  return { value: Math.min(value, highestPriority), reasons };
}

const byThirdContact = 'thirdContact';

/** The same, of somebody who comes for the third time or more about the same object, as other cases know now [F9]. */
export const raisedByThirdContact = (priority: Priority): Priority =>
  priority.reasons.includes(byThirdContact)
    ? priority
    : { value: Math.min(priority.value + 1, highestPriority), reasons: [...priority.reasons, byThirdContact] };
