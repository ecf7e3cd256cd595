/** Work on one stream, one after the other; work on different streams side by side. */
export class StreamQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(stream);
    const mine = before === undefined ? work() : before.then(work, work);
    this.#last.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(stream) === mine) this.#last.delete(stream);
    }
  }
}
