import { type Static } from '@sinclair/typebox';
import { code, employeeId, freeText, group, id, list, listCode, optional, personRef, whole } from '#libs/event-schema';
import { remedies, intentions, causeParties, clockNames } from './codes.js';

/* Fields and groups that several events share. */

export const clock = (description = 'The clock that this is about.') => code(clockNames, description);
export const remedySought = () => code(remedies, 'What the complainant asks for.');
export const intention = () => code(intentions, 'What the complainant is after.');
export const causeParty = () => code(causeParties, 'Where the cause lies; for internal use, never told as blame.');
export const emotion = (description = 'How strong the emotion is, 1 calm to 5 furious or desperate.') =>
  whole(1, 5, description);
export const product = () => listCode('The product or service that the complaint is about.');
export const stage = () => listCode('Where in making, selling, delivering or serving it went wrong.');
export const promiseId = (description = 'The promise.') => id(description);
export const reason = (description: string) => freeText(description);

/** Somebody who speaks for the complainant. */
export const representative = () =>
  group(
    {
      name: optional(freeText('Name as given.')),
      contact: optional(freeText('Address, telephone or e-mail, as given.')),
      relation: optional(freeText('What they are to the complainant.')),
      authority: optional(freeText('What allows them to speak for the complainant.')),
    },
    'Who speaks for the complainant.',
  );

export const severity = () =>
  group(
    {
      material: whole(1, 5, 'How heavy the loss in money, goods or rights is, 1 to 5.'),
      emotional: whole(1, 5, 'How heavy it is for the person, 1 to 5.'),
    },
    'How serious it is, on two axes; the higher one counts.',
  );

/** Where the complainant can turn to when they disagree. */
export const recourse = () =>
  group(
    {
      body: listCode('The body to turn to, such as an ombudsman.'),
      term: listCode('The time they have for it, as an ISO 8601 duration or in the words of the policy.'),
    },
    'Where the complainant can turn to, and until when.',
  );

export const complainant = () => personRef('Who complains.');
export const subject = () => personRef('Whom it is about.');
export const subjectEmployee = () =>
  employeeId('The employee whom it is about, when known: may not investigate, hear or decide.');
export const otherCase = (description: string) => id(description);

const count = (description: string) => whole(1, Number.MAX_SAFE_INTEGER, description);

/** What only other cases know of this person, as it was when it was asked. */
export const elsewhere = () =>
  group(
    {
      about: list(
        group(
          {
            object: listCode('What those cases are about.'),
            times: count('How often the person came to us about it.'),
            cases: count('Over how many cases.'),
          },
          'One object.',
        ),
        'By object; empty when the person came to us about nothing else.',
      ),
      asOf: id('The position in the log at which it was asked.'),
    },
    'What the same person came to us about in other cases; absent when nobody could be asked about.',
  );
export type Elsewhere = Static<ReturnType<typeof elsewhere>>;
