import { type EventMetadata, type Fact } from '#libs/event-schema';
import { type Documents, type Projection } from '../projection.js';

export const stream = 'complaint-1';

/** A fact to come: its type, its data, and what is special about its metadata. */
export type Telling = readonly [type: string, data?: object, metadata?: Partial<EventMetadata>];

/** The facts of one complaint, in order; each a day after the one before unless it says otherwise. */
export const facts = (...told: readonly Telling[]): readonly Fact[] => factsOf(stream, ...told);

/** The same, of any stream. */
export function factsOf(of: string, ...told: readonly Telling[]): readonly Fact[] {
  return told.map(([type, data = {}, metadata = {}], revision) => {
    const at = `2026-01-${String(5 + revision).padStart(2, '0')}T08:00:00Z`;
    const full: EventMetadata = {
      commandId: `command-${revision}`,
      bodyHash: '',
      correlationId: '',
      actor: { id: 'ann', role: 'agent' },
      originLogId: 'log',
      occurredAt: at,
      precision: 'instant',
      recordedAt: at,
      schemaVersion: 1,
      ...metadata,
    };
    return { id: `event-${revision}`, stream: of, revision, type, data: data as Fact['data'], metadata: full };
  });
}

/** Folds facts in batches that end after these places, and once more at the end. */
export function project(projection: Projection, told: readonly Fact[], ends: readonly number[] = []): Documents {
  let documents: Documents = new Map();
  for (const [place, fact] of told.entries()) {
    documents = projection.evolve(documents, { fact, position: `p${fact.revision}`, searchTokens: [] });
    if (projection.complete && (ends.includes(place) || place === told.length - 1))
      // What is loaded again has been through the store.
      documents = new Map(
        [...projection.complete(documents)].map(([key, body]) => [
          key,
          JSON.parse(JSON.stringify(body)) as typeof body,
        ]),
      );
  }
  return documents;
}

export const received = ['Received', { channel: 'hotline', statement: { sealed: 's' }, unit: 'front' }] as const;
export const acknowledged = [
  'Acknowledged',
  {
    empathyStatement: { sealed: 'e' },
    complainantWasHeard: true,
    nextSteps: [{ promiseId: 'step', action: { sealed: 'a' }, by: 'bob', dueAt: '2026-01-20T12:00:00Z' }],
    owner: 'ann',
    nextContact: { promiseId: 'contact', dueAt: '2026-01-15T12:00:00Z' },
    medium: 'spoken',
  },
] as const;
export const responsible = [
  'ResponsibilityAccepted',
  { scope: 'handling', extent: 'full', statement: { sealed: 'r' }, by: 'ann' },
] as const;
export const apologised = [
  'Apologised',
  {
    consequence: { sealed: 'c' },
    responsibility: { sealed: 'r' },
    improvement: {
      state: 'planned',
      promiseId: 'better',
      action: { sealed: 'a' },
      owner: 'bob',
      dueAt: '2026-03-01T12:00:00Z',
    },
    medium: 'written',
    warnings: [],
  },
] as const;
export const resolved = ['Resolved', { resolution: { sealed: 'r' }, explanation: { sealed: 'x' } }] as const;
export const said = (differs: object = {}) =>
  [
    'ContactLogged',
    {
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      automated: false,
      brings: 'question',
      ...differs,
    },
  ] as const;
export const classified = (differs: object = {}) =>
  ['Classified', { object: 'lift', cause: 'tooLate', intention: 'notStated', ...differs }] as const;
/** What other cases of the same person knew when it was asked. */
export const elsewhere = (...about: readonly { object: string; times: number; cases: number }[]) => ({
  elsewhere: { about, asOf: 'log.0000000000000001' },
});
