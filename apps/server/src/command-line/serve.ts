import { pino } from 'pino';
import { createServer } from '../create-server.js';
import { openInstallation } from '../installation.js';
import { type Surroundings } from './surroundings.js';

/** Serves until SIGTERM or SIGINT; a second signal ends it at once. Answers the exit code. */
export async function serve({ config, root }: Surroundings): Promise<number> {
  const logger = pino({ level: config.logLevel });
  const installation = await openInstallation(config, { logger, root });
  const stopping = firstSignal();
  let server;
  try {
    server = await createServer(config, installation, { logger, root });
  } catch (thrown) {
    await installation.close();
    throw thrown;
  }
  try {
    const address = await server.listen();
    logger.info({ address, data: config.data }, 'Redress is ready');
    // Whoever starts it by hand should not have to read log lines.
    if (process.stdout.isTTY)
      process.stdout.write(`\nRedress is ready on ${address}; its interface is described on ${address}/docs\n\n`);
    const signal = await stopping;
    logger.info({ signal }, 'stopping');
  } finally {
    await server.close();
  }
  logger.info('stopped');
  return 0;
}

/** The first signal that asks to stop. A second one ends the process at once, as the operating system would. */
function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
