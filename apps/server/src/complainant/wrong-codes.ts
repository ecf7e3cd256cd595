import { type Allowance, Attempts } from './attempts.js';

export interface Limits {
  readonly perComplaint: Allowance;
  readonly perClient: Allowance;
  readonly overall: Allowance;
  /** Complaints and clients that are remembered, of each at most. */
  readonly mostKeys: number;
}

const usual: Limits = {
  perComplaint: { burst: 10, everyMs: 30_000 },
  perClient: { burst: 30, everyMs: 10_000 },
  overall: { burst: 300, everyMs: 200 },
  mostKeys: 10_000,
};

/** Where a code was tried, and from where. */
export interface Tried {
  readonly complaint: string;
  readonly client: string;
}

/**
 * How many wrong codes are looked at, for one complaint, from one client and altogether. Only wrong ones count, and only
 * they are put off: a limit that stops the right code too is one with which anybody could keep a complainant from their
 * case. What keeps a code from being guessed is its 60 bits; this keeps guessing from being cheap and unnoticed.
 */
export class WrongCodes {
  private readonly perComplaint: Attempts;
  private readonly perClient: Attempts;
  private readonly overall: Attempts;

  constructor(nowMs: () => number, { perComplaint, perClient, overall, mostKeys }: Limits = usual) {
    this.perComplaint = new Attempts(perComplaint, mostKeys, nowMs);
    this.perClient = new Attempts(perClient, mostKeys, nowMs);
    this.overall = new Attempts(overall, 1, nowMs);
  }

  /** In how many milliseconds another wrong code is looked at; 0 for now. */
  waitMs({ complaint, client }: Tried): number {
    return Math.max(this.perComplaint.waitMs(complaint), this.perClient.waitMs(client), this.overall.waitMs(''));
  }

  count({ complaint, client }: Tried): void {
    this.perComplaint.count(complaint);
    this.perClient.count(client);
    this.overall.count('');
  }
}
