import { Connection } from './connection.js';

/*
 * The load generator, a process of its own: `node http-load.js <port> <clients> <seconds>`. Each client takes complaints
 * from Received to Classified, one command after the other. A prober asks twenty times a second for a read that holds its
 * own last write: how long that waits is the projection lag as a user feels it. Prints one line of JSON.
 */
const [port = 0, clients = 1, seconds = 5] = process.argv.slice(2).map(Number);

export interface LoadReport {
  readonly commands: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly lags: readonly number[];
  readonly refused: number;
  /** Share of one core. */
  readonly ownCpu: number;
}

const headers = 'Actor-Id: anna\r\nActor-Role: agent\r\nActor-Unit: front-office\r\n';
const soon = new Date(Date.now() + 86_400_000).toISOString();
const received = JSON.stringify({
  channel: 'hotline',
  statement: 'I ordered a stove in January. It was promised twice, I stayed at home twice, and nobody came.',
  complainant: { name: 'Jan de Vries', contact: '+31 6 12345678' },
  product: 'stove',
  emotion: 4,
});
const steps: readonly (readonly [string, string])[] = [
  [
    'acknowledge',
    JSON.stringify({
      complainantWasHeard: true,
      empathyStatement: 'Twice at home for nothing: I understand that you have had enough of it.',
      nextSteps: [{ action: 'Find out at the warehouse where the stove is', by: 'anna', dueAt: soon }],
      owner: 'anna',
      nextContact: { dueAt: soon },
      medium: 'spoken',
    }),
  ],
  [
    'log-contact',
    JSON.stringify({
      direction: 'inbound',
      counterparty: 'complainant',
      medium: 'telephone',
      summary: 'Asked when the stove comes.',
      brings: 'nothing',
      emotion: 3,
    }),
  ],
  ['classify', JSON.stringify({ object: 'delivery', cause: 'promiseNotKept' })],
  ['add-note', JSON.stringify({ text: 'Works nights: ring after four in the afternoon.' })],
];

const latencies: number[] = [];
const lags: number[] = [];
let refused = 0;
const began = performance.now();
const until = began + seconds * 1000;
const going = () => performance.now() < until;

async function client(): Promise<void> {
  const connection = await Connection.open(port);
  const timed = async (path: string, body: string) => {
    const from = performance.now();
    const answer = await connection.request('POST', path, headers, body);
    latencies.push(performance.now() - from);
    if (answer.status >= 300) refused++;
    return answer;
  };
  while (going()) {
    const { complaintId } = JSON.parse((await timed('/complaints', received)).body) as { complaintId: string };
    for (const [step, body] of steps) {
      if (!going()) break;
      await timed(`/complaints/${complaintId}/${step}`, body);
    }
  }
  connection.close();
}

async function prober(): Promise<void> {
  const connection = await Connection.open(port);
  while (going()) {
    const answer = await connection.request('POST', '/complaints', headers, received);
    const from = performance.now();
    const { complaintId, position } = JSON.parse(answer.body) as { complaintId: string; position: string };
    const read = await connection.request('GET', `/complaints/${complaintId}?after=${position}`, headers);
    if (read.status === 200) lags.push(performance.now() - from);
    else refused++;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  connection.close();
}

const cpu = process.cpuUsage();
await Promise.all([prober(), ...Array.from({ length: clients }, client)]);
const spent = process.cpuUsage(cpu);
const wall = (performance.now() - began) / 1000;
const report: LoadReport = {
  commands: latencies.length,
  seconds: wall,
  latencies,
  lags,
  refused,
  ownCpu: (spent.user + spent.system) / 1e6 / wall,
};
process.stdout.write(JSON.stringify(report));
