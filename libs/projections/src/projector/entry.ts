import { type Catalogue, type EventMetadata, type Fact, type Json } from '#libs/event-schema';
import { type RecordedEvent } from '#libs/event-store';

/** What became of a recorded event when it was read. */
export type Reading =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** Of a type that this server does not know and may skip. */
  | { readonly kind: 'skipped' }
  /** It cannot be folded by this server: of an unknown type or a newer version, or damaged. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** An event of the log on its way into the projections: parsed at most once, and only when somebody wants it. */
export class Entry {
  private known: Reading | undefined;
  /** Filled before the folds, for the projections that find. */
  searchTokens: readonly string[] = [];
  /** Why the search tokens could not be made. */
  tokenFault: string | undefined;
  /** Filled before the folds, for the projections that compare texts. */
  sketch: string | undefined;
  /** Why the text could not be sketched. */
  sketchFault: string | undefined;

  constructor(
    readonly recorded: RecordedEvent,
    private readonly catalogue: Catalogue,
  ) {}

  get reading(): Reading {
    return (this.known ??= this.read());
  }

  private read(): Reading {
    const { id, type, stream, revision } = this.recorded;
    try {
      const metadata = JSON.parse(this.recorded.metadata) as EventMetadata;
      const stored = JSON.parse(this.recorded.data) as Readonly<Record<string, Json>>;
      const lifted = this.catalogue.lift(type, metadata.schemaVersion, stored);
      if (lifted.known) return { kind: 'fact', fact: { id, type, stream, revision, data: lifted.data, metadata } };
      if (metadata.ignorable === true) return { kind: 'skipped' };
      return { kind: 'unreadable', reason: `${type} in version ${metadata.schemaVersion} is not known to this server` };
    } catch (error) {
      return { kind: 'unreadable', reason: `${type} cannot be read: ${messageOf(error)}` };
    }
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether a stream belongs to one of these categories; `complaint` has the streams `complaint-…`. */
export const inCategories = (stream: string, categories: readonly string[] | undefined): boolean =>
  categories === undefined ||
  categories.some(
    (category) => stream === category || (stream.startsWith(category) && stream[category.length] === '-'),
  );
