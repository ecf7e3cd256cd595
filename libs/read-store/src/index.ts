/** What people look at: its port and its adapters. Disposable: it can always be folded from the log again. */
export * from './read-store.js';
export * from './errors.js';
export * from './cursor.js';
export { EmbeddedReadStore, type EmbeddedReadStoreOptions } from './embedded/embedded-read-store.js';
