import type { LoadReport } from '../load/http-load.js';
import { atLeast, atMost, type Figure, type Measure, percentile } from '../measure.js';
import { runProgram, startServer } from '../server-process.js';

const load = 'dist/bench/load/http-load.js';

/** Commands over HTTP while the projector runs, and how far it is behind, as a reader feels it. */
export const serving: Measure = {
  name: 'serving',
  async run(directory) {
    const server = await startServer(directory);
    const figures: Figure[] = [];
    try {
      // The first seconds compile the code; they are not counted.
      await runProgram([load, String(server.port), '8', '3'], directory);
      for (const clients of [1, 32]) {
        const { output } = await runProgram([load, String(server.port), String(clients), '8'], directory);
        const { commands, seconds, latencies, lags, refused, ownCpu } = JSON.parse(output) as LoadReport;
        const beside = `load generator ${Math.round(ownCpu * 100)}% of a core; ${refused} not answered with success`;
        const many = clients === 32;
        figures.push(
          {
            name: `HTTP commands, ${clients} client(s)`,
            unit: '/s',
            value: commands / seconds,
            beside,
            ...(many ? { target: atLeast(2000, '/s') } : {}),
          },
          { name: `HTTP p50, ${clients} client(s)`, unit: 'ms', value: percentile(latencies, 0.5) },
          {
            name: `HTTP p99, ${clients} client(s)`,
            unit: 'ms',
            value: percentile(latencies, 0.99),
            ...(many ? { beside: 'server, projector and load share two cores: what folds delays what answers' } : {}),
            ...(many ? { target: atMost(50, 'ms') } : {}),
          },
          {
            name: `projection lag p99, ${clients} client(s)`,
            unit: 'ms',
            value: percentile(lags, 0.99),
            beside: `p50 ${percentile(lags, 0.5).toFixed(0)} ms over ${lags.length} probes`,
            ...(many ? { target: atMost(250, 'ms') } : {}),
          },
        );
      }
    } finally {
      await server.stop();
    }
    return figures;
  },
};
