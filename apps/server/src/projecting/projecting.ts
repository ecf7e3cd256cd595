import { join } from 'node:path';
import { complaintCatalogue } from '#libs/complaints';
import { EmbeddedEventReader } from '#libs/event-store';
import { EmbeddedKeyReader } from '#libs/privacy';
import { Projector, projections, type Reached, searchTokens, textSketches } from '#libs/projections';
import { EmbeddedReadStore } from '#libs/read-store';
import { type OnReport, type ProjectingPlace } from './projector-handle.js';

/** A projector with connections of its own. */
export interface Projecting {
  readonly projector: Projector;
  /** Stops the projector and closes its connections. */
  close(): Promise<void>;
}

/** Opens connections of its own to log, keys and read store, and begins to project, in this thread. */
export async function beginProjecting(
  { directory, masterKey }: ProjectingPlace,
  report: OnReport,
  onReached?: (reached: Reached) => void,
): Promise<Projecting> {
  const reader = await EmbeddedEventReader.open(directory);
  const keys = EmbeddedKeyReader.openForReading(join(directory, 'keys.db'), masterKey);
  const store = EmbeddedReadStore.open(directory);
  const projector = new Projector({
    reader,
    store,
    catalogue: complaintCatalogue,
    projections,
    tokens: searchTokens(keys),
    sketches: textSketches(keys),
    report,
    ...(onReached === undefined ? {} : { onReached }),
  });
  projector.start();
  return {
    projector,
    async close() {
      await projector.stop();
      await store.close();
      await keys.close();
      await reader.close();
    },
  };
}
