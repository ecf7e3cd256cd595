import { type Command } from 'commander';
import { type ImportOptions, type ImportSurroundings } from './import-command.js';

const description = `imports complaints from an export of the CFPB's Consumer Complaint Database
(older layout of 12 columns or modern one of 18, in any order, gzipped or not).
Can be interrupted and repeated: what is there already is not imported again.
When a server is running on the same data, it imports the file.`;

/** Adds `redress import <file>`; the import itself is loaded only when it is asked for. */
export function registerImport(
  program: Command,
  run: (work: (surroundings: ImportSurroundings) => Promise<number>) => Promise<void>,
): void {
  program
    .command('import')
    .description(description)
    .summary('import complaints from a CSV file of the CFPB')
    .argument('<file>', 'a .csv file, or a .csv.gz')
    .option('--rejected <file>', 'where to list rejected rows, with line and reason (<file>.rejected.csv)')
    .option('--exported-on <day>', 'up to which day the file goes, as 2015-03-19 (the last day in it)')
    .option('--server <address>', 'address of the running server (the configured one)')
    .action((file: string, options: ImportOptions) =>
      run(async (surroundings) => (await import('./import-command.js')).runImport(file, options, surroundings)),
    );
}
