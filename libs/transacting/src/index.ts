/** From a decision to the log: load, fold, decide, seal, hash, append; lost races and unknown outcomes. */
export * from './transact.js';
