/** The log: its port and its adapters. */
export * from './event-store.js';
export { EmbeddedEventStore, type EmbeddedOptions } from './embedded/embedded-event-store.js';
export { EmbeddedEventReader, type ReaderOptions } from './embedded/embedded-event-reader.js';
export { type CheckedLog } from './embedded/check.js';
