import { pino } from 'pino';
import { StoreLocked } from '#libs/event-store';
import { type ProjectionStatus, UnknownProjection } from '#libs/projections';
import { openInstallation } from '../installation.js';
import { type ProjectionsAnswer } from '../operating/projections.controller.js';
import { addressOf } from '../server-address.js';
import { type Surroundings } from './surroundings.js';

/** Where projections are built: in this process, or in the server that holds the data. */
interface Builder {
  projections(): Promise<readonly ProjectionStatus[]>;
  rebuild(projection: string): Promise<void>;
  close(): Promise<void>;
}

const every = 250;

/** `redress rebuild <projection>`: builds it anew from the log and waits until it is read. Answers the exit code. */
export async function rebuild(name: string, surroundings: Surroundings): Promise<number> {
  const builder = await builderFor(surroundings);
  try {
    const known = (await builder.projections()).map(({ projection }) => projection);
    const wanted = name === 'all' ? known : known.filter((projection) => projection === name);
    if (wanted.length === 0) {
      process.stderr.write(
        `redress rebuild: there is no projection ${name}. There are ${known.join(', ')}, and all.\n`,
      );
      return 1;
    }
    const startedAt = performance.now();
    const before = new Map((await builder.projections()).map((status) => [status.projection, status.read?.build]));
    for (const projection of wanted) await builder.rebuild(projection);
    await until(async () =>
      (await builder.projections())
        .filter(({ projection }) => wanted.includes(projection))
        .every(({ projection, read, building }) => building === undefined && read?.build !== before.get(projection)),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(`Rebuilt ${wanted.join(', ')} in ${seconds.toFixed(1)} s.\n`);
    return 0;
  } finally {
    await builder.close();
  }
}

async function builderFor({ config, root }: Surroundings): Promise<Builder> {
  try {
    const logger = pino({ level: 'silent' });
    const installation = await openInstallation(config, { logger, root, projectInProcess: true });
    return {
      projections: async () => (await installation.projecting.status()).projections,
      rebuild: (projection) => installation.projecting.rebuild(projection),
      close: () => installation.close(),
    };
  } catch (thrown) {
    if (!(thrown instanceof StoreLocked)) throw thrown;
    return builderOver(addressOf(config));
  }
}

/** Through the running server. */
function builderOver(server: string): Builder {
  const headers = { 'actor-id': 'redress-rebuild', 'actor-role': 'admin', 'actor-unit': 'operating' };
  const ask = async (path: string, method: string): Promise<unknown> => {
    const answer = await fetch(`${server}${path}`, { method, headers });
    if (answer.status === 404) throw new UnknownProjection(path.split('/')[2] ?? '');
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const body: unknown = await answer.json();
    return body;
  };
  return {
    projections: async () => ((await ask('/projections', 'GET')) as ProjectionsAnswer).projections,
    rebuild: async (projection) => {
      await ask(`/projections/${projection}/rebuild`, 'POST');
    },
    close: () => Promise.resolve(),
  };
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, every));
}
