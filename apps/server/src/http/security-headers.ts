import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

/**
 * What helmet says in the head of every answer. It is asked once, of an answer that goes nowhere: the same comes out each
 * time, and putting the policies together anew for every request takes longer than all other hooks.
 */
export function securityHeaders(): readonly (readonly [name: string, value: string])[] {
  const said: [string, string][] = [];
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  answer.setHeader = (name, value) => {
    said.push([name, String(value)]);
    return answer;
  };
  const secure = helmet({
    // On plain HTTP these two would send a browser to an address that nobody listens on.
    strictTransportSecurity: false,
    contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } },
  });
  secure(answer.req, answer, (fault) => {
    if (fault !== undefined) throw new Error('the security headers cannot be made', { cause: fault });
  });
  return said;
}
