/** Somebody who sends requests; the headers say who. */
export interface Person {
  readonly id: string;
  readonly role: string;
  readonly unit: string;
}

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export interface Sending {
  readonly as?: Person | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; a text as it stands. */
  readonly body?: unknown;
}

export const anna: Person = { id: 'anna', role: 'agent', unit: 'front-office' };
export const bert: Person = { id: 'bert', role: 'agent', unit: 'back-office' };
export const carla: Person = { id: 'carla', role: 'coordinator', unit: 'front-office' };

/** Sends over HTTP, as any client does. */
export class Client {
  constructor(
    readonly address: string,
    private readonly person: Person = anna,
  ) {}

  as(person: Person): Client {
    return new Client(this.address, person);
  }

  get<Body = Record<string, unknown>>(path: string, sending: Omit<Sending, 'body'> = {}): Promise<Answer<Body>> {
    return this.send('GET', path, sending);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    return this.send('POST', path, { body, headers });
  }

  send<Body = Record<string, unknown>>(method: string, path: string, sending: Sending = {}): Promise<Answer<Body>> {
    const { as = this.person, headers } = sending;
    const actor = { 'actor-id': as.id, 'actor-role': as.role, 'actor-unit': as.unit };
    return this.withoutActor(method, path, { ...sending, headers: { ...actor, ...headers } });
  }

  /** Sends without saying who acts. */
  async withoutActor<Body = Record<string, unknown>>(
    method: string,
    path: string,
    sending: Omit<Sending, 'as'> = {},
  ): Promise<Answer<Body>> {
    const { body } = sending;
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...sending.headers,
      },
      ...(body === undefined ? {} : { body: asBody(body) }),
    });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : {}) as Body,
    };
  }
}

const asBody = (body: unknown): string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
