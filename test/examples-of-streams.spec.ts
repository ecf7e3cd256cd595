import {
  improvementCommandTypes,
  incidentCommandTypes,
  surveyCommandTypes,
  reportCommandTypes,
  auditFindingsCommandTypes,
  trainingCommandTypes,
  registerCommandTypes,
} from '#libs/complaints';
import { kebab } from '../apps/server/src/commands/command-route.js';
import { families } from '../apps/server/src/commands/streams/families.js';
import { type Answer, anna, carla, type Client, type Person } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
}
interface Operation {
  readonly operationId: string;
  readonly description?: string;
  readonly responses: Record<string, unknown>;
  readonly requestBody?: { readonly content: Record<string, { readonly example?: object }> };
}
interface Command extends Operation {
  readonly path: string;
}
type Ids = Readonly<Record<string, string>>;

let server: ServerInTest;
let client: Client;
let commands: Map<string, Command>;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  const { paths } = (await client.get<OpenApi>('/docs-json')).body;
  const ofStreams = Object.entries(paths).filter(([path]) =>
    families.some(({ collection }) => path === `/${collection}` || path.startsWith(`/${collection}/`)),
  );
  commands = new Map(
    ofStreams.flatMap(([path, { post }]) =>
      post === undefined ? [] : [[post.operationId, { ...post, path }] as const],
    ),
  );
});
afterAll(() => server.close());

const addressed = (path: string, ids: Ids): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no-${name}`);

/** Sends the example of a command as it stands in the document. */
async function send(operationId: string, ids: Ids = {}, as: Person = anna, key = ''): Promise<Answer> {
  const command = commands.get(operationId);
  const example = command?.requestBody?.content['application/json']?.example;
  if (command === undefined || example === undefined) throw new Error(`${operationId} has no example`);
  return client.as(as).post(addressed(command.path, ids), example, key === '' ? {} : { 'idempotency-key': key });
}

/** These examples, one after the other, on what the first of them begins. */
async function after(...steps: readonly (string | readonly [string, Person, string?])[]): Promise<Ids> {
  let ids: Ids = {};
  for (const step of steps) {
    const [operationId, as, key] = typeof step === 'string' ? ([step, anna] as const) : step;
    const { status, body, text } = await send(operationId, ids, as, key);
    if (status >= 300) throw new Error(`${operationId}: ${text}`);
    ids = { ...ids, ...(body as Ids) };
  }
  return ids;
}

const adam: Person = { id: 'adam', role: 'admin', unit: 'office' };

/** The unit of the examples, which is registered once, to which these examples were sent. */
async function inDelivery(...steps: readonly string[]): Promise<Ids> {
  for (const step of ['registerUnit', ...steps]) {
    const { status, text } = await send(step, { unit: 'delivery' }, adam);
    if (status !== 200) throw new Error(`${step}: ${text}`);
  }
  return { unit: 'delivery' };
}

/** What has to be there before the example of a command succeeds, and who sends it. */
const prepared: Readonly<Record<string, { readonly state?: () => Promise<Ids>; readonly as?: Person }>> = {
  detectIncident: {},
  identifyAffected: { state: () => after('detectIncident') },
  sendProactiveNotification: { state: () => after('detectIncident', 'identifyAffected') },
  closeIncident: { state: () => after('detectIncident', 'identifyAffected'), as: carla },
  proposeImprovement: {},
  approveImprovement: { state: () => after('proposeImprovement'), as: carla },
  implementImprovement: { state: () => after('proposeImprovement', ['approveImprovement', carla]) },
  checkRecurrence: {
    state: () => after('proposeImprovement', ['approveImprovement', carla], 'implementImprovement'),
    as: carla,
  },
  closeImprovement: { state: () => after('proposeImprovement'), as: carla },
  inviteFeedback: {},
  reviewReport: { state: async () => ({ report: 'lessons', period: '2026-Q1' }), as: carla },
  recordAuditFinding: { as: carla },
  recordTraining: { state: async () => ({ employee: 'anna' }) },
  surveyDissatisfaction: { state: () => after('inviteFeedback') },
  receiveFromAnswer: {
    state: () => after('inviteFeedback', ['surveyDissatisfaction', anna, 'example-survey-dissatisfaction']),
  },
  registerUnit: { as: adam },
  assignResponsibility: { state: () => inDelivery(), as: adam },
  endResponsibility: { state: () => inDelivery('assignResponsibility'), as: adam },
  nameDutyHolder: { state: () => inDelivery(), as: adam },
  setAvailability: {},
  setMandate: { as: adam },
  recordCompetence: { as: adam },
};

it('[P16] the example of an answer through a public link succeeds as it stands, and without saying who acts', async () => {
  const { surveyId } = await after('inviteFeedback');
  const { paths } = (await client.get<OpenApi>('/docs-json')).body;
  const path = '/feedback/{unit}/{surveyId}';
  const body = paths[path]!['post']!.requestBody!.content['application/json']!.example;
  const address = addressed(path, { unit: 'front-office', surveyId: surveyId! });
  const answer = await client.withoutActor('POST', address, { body });
  expect(answer).toMatchObject({ status: 200, body: { surveyId, complaintId: expect.any(String) as string } });
});

describe('the commands on streams in the OpenAPI document', () => {
  it('[T1] every command of every family has an address, and an example that is sent here', () => {
    const types: readonly string[] = [
      ...incidentCommandTypes,
      ...improvementCommandTypes,
      ...surveyCommandTypes,
      ...reportCommandTypes,
      ...trainingCommandTypes,
      ...auditFindingsCommandTypes,
      ...registerCommandTypes,
    ];
    const named = types.map((type) => type.charAt(0).toLowerCase() + type.slice(1));
    expect(named.filter((operationId) => !commands.has(operationId))).toEqual([]);
    expect([...commands.keys()].filter((operationId) => !(operationId in prepared))).toEqual([]);
  });

  it('[T1] every command lies at its name, below what it is about, unless it begins that', () => {
    const elsewhere = [...commands.values()].filter(
      ({ path, operationId }) => path.includes('{') && !path.endsWith(`/${kebab(operationId)}`),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });

  it('[T1] every command names the rows that it answers, and says how it answers who may not or was too late', () => {
    for (const { description, path, responses } of commands.values()) {
      expect(description).toMatch(/^Answers ([A-Z]\w+(, )?)+\.$/);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '401', '403', '409', '422', '503']));
      if (path.includes('{')) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['404', '412']));
    }
  });

  it.each(Object.keys(prepared))('%s succeeds as it stands', async (operationId) => {
    const { state, as = anna } = prepared[operationId]!;
    const ids = (await state?.()) ?? {};
    const answer = await send(operationId, ids, as);
    expect(answer.body['detail']).toBeUndefined();
    expect(answer.status).toBe(answer.headers.has('location') ? 201 : 200);
    expect(answer.body['events']).not.toEqual([]);
    expect(answer.headers.get('etag')).toBe(`"${answer.body['revision'] as number}"`);
  });
});
