import { type ComplaintEvent, complaintCatalogue } from '#libs/complaints';
import { changeAt, type Fact } from '#libs/event-schema';
import { type EventReader } from '#libs/event-store';
import { type KeyReader } from '#libs/privacy';
import { openFacts } from '#libs/transacting';
import { readCase } from '../audit/case-log.js';
import { withCorrection } from '../queries/with-correction.js';

export type OwnFact = Fact<ComplaintEvent>;

/** The facts of a case as they were recorded, sealed; and as they read now: opened, corrected, without what is erased. */
export interface OwnFacts {
  readonly recorded: readonly OwnFact[];
  readonly told: readonly OwnFact[];
}

/** Straight from the log, so that whoever replies sees it at once. @throws SealBroken */
export async function ownFacts(
  { log, keys }: { readonly log: EventReader; readonly keys: KeyReader },
  complaintId: string,
): Promise<OwnFacts> {
  const events = await readCase(log, complaintId);
  const recorded = events.flatMap((event) => (event.known ? [event.fact as OwnFact] : []));
  const opened = (await openFacts(recorded, keys)) as readonly OwnFact[];
  const erased = opened.some(({ type }) => type === 'PersonalDataErased');
  const redacted = new Set(opened.flatMap(({ type, data }) => (type === 'FieldRedacted' ? [data.targetEventId] : [])));
  const told = corrected(opened).map((fact) => (erased || redacted.has(fact.id) ? unreadable(fact) : fact));
  return { recorded, told };
}

/** The order to erase stands before its keys are destroyed. */
function unreadable(fact: OwnFact): OwnFact {
  const { sealedPaths = [] } = complaintCatalogue.declarations.get(fact.type) ?? {};
  return { ...fact, data: changeAt(fact.data, sealedPaths, () => ({ erased: true })) } as unknown as OwnFact;
}

/** Each with what it should have said; the last correction counts. */
function corrected(facts: readonly OwnFact[]): readonly OwnFact[] {
  const corrections = facts.flatMap((fact) => (fact.type === 'FactCorrected' ? [fact.data] : []));
  if (corrections.length === 0) return facts;
  return facts.map((fact) =>
    corrections
      .filter(({ targetEventId }) => targetEventId === fact.id)
      .reduce((now, { field, newValue, unsealedValue }) => {
        const value: unknown = typeof newValue === 'string' ? newValue : (unsealedValue ?? newValue);
        if (field === 'occurredAt')
          return { ...now, metadata: { ...now.metadata, occurredAt: unsealedValue ?? now.metadata.occurredAt } };
        return { ...now, data: withCorrection(now.data, field, value) } as unknown as OwnFact;
      }, fact),
  );
}
