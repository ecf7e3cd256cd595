import { type Fact } from '#libs/event-schema';
import { type Complaint, type Hearing } from './complaint.js';
import { present } from '../deciding/present.js';
import { type HearingHeld, type HearingOffered, type HearingPlanned, type HearingWaived } from '../events/index.js';

/** What is offered or planned waits for something; what was held or waived does not. */
export function foldHearing(
  complaint: Complaint,
  fact: Fact<HearingOffered> | Fact<HearingPlanned> | Fact<HearingWaived> | Fact<HearingHeld>,
): Complaint {
  const { hearing: _before, ...others } = complaint;
  const stands = (hearing: Complaint['procedure']['hearing'], now?: Hearing): Complaint => ({
    ...others,
    procedure: { ...complaint.procedure, hearing },
    ...present({ hearing: now }),
  });
  const at = fact.metadata.occurredAt;
  switch (fact.type) {
    case 'HearingOffered':
      return stands('offered', { planned: false, at, ...present({ dueAt: fact.data.answerBy }) });
    case 'HearingPlanned':
      return stands('planned', { planned: true, at, dueAt: fact.data.at, ...present({ chair: fact.data.chair }) });
    case 'HearingWaived':
      return stands('waived');
    case 'HearingHeld':
      return stands('held');
  }
}
