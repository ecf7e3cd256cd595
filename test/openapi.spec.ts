import { type Client } from './serving/client.js';
import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

type Node = Readonly<Record<string, unknown>>;

let server: ServerInTest;
let client: Client;
let document: Node;
beforeAll(async () => {
  server = await serverInProcess();
  ({ client } = server);
  document = (await client.get('/docs-json')).body;
});
afterAll(() => server.close());

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isNode(value)) return [];
  const own = typeof value['$ref'] === 'string' ? [value['$ref']] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

const target = (reference: string): unknown =>
  reference
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((found, step) => (isNode(found) ? found[step] : undefined), document);

const operations = () =>
  Object.entries(document['paths'] as Record<string, Record<string, Node>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

describe('the OpenAPI document', () => {
  it('refers to nothing that is not in it', () => {
    const all = [...new Set(references(document))];
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((reference) => target(reference) === undefined)).toEqual([]);
  });

  it('says of every operation what it is for, under a name of its own', () => {
    const named = operations().map(({ operation }) => operation['operationId']);
    expect(new Set(named).size).toBe(named.length);
    expect(operations().filter(({ operation }) => !/^.{10,}$/.test(operation['summary'] as string))).toEqual([]);
  });

  it('names the requirement rows of every command', () => {
    const commands = operations().filter(
      ({ method, path }) => method === 'post' && path.startsWith('/complaints') && path !== '/complaints/find',
    );
    expect(commands.length).toBeGreaterThanOrEqual(23);
    for (const { operation } of commands) expect(operation['description']).toMatch(/^Answers ([A-Z]\w+(, )?)+\.$/);
  });

  it('refuses unknown fields and describes each field that it takes', () => {
    const { ApologiseDto } = (document['components'] as { schemas: Record<string, Node> }).schemas;
    expect(ApologiseDto).toMatchObject({
      required: ['consequence', 'responsibility', 'medium'],
      properties: { consequence: { type: 'string', maxLength: 100_000 }, improvement: { oneOf: [{}, {}, {}] } },
    });
  });

  it('dates its examples from the moment at which they are read', async () => {
    const dueOf = async () => {
      const { body } = await client.get('/docs-json');
      return /"nextContact":\{"dueAt":"([^"]+)"/.exec(JSON.stringify(body))?.[1];
    };
    const before = await dueOf();
    server.clock.forward({ days: 30 });
    const later = await dueOf();
    expect(Date.parse(later!) - Date.parse(before!)).toBe(30 * 86_400_000);
  });
});
