import { type ServerInTest, serverInProcess } from './serving/server-in-process.js';

let server: ServerInTest;
beforeAll(async () => {
  server = await serverInProcess();
});
afterAll(() => server.close());

describe('what every answer says to a browser', () => {
  it.each([
    ['an answer', 'GET', '/health/live', undefined],
    ['the page of the interface', 'GET', '/docs', undefined],
    ['what is not there', 'GET', '/nothing-here', undefined],
    ['what nobody may', 'GET', '/queues', undefined],
    ['what is no JSON', 'POST', '/complaints', '{'],
  ] as const)('[G9] %s is kept by nobody else’s page, and taken for nothing else', async (_, method, path, body) => {
    const { headers } = await fetch(`${server.client.address}${path}`, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
    });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.has('strict-transport-security')).toBe(false);
  });
});
