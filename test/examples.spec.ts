import { commandTypes } from '#libs/complaints';
import { kebab } from '../apps/server/src/commands/command-route.js';
import { appendToLog } from './serving/appended-to-log.js';
import { type Answer, anna, bert, carla, type Client, type Person } from './serving/client.js';
import { type ServerOnItsData, serverInProcess } from './serving/server-in-process.js';

const adam: Person = { id: 'adam', role: 'adviser', unit: 'committee' };
const irma: Person = { id: 'irma', role: 'improver', unit: 'quality' };
const pia: Person = { id: 'pia', role: 'privacyOfficer', unit: 'privacy' };

interface Operation {
  /** Sent by the complainant, with the code of the receipt. */
  readonly byCode: boolean;
  readonly operationId: string;
  readonly path: string;
  readonly example: Record<string, unknown> | undefined;
}
interface OpenApi {
  readonly paths: Record<string, { readonly post?: Post }>;
}
interface Post {
  readonly parameters?: readonly { readonly name: string }[];
  readonly operationId: string;
  readonly requestBody?: { readonly content: Record<string, { readonly example?: Record<string, unknown> }> };
}

let server: ServerOnItsData;
let client: Client;
let operations: Map<string, Operation>;
/** By complaint, as its receipt answered it. */
const returnCodes = new Map<string, string>();
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  const { body } = await client.get<OpenApi>('/docs-json');
  operations = new Map(
    Object.entries(body.paths).flatMap(([path, { post }]) =>
      post === undefined
        ? []
        : [
            [
              post.operationId,
              { operationId: post.operationId, path, example: exampleOf(post), byCode: isByCode(post) },
            ] as const,
          ],
    ),
  );
});
afterAll(() => server.close());

const isByCode = ({ parameters = [] }: Post) => parameters.some(({ name }) => name === 'Return-Code');
const exampleOf = ({ requestBody }: Post) => requestBody?.content['application/json']?.example;

/** Sends the example of an operation as it stands in the document. */
async function send(
  operationId: string,
  complaintId = '',
  { as = anna, key = '' }: { as?: Person; key?: string } = {},
) {
  const operation = operations.get(operationId);
  if (operation?.example === undefined) throw new Error(`${operationId} has no example`);
  return sendBody(operation.path, complaintId, operation.example, as, key);
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
  const { complaintId: answered, returnCode } = answer.body as { complaintId: string; returnCode?: string };
  if (returnCode !== undefined) returnCodes.set(answered, returnCode);
  return answered;
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
const held = ['placeLegalHold', { as: carla, key: 'example-place-legal-hold' }] as const;

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

/** No timer runs here: the miss is appended as one would have, while the server is closed. */
async function deadlineMissed(): Promise<string> {
  const complaintId = await after('acknowledge');
  const { clock, data } = server;
  await server.closeKeepingData();
  const missed = { clock: 'acknowledge', startRevision: 0, dueAt: clock.now(), stage: 'due', noticedAt: clock.now() };
  await appendToLog(data, complaintId, { type: 'DeadlineMissed', data: missed, at: clock.now() });
  server = await serverInProcess({ clock, data });
  ({ client } = server);
  return complaintId;
}

async function underAwb(): Promise<string> {
  const received = { ...operations.get('receiveComplaint')?.example, regime: 'awb', form: 'written', signed: true };
  const { complaintId, returnCode } = (await client.post('/complaints', received)).body as Record<string, string>;
  if (complaintId === undefined || returnCode === undefined) throw new Error('not received');
  returnCodes.set(complaintId, returnCode);
  return complaintId;
}

/** A complaint beside the other one of the examples, of which every server has one. */
async function besideOther(): Promise<string> {
  await server.close();
  server = await serverInProcess();
  ({ client } = server);
  await mustSend('receiveComplaint', '', { key: 'example-receive-complaint' });
  return after();
}
async function merged(): Promise<string> {
  const target = await besideOther();
  await mustSend('merge', target);
  return target;
}
/** What has to be there before the example of what a complainant does succeeds. */
const preparedForComplainant: Readonly<Record<string, () => Promise<string>>> = {
  reply: () => after(),
  answerMine: resolved,
  withdrawMine: () => after(),
  answerMyRedress: () => after(offered),
  consentToExtension: underAwb,
  addMyDocument: () => after(),
  assessMine: resolved,
};

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
  identifyComplainant: { state: () => after() },
  askIdentity: { state: () => after() },
  putInWriting: { state: () => after() },
  changeRegime: { state: () => after() },
  assessSeverity: { state: () => after() },
  recordCircumstances: { state: () => after() },
  setParts: { state: () => after() },
  linkSimilar: { state: besideOther },
  merge: { state: besideOther },
  unmerge: { state: merged },
  openStage: { state: () => after('acknowledge') },
  offerHearing: { state: underAwb },
  planHearing: { state: underAwb },
  waiveHearing: { state: underAwb },
  recordHearing: { state: underAwb, as: adam },
  informSubject: { state: underAwb },
  requestAdvice: { state: underAwb },
  recordAdvice: { state: underAwb, as: adam },
  notifyDecline: { state: underAwb },
  inviteSurvey: { state: resolved },
  assessRelationship: { state: resolved },
  endRelationship: { state: () => after() },
  recordCost: { state: () => after() },
  answerSuggestion: { state: () => after(), as: irma },
  correctFact: { state: () => after() },
  addDocument: { state: () => after() },
  rebutDeadlineMiss: { state: deadlineMissed },
  placeLegalHold: { state: () => after(), as: pia },
  liftLegalHold: { state: () => after(held), as: pia },
  overrideWording: { state: () => after() },
  reviewOverride: { state: () => after('overrideWording'), as: carla },
  arrangeConduct: { state: () => after() },
  debriefEmployee: { state: () => after() },
  complimentEmployee: { state: () => after(), as: bert },
  suggestAsStaff: { state: () => after(), as: pia },
};

