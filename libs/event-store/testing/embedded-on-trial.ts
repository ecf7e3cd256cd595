import { mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StoreOnTrial } from '../src/contract/store-on-trial.contract.js';
import { type EventReader } from '../src/event-store.js';
import { EmbeddedEventReader } from '../src/embedded/embedded-event-reader.js';
import { EmbeddedEventStore, type EmbeddedOptions } from '../src/embedded/embedded-event-store.js';

export const temporaryDirectory = (): Promise<string> => mkdtemp(join(tmpdir(), 'log-'));

/**
 * The files of a directory as they are now. Copied by another process: closing the open files of SQLite in this one
 * would free its locks.
 */
export const copyOf = async (directory: string): Promise<string> => {
  const copy = await temporaryDirectory();
  execFileSync(process.execPath, [
    '-e',
    'require("fs").cpSync(process.argv[1], process.argv[2], { recursive: true })',
    directory,
    copy,
  ]);
  return copy;
};

/** The embedded log on trial, and where it lies. */
export interface EmbeddedOnTrial extends StoreOnTrial {
  readonly store: EmbeddedEventStore;
  readonly directory: string;
  reopen(): Promise<EmbeddedEventStore>;
}

/** A new embedded log in a directory of its own, with everything that was opened on it closed at the end. */
export const embeddedOnTrial = async (options: EmbeddedOptions = {}): Promise<EmbeddedOnTrial> => {
  const directories = [await temporaryDirectory()];
  const directory = directories[0]!;
  const opened: EventReader[] = [];
  const keep = async <Opened extends EventReader>(opening: Promise<Opened>): Promise<Opened> => {
    const one = await opening;
    opened.push(one);
    return one;
  };
  const store = await keep(EmbeddedEventStore.open(directory, options));
  let current = store;
  return {
    store,
    directory,
    openWriter: () => Promise.resolve(current),
    openReader: () => keep(EmbeddedEventReader.open(directory, { pollEvery: 5 })),
    reopen: async () => {
      await current.close();
      current = await keep(EmbeddedEventStore.open(directory, options));
      return current;
    },
    openAfterKill: async () => {
      const copy = await copyOf(directory);
      directories.push(copy);
      return keep(EmbeddedEventStore.open(copy));
    },
    remove: async () => {
      for (const one of opened) await one.close();
      for (const made of directories) await rm(made, { recursive: true });
    },
  };
};
