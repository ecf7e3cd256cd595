import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { StoreLocked } from '#libs/event-store';
import { type Config } from '../config.js';
import { type Installation, openInstallation } from '../installation.js';
import { openFile, textBytesOf, UnusableFile } from './complaint-file.js';
import { type Day, dayAt, parseDay } from './days.js';
import { importOverHttp, ServerRefused } from './import-over-http.js';
import { importRows, type Tally } from './import-rows.js';
import { sentenceFor } from './import-stream.js';
import { LogHistories } from './log-histories.js';
import { type Progress, progressOn } from './progress.js';
import { RejectedRowsFile } from './rejected-rows-file.js';
import { readRows, type RejectedRow } from './rows.js';
import { summary } from './summary.js';
import { type Survey, surveyFile } from './survey-file.js';
import { type Terminal, thisTerminal } from './terminal.js';

/** What `redress import <file>` may be told. */
export interface ImportOptions {
  /** Where rejected rows are listed; beside the file when it is not said. */
  readonly rejected?: string;
  /** Up to which day the file goes; the last day in it when it is not said. */
  readonly exportedOn?: string;
  /** Address of the running server, when it is not the configured one. */
  readonly server?: string;
}

/** Where a command runs. */
export interface ImportSurroundings {
  readonly config: Config;
  readonly root: string;
  readonly terminal?: Terminal;
  readonly open?: (surroundings: ImportSurroundings) => Promise<OpenInstallation>;
}

type OpenInstallation = Pick<Installation, 'clock' | 'close' | 'keys' | 'log' | 'reservations' | 'transactor'>;

/** The log itself when nobody holds it, else the server that does. */
type Way = { readonly installation: OpenInstallation } | { readonly server: string };

/** A file that was read through, and what follows its import. */
interface Job {
  readonly file: string;
  readonly survey: Survey;
  readonly exportedOn: Day;
  readonly signal: AbortSignal;
  readonly onRejected: (row: RejectedRow) => Promise<void>;
  readonly onProgress: (tally: Tally) => void;
}

/**
 * `redress import <file>`: imports complaints of the CFPB, in this process or, when a server is running, through it.
 * Answers the exit code: 0 when every row was dealt with (also by rejecting it), 1 when not, 130 when interrupted.
 */
export async function runImport(
  file: string,
  options: ImportOptions,
  surroundings: ImportSurroundings,
): Promise<number> {
  const terminal = surroundings.terminal ?? thisTerminal();
  const running = new RunningImport(file, options, surroundings, terminal);
  try {
    const failure = await running.run().then(() => undefined, sentenceOrFault);
    await running.stop();
    const interrupted = terminal.interrupted.aborted && failure === undefined;
    running.tellEnd(interrupted);
    if (failure === undefined) return interrupted ? 130 : 0;
    terminal.screen.write(`redress import: ${failure}\n`);
    return 1;
  } finally {
    await running.stop();
    terminal.release();
  }
}

/** @throws what is no answer to a person */
function sentenceOrFault(thrown: unknown): string {
  const sentence = thrown instanceof ServerRefused ? thrown.message : sentenceFor(thrown);
  if (sentence === undefined) throw thrown;
  return sentence;
}

class RunningImport {
  private readonly rejected: RejectedRowsFile;
  private readonly startedAt = performance.now();
  private progress: Progress | undefined;
  private tally: Tally = { rows: 0, imported: 0, alreadyThere: 0, thereOtherwise: 0, rejected: 0, events: {} };
  private notRead: readonly string[] = [];

  constructor(
    private readonly file: string,
    private readonly options: ImportOptions,
    private readonly surroundings: ImportSurroundings,
    private readonly terminal: Terminal,
  ) {
    this.rejected = new RejectedRowsFile(resolve(options.rejected ?? `${file}.rejected.csv`));
  }

  /** @throws UnusableFile, ServerRefused and what else stops an import */
  async run(): Promise<void> {
    const { file, options, terminal } = this;
    if (this.rejected.path === resolve(file)) {
      throw new UnusableFile('--rejected names the file that is to be imported. Name another.');
    }
    const exportedOn = exportDay(options.exportedOn);
    const given = options.server === undefined ? undefined : serverAddress(options.server);
    terminal.screen.write(`Reading ${file} …\n`);
    const survey = await surveyFile(textBytesOf(await openFile(file)), new Date(), terminal.interrupted);
    if (survey === undefined) return;
    this.notRead = survey.header.notRead;
    const way = given === undefined ? await wayFor(this.surroundings) : { server: given };
    if ('server' in way) terminal.screen.write(`The server at ${way.server} imports it.\n`);
    this.progress = progressOn(terminal.screen, survey.rows);
    const ended = await follow(way, {
      file,
      survey,
      exportedOn: exportedOn ?? lastDayOf(survey),
      signal: terminal.interrupted,
      onRejected: (row) => this.rejected.add(row),
      onProgress: (tally) => {
        this.tally = tally;
        this.progress?.update(tally);
      },
    });
    this.tally = ended ?? this.tally;
  }

  async stop(): Promise<void> {
    this.progress?.stop();
    await this.rejected.close();
  }

  tellEnd(interrupted: boolean): void {
    const { tally, notRead, terminal } = this;
    if (this.progress !== undefined) {
      const seconds = (performance.now() - this.startedAt) / 1_000;
      const rejectedFile = this.rejected.path;
      terminal.out.write(summary({ tally, seconds, interrupted, rejectedFile, notRead }));
    } else if (interrupted) {
      terminal.out.write('Interrupted before anything was imported.\n');
    }
  }
}

async function wayFor(surroundings: ImportSurroundings): Promise<Way> {
  const { config, open = openWithoutLogging } = surroundings;
  try {
    return { installation: await open(surroundings) };
  } catch (thrown) {
    if (!(thrown instanceof StoreLocked)) throw thrown;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    return { server: `http://${host}:${config.port}` };
  }
}

const openWithoutLogging = ({ config, root }: ImportSurroundings): Promise<Installation> =>
  openInstallation(config, { logger: pino({ level: 'silent' }), root });

async function follow(way: Way, { file, survey, exportedOn, ...following }: Job): Promise<Tally | undefined> {
  if ('server' in way) return importOverHttp({ server: way.server, file, exportedOn, ...following });
  const { installation } = way;
  try {
    return await importRows({
      batches: readRows(textBytesOf(await openFile(file))),
      file: { layout: survey.header.layout.name, exportedOn, now: installation.clock.now() },
      histories: new LogHistories(installation, randomUUID()),
      ...following,
    });
  } finally {
    await installation.close();
  }
}

function exportDay(given: string | undefined): Day | undefined {
  if (given === undefined) return undefined;
  const day = parseDay(given);
  if (day === undefined) {
    throw new UnusableFile(`--exported-on ${given} is not a day that exists. Write it as 2015-03-19.`);
  }
  if (day > dayAt(new Date())) throw new UnusableFile(`--exported-on ${day} is still to come.`);
  return day;
}

function serverAddress(given: string): string {
  const address = URL.canParse(given) ? new URL(given) : undefined;
  if (address?.protocol === 'http:') return address.origin;
  throw new UnusableFile(`--server ${given} is not an address of a server. Write it as http://127.0.0.1:3000.`);
}

function lastDayOf({ lastDay }: Survey): Day {
  if (lastDay !== undefined) return lastDay;
  throw new UnusableFile(
    'No row names a day on which it was received. Say up to when the file goes with --exported-on.',
  );
}
