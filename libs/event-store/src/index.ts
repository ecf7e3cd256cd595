/** The log: its port and its adapters. */
export * from './event-store.js';
