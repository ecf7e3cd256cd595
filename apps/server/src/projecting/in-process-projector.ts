import { type ProjectorStatus, type Waited } from '#libs/projections';
import { beginProjecting, type Projecting } from './projecting.js';
import { type OnReport, type ProjectingPlace, type ProjectorHandle } from './projector-handle.js';

/** The projector in this thread: for tests, where there is no compiled worker, and for tools that do nothing else. */
export class InProcessProjector implements ProjectorHandle {
  private constructor(private readonly projecting: Projecting) {}

  static async start(place: ProjectingPlace, report: OnReport = () => undefined): Promise<InProcessProjector> {
    return new InProcessProjector(await beginProjecting(place, report));
  }

  wake(): void {
    this.projecting.projector.wake();
  }

  waitFor(projection: string, position: string, timeoutMs: number, stream?: string): Promise<Waited> {
    return this.projecting.projector.waitFor(projection, position, timeoutMs, stream);
  }

  positionOf(projection: string): string | undefined {
    return this.projecting.projector.progress.positionOf(projection);
  }

  status(): Promise<ProjectorStatus> {
    return this.projecting.projector.status();
  }

  rebuild(projection: string): Promise<void> {
    return this.projecting.projector.rebuild(projection);
  }

  retry(projection: string, stream: string): Promise<boolean> {
    return this.projecting.projector.retry(projection, stream);
  }

  stop(): Promise<void> {
    return this.projecting.close();
  }
}
