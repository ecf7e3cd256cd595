import { type Answer, anna, type Client, type Person } from '../serving/client.js';
import type { ServerInTest } from '../serving/server-in-process.js';

export interface PromiseOfCase {
  readonly promiseId: string;
  readonly kind: string;
  readonly dueAt: string;
  readonly by: string;
  readonly status: string;
}
/** What a test looks at of a case as it is read. */
export interface CaseRead {
  readonly complaintId: string;
  readonly revision: number;
  readonly state: string;
  readonly unit: string;
  readonly owner: string;
  readonly promises: readonly PromiseOfCase[];
  readonly priority: { readonly value: number; readonly reasons: readonly string[] };
  readonly [field: string]: unknown;
}
export interface Entry {
  readonly revision: number;
  readonly position: string;
  readonly who: { readonly id: string; readonly role: string };
  readonly when: { readonly occurredAt: string; readonly recordedAt: string; readonly precision: string };
  readonly what: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: Record<string, unknown>;
    readonly metadata: Record<string, unknown>;
  };
}
export interface QueueItem {
  readonly complaintId: string;
  readonly why: string;
  readonly [field: string]: unknown;
}
export interface Done {
  readonly complaintId: string;
  readonly revision: number;
  readonly position: string;
  readonly commandId: string;
  readonly events: readonly string[];
  readonly warnings: readonly { readonly code: string; readonly sentence: string }[];
}
export interface By {
  readonly as?: Person | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export const whatWasSaid = 'I ordered a stove, stayed at home twice, and nobody came.';

/** One complaint, driven through HTTP by whoever is named. */
export class Case {
  private constructor(
    private readonly server: ServerInTest,
    readonly id: string,
    private lastPosition: string,
  ) {}

  static async received(
    server: ServerInTest,
    fields: Readonly<Record<string, unknown>> = {},
    as = anna,
  ): Promise<Case> {
    const answer = await server.client.as(as).post('/complaints', {
      channel: 'hotline',
      statement: whatWasSaid,
      complainant: { name: 'Jan de Vries', contact: 'jan@example.org' },
      language: 'en',
      ...fields,
    });
    return Case.of(server, answer);
  }

  static of(server: ServerInTest, answer: Answer): Case {
    if (answer.status >= 300) throw new Error(`not received: ${answer.text}`);
    return new Case(server, answer.body['complaintId'] as string, answer.body['position'] as string);
  }

  private get client(): Client {
    return this.server.client;
  }

  /** Sends a command and answers whatever came of it. */
  async tell(command: string, body: unknown = {}, { as = anna, headers = {} }: By = {}): Promise<Answer> {
    const answer = await this.client.as(as).post(`/complaints/${this.id}/${command}`, body, headers);
    if (answer.status < 300) this.lastPosition = answer.body['position'] as string;
    return answer;
  }

  /** Sends a command that has to succeed. */
  async must(command: string, body: unknown = {}, by: By = {}): Promise<Done> {
    const answer = await this.tell(command, body, by);
    if (answer.status !== 200) throw new Error(`${command}: ${answer.status} ${answer.text}`);
    return answer.body as unknown as Done;
  }

  /** Resolves with the revision as it is now. */
  async resolve(fields: Readonly<Record<string, unknown>> = {}, by: By = {}): Promise<Answer> {
    const { revision } = await this.history();
    const body = { resolution: 'The stove was delivered.', explanation: 'It stood at the wrong depot.', ...fields };
    return this.tell('resolve', body, { ...by, headers: { 'if-match': `"${revision}"`, ...by.headers } });
  }

  async acknowledge(fields: Readonly<Record<string, unknown>> = {}, by: By = {}): Promise<Done> {
    return this.must('acknowledge', acknowledgement(this.server, fields), by);
  }

  async classify(by: By = {}): Promise<Done> {
    return this.must('classify', { object: 'delivery', cause: 'tooLate' }, by);
  }

