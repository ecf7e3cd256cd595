/** Personal data: sealing, and the keys that open it, find it and erase it. */
export * from './key-ring.js';
export * from './master-key.js';
export * from './sealing.js';
export { normalisedReturnCode } from './lookup-hashes.js';
export { EmbeddedKeyReader, EmbeddedKeyRing, type KeyRingOptions } from './embedded/embedded-key-ring.js';
export { type PoolBounds } from './key-pool.js';
