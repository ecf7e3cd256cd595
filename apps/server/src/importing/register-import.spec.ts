import { Command } from 'commander';
import { configFrom } from '../config.js';
import { registerImport } from './register-import.js';
import { runImport } from './import-command.js';

jest.mock('./import-command.js', () => ({ runImport: jest.fn(async () => 7) }));

it('reads the command line of an import and hands on its exit code', async () => {
  const program = new Command('redress').exitOverride();
  const surroundings = { config: configFrom({}), root: '.' };
  let exitCode: number | undefined;
  registerImport(program, async (work) => {
    exitCode = await work(surroundings);
  });
  await program.parseAsync(['import', 'a.csv.gz', '--exported-on', '2015-06-30', '--rejected', 'r.csv'], {
    from: 'user',
  });
  expect(runImport).toHaveBeenCalledWith('a.csv.gz', { exportedOn: '2015-06-30', rejected: 'r.csv' }, surroundings);
  expect(exitCode).toBe(7);
});
