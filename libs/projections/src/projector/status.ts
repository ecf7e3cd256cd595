import { type EventReader, type RecordedEvent } from '#libs/event-store';
import { type ParkedStream } from '#libs/read-store';
import { type Build } from './build.js';
import { type Builds } from './builds.js';

/** Events are counted as far as this; beyond, the count is "at least". */
const mostCounted = 1_000;

/** How far a build is behind the log. */
export interface Lag {
  readonly events: number;
  /** There are more events than were counted. */
  readonly more: boolean;
  /** Milliseconds since the oldest event that is not yet projected was recorded; 0 when there is none. */
  readonly oldestMs: number;
}

export interface BuildStatus {
  readonly build: number;
  readonly position: string | undefined;
  readonly lag: Lag;
  readonly parked: readonly ParkedStream[];
  /** Why it does not go on. */
  readonly stalled: string | undefined;
  /** Events read since this process began. */
  readonly eventsRead: number;
}

export interface ProjectionStatus {
  readonly projection: string;
  readonly version: number;
  /** What is read; undefined while an older version is read until the present one is complete. */
  readonly read: BuildStatus | undefined;
  /** What is being built to take its place. */
  readonly building: BuildStatus | undefined;
}

export interface ProjectorStatus {
  readonly alive: boolean;
  /** What it is waiting out; undefined when all is well. */
  readonly fault: string | undefined;
  readonly projections: readonly ProjectionStatus[];
}

export async function statusOf(
  all: readonly Builds[],
  reader: EventReader,
  { alive, fault, now }: { readonly alive: boolean; readonly fault: string | undefined; readonly now: () => Date },
): Promise<ProjectorStatus> {
  const lags = new Map<string, Promise<Lag>>();
  const lagAfter = (position: string | undefined): Promise<Lag> => {
    const known = lags.get(position ?? '') ?? lagOf(reader, position, now());
    lags.set(position ?? '', known);
    return known;
  };
  const statusOfBuild = async (build: Build | undefined): Promise<BuildStatus | undefined> =>
    build && {
      build: build.stored,
      position: build.position,
      lag: await lagAfter(build.position),
      parked: build.parkedStreams,
      stalled: build.stalled,
      eventsRead: build.eventsRead,
    };
  const projections = await Promise.all(
    all.map(async (builds) => ({
      projection: builds.projection.name,
      version: builds.projection.version,
      read: await statusOfBuild(builds.read),
      building: await statusOfBuild(builds.building),
    })),
  );
  return { alive, fault, projections };
}

/** How far a position is behind the log. Asks the log, so that a projector that stands still is found out. */
export async function lagOf(reader: EventReader, position: string | undefined, now: Date): Promise<Lag> {
  const waiting = await reader.readAll({ after: position, limit: mostCounted });
  const [oldest] = waiting;
  return {
    events: waiting.length,
    more: waiting.length === mostCounted,
    oldestMs: oldest === undefined ? 0 : Math.max(0, now.getTime() - recordedAt(oldest)),
  };
}

function recordedAt({ metadata }: RecordedEvent): number {
  try {
    const { recordedAt: at } = JSON.parse(metadata) as { recordedAt: string };
    return Date.parse(at) || 0;
  } catch {
    return 0;
  }
}
