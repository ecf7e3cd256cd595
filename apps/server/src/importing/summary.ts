import { type Tally } from './import-rows.js';
import { duration, number } from './progress.js';

export interface Ending {
  readonly tally: Tally;
  readonly seconds: number;
  readonly interrupted: boolean;
  readonly rejectedFile: string;
  /** Columns of the file that nothing was taken from. */
  readonly notRead: readonly string[];
}

/** What an import came to, for a person. */
export function summary({ tally, seconds, interrupted, rejectedFile, notRead }: Ending): string {
  const rate = seconds > 0 ? `, ${number(tally.rows / seconds)} a second` : '';
  const there = tally.alreadyThere + tally.thereOtherwise;
  const lines = [
    `${number(tally.rows)} rows in ${seconds < 10 ? `${seconds.toFixed(1)} s` : duration(seconds)}${rate}`,
    `  imported       ${column(tally.imported)}`,
    `  already there  ${column(there)}`,
    `  rejected       ${column(tally.rejected)}${tally.rejected > 0 ? `  (listed in ${rejectedFile})` : ''}`,
  ];
  const events = Object.entries(tally.events);
  if (events.length > 0) {
    const added = events.reduce((sum, [, count]) => sum + count, 0);
    lines.push(`${number(added)} events: ${events.map(([type, count]) => `${type} ${number(count)}`).join(', ')}`);
  }
  if (tally.thereOtherwise > 0) {
    lines.push(
      `Of ${number(tally.thereOtherwise)} complaints that are already there this file says something else than the file ` +
        'they came from; what was imported first stands.',
    );
  }
  if (notRead.length > 0) lines.push(`Unknown columns, not read: ${notRead.join(', ')}`);
  if (interrupted) lines.push('Interrupted. What was imported stays; the same command goes on where this one stopped.');
  return `${lines.join('\n')}\n`;
}

const column = (value: number): string => number(value).padStart(10);
