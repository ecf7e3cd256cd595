import { type Fact } from '#libs/event-schema';
import { type Complaint, type Override } from './complaint.js';
import { type OverrideReviewed, type WordingOverridden } from '../events/index.js';
import { noted } from './fold-contacts.js';
import { present } from '../deciding/present.js';

export function foldOverridden(complaint: Complaint, fact: Fact<WordingOverridden>): Complaint {
  const { rules, command, draft, noCoordinatorOnDuty } = fact.data;
  const override: Override = {
    ...noted(fact),
    by: fact.metadata.actor.id,
    rules,
    draft,
    reviewed: false,
    unasked: noCoordinatorOnDuty !== undefined,
    ...present({ command }),
  };
  return { ...complaint, overrides: [...complaint.overrides, override] };
}

/** A review that names no override is one of all of them. */
export function foldReviewed(complaint: Complaint, { data }: Fact<OverrideReviewed>): Complaint {
  const { overrideEventId } = data;
  return {
    ...complaint,
    overrides: complaint.overrides.map((override) =>
      overrideEventId === undefined || override.eventId === overrideEventId
        ? { ...override, reviewed: true }
        : override,
    ),
  };
}
