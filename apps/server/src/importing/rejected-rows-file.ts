import { type FileHandle, open } from 'node:fs/promises';
import { UnusableFile } from './complaint-file.js';
import { type RejectedRow } from './rows.js';

/** A rejected row may be a megabyte of rubbish; so much of it is enough to find it again. */
const longestRaw = 2_000;
const bufferedCharacters = 65_536;

/** The rows that were not imported, as a CSV of line number, reason and the row itself; made with the first of them. */
export class RejectedRowsFile {
  private file: FileHandle | undefined;
  private buffered = '';

  constructor(readonly path: string) {}

  /** @throws UnusableFile when the file cannot be written */
  async add({ line, reason, raw }: RejectedRow): Promise<void> {
    if (this.file === undefined) {
      this.file = await this.begin();
      this.buffered = 'line,reason,row\n';
    }
    this.buffered += `${line},${quoted(reason)},${quoted(bounded(raw))}\n`;
    if (this.buffered.length > bufferedCharacters) await this.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    await this.file?.close();
    this.file = undefined;
  }

  private async begin(): Promise<FileHandle> {
    try {
      // It may hold what complainants wrote: for its owner only.
      return await open(this.path, 'w', 0o600);
    } catch (cause) {
      throw new UnusableFile(
        `Rows had to be rejected, and ${this.path} cannot be written to list them. Name another file with --rejected.`,
        { cause },
      );
    }
  }

  private async flush(): Promise<void> {
    const text = this.buffered;
    this.buffered = '';
    if (text !== '') await this.file?.writeFile(text);
  }
}

/** What is shown of a row: whole characters, and not too many of them. */
export const bounded = (raw: string): string =>
  raw.length > longestRaw ? `${raw.slice(0, longestRaw).replace(/[\uD800-\uDBFF]$/, '')}…` : raw;

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
