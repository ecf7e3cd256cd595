import 'reflect-metadata';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type DynamicModule, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger } from 'pino';
import { AppModule } from './app.module.js';
import { type Config } from './config.js';
import { httpFrame } from './http/http-frame.js';
import { PinoLoggerService } from './http/logging.js';
import { serveDocuments } from './http/openapi.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RequestsInFlight } from './http/requests-in-flight.js';
import { KnownRoutes } from './http/routes.js';
import { EdgeValidation } from './http/validation.js';
import { AccessGuard } from './http/access.guard.js';
import { type Installation } from './installation.js';

export interface RunningServer {
  readonly app: NestFastifyApplication;
  /** Starts to listen; the address that it then has. */
  listen(): Promise<string>;
  /** Finishes what is being answered, then closes everything. */
  close(): Promise<void>;
}

type NewApplication = (
  module: DynamicModule,
  adapter: FastifyAdapter,
  options: { readonly logger: LoggerService; readonly bodyParser: boolean; readonly abortOnError: boolean },
) => Promise<NestFastifyApplication>;
const newApplication: NewApplication = NestFactory.create.bind(NestFactory);

/** A server over an opened installation, which it closes with itself. It listens when it is told to. */
export async function createServer(
  config: Config,
  installation: Installation,
  { logger, root }: { readonly logger: Logger; readonly root: string },
): Promise<RunningServer> {
  const routes = new KnownRoutes();
  const inFlight = new RequestsInFlight();
  const adapter = httpFrame(logger, routes, inFlight);
  const problemsFile = join(root, 'docs', 'problems.md');
  const module = AppModule.over(installation, { config, inFlight, logger, problemsFile });
  const app = await newApplication(module, adapter, {
    logger: new PinoLoggerService(logger),
    bodyParser: false,
    // Otherwise Nest ends the process and hides why.
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(routes, logger));
  app.useGlobalPipes(new EdgeValidation());
  app.useGlobalGuards(new AccessGuard());
  serveDocuments(app, () => installation.clock.now());
  await app.init();
  return {
    app,
    async listen() {
      await app.listen(config.port, config.host);
      const { address, port, family } = app.getHttpServer().address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
    },
    close: () => app.close(),
  };
}
