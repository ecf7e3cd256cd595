import { atMost, type Figure, type Measure } from '../measure.js';
import { makeComplaints } from '../make-complaints.js';
import { startServer } from '../server-process.js';

/** From the start of the process to the first answer, with an empty log and with many complaints in it. */
export const starting: Measure = {
  name: 'starting',
  async run(directory) {
    const figures: Figure[] = [];
    for (const complaints of [0, 100_000]) {
      if (complaints > 0) {
        await makeComplaints(directory, complaints);
        // Folded once before: what is measured is a restart.
        const folding = await startServer(directory, '/health/ready');
        await folding.stop();
      }
      const server = await startServer(directory);
      figures.push({
        name: `start-up with ${complaints.toLocaleString('en')} complaints`,
        unit: 's',
        value: server.startedInMs / 1000,
        target: atMost(3, 's'),
      });
      await server.stop();
    }
    return figures;
  },
};
