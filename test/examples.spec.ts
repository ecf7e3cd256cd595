import { type Answer, anna, bert, carla, type Client, type Person } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly example: Record<string, unknown> | undefined;
}
interface OpenApi {
  readonly paths: Record<string, { readonly post?: Post }>;
}
interface Post {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Record<string, { readonly example?: Record<string, unknown> }> };
}

let server: ServerInTest;
let client: Client;
let operations: Map<string, Operation>;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  const { body } = await client.get<OpenApi>('/docs-json');
  operations = new Map(
    Object.entries(body.paths).flatMap(([path, { post }]) =>
      post === undefined
        ? []
        : [[post.operationId, { operationId: post.operationId, path, example: exampleOf(post) }] as const],
    ),
  );
});
afterAll(() => server.close());

const exampleOf = ({ requestBody }: Post) => requestBody?.content['application/json']?.example;

/** Sends the example of an operation as it stands in the document. */
async function send(
  operationId: string,
  complaintId = '',
  { as = anna, key = '' }: { as?: Person; key?: string } = {},
) {
  const operation = operations.get(operationId);
  if (operation?.example === undefined) throw new Error(`${operationId} has no example`);
  return sendBody(operation.path, complaintId, await filled(operation.example, complaintId), as, key);
}

/** An event of the very case cannot stand in a document: the contact is looked up in the history, as a person would. */
async function filled(example: Record<string, unknown>, complaintId: string): Promise<Record<string, unknown>> {
  if (example['contactEventId'] !== '{contactEventId}') return example;
  const { body } = await client.get(`/complaints/${complaintId}/history`);
  const entries = body['entries'] as { event: { id: string; type: string } }[];
  return { ...example, contactEventId: entries.find(({ event }) => event.type === 'ContactLogged')?.event.id };
}

async function sendBody(path: string, complaintId: string, body: unknown, as: Person, key: string): Promise<Answer> {
  const revision =
    complaintId === '' ? undefined : (await client.get(`/complaints/${complaintId}/history`)).body['revision'];
  return client.as(as).post(path.replace('{complaintId}', complaintId), body, {
    ...(key === '' ? {} : { 'idempotency-key': key }),
    ...(revision === undefined ? {} : { 'if-match': `"${revision as number}"` }),
  });
}

async function mustSend(
  operationId: string,
  complaintId = '',
  by: { as?: Person; key?: string } = {},
): Promise<string> {
  const answer = await send(operationId, complaintId, by);
  if (answer.status >= 300) throw new Error(`${operationId}: ${answer.text}`);
  return answer.body['complaintId'] as string;
}

/** A complaint to which these examples were sent one after the other. */
async function after(
  ...steps: readonly (string | readonly [string, { as?: Person; key?: string }])[]
): Promise<string> {
  const complaintId = await mustSend('receiveComplaint');
  for (const step of steps) {
    if (typeof step === 'string') await mustSend(step, complaintId);
    else await mustSend(step[0], complaintId, step[1]);
  }
  return complaintId;
}

/** Every promise but the next contact is kept, as it must be before a complaint is resolved. */
async function readyToResolve(): Promise<string> {
  const complaintId = await after('acknowledge', 'classify');
  const { body } = await client.get(`/complaints/${complaintId}/history`);
  const entries = body['entries'] as { event: { type: string; data: { nextSteps?: { promiseId: string }[] } } }[];
  for (const { event } of entries) {
    for (const { promiseId } of event.data.nextSteps ?? []) {
      const kept = await client.post(`/complaints/${complaintId}/keep-promise`, { promiseId });
      if (kept.status !== 200) throw new Error(kept.text);
    }
  }
  return complaintId;
}
async function resolved(): Promise<string> {
  const complaintId = await readyToResolve();
  await mustSend('resolve', complaintId);
  return complaintId;
}

const promised = ['makePromise', { key: 'example-make-promise' }] as const;
const offered = ['offerRedress', { key: 'example-offer-redress' }] as const;

/** Over the mandate of an agent, so that it needs approval; otherwise as the example. */
async function approvalAsked(): Promise<string> {
  const complaintId = await after('acknowledge');
  const body = { ...operations.get('offerRedress')?.example, amountCents: 50_000 };
  const path = '/complaints/{complaintId}/offer-redress';
  const { status } = await sendBody(path, complaintId, body, anna, 'example-offer-redress');
  expect(status).toBe(200);
  return complaintId;
}

