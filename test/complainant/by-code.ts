import { type Answer, type Client } from '../serving/client.js';

/** Whoever complained, with the number and the code of the receipt and nothing else. */
export class Complainant {
  constructor(
    private readonly client: Client,
    readonly complaintId: string,
    readonly code: string,
  ) {}

  static of({ client, answer }: { readonly client: Client; readonly answer: Answer }): Complainant {
    if (answer.status !== 201) throw new Error(answer.text);
    const { complaintId, returnCode } = answer.body as { complaintId: string; returnCode: string };
    return new Complainant(client, complaintId, returnCode);
  }

  read<Body = OwnCase>(query = ''): Promise<Answer<Body>> {
    return this.client.withoutActor<Body>('GET', `/complaints/${this.complaintId}/mine${query}`, {
      headers: { 'return-code': this.code },
    });
  }

  async mine(query = ''): Promise<OwnCase> {
    const { status, text, body } = await this.read(query);
    if (status !== 200) throw new Error(text);
    return body;
  }

  tell(what: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.client.withoutActor('POST', `/complaints/${this.complaintId}/${what}`, {
      body,
      headers: { 'return-code': this.code, ...headers },
    });
  }
}

/** What a test looks at of a case as the complainant reads it. */
export interface OwnCase {
  readonly language: string;
  readonly state: { readonly is: string; readonly words: string };
  readonly whoIsThere: { readonly unit: string; readonly owner?: string; readonly words: string };
  readonly timeline: readonly {
    readonly at: string;
    readonly when: string;
    readonly what: string;
    readonly said?: string;
  }[];
  readonly nextSteps: readonly ToldPromise[];
  readonly promises: readonly ToldPromise[];
  readonly waitingFor: readonly { readonly what: string; readonly question?: string }[];
  readonly offers: readonly { readonly promiseId: string; readonly status: string; readonly what: string }[];
  readonly resolution?: Readonly<Record<string, unknown>>;
  readonly youCan: readonly { readonly what: string; readonly href: string }[];
}
interface ToldPromise {
  readonly what: string;
  readonly status: string;
  readonly dueAt: string;
  readonly words: string;
}
