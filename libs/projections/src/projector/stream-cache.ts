import { type Documents } from '../projection.js';

/** The documents of one stream as they are stored, and the position that is stored with them. */
export interface StreamState {
  readonly position: string | undefined;
  readonly documents: Documents;
}

/** Streams that were folded lately, so that a batch need not load them again; forgets the least recently used. */
export class StreamCache {
  private readonly states = new Map<string, StreamState>();

  constructor(private readonly capacity: number) {}

  get(stream: string): StreamState | undefined {
    const state = this.states.get(stream);
    if (state === undefined) return undefined;
    this.states.delete(stream);
    this.states.set(stream, state);
    return state;
  }

  set(stream: string, state: StreamState): void {
    this.states.delete(stream);
    this.states.set(stream, state);
    if (this.states.size <= this.capacity) return;
    for (const oldest of this.states.keys()) {
      this.states.delete(oldest);
      break;
    }
  }

  clear(): void {
    this.states.clear();
  }
}
