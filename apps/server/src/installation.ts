import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Logger } from 'pino';
import { hashingEventStore } from '#libs/audit-log';
import { complaintCatalogue, registerStream } from '#libs/complaints';
import { EmbeddedEventStore, type EventReader } from '#libs/event-store';
import { EmbeddedKeyRing, type KeyRing, masterKey } from '#libs/privacy';
import { EmbeddedReadStore, type ReadStore } from '#libs/read-store';
import { Reservations, Transactor } from '#libs/transacting';
import { type Clock, systemClock } from './clock.js';
import { InForce } from './commands/in-force.js';
import { type Similar } from './commands/similar.js';
import { type Config } from './config.js';
import { type Probe } from './http/readiness.js';
import { CatchingUp } from './projecting/catching-up.js';
import { InProcessProjector } from './projecting/in-process-projector.js';
import { type OnReport, type ProjectingPlace, type ProjectorHandle } from './projecting/projector-handle.js';
import { ThreadedProjector } from './projecting/threaded-projector.js';
import { WakingEventStore } from './projecting/waking-event-store.js';
import { probesOf } from './probes.js';
import { SimilarInReads } from './queries/similar-in-reads.js';
import { type Judging, judgingHere } from './wording/judging.js';
import { RefusedDrafts } from './wording/refused-drafts.js';
import { ThreadedJudging } from './wording/threaded-judging.js';
import { WordsReader } from './wording/words-reader.js';

export const INSTALLATION = Symbol('installation');

/** How long a decision waits for what other cases know. */
const longestAskedMs = 200;
/** Where the projector takes its turns in this thread, its work is part of the wait. */
const longestAskedInProcessMs = 5_000;

/** Everything that the server stands on, with the adapters that were chosen. */
export interface Installation {
  readonly clock: Clock;
  readonly log: EventReader;
  readonly keys: KeyRing;
  readonly transactor: Transactor;
  readonly reservations: Reservations;
  /** The rules and the register by which commands are decided. */
  readonly inForce: InForce;
  /** Reads only; the projector writes through a connection of its own. */
  readonly reads: ReadStore;
  readonly projecting: ProjectorHandle;
  /** Until it is over, what is read may look like everything and is not. */
  readonly catchingUp: CatchingUp;
  /** What only other cases know. */
  readonly similar: Similar;
  /** Looks at words before they go out. */
  readonly words: WordsReader;
  readonly refusedDrafts: RefusedDrafts;
  /** What readiness asks, by name of the part. */
  readonly probes: Readonly<Record<string, Probe>>;
  /** Closes everything, the log last. */
  close(): Promise<void>;
}

export interface Opening {
  readonly logger: Logger;
  /** The directory that holds what ships beside the build, and the build. */
  readonly root: string;
  readonly clock?: Clock;
  /** In tests, where there is no compiled worker, and in tools that project while they do nothing else. */
  readonly projectInProcess?: boolean;
}

/**
 * Opens an installation: the one place where adapters are chosen.
 * @throws StoreLocked, StoreDamaged, StoreUnavailable, MasterKeyUnusable, WrongMasterKey
 */
export async function openInstallation(config: Config, opening: Opening): Promise<Installation> {
  const { clock = systemClock } = opening;
  // In the order in which they were opened.
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    // The log first: it holds the lock of the directory.
    const log = await EmbeddedEventStore.open(config.data);
    opened.push(() => log.close());
    const master = masterKeyOf(config);
    const keys = EmbeddedKeyRing.open(keysFile(config), master);
    opened.push(() => keys.close());
    const reads = EmbeddedReadStore.open(config.data);
    opened.push(() => reads.close());
    const projecting = await beginProjecting({ directory: config.data, masterKey: master }, log, opening);
    opened.push(() => projecting.stop());
    const catchingUp = new CatchingUp(await log.head(), { reads, projecting });

    // This process holds the lock of the directory, so that it sees every append there is.
    let registerAppends = 0;
    const waking = new WakingEventStore(log, (stream) => {
      if (stream === registerStream) registerAppends += 1;
      projecting.wake();
    });
    const store = hashingEventStore(waking);
    const transactor = new Transactor({ store, catalogue: complaintCatalogue, keys, now: () => clock.now() });
    const similar = new SimilarInReads({
      reads,
      log: store,
      projecting,
      keys,
      longestMs: opening.projectInProcess === true ? longestAskedInProcessMs : longestAskedMs,
      report: (err) => opening.logger.warn({ err }, 'what other cases know cannot be asked'),
    });
    const judging = beginJudging(opening);
    opened.push(() => judging.stop());
    const words = new WordsReader({ judging, similar, keys });
    const inForce = new InForce(transactor, { keys, words, language: config.language, appends: () => registerAppends });
    const refusedDrafts = new RefusedDrafts({
      transactor,
      report: (err) => opening.logger.warn({ err }, 'a refused draft was not recorded for coaching'),
    });
    return {
      clock,
      log: store,
      keys,
      transactor,
      reservations: new Reservations(transactor, store, keys),
      inForce,
      reads,
      projecting,
      catchingUp,
      similar,
      words,
      refusedDrafts,
      probes: probesOf({ log: store, reads, projecting, catchingUp }),
      close,
    };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** Where there is no compiled worker, everything is judged in this thread. */
function beginJudging({ logger, root, projectInProcess = false }: Opening): Judging {
  if (projectInProcess) return judgingHere;
  return new ThreadedJudging({
    worker: join(root, 'dist', 'apps', 'server', 'src', 'wording', 'judging.worker.js'),
    onCrash: (err) => logger.error({ err }, 'the thread that judges long texts ended; they are judged in this one'),
  });
}

const keysFile = ({ data }: Config): string => join(data, 'keys.db');

const masterKeyOf = (config: Config): Uint8Array =>
  masterKey({
    given: config.masterKey,
    file: join(config.data, 'master.key'),
    keysExist: existsSync(keysFile(config)),
  });

async function beginProjecting(
  place: ProjectingPlace,
  log: EventReader,
  { logger, root, projectInProcess = false }: Opening,
): Promise<ProjectorHandle> {
  const report: OnReport = (reported) => {
    const level =
      reported.kind === 'parked' || reported.kind === 'stalled' || reported.kind === 'failed' ? 'error' : 'info';
    logger[level](reported, `projector: ${reported.kind}`);
  };
  if (projectInProcess) return InProcessProjector.start(place, report);
  return new ThreadedProjector({
    worker: join(root, 'dist', 'apps', 'server', 'src', 'projecting', 'projector.worker.js'),
    place,
    log,
    report,
    onCrash: (err, again) => logger.error({ err, again }, 'the projector crashed and is begun again'),
  });
}
