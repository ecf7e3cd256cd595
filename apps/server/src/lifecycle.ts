import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Readiness } from './http/readiness.js';
import { RequestsInFlight } from './http/requests-in-flight.js';
import { INSTALLATION, type Installation } from './installation.js';

const longestDrainMs = 5000;

/**
 * Stops in this order: readiness off; requests finish; HTTP closes (Nest does that between the last two hooks); then
 * projector and stores close, because commands may arrive until HTTP is closed.
 */
@Injectable()
export class Lifecycle implements OnModuleDestroy, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(RequestsInFlight) private readonly inFlight: RequestsInFlight,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  onModuleDestroy(): void {
    this.readiness.close();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.inFlight.stop(longestDrainMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.installation.close();
  }
}
