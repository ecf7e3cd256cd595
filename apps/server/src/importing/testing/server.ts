import { type AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AccessGuard } from '../../http/access.guard.js';
import { httpFrame } from '../../http/http-frame.js';
import { ProblemFilter } from '../../http/problem.filter.js';
import { RequestsInFlight } from '../../http/requests-in-flight.js';
import { KnownRoutes } from '../../http/routes.js';
import { EdgeValidation } from '../../http/validation.js';
import { INSTALLATION } from '../../installation.js';
import { ImportsController } from '../imports.controller.js';
import { type LogParts } from '../log-histories.js';

@Module({})
class Imports {}

function quietly(): NonNullable<Parameters<typeof NestFactory.create>[2]> {
  const options = { bodyParser: false, logger: false, abortOnError: false } as const;
  return options;
}

/** The interface for imports alone, over this log, in the frame that the server has. */
export async function serveImports(
  log: LogParts,
  now: () => string,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const logger = pino({ level: 'silent' });
  const routes = new KnownRoutes();
  const adapter = httpFrame(logger, routes, new RequestsInFlight());
  const module = {
    module: Imports,
    controllers: [ImportsController],
    providers: [{ provide: INSTALLATION, useValue: { ...log, clock: { now } } }],
  };
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, quietly());
  app.useGlobalFilters(new ProblemFilter(routes, logger));
  app.useGlobalPipes(new EdgeValidation());
  app.useGlobalGuards(new AccessGuard());
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => app.close() };
}
