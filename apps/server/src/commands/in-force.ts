import { type Register, registerAggregate, registerIn, registerStream } from '#libs/complaints';
import { type KeyReader } from '#libs/privacy';
import { type Transactor } from '#libs/transacting';
import { problem } from '../http/problem.js';
import { type WordsReader } from '../wording/words-reader.js';
import { Deciding } from './deciding.js';

/** Should an append that failed turn out to have been written all the same, it is in force after so long. */
const longestRememberedMs = 1_000;

interface Asked {
  readonly at: number;
  readonly appends: number | undefined;
  readonly deciding: Promise<Deciding>;
}

/**
 * What is in force now, folded from the log; never from the read store, for losing that must not stop a command. Asked
 * for every command: what comes after the last version that was seen here is read, and a version is made once.
 */
export class InForce {
  private asked: Asked | undefined;
  private known: { readonly revision: number; readonly deciding: Deciding } | undefined;

  constructor(
    private readonly transactor: Pick<Transactor, 'load'>,
    private readonly by: {
      readonly keys: KeyReader;
      readonly words: WordsReader;
      readonly language: string;
      /**
       * How often somebody appended to the register; only for a log to which nobody else appends. Until it moves on, what
       * was read is still so. Absent: another server may have appended, and the log is asked again in every turn.
       */
      readonly appends?: () => number;
    },
  ) {}

  /**
   * Commands that come in during one turn of the event loop ask once at most: what was answered to anybody before they
   * came in was appended, and counted, in an earlier turn.
   * @throws StoreUnavailable, Problem newer-version-needed
   */
  now(): Promise<Deciding> {
    const at = performance.now();
    const appends = this.by.appends?.();
    const { asked } = this;
    const isStill = asked !== undefined && asked.appends === appends && at - asked.at < longestRememberedMs;
    return isStill ? asked.deciding : this.ask({ at, appends });
  }

  private ask(moment: Omit<Asked, 'deciding'>): Promise<Deciding> {
    const asked = { ...moment, deciding: this.read() };
    this.asked = asked;
    const forget = (): void => {
      if (this.asked === asked) this.asked = undefined;
    };
    if (asked.appends === undefined) setImmediate(forget);
    else asked.deciding.catch(forget);
    return asked.deciding;
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
