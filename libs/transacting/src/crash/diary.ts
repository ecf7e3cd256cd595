import { accept, catalogue, event, freeText, list, whole, type Decision, type EventOf } from '#libs/event-schema';
import { type Aggregate } from '../transact.js';

/* The smallest domain in which an event carries words of a person: a diary, and pages that are written in it. */

export const pageWritten = event('PageWritten', 1, [], 'A page was written.', {
  number: whole(0, Number.MAX_SAFE_INTEGER),
  text: freeText('What was written.'),
  notes: list(freeText('What was added in the margin.')),
});
export type PageWritten = EventOf<typeof pageWritten>;

export const diaryCatalogue = catalogue([pageWritten]);

export const diary: Aggregate<number, PageWritten> = {
  category: 'diary',
  initial: 0,
  evolve: (pages) => pages + 1,
};

export const writePages =
  (texts: readonly string[]) =>
  (pages: number): Decision<PageWritten> =>
    accept(
      texts.map((text, index) => ({
        type: 'PageWritten',
        data: { number: pages + index, text, notes: [`on ${text}`] },
      })),
    );