describe('the examples of the OpenAPI document', () => {
  it('there is one for every command', () => {
    const commands = [...operations.values()].filter(({ path }) => path.startsWith('/complaints'));
    expect(commands.filter(({ example }) => example === undefined).map(({ operationId }) => operationId)).toEqual([]);
    expect(commands.length).toBeGreaterThanOrEqual(24);
  });

  it('[X10] every command has an address, but those that erase and the steps that the server takes itself', async () => {
    const addresses = [...operations.values()].map(({ path }) => path);
    const hidden = commandTypes.filter(
      (type) => type !== 'ReceiveComplaint' && !addresses.includes(`/complaints/{complaintId}/${kebab(type)}`),
    );
    const steps = ['MarkDuplicate', 'CompleteMerge', 'AbandonMerge', 'FreeDuplicate', 'CompleteUnmerge'];
    expect(new Set(hidden)).toEqual(new Set(['EraseData', 'RedactField', ...steps]));
    // Nothing destroys a key yet.
    const complaintId = await after();
    const { status } = await client.as(pia).post(`/complaints/${complaintId}/erase-data`, { legalBasis: 'request' });
    expect(status).toBe(404);
  });

  it('every one of them is sent here', () => {
    const commands = [...operations.values()].filter(({ path }) => path.startsWith('/complaints'));
    const sent = [...Object.keys(prepared), ...Object.keys(preparedForComplainant), 'find'];
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

  it.each(['apologise', 'receiveAndFixInFirstContact'])(
    '[N5c] the apology in %s is one that no wording rule asks about',
    async (id) => {
      const answer = await send(id, await prepared[id]!.state());
      const warnings = answer.body['warnings'] as readonly { readonly code: string }[];
      expect(answer.body['events']).toContain('Apologised');
      expect(warnings.filter(({ code }) => code === 'wording')).toEqual([]);
    },
  );

  it.each(Object.keys(prepared))('[T8] %s sent again under its key adds nothing', async (operationId) => {
    const { state, as = anna } = prepared[operationId]!;
    const complaintId = await state();
    const key = `again-${operationId}`;
    const first = await send(operationId, complaintId, { as, key });
    const again = await send(operationId, complaintId, { as, key });
    expect(again.body).toEqual({ ...first.body, repeated: true });
    const history = await client.get(`/complaints/${first.body['complaintId'] as string}/history`);
    expect(history.body['revision']).toBe(first.body['revision']);
  });

  it('[X17] what complainants send is what is prepared for them', () => {
    const theirs = [...operations.values()].filter(({ byCode }) => byCode).map(({ operationId }) => operationId);
    expect(theirs.sort()).toEqual(Object.keys(preparedForComplainant).sort());
  });

  it.each(Object.keys(preparedForComplainant))('[X17] %s succeeds as it stands, by code', async (operationId) => {
    const complaintId = await preparedForComplainant[operationId]!();
    const { path, example } = operations.get(operationId)!;
    const answer = await client.withoutActor('POST', path.replace('{complaintId}', complaintId), {
      body: example,
      headers: { 'return-code': returnCodes.get(complaintId)! },
    });
    expect(answer).toMatchObject({ status: 200, body: { complaintId } });
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