async function asked(): Promise<string> {
  const complaintId = await after('acknowledge');
  const question = {
    direction: 'outbound',
    counterparty: 'complainant',
    medium: 'telephone',
    summary: 'Asked when the driver can come.',
    brings: 'question',
    asks: 'When can the driver come?',
  };
  const { status } = await client.post(`/complaints/${complaintId}/log-contact`, question);
  expect(status).toBe(200);
  return complaintId;
}

async function underAwb(): Promise<string> {
  const received = { ...operations.get('receiveComplaint')?.example, regime: 'awb', form: 'written', signed: true };
  const { body } = await client.post('/complaints', received);
  return body['complaintId'] as string;
}

/** What has to be there before the example of a command succeeds, and who sends it. */
const prepared: Readonly<Record<string, { readonly state: () => Promise<string>; readonly as?: Person }>> = {
  receiveComplaint: { state: async () => '' },
  receiveAndFixInFirstContact: { state: async () => '' },
  fixInFirstContact: { state: () => after() },
  acknowledge: { state: () => after() },
  logContact: { state: () => after() },
  addNote: { state: () => after() },
  makePromise: { state: () => after() },
  movePromise: { state: () => after(promised) },
  keepPromise: { state: () => after(promised) },
  assignOwner: { state: () => after() },
  confirmOwnership: { state: () => after('assignOwner') },
  classify: { state: () => after() },
  route: { state: () => after('acknowledge') },
  acceptHandover: { state: () => after('acknowledge', 'route'), as: bert },
  bounceHandover: { state: () => after('acknowledge', 'route'), as: bert },
  recallHandover: { state: () => after('acknowledge', 'route') },
  recordInvestigation: { state: () => after('acknowledge') },
  acceptResponsibility: { state: () => after('acknowledge') },
  apologise: { state: () => after('acknowledge', 'acceptResponsibility') },
  resolve: { state: readyToResolve },
  answerResolution: { state: resolved },
  reopen: { state: resolved },
  recordLesson: { state: resolved },
  offerRedress: { state: () => after('acknowledge') },
  approveRedress: { state: approvalAsked, as: carla },
  refuseRedress: { state: approvalAsked, as: carla },
  acceptRedress: { state: () => after(offered) },
  declineRedress: { state: () => after(offered) },
  deliverRedress: { state: () => after(offered, 'acceptRedress') },
  sendHoldingResponse: { state: () => after('acknowledge') },
  pauseClock: { state: asked },
  resumeClock: {
    state: async () => {
      const complaintId = await asked();
      await mustSend('pauseClock', complaintId);
      return complaintId;
    },
  },
  extend: { state: underAwb, as: carla },
  escalate: { state: () => after() },
  withdrawComplaint: { state: () => after('acknowledge', 'logContact') },
  referExternally: { state: () => after('acknowledge') },
  openExternalCase: { state: () => after() },
  recordExternalDecision: { state: () => after('openExternalCase') },
};

describe('the examples of the OpenAPI document', () => {
  it('there is one for every command', () => {
    const commands = [...operations.values()].filter(({ path }) => path.startsWith('/complaints'));
    expect(commands.filter(({ example }) => example === undefined).map(({ operationId }) => operationId)).toEqual([]);
    expect(commands.length).toBeGreaterThanOrEqual(24);
  });

  it('every one of them is sent here', () => {
    const commands = [...operations.values()].filter(({ path }) => path.startsWith('/complaints'));
    const sent = [...Object.keys(prepared), 'find'];
    expect(commands.map(({ operationId }) => operationId).filter((id) => !sent.includes(id))).toEqual([]);
  });

  it.each(Object.keys(prepared))('%s succeeds as it stands', async (operationId) => {
    const { state, as = anna } = prepared[operationId]!;
    const complaintId = await state();
    const answer = await send(operationId, complaintId, { as });
    expect(answer.body['detail']).toBeUndefined();
    expect(answer.status).toBe(complaintId === '' ? 201 : 200);
    expect(answer.body['events']).not.toEqual([]);
    expect(answer.headers.get('etag')).toBe(`"${answer.body['revision'] as number}"`);
  });

  it('find succeeds as it stands, and finds', async () => {
    // The latest comes first.
    server.clock.forward({ minutes: 5 });
    const received = await send('receiveComplaint');
    const operation = operations.get('find')!;
    const answer = await client.post(
      `${operation.path}?after=${received.body['position'] as string}`,
      operation.example,
    );
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(received.body['complaintId'] as string);
  });
});
