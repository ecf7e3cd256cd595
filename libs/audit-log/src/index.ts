/** The record: content hashes that no writer can leave out, and what they prove. */
export { contentHash, type HashedPlace } from './content-hash.js';
export { metadataWithoutHash } from './stored-metadata.js';
export { hashedEvents, NotStorable, type HashedEvents } from './hashed-events.js';
export { hashingEventStore, type HashingEventStore } from './hashing-event-store.js';
export { verifyStream, type Finding } from './verify-stream.js';
