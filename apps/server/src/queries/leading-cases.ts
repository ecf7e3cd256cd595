import { type Actor } from '#libs/event-schema';
import { caseOf, cases, improvementIndex, incidentIndex, versionOf } from '#libs/projections';
import { type Query } from '#libs/read-store';
import { type Installation } from '../installation.js';
import { confidentialIn, isHiddenFrom } from './confidentiality.js';
import { type Reading } from './reading.js';

/** A case that is found from elsewhere; without words. */
export interface LeadingCase {
  readonly complaintId: string;
  readonly state: string | undefined;
  readonly receivedAt: string | undefined;
  readonly links: { readonly complaint: string };
}

export interface LeadingCases {
  readonly found: readonly LeadingCase[];
  /** There are more. */
  readonly incomplete: boolean;
}

interface By {
  readonly after: string | undefined;
  readonly reader: Actor;
}

const most = 200;

/** The cases that follow from an incident. Undefined while an earlier version of the cases is read. */
export const casesOfIncident = (
  installation: Pick<Installation, 'reads'>,
  reading: Reading,
  incidentId: string,
  by: By,
): Promise<LeadingCases | undefined> =>
  casesBy(installation, reading, { index: incidentIndex, equals: [incidentId] }, by);

/** The cases of which a lesson led to an improvement. Undefined while an earlier version of the cases is read. */
export const casesOfImprovement = (
  installation: Pick<Installation, 'reads'>,
  reading: Reading,
  improvementId: string,
  by: By,
): Promise<LeadingCases | undefined> =>
  casesBy(installation, reading, { index: improvementIndex, equals: [improvementId] }, by);

/** By index; whoever may not know of a case does not find it. @throws Problem not-yet, StoreUnavailable */
async function casesBy(
  { reads }: Pick<Installation, 'reads'>,
  reading: Reading,
  query: Pick<Query, 'index' | 'equals'>,
  { after, reader }: By,
): Promise<LeadingCases | undefined> {
  await reading.atLeast(cases.name, after);
  if (await reading.isBeingBuilt(cases.name)) return undefined;
  const build = await reads.activeVersion(cases.name);
  if (build === undefined || versionOf(build) !== cases.version) return undefined;
  const { documents, next } = await reads.query({ projection: cases.name, ...query, limit: most });
  const found = documents
    .filter(({ body }) => !isHiddenFrom(reader, confidentialIn(body)))
    .map((document) => {
      const { complaintId, state, receivedAt } = caseOf(document);
      return { complaintId, state, receivedAt, links: { complaint: `/complaints/${complaintId}` } };
    });
  return { found, incomplete: next !== undefined };
}
