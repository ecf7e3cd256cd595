import { type QueueName } from '../queue.js';
import { ownerAbsent } from './owner-absent.js';
import { type QueueWhenRead } from './queue-when-read.js';
import { unrouted } from './unrouted.js';

/** The queues that are compared with the register when they are read; the others are folded. */
export const queuesWhenRead: ReadonlyMap<QueueName, QueueWhenRead> = new Map([
  ['unrouted', unrouted],
  ['owner-absent', ownerAbsent],
]);
export { type MergedPage, mergedCount, mergedPage } from './merged-page.js';
export { type AskedOfQueue, type QueueWhenRead } from './queue-when-read.js';
