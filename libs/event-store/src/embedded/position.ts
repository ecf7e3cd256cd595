import { type Position, UnknownPosition } from '../event-store.js';

// 16 digits hold every whole number that JavaScript counts exactly; padding makes text order the order of numbers.
const digits = 16;

export const positionOf = (logId: string, sequence: number): Position =>
  `${logId}.${String(sequence).padStart(digits, '0')}`;

/** @throws UnknownPosition when it is not a position of this log. */
export const sequenceOf = (logId: string, position: Position): number => {
  const text = position.slice(logId.length + 1);
  if (!position.startsWith(`${logId}.`) || text.length !== digits || !/^\d+$/.test(text))
    throw new UnknownPosition(`"${position.slice(0, 80)}" is not a position of the log ${logId}`);
  return Number(text);
};
