import { type Batch, type Put } from '#libs/read-store';
import { type Documents, type Projection } from '../projection.js';
import { type Entry, messageOf } from './entry.js';
import { type StreamState } from './stream-cache.js';

/** A stream that is being folded: what is stored, and what it has become. */
export interface Folding {
  readonly stream: string;
  readonly stored: StreamState;
  documents: Documents;
  /** Of the last event that changed something; events that change nothing need not be remembered. */
  position: string | undefined;
  /** Where a stream was left that had to be parked. */
  fault: { readonly entry: Entry; readonly reason: string } | undefined;
  readonly first: Entry;
}

export const beginFolding = (stream: string, stored: StreamState, first: Entry): Folding => ({
  stream,
  stored,
  documents: stored.documents,
  position: stored.position,
  fault: undefined,
  first,
});

/** Folds one event into its stream. What cannot be folded after all tries stays behind as the stream's fault. */
export function foldEntry(projection: Projection, folding: Folding, entry: Entry, tries: number): void {
  const { recorded, reading } = entry;
  if (folding.fault !== undefined) return;
  if (folding.position !== undefined && recorded.position <= folding.position) return;
  if (reading.kind === 'skipped') return;
  if (reading.kind === 'unreadable') {
    folding.fault = { entry, reason: reading.reason };
    return;
  }
  const tokenFault = projection.finds ? entry.tokenFault : undefined;
  const unopened = tokenFault ?? (projection.compares ? entry.sketchFault : undefined);
  if (unopened !== undefined) {
    folding.fault = { entry, reason: unopened };
    return;
  }
  const searchTokens = projection.finds ? entry.searchTokens : [];
  const sketch = projection.compares ? entry.sketch : undefined;
  for (let attempt = 1; ; attempt++) {
    try {
      const documents = projection.evolve(folding.documents, {
        fact: reading.fact,
        position: recorded.position,
        searchTokens,
        ...(sketch === undefined ? {} : { sketch }),
      });
      if (documents !== folding.documents) {
        folding.documents = documents;
        folding.position = recorded.position;
      }
      return;
    } catch (error) {
      if (attempt < tries) continue;
      folding.fault = { entry, reason: `${recorded.type} cannot be folded: ${messageOf(error)}` };
      return;
    }
  }
}

/** Completes the documents of a stream that has changed. What cannot be completed is as it was stored. */
export function complete(projection: Projection, folding: Folding): void {
  if (projection.complete === undefined || folding.documents === folding.stored.documents) return;
  try {
    folding.documents = projection.complete(folding.documents);
  } catch (error) {
    giveUp(folding, `its documents cannot be completed: ${messageOf(error)}`);
  }
}

/** The stream stays as it is stored; nothing of it can be written, whichever of its events it was. */
export function giveUp(folding: Folding, reason: string): void {
  folding.documents = folding.stored.documents;
  folding.position = folding.stored.position;
  folding.fault = { entry: folding.first, reason };
}

type StreamChange = Batch['streams'][number];

/** What has to be written for a stream; undefined when nothing changed. */
export function changeOf(folding: Folding): StreamChange | undefined {
  const { stream, stored, documents, position } = folding;
  if (position === undefined || documents === stored.documents) return undefined;
  const put: Put[] = [];
  for (const [key, body] of documents) {
    const before = stored.documents.get(key);
    if (before !== body) put.push({ key, stream, body, before: before ?? {} });
  }
  const remove = [...stored.documents.keys()].filter((key) => !documents.has(key));
  return { stream, loadedPosition: stored.position, position, put, remove };
}
