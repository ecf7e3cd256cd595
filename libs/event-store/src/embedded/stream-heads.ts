import { type StreamHead } from './log-file.js';

/** The ends of the streams that were written most recently; holds committed facts only. */
export class StreamHeads {
  private readonly heads = new Map<string, StreamHead>();

  constructor(private readonly most: number) {}

  get(stream: string): StreamHead | undefined {
    return this.heads.get(stream);
  }

  set(stream: string, head: StreamHead): void {
    // A map keeps the order of insertion, so the first entry is the one that was written longest ago.
    this.heads.delete(stream);
    this.heads.set(stream, head);
    if (this.heads.size <= this.most) return;
    for (const oldest of this.heads.keys()) {
      this.heads.delete(oldest);
      return;
    }
  }

  clear(): void {
    this.heads.clear();
  }
}
