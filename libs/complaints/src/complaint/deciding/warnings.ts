import { type Warning } from '#libs/event-schema';
import { isListedCause } from './code-lists.js';

/* What several behaviours warn of. */

export const unitNotRegistered = (unit: string): Warning => ({
  code: 'unit-not-registered',
  rule: 'T6',
  sentence: `No unit ${unit} is registered; its duty holder is taken to be duty-${unit}. Check the name, or register the unit.`,
});
export const ownerAbsent = (owner: string): Warning => ({
  code: 'owner-absent',
  rule: 'P14',
  sentence: `${owner} is away. Assign somebody who is there.`,
});
export const ownerMayNotKnow = (owner: string): Warning => ({
  code: 'owner-may-not-know',
  rule: 'G9',
  sentence: `This complaint is about ${owner} and hidden from them, so as its owner they would not see it. Assign somebody else.`,
});
export const notAcknowledgedYet: Warning = {
  code: 'not-acknowledged-yet',
  rule: 'N1b',
  sentence: 'The complainant does not know yet that they were heard. Acknowledge the complaint too.',
};

/** Of a cause that is not on the list; none of one that is. */
export const causeNotListed = (cause: string): readonly Warning[] =>
  isListedCause(cause)
    ? []
    : [
        {
          code: 'cause-not-listed',
          rule: 'T12',
          sentence: `The cause "${cause}" is not on the list. It is recorded; patterns show only when equal causes have equal names.`,
        },
      ];
