import { type Warning } from '#libs/event-schema';

/** An improvement is named that is not there; nobody is stopped by a number that was mistyped. */
export const improvementUnknown: Warning = {
  code: 'improvement-unknown',
  rule: 'N7',
  sentence: 'No improvement with this number is known. Check the number, or propose the improvement.',
};
