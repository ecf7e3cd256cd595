import { type EventReader } from '#libs/event-store';
import { type KeyReader } from '#libs/privacy';
import { type Act, type Outcome } from './transact.js';
import { type Transactor } from './transactor.js';

export type Reserved =
  /** The reference belongs to this complaint: the one asked for, or one that was there earlier. */
  | { readonly kind: 'reserved'; readonly complaintId: string; readonly earlier: boolean }
  | Extract<Outcome, { readonly kind: 'outcome-unknown' }>;

/**
 * One external reference, one complaint. The reservation is written before the complaint: a crash in between leaves a
 * reference that the next try completes, never two complaints with one reference.
 */
export class Reservations {
  constructor(
    private readonly transactor: Transactor,
    private readonly store: EventReader,
    private readonly keys: KeyReader,
  ) {}

  /**
   * Reserves the reference for this complaint, or tells which complaint has it already.
   * @throws StoreUnavailable
   */
  async reserve(reference: string, complaintId: string, act: Act): Promise<Reserved> {
    const stream = this.streamOf(reference);
    const events = [{ type: 'ReferenceReserved', data: { complaintId } }];
    const outcome = await this.transactor.recordHistory({ stream, act, events });
    if (outcome.kind === 'outcome-unknown') return outcome;
    if (outcome.kind === 'done' && !outcome.repeated) return { kind: 'reserved', complaintId, earlier: false };
    const holder = await this.holderOf(reference);
    // Nobody can have deleted it: the log only grows.
    if (holder === undefined) throw new Error(`the reservation ${stream} is there and cannot be read`);
    return { kind: 'reserved', complaintId: holder, earlier: holder !== complaintId };
  }

  /** The complaint that has this reference. @throws StoreUnavailable */
  async holderOf(reference: string): Promise<string | undefined> {
    const [first] = await this.store.read(this.streamOf(reference), { limit: 1 });
    return first && (JSON.parse(first.data) as { readonly complaintId: string }).complaintId;
  }

  /** The reference itself appears nowhere in the log, not even in the name of its stream. */
  streamOf(reference: string): string {
    return `ref-${this.keys.keyedHash('external-reference', reference)}`;
  }
}
