import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { registerImport } from '../importing/register-import.js';
import { ConfigError, configFrom, variables } from '../config.js';
import { type Surroundings } from './surroundings.js';

/** Answers the exit code. Each subcommand is loaded only when it is asked for. */
export async function redress(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  { root }: Pick<Surroundings, 'root'>,
): Promise<number> {
  let exitCode = 0;
  const run = async (work: (surroundings: Surroundings) => Promise<number>): Promise<void> => {
    exitCode = await work({ config: configFrom(environment), root });
  };
  try {
    await commands(run).parseAsync([...argv]);
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode;
    const sentence = await startFailure(thrown);
    if (sentence === undefined) throw thrown;
    process.stderr.write(`redress: ${sentence}\n`);
    return 1;
  }
}

type Run = (work: (surroundings: Surroundings) => Promise<number>) => Promise<void>;

function commands(run: Run): Command {
  const program = new Command('redress')
    .description('Complaint management that is right.')
    .exitOverride()
    .addHelpText('after', `\nSettings, from the environment:\n${settingsText()}`);
  program
    .command('serve', { isDefault: true })
    .description('serve the HTTP interface until SIGTERM or SIGINT')
    // A word that is no command would arrive here, as an argument of the default command.
    .allowExcessArguments()
    .action((_options, { args: [word] }: Command) => {
      if (word !== undefined) {
        const names = program.commands.map((command) => command.name()).join(', ');
        program.error(`redress: there is no command "${word}". The commands are ${names}; see redress --help.`);
      }
      return run(async (surroundings) => (await import('./serve.js')).serve(surroundings));
    });
  registerImport(program, run);
  program
    .command('rebuild')
    .description('build what is read anew from the log, beside the one that is read')
    .argument('<projection>', 'its name, or all')
    .action((name: string) => run(async (surroundings) => (await import('./rebuild.js')).rebuild(name, surroundings)));
  return program;
}

const settingsText = (): string =>
  Object.entries(variables)
    .map(([name, meaning]) => `  ${name.padEnd(24)} ${meaning}`)
    .join('\n');

/** A sentence for what a person can mend; undefined for what is a fault of ours. */
async function startFailure(thrown: unknown): Promise<string | undefined> {
  if (thrown instanceof ConfigError) return thrown.message;
  if (isListenError(thrown, 'EADDRINUSE'))
    return 'the port is taken by another program. Set REDRESS_PORT to a free one.';
  if (isListenError(thrown, 'EACCES')) return 'this port or directory may not be used by this user.';
  const { StoreDamaged, StoreLocked, StoreUnavailable } = await import('#libs/event-store');
  if (thrown instanceof StoreLocked || thrown instanceof StoreDamaged || thrown instanceof StoreUnavailable) {
    return thrown.message;
  }
  const { MasterKeyUnusable, WrongMasterKey } = await import('#libs/privacy');
  if (thrown instanceof MasterKeyUnusable || thrown instanceof WrongMasterKey) return thrown.message;
  return undefined;
}

const isListenError = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code;
