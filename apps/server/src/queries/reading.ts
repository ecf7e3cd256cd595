import { type ParkedStream } from '#libs/read-store';
import { problem } from '../http/problem.js';
import { type Installation } from '../installation.js';

/** That the reads of a case stand still at an event that could not be folded. Nothing of the inside. */
export interface Parked {
  readonly since: string;
  /** Later facts are in the history, which comes from the log. */
  readonly history: string;
}

/** Longer, nobody waits for what is being built. */
const longestBuiltMs = 1_000;

/** Waits for what is folded from the log, and tells when it stands still. */
export class Reading {
  constructor(
    private readonly installation: Pick<Installation, 'projecting' | 'log' | 'catchingUp'>,
    private readonly longestMs: number,
  ) {}

  /**
   * Waits until reads of this projection hold the position; nothing to wait for without one.
   * @throws Problem not-yet, case-parked, malformed-address
   */
  async atLeast(projection: string, after: string | undefined, stream?: string): Promise<void> {
    if (after === undefined) return;
    const { projecting, log } = this.installation;
    if (!isPositionOf(log.logId, after)) {
      const detail = 'must be a position of this log, as a command answered it';
      throw problem('malformed-address', `In the address, after ${detail}.`, {
        members: { errors: [{ pointer: 'after', detail }] },
      });
    }
    const waited = await projecting.waitFor(projection, after, this.longestMs, stream);
    if (waited === 'reached') return;
    if (waited === 'timeout') {
      throw problem('not-yet', 'What is read here has not got to this position yet. Ask again shortly.', {
        headers: { 'retry-after': '1' },
        members: { position: projecting.positionOf(projection) ?? null },
      });
    }
    throw problem(
      'case-parked',
      'What is read of this case stands still at an event that could not be folded. Its history, from the log, is complete.',
      { headers: { 'retry-after': '60' }, members: { parked: this.parkedFrom(waited.parked) } },
    );
  }

  /**
   * The same for what is asked of all cases: while the read store is being built, what is not there yet would seem not
   * to be there at all.
   * @throws Problem not-yet, malformed-address
   */
  async allOf(projection: string, after: string | undefined): Promise<void> {
    await this.atLeast(projection, after);
    const { catchingUp, projecting } = this.installation;
    if (await catchingUp.isOver(projection, Math.min(longestBuiltMs, this.longestMs))) return;
    throw problem('not-yet', 'What is read here is being built from the log, and is not complete. Ask again shortly.', {
      headers: { 'retry-after': '5' },
      members: { position: projecting.positionOf(projection) ?? null },
    });
  }

  /** Whether a case that is read may be an earlier state of it, since the read store is being built. */
  async isBeingBuilt(projection: string): Promise<boolean> {
    return !(await this.installation.catchingUp.isOver(projection));
  }

  /** Says that the reads of this stream stand still, when they do. */
  async parked(projection: string, stream: string): Promise<Parked | undefined> {
    // Every position is after this one, so that only the stream is asked about.
    const waited = await this.installation.projecting.waitFor(projection, '', 0, stream);
    return typeof waited === 'string' ? undefined : this.parkedFrom(waited.parked);
  }

  private parkedFrom({ stream, parkedAt, revision }: ParkedStream): Parked {
    return { since: parkedAt, history: `/complaints/${stream.slice('complaint-'.length)}/history?from=${revision}` };
  }
}

const isPositionOf = (logId: string, position: string): boolean =>
  position.startsWith(`${logId}.`) && /^\d{16}$/.test(position.slice(logId.length + 1));
