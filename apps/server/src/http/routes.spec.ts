import { KnownRoutes } from './routes.js';

describe('the routes that exist', () => {
  const routes = new KnownRoutes();
  routes.add('/complaints', 'POST');
  routes.add('/complaints/:complaintId/history', ['GET', 'HEAD']);
  routes.add('/docs.json', 'GET');

  it('tell which methods an address knows', () => {
    expect(routes.methodsOf('/complaints')).toEqual(['POST']);
    expect(routes.methodsOf('/complaints/')).toEqual(['POST']);
    expect(routes.methodsOf('/complaints/1/history')).toEqual(['GET', 'HEAD']);
  });
  it('tell an unknown address', () => {
    expect(routes.methodsOf('/complaint')).toEqual([]);
    expect(routes.methodsOf('/complaints/1/2/history')).toEqual([]);
    expect(routes.methodsOf('/docs-json')).toEqual([]);
  });
});
