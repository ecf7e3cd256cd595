import { type EventReader, type EventStore } from '../event-store.js';

/** A new, empty log and the ways into it. */
export interface StoreOnTrial {
  readonly store: EventStore;
  /** Somebody else who writes the same log; the same store where only one may write. */
  openWriter(): Promise<EventStore>;
  /** Somebody else who reads the same log, as from another thread. */
  openReader(): Promise<EventReader>;
  /** Closes the store in an orderly way and opens the same log again. */
  reopen(): Promise<EventStore>;
  /** The log as it is found when the process that writes it is killed at this moment. */
  openAfterKill(): Promise<EventStore>;
  /** Closes everything and leaves nothing behind. */
  remove(): Promise<void>;
}

export type OpenOnTrial = () => Promise<StoreOnTrial>;

/** Opens a new log for each test and removes it afterwards. */
export const onTrial = (open: OpenOnTrial): { readonly current: StoreOnTrial } => {
  const held: { current: StoreOnTrial } = { current: undefined as unknown as StoreOnTrial };
  beforeEach(async () => {
    held.current = await open();
  });
  afterEach(() => held.current.remove());
  return held;
};
