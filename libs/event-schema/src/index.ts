/** How events are declared, versioned and described. Pure. */
export * from './json.js';
export * from './fields.js';
export * from './event.js';
export * from './metadata.js';
export * from './fact.js';
export * from './catalogue.js';
export * from './decision.js';
