import { type Fact } from '#libs/event-schema';
import { type Complaint, type SourcedValue } from './complaint.js';
import { unique } from './lists.js';
import {
  type CircumstancesRecorded,
  type Classified,
  type ComplaintPartsSet,
  type ComplaintPutInWriting,
  type Reclassified,
  type RegimeChanged,
  type SeverityAssessed,
} from '../events/index.js';
import { present } from '../deciding/present.js';

export function foldWriting(complaint: Complaint, { data }: Fact<ComplaintPutInWriting>): Complaint {
  const { identity } = complaint;
  return { ...complaint, identity: { ...identity, written: true, signed: identity.signed || data.signed === true } };
}

export function foldRegime(complaint: Complaint, fact: Fact<RegimeChanged>): Complaint {
  return { ...complaint, regime: fact.data.regime, sources: sourced(complaint, fact, ['regime']) };
}

export function foldSeverity(complaint: Complaint, fact: Fact<SeverityAssessed>): Complaint {
  const { material, emotional } = fact.data;
  return { ...complaint, severity: { material, emotional }, sources: sourced(complaint, fact, ['severity']) };
}

/** What is not told stays as it was. */
export function foldCircumstances(complaint: Complaint, fact: Fact<CircumstancesRecorded>): Complaint {
  const { vulnerable, publicEscalationRisk, captive } = fact.data;
  const told = present({ vulnerable, publicEscalationRisk, captive });
  return { ...complaint, ...told, sources: sourced(complaint, fact, Object.keys(told) as SourcedValue[]) };
}

export function foldParts(complaint: Complaint, { data }: Fact<ComplaintPartsSet>): Complaint {
  const parts = data.parts.map(({ partId, subjectEmployee }) => ({ partId, ...present({ subjectEmployee }) }));
  return withSubjects({ ...complaint, parts });
}

/** What it is about may be what the same person came to us about before. */
export function foldClassified(complaint: Complaint, fact: Fact<Classified> | Fact<Reclassified>): Complaint {
  const { elsewhere = complaint.inTouch.elsewhere, ...classification } = fact.data;
  return {
    ...complaint,
    classification,
    inTouch: { ...complaint.inTouch, ...present({ elsewhere }) },
    sources: sourced(complaint, fact, ['classification']),
  };
}

/** Whom it is about, by the receipt and by the present parts. */
export function withSubjects(complaint: Complaint): Complaint {
  const named = [complaint.receipt?.subjectEmployee, ...complaint.parts.map(({ subjectEmployee }) => subjectEmployee)];
  return { ...complaint, subjects: unique(named.filter((employee) => employee !== undefined)) };
}

/** These values now come from this fact. */
export const sourced = (
  { sources }: Complaint,
  { id }: Pick<Fact, 'id'>,
  values: readonly SourcedValue[],
): Complaint['sources'] => ({ ...sources, ...Object.fromEntries(values.map((value) => [value, id])) });
