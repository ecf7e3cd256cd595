import { type ProjectorReport, type ProjectorStatus, type Waited } from '#libs/projections';

/** Where the projector finds what it works on. */
export interface ProjectingPlace {
  /** The directory of the log, the keys and the read store. */
  readonly directory: string;
  /** The installation's master key, to open what must be found. */
  readonly masterKey: Uint8Array;
}

/** The projector, wherever it runs. */
export interface ProjectorHandle {
  /** To be called when something was appended. Cheap. */
  wake(): void;
  /**
   * Waits until reads of this projection hold the position; says so when the stream that is asked for is parked there.
   * Always ends, also while the projector is down.
   */
  waitFor(projection: string, position: string, timeoutMs: number, stream?: string): Promise<Waited>;
  /** How far reads of this projection are; undefined while nothing can be read of it. */
  positionOf(projection: string): string | undefined;
  /** Never fails: a projector that is down or does not answer is not alive, and its lag is taken from the log. */
  status(): Promise<ProjectorStatus>;
  /** Builds a projection afresh beside the one that is read. @throws UnknownProjection, ProjectorDown */
  rebuild(projection: string): Promise<void>;
  /** Folds a parked stream again. False: it is parked still. @throws UnknownProjection, ProjectorDown */
  retry(projection: string, stream: string): Promise<boolean>;
  /** Finishes the batch at hand and closes its stores. */
  stop(): Promise<void>;
}

/** The projector is not running, or did not answer; what was asked may be asked again. */
export class ProjectorDown extends Error {
  override readonly name = 'ProjectorDown';
}

export type OnReport = (report: ProjectorReport) => void;
