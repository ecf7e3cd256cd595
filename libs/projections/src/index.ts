/** What is folded from the log, and the projector that does it. */
export * from './projection.js';
