import { type IncomingHttpHeaders } from 'node:http';
import { type Actor, type Role } from '#libs/event-schema';
import { type FieldProblem, problem } from './problem.js';

/** Roles that a caller may name in a header. A timer, an importer and a simulator act from inside only. */
export const rolesOfPeople = [
  'intake',
  'agent',
  'coordinator',
  'adviser',
  'improver',
  'auditor',
  'analyst',
  'privacyOfficer',
  'admin',
] as const satisfies readonly Role[];

const sane = /^[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}$/;
const idSentence = 'letters, digits and . _ @ : -, at most 100, beginning with a letter or digit';

/**
 * Who acts, as the headers Actor-Id, Actor-Role and Actor-Unit say; believed on a loopback listener only.
 * @throws Problem actor-required when they are missing, malformed-header when they make no sense
 */
export function principalOf(headers: IncomingHttpHeaders): Actor {
  const given = { id: headers['actor-id'], role: headers['actor-role'], unit: headers['actor-unit'] };
  if (given.id === undefined || given.role === undefined || given.unit === undefined) {
    throw problem('actor-required', 'Say who acts: the headers Actor-Id, Actor-Role and Actor-Unit are needed.', {
      headers: { 'www-authenticate': 'Actor-Headers realm="redress"' },
    });
  }
  const role = rolesOfPeople.find((one) => one === given.role);
  const errors: FieldProblem[] = [];
  const id = saneId(given.id, 'Actor-Id', errors);
  const unit = saneId(given.unit, 'Actor-Unit', errors);
  if (role === undefined) errors.push({ pointer: 'Actor-Role', detail: `one of ${rolesOfPeople.join(', ')}` });
  if (id === undefined || unit === undefined || role === undefined) {
    throw problem('malformed-header', 'The headers that say who acts cannot be taken as they are.', {
      members: { errors },
    });
  }
  return { id, role, unit };
}

function saneId(value: string | string[], pointer: string, errors: FieldProblem[]): string | undefined {
  if (typeof value === 'string' && sane.test(value)) return value;
  errors.push({ pointer, detail: idSentence });
  return undefined;
}
