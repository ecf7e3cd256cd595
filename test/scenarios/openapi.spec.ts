import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';

let server: ServerInTest;
let document: { components: { schemas: Record<string, unknown> }; paths: Record<string, Record<string, Described>> };
interface Described {
  readonly parameters?: readonly { readonly name: string }[];
  readonly summary?: string;
  readonly responses: Record<string, { readonly content?: unknown }>;
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
}
beforeAll(async () => {
  server = await serverInProcess();
  ({ body: document } = await server.client.get<typeof document>('/docs-json'));
});
afterAll(() => server.close());

const isByCode = ({ parameters = [] }: Described) => parameters.some(({ name }) => name === 'Return-Code');

describe('the OpenAPI document', () => {
  it('[T1] every reference leads to a schema', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)];
    const dangling = references.map(([, name = '']) => name).filter((name) => !(name in document.components.schemas));
    expect([...new Set(dangling)]).toEqual([]);
  });

  it('[T1] every example can be sent as it stands: nothing in it has still to be filled in', () => {
    const examples = Object.entries(document.paths).map(([path, { post }]) => [
      path,
      JSON.stringify(post?.requestBody ?? ''),
    ]);
    expect(examples.filter(([, text = '']) => /\{[A-Za-z]+\}/.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('[T1] every answer that carries something says what', () => {
    const silent = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { responses }]) =>
          Object.entries(responses).some(([status, { content }]) => status < '300' && !content),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('[X17] what a complainant does with their code answers who has none, and who tries too often', () => {
    const theirs = Object.values(document.paths).flatMap((operations) => Object.values(operations).filter(isByCode));
    expect(theirs.length).toBeGreaterThanOrEqual(3);
    for (const { responses } of theirs) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['404', '429']));
  });

  it('[T1] every command says how it answers somebody who was too late, may not, or is unknown', () => {
    const silent = Object.entries(document.paths)
      .filter(([path, { post }]) => path.startsWith('/complaints/{') && post !== undefined && !isByCode(post))
      .filter(([, { post }]) => ['403', '404', '412'].some((status) => !(status in post!.responses)))
      .map(([path]) => path);
    expect(silent).toEqual([]);
  });
});