  async read(): Promise<CaseRead> {
    const answer = await this.client.get(`/complaints/${this.id}?after=${this.lastPosition}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as unknown as CaseRead;
  }

  async history(query = ''): Promise<{ readonly revision: number; readonly entries: readonly Entry[] }> {
    const answer = await this.client.get(`/complaints/${this.id}/history${query}`);
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.body as unknown as { revision: number; entries: Entry[] };
  }

  async types(): Promise<string[]> {
    return (await this.history()).entries.map(({ event }) => event.type);
  }

  /** The latest event of a type. */
  async latest(type: string): Promise<Entry> {
    const found = (await this.history()).entries.findLast(({ event }) => event.type === type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found;
  }

  async promise(kind: string): Promise<PromiseOfCase> {
    const found = (await this.read()).promises.findLast((promise) => promise.kind === kind);
    if (found === undefined) throw new Error(`no promise ${kind}`);
    return found;
  }

  async keepPromises(kind: string): Promise<void> {
    const open = (await this.read()).promises.filter((promise) => promise.kind === kind);
    for (const { promiseId } of open) await this.must('keep-promise', { promiseId });
  }

  /** Its item in a queue, as this person sees the queue; nothing when it is not there. */
  async inQueue(name: string, as: Person = anna, query = ''): Promise<QueueItem | undefined> {
    const answer = await this.client.as(as).get(`/queues/${name}?limit=200&after=${this.lastPosition}${query}`);
    if (answer.status !== 200) throw new Error(answer.text);
    const items = answer.body['items'] as QueueItem[];
    return items.find(({ complaintId }) => complaintId === this.id);
  }
}

export const acknowledgement = ({ clock }: ServerInTest, fields: Readonly<Record<string, unknown>> = {}) => ({
  complainantWasHeard: true,
  empathyStatement: 'Twice at home for nothing: I understand that you have had enough of it.',
  nextSteps: [{ action: 'Ask the warehouse', by: 'anna', dueAt: clock.in({ days: 1 }) }],
  nextContact: { dueAt: clock.in({ days: 2 }) },
  owner: 'anna',
  medium: 'spoken',
  ...fields,
});

export const briefing = {
  whatHappened: 'Two deliveries were missed without a call',
  whatTheyWant: 'The stove, connected, before the weekend',
};

export const warm = (to: string) => ({ to, mode: 'warm', announced: { told: true }, briefing });

export const responsibility = { scope: 'outcome', extent: 'full', statement: 'We kept neither of the two days.' };

/** A spoken apology whose improvement is there already, unless the fields say otherwise. */
export const apology = ({ clock }: ServerInTest, fields: Readonly<Record<string, unknown>> = {}) => ({
  consequence: 'You lost two days of work and could not cook for three weeks.',
  responsibility: 'We promised two days and kept neither.',
  improvement: { state: 'done', action: 'Lists are checked on the evening before', doneAt: clock.in({ days: -1 }) },
  medium: 'spoken',
  spokenGist: 'Sorry that our mistake cost you two days of work.',
  language: 'en',
  ...fields,
});

/** Acknowledged, classified, and no promise open but the next contact. */
export async function readyToResolve(
  server: ServerInTest,
  fields: Readonly<Record<string, unknown>> = {},
): Promise<Case> {
  const complaint = await Case.received(server, fields);
  await complaint.acknowledge();
  await complaint.classify();
  await complaint.keepPromises('nextStep');
  return complaint;
}

export async function resolved(server: ServerInTest, fields: Readonly<Record<string, unknown>> = {}): Promise<Case> {
  const complaint = await readyToResolve(server);
  const answer = await complaint.resolve(fields);
  if (answer.status !== 200) throw new Error(answer.text);
  return complaint;
}

/** What a refusal has in common, whoever refuses. */
export const refusal = ({ status, body }: Answer) => ({ status, code: body['code'] });
