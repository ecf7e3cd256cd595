import { type EventReader } from '#libs/event-store';
import { cases, projections as all } from '#libs/projections';
import { type ReadStore } from '#libs/read-store';
import { type Probe } from './http/readiness.js';
import { type CatchingUp } from './projecting/catching-up.js';
import { type ProjectorHandle } from './projecting/projector-handle.js';

/** Behind by so much, nobody should be sent here to read. */
const longestLagMs = 60_000;

/** What readiness asks: the log, the read store, and how far the projector is behind the log. */
export const probesOf = ({
  log,
  reads,
  projecting,
  catchingUp,
}: {
  readonly log: Pick<EventReader, 'head'>;
  readonly reads: Pick<ReadStore, 'activeVersion'>;
  readonly projecting: Pick<ProjectorHandle, 'status'>;
  readonly catchingUp: Pick<CatchingUp, 'isOver'>;
}): Readonly<Record<string, Probe>> => ({
  log: async () => ({ ready: true, position: (await log.head()) ?? null }),
  readStore: async () => {
    const version = await reads.activeVersion(cases.name);
    const built = await Promise.all(all.map(({ name }) => catchingUp.isOver(name)));
    return version !== undefined && built.every(Boolean) ? { ready: true } : { ready: false, reason: 'is being built' };
  },
  projector: async () => {
    const { alive, projections } = await projecting.status();
    const lags = projections.map(({ projection, version, read, building }) => ({
      projection,
      version,
      position: read?.position ?? null,
      lagEvents: read?.lag.events ?? null,
      // Of the oldest event in the log that is not folded yet: a projector that stands still is found out by it.
      oldestUnprojectedMs: read?.lag.oldestMs ?? null,
      parkedStreams: read?.parked.length ?? 0,
      stalled: read?.stalled !== undefined,
      building: building !== undefined,
    }));
    const behind = lags.some(
      ({ oldestUnprojectedMs, stalled }) => stalled || (oldestUnprojectedMs ?? 0) > longestLagMs,
    );
    return { ready: alive && !behind, alive, projections: lags };
  },
});
