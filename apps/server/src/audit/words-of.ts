import { type AnyEvent } from '#libs/event-schema';

/** Words for every event of a family of streams. */
export type WordsOf<Event extends AnyEvent> = { readonly [One in Event as One['type']]: (data: One['data']) => string };
