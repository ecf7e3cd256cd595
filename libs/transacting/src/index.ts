/** From a decision to the log: load, fold, decide, seal, hash, append; lost races and unknown outcomes. */
export * from './transact.js';
export { Transactor, type History, type Loaded, type TransactorParts } from './transactor.js';
export { Reservations, type Reserved } from './reservations.js';
export { NotAsDeclared, type EventToWrite } from './enveloping.js';
export { decode, keyNames, openFact, openFacts, type Decoded } from './decoding.js';
export { canonicalJson, commandIdOf, complaintIdOf, eventIdOf, idOf } from './identities.js';
