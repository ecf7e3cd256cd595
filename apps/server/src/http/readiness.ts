/** How well a part of the server does. */
export interface PartReport {
  readonly ready: boolean;
  readonly [detail: string]: unknown;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartReport>>;
}

export type Probe = () => Promise<PartReport>;

/** Asks every part whether it can serve; a part that does not answer in time is not ready. */
export class Readiness {
  private closing = false;

  constructor(
    private readonly probes: Readonly<Record<string, Probe>>,
    private readonly longestMs = 2000,
  ) {}

  /** From now on no new work should be sent here. */
  close(): void {
    this.closing = true;
  }

  async report(): Promise<ReadinessReport> {
    const parts = Object.fromEntries(
      await Promise.all(
        Object.entries(this.probes).map(async ([name, probe]): Promise<[string, PartReport]> => [
          name,
          await this.ask(probe),
        ]),
      ),
    );
    return { ready: !this.closing && Object.values(parts).every(({ ready }) => ready), parts };
  }

  private async ask(probe: Probe): Promise<PartReport> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<PartReport>((answer) => {
      timer = setTimeout(() => answer({ ready: false, reason: 'does not answer' }), this.longestMs);
    });
    try {
      return await Promise.race([probe(), late]);
    } catch {
      return { ready: false, reason: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  }
}
