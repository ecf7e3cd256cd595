import { type ProjectorReport, type ProjectorStatus, type Reached } from '#libs/projections';

/** What the main thread asks of the worker; what has an `id` is answered. */
export type ToWorker =
  | { readonly ask: 'wake' }
  | { readonly ask: 'status'; readonly id: number }
  | { readonly ask: 'rebuild'; readonly id: number; readonly projection: string }
  | { readonly ask: 'retry'; readonly id: number; readonly projection: string; readonly stream: string }
  | { readonly ask: 'stop'; readonly id: number };

/** An answer by the id of what was asked. */
export type Answer =
  | { readonly id: number; readonly status: ProjectorStatus }
  | { readonly id: number; readonly folded: boolean }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** A parked list is told again only when it has changed. */
export type ReachedInWorker = Omit<Reached, 'parked'> & Partial<Pick<Reached, 'parked'>>;

export type FromWorker =
  | { readonly told: 'reached'; readonly reached: readonly ReachedInWorker[] }
  | { readonly told: 'report'; readonly report: ProjectorReport }
  | { readonly told: 'answer'; readonly answer: Answer };
