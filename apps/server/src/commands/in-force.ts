import { type Register, registerAggregate, registerIn, registerStream } from '#libs/complaints';
import { type KeyReader } from '#libs/privacy';
import { type Transactor } from '#libs/transacting';
import { problem } from '../http/problem.js';
import { type WordsReader } from '../wording/words-reader.js';
import { Deciding } from './deciding.js';

/**
 * What is in force now, folded from the log; never from the read store, for losing that must not stop a command. Asked
 * for every command: what comes after the last version that was seen here is read, and a version is made once.
 */
export class InForce {
  private asked: Promise<Deciding> | undefined;
  private known: { readonly revision: number; readonly deciding: Deciding } | undefined;

  constructor(
    private readonly transactor: Pick<Transactor, 'load'>,
    private readonly by: { readonly keys: KeyReader; readonly words: WordsReader; readonly language: string },
  ) {}

  /**
   * Commands that come in during one turn of the event loop ask once: what was answered to anybody before they came in
   * was appended in an earlier turn.
   * @throws StoreUnavailable, Problem newer-version-needed
   */
  now(): Promise<Deciding> {
    if (this.asked === undefined) {
      this.asked = this.read();
      setImmediate(() => (this.asked = undefined));
    }
    return this.asked;
  }

  private async read(): Promise<Deciding> {
    const { state, revision, newerType } = await this.transactor.load(registerAggregate, registerStream);
    if (newerType !== undefined)
      throw problem(
        'newer-version-needed',
        'The responsibility register holds something that this version of Redress does not know. Ask the administrator to update it.',
        { headers: { 'retry-after': '60' } },
      );
    const { keys, words, language } = this.by;
    if (this.known?.revision !== revision)
      this.known = { revision, deciding: new Deciding(keys, language, registerIn(state, revision), words) };
    return this.known.deciding;
  }

  /** @throws StoreUnavailable, Problem newer-version-needed */
  async register(): Promise<Register> {
    return (await this.now()).register;
  }
}
