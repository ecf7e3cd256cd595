import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, atMost, type Measure } from '../measure.js';
import { runProgram, startServer } from '../server-process.js';

const program = 'dist/apps/server/src/main.js';
const sample = 'samples/cfpb-2015q1.csv.gz';
const rows = 28_156;

/** The real sample into an empty log, and everything folded anew from it. */
export const importing: Measure = {
  name: 'importing',
  async run(directory) {
    const { seconds } = await runProgram(
      [program, 'import', sample, '--rejected', join(directory, 'rejected.csv')],
      directory,
    );
    for (const file of ['read.db', 'read.db-wal', 'read.db-shm']) rmSync(join(directory, file), { force: true });
    const server = await startServer(directory);
    const began = performance.now();
    const events = await foldedEvents(server.port);
    const folding = (performance.now() - began) / 1000 + server.startedInMs / 1000;
    await server.stop();
    return [
      {
        name: `import of ${rows.toLocaleString('en')} complaints`,
        unit: 's',
        value: seconds,
        beside: `${Math.round(rows / seconds)} rows/s`,
        target: atMost(20, 's'),
      },
      {
        name: 'rebuild of all projections',
        unit: 'events/s',
        value: events / folding,
        beside: `${events} events in ${folding.toFixed(1)} s, start of the server included`,
        target: atLeast(12_000, 'events/s'),
      },
    ];
  },
};

interface Ready {
  readonly ready: boolean;
  readonly parts: {
    readonly log: { readonly position?: string };
    readonly projector: {
      readonly projections: readonly { readonly lagEvents: number; readonly building: boolean }[];
    };
  };
}

/** Waits until nothing is left to fold; answers how many events the log holds. */
async function foldedEvents(port: number): Promise<number> {
  for (;;) {
    const { ready, parts } = (await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()) as Ready;
    const behind = parts.projector.projections.some(({ lagEvents, building }) => lagEvents > 0 || building);
    if (ready && !behind && parts.projector.projections.length > 0)
      return Number(parts.log.position?.split('.')[1] ?? '0');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
