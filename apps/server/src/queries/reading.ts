import { type ParkedStream } from '#libs/read-store';
import { problem } from '../http/problem.js';
import { type Installation } from '../installation.js';

/** That the reads of a case stand still at an event that could not be folded. Nothing of the inside. */
export interface Parked {
  readonly since: string;
  /** Later facts are in the history, which comes from the log. */
  readonly history: string;
}

/** Waits for what is folded from the log, and tells when it stands still. */
export class Reading {
  constructor(
    private readonly installation: Pick<Installation, 'projecting' | 'log'>,
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
